// The levels of likeness of each kind of comparison, best first, with starting values of m and u for estimation.
import type { WordsOfNames } from './encode.ts';
import type { LetterComparer } from './letters.ts';
import { shareWord } from './sharable-words.ts';
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
  'name-across-scripts': [
    ['the letters of all words fit', 0.6, 0.0005],
    ['the letters of all words fit, of some loosely', 0.2, 0.002],
    ['the letters of most words fit', 0.1, 0.01],
    ['the letters of one word fit', 0.06, 0.06],
    ['differs', 0.04, 0.9275],
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

type ShortForms = { readonly low: Int32Array; readonly high: Int32Array };

const veryNear = 0.93;
const alike = 0.84;

/** Level of two different given names; the last where the caller may look elsewhere in the name. */
export function givenNameLevel(letters: LetterComparer, { low, high }: ShortForms, x: number, y: number): number {
  const likeness = letters.likenessFrom(x, y, alike);
  if (isNear(letters, likeness, x, y)) return 1;
  if (likeness >= alike) return 2;
  const short = Math.min(letters.lengthOf(x), letters.lengthOf(y));
  if ((short === 1 || short >= 3) && letters.sharedBeginning(x, y, short) === short) return 2;
  return ((low[x] ?? 0) & (low[y] ?? 0)) !== 0 || ((high[x] ?? 0) & (high[y] ?? 0)) !== 0 ? 2 : 4;
}

export function familyNameLevel(letters: LetterComparer, x: number, y: number): number {
  const likeness = letters.likenessFrom(x, y, alike);
  if (isNear(letters, likeness, x, y)) return 1;
  return likeness >= alike ? 2 : 4;
}

/** Whether two words are the same or a letter or so apart. */
export function isNearName(letters: LetterComparer, x: number, y: number): boolean {
  return x === y || isNear(letters, letters.likenessFrom(x, y, veryNear), x, y);
}

function isNear(letters: LetterComparer, likeness: number, x: number, y: number): boolean {
  if (letters.lengthOf(x) < 3 || letters.lengthOf(y) < 3) return false;
  return likeness >= veryNear || letters.oneEditApart(x, y);
}

export function codeLevel(letters: LetterComparer, x: number, y: number): number {
  if (letters.oneEditApart(x, y)) return 1;
  const prefix = Math.max(2, Math.ceil(Math.min(letters.lengthOf(x), letters.lengthOf(y)) / 2));
  return letters.sharedBeginning(x, y, prefix) === prefix ? 2 : 3;
}

/** Level of two ages; the number of levels when either is no number. */
export function ageLevel(x: number, y: number): number {
  const apart = Math.abs(x - y);
  if (Number.isNaN(apart)) return 4;
  if (apart === 0) return 0;
  return apart <= 2 ? 1 : apart <= 5 ? 2 : 3;
}

const veryAlike = 0.92;

export function textLevel(letters: LetterComparer, words: WordsOfNames, x: number, y: number): number {
  if (letters.likenessFrom(x, y, veryAlike) >= veryAlike || letters.oneEditApart(x, y)) return 1;
  return shareWord(words, x, y) ? 2 : 3;
}
