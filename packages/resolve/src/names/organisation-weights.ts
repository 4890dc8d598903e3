import { fold } from './fold.ts';
import { isLegalForm, withShortLegalForms } from './legal-forms.ts';
import { usualWeight } from './organisation-words.ts';

/** A word of so many names still tells them apart; each doubling beyond takes a part away. */
const fewNames = 2;
const lessADoubling = 0.15;
const least = 0.3;

/** Weights for comparing organisations among many: the more of `names` have a word, the less it tells. Not more than words weigh anywhere. */
export function organisationWeights(names: Iterable<string>): (word: string) => number {
  const counts = new Map<string, number>();
  for (const name of new Set([...names].map((one) => withShortLegalForms(fold(one)))))
    for (const word of new Set(name.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => {
    const usual = usualWeight(word);
    if (isLegalForm(word)) return usual;
    const doublings = Math.log2(Math.max(fewNames, counts.get(word) ?? 0) / fewNames);
    return Math.min(usual, Math.max(least, 1 - lessADoubling * doublings));
  };
}
