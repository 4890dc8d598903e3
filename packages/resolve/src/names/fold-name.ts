import { hiddenSigns } from './hidden-signs.ts';

const plain = /^[a-z]+(?: [a-z]+)*$/;
const apostrophes = /[\u0027\u0060\u00b4\u02b9-\u02bf\u2018-\u201b\u2032]/gu;

/** Letters that do not decompose, with their plain form. Cyrillic letters stay what they are: folding does not change the script. */
const baseLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ə', 'a'],
]);

/**
 * The form under which two spellings are the same name: case, marks, apostrophes, hyphens and points
 * aside. Of й only the mark goes with it; ё is е. Idempotent; the written form is never replaced by it.
 */
export function foldName(name: string): string {
  if (plain.test(name)) return name;
  const lower = name
    .replace(hiddenSigns, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  let based = '';
  for (const letter of lower) based += baseLetters.get(letter) ?? letter;
  return based
    .replace(apostrophes, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
