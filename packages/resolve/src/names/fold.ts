// A name's comparison form: lower-case Latin letters and digits, words apart by one space. The stored form is never touched.
import { inLatinLetters } from './cyrillic-letters.ts';
import { hiddenSigns } from './hidden-signs.ts';
import { plainDigits } from './plain-digits.ts';

const marks = /\p{M}+/gu;
const apostrophes = /['’‘ʼʹ`´ʻ]/gu;
const notWord = /[^\p{L}\p{N}]+/gu;

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ə: 'a',
};

const plainLatin = /^[a-z0-9 ]*$/u;

/** Folds `name` for comparison only: width, case, marks, apostrophes and hidden signs go; Cyrillic is written in Latin letters and any digit as 0 to 9. */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  if (plainLatin.test(lower)) return lower.replace(/ {2,}/gu, ' ').trim();
  const bare = name
    .replace(hiddenSigns, '')
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '');
  let folded = '';
  for (const letter of inLatinLetters(bare)) folded += letters[letter] ?? letter;
  return plainDigits(folded.replace(apostrophes, '').replace(notWord, ' ').trim());
}

/** The words of the folded `name`, in order. */
export function words(name: string): string[] {
  const folded = fold(name);
  return folded === '' ? [] : folded.split(' ');
}
