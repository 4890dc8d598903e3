import type { Analysis, Run } from '../analysis.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import { mayBePeople, toEventQuantity } from './count-of.ts';
import type { EventQuantity } from './event.ts';
import { quantityEndingAt } from './voice.ts';

/** "The number of inmates who perished now stands at 33": no count, but announces one. */
export function isNumberOf({ marked }: Analysis, patient: Run | null): boolean {
  if (patient === null) return false;
  const counts = marked.lexicon.language.numbers?.countNouns ?? [];
  for (let at = patient.from - 1; at < patient.to - 1; at += 1)
    if (counts.includes(marked.tokens.key[at] ?? '') && has(marked, at + 1, classBit('partitive')))
      return !hasArticleA(marked, at - 1);
  return false;
}

/** "a number of": some, not a count. */
function hasArticleA({ tokens, lexicon }: Analysis['marked'], at: number): boolean {
  return (lexicon.language.numbers?.single ?? []).includes(tokens.key[at] ?? '');
}

/** How far before "they" those may stand who say it of themselves. */
const theyReach = 8;

/** "Fourteen said they had been beaten": those who speak are those it happened to. */
export function countOfSpeakers(analysis: Analysis, patient: Run, floor: number): EventQuantity | null {
  const { marked } = analysis;
  if (patient.to - patient.from !== 1 || !has(marked, patient.from, classBit('pluralPersonPronoun'))) return null;
  for (let at = patient.from - 1; at >= Math.max(floor, patient.from - theyReach); at -= 1) {
    if (marked.tokens.kind[at] === tokenKinds.mark) return null;
    if (foundAt(marked, at, 'reporting')?.entry.cue.type !== 'verb') continue;
    const verb = verbGroup(analysis, at, floor);
    const speakers = verb.negated ? null : quantityEndingAt(analysis, verb.from, floor);
    return speakers !== null && mayBePeople(speakers) ? toEventQuantity(speakers) : null;
  }
  return null;
}
