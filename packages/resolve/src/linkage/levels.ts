// The levels of likeness of each kind of comparison, best first, with starting values of m and u for estimation.
import { canBeShortForms } from '../names/short-forms.ts';
import { jaroWinkler, oneEditApart } from './similarity.ts';
import type { ComparisonKind } from './types.ts';

export const startingLevels: Readonly<
  Record<ComparisonKind, readonly (readonly [label: string, m: number, u: number])[]>
> = {
  'given-name': [
    ['the same', 0.7, 0.02],
    ['a letter or so apart', 0.1, 0.01],
    ['a short form, an initial, alike', 0.1, 0.02],
    ['stands elsewhere in the other name', 0.05, 0.005],
    ['differs', 0.05, 0.945],
  ],
  'family-name': [
    ['the same', 0.8, 0.005],
    ['a letter or so apart', 0.08, 0.005],
    ['alike', 0.04, 0.01],
    ['stands elsewhere in the other name', 0.04, 0.005],
    ['differs', 0.04, 0.975],
  ],
  'other-names': [
    ['share a rare word', 0.5, 0.01],
    ['share a word', 0.2, 0.05],
    ['share none', 0.3, 0.94],
  ],
  date: [
    ['the same', 0.75, 0.001],
    ['one digit apart', 0.1, 0.02],
    ['two parts of three', 0.06, 0.06],
    ['the same year', 0.04, 0.03],
    ['differs', 0.05, 0.889],
  ],
  'event-date': [
    ['the same', 0.85, 0.004],
    ['a day or two apart', 0.1, 0.016],
    ['within a week', 0.02, 0.02],
    ['within a month', 0.015, 0.11],
    ['differs', 0.015, 0.85],
  ],
  age: [
    ['the same', 0.7, 0.02],
    ['a year or two apart', 0.2, 0.07],
    ['up to five years apart', 0.05, 0.1],
    ['differs', 0.05, 0.81],
  ],
  code: [
    ['the same', 0.75, 0.001],
    ['one sign apart', 0.1, 0.01],
    ['the same beginning', 0.08, 0.02],
    ['differs', 0.07, 0.969],
  ],
  text: [
    ['the same', 0.7, 0.1],
    ['nearly the same', 0.12, 0.02],
    ['share a word', 0.08, 0.05],
    ['differs', 0.1, 0.83],
  ],
  category: [
    ['the same', 0.9, 0.4],
    ['differs', 0.1, 0.6],
  ],
};

/** Level of two different given names; `differs` for the caller to look elsewhere in the name. */
export function compareGivenNames(a: string, b: string): number {
  if (nearlyTheSame(a, b)) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const shortened = long.startsWith(short) && (short.length === 1 || short.length >= 3);
  return shortened || canBeShortForms(a, b) || jaroWinkler(a, b) >= 0.84 ? 2 : 4;
}

export function compareFamilyNames(a: string, b: string): number {
  if (nearlyTheSame(a, b)) return 1;
  return jaroWinkler(a, b) >= 0.84 ? 2 : 4;
}

export function compareCodes(a: string, b: string): number {
  if (oneEditApart(a, b)) return 1;
  const prefix = Math.max(2, Math.ceil(Math.min(a.length, b.length) / 2));
  return a.slice(0, prefix) === b.slice(0, prefix) ? 2 : 3;
}

/** Level of two ages as lists write them; the number of levels when either is no number. */
export function compareAges(a: string, b: string): number {
  const [x, y] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  const apart = Math.abs(x - y);
  if (Number.isNaN(apart)) return 4;
  if (apart === 0) return 0;
  return apart <= 2 ? 1 : apart <= 5 ? 2 : 3;
}

/** Level of two texts; `shareWord` is asked only where their letters are not alike. */
export function compareTexts(a: string, b: string, shareWord: () => boolean): number {
  if (oneEditApart(a, b) || (mayBeVeryAlike(a, b) && jaroWinkler(a, b) >= veryAlike)) return 1;
  return shareWord() ? 2 : 3;
}

const veryAlike = 0.92;

/**
 * False only where Jaro-Winkler cannot reach `veryAlike`: Jaro is at most (2 + r) / 3 for lengths of ratio r, and the prefix adds at
 * most 0.4 of the rest, nothing where the first letters differ.
 */
function mayBeVeryAlike(a: string, b: string): boolean {
  const ratio = Math.min(a.length, b.length) / Math.max(a.length, b.length);
  if (Math.max(a.length, b.length) > 64) return true;
  return ratio >= (a.charCodeAt(0) === b.charCodeAt(0) ? 0.59 : 0.75);
}

function nearlyTheSame(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 3 && (oneEditApart(a, b) || jaroWinkler(a, b) >= 0.93);
}

const shortestSharedWord = 4;
/** Only the beginning of a longer text is searched for shared words. */
const longestShared = 512;

/** Whether two values of a column share a word of four letters or more, by their codes. The words of each value are found once. */
export function wordSharer(values: readonly string[]): (x: number, y: number) => boolean {
  const ids = new Map<string, number>();
  const known: (readonly number[] | undefined)[] = [];
  const wordsOf = (code: number): readonly number[] => {
    const before = known[code];
    if (before !== undefined) return before;
    const found = (values[code] ?? '')
      .slice(0, longestShared)
      .split(' ')
      .filter((word) => word.length >= shortestSharedWord)
      .map((word) => {
        const id = ids.get(word) ?? ids.size;
        ids.set(word, id);
        return id;
      });
    known[code] = found;
    return found;
  };
  const isSeveral = (code: number) => (values[code] ?? '').includes(' ');
  return (x, y) => {
    if (!isSeveral(x) && !isSeveral(y)) return false;
    const others = wordsOf(y);
    return wordsOf(x).some((word) => others.includes(word));
  };
}
