import { en } from './en.ts';
import { kk } from './kk.ts';
import type { PageWords } from './page-words.ts';
import { ru } from './ru.ts';

/** All languages at once: a page in one language often has the furniture of another. */
const languages: readonly PageWords[] = [en, ru, kk];

export type WordList = keyof PageWords;

const lists = new Map<WordList, ReadonlySet<string>>();

/** The words of one list in every language. */
export function pageWords(list: WordList): ReadonlySet<string> {
  const known = lists.get(list);
  if (known !== undefined) return known;
  const words = new Set(languages.flatMap((language) => language[list]));
  lists.set(list, words);
  return words;
}
