// How much a word of an organisation's name tells of which one is meant.
import { isLegalForm } from './legal-forms.ts';
import { particles } from './name-words.ts';

const particleWeight = 0.2;
const legalFormWeight = 0.1;
const genericWeight = 0.6;

/** Words that say what an organisation is, not which. */
const genericWords: ReadonlySet<string> = new Set(
  `union movement committee ministry company group national state international federation confederation association council university institute
   bank agency office department centre center service services police industries industry systems solutions management business trust holding
   holdings partners trading enterprise enterprises global general development investment investments capital fund technologies technology
   soyuz partiya komitet ministerstvo kompaniya gruppa natsionalnaya gosudarstvennyi agentstvo predpriyatie zavod fond tsentr`.split(
    /\s+/,
  ),
);

/** The weight of a folded word where nothing is known of the names around it: 1 for a word that says which organisation it is. */
export function usualWeight(word: string): number {
  if (isLegalForm(word)) return legalFormWeight;
  if (particles.has(word)) return particleWeight;
  return genericWords.has(word) ? genericWeight : 1;
}
