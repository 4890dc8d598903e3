// Acronyms and the names whose initials they are: PLA and People's Liberation Army, КНБ and Комитет национальной безопасности, KMG and
// KazMunaiGas. One acronym is one thing in one report and another in the next: it proposes, and proves nothing.
import { fold } from './fold.ts';

const capitals = /(?<![\p{L}\p{N}])\p{Lu}(?:\.?\p{Lu}){1,6}(?![\p{L}\p{N}])/gu;
const innerCapital = /(?<=\p{Ll})(?=\p{Lu})/gu;
/** Words that seldom give a letter. */
const small: ReadonlySet<string> = new Set('of the and for in on de la du des der die und i po na v'.split(' '));
/** So many letters a word may give: Ж is zh, Щ shch. */
const mostLetters = 4;

/** The acronyms that stand in a name, folded: words of two to seven capitals, with points or without. None where the whole name is in capitals. */
export function acronymsIn(name: string): Set<string> {
  const found = name.match(capitals) ?? [];
  const isShouted = !/\p{Ll}/u.test(name) && /\p{L}[^\p{L}.]+\p{L}/u.test(name);
  return new Set(isShouted ? [] : found.map((word) => fold(word.replaceAll('.', ''))));
}

/** The folded words of a name for the initials of acronyms: compounds with capitals inside come apart (KazMunaiGas). */
export function initialWords(name: string): string[] {
  const folded = fold(name.replace(innerCapital, ' '));
  return folded === '' ? [] : folded.split(' ');
}

/** Whether the letters of `acronym` are initials of all of these words, in order; small words may give none. */
export function standsFor(acronym: string, words: readonly string[]): boolean {
  if (words.length < 2) return false;
  // How many letters may be used up after each word.
  let used = new Set([0]);
  for (const word of words) {
    const next = new Set<number>(small.has(word) ? used : []);
    for (const letters of used) {
      for (let taken = 1; taken <= Math.min(mostLetters, word.length); taken += 1) {
        if (acronym[letters + taken - 1] !== word[taken - 1]) break;
        if (isInitial(word.slice(0, taken))) next.add(letters + taken);
      }
    }
    if (next.size === 0) return false;
    used = next;
  }
  return used.has(acronym.length);
}

/** One letter, or what one letter of Cyrillic is written with. */
function isInitial(beginning: string): boolean {
  return beginning.length === 1 || cyrillicInitials.has(beginning);
}

const cyrillicInitials: ReadonlySet<string> = new Set(['zh', 'kh', 'ts', 'ch', 'sh', 'shch', 'yu', 'ya']);

/** The initials of a name's words, small ones left out: what an acronym of it would be. Empty for fewer than two words. */
export function initialsOf(name: string): string {
  const words = initialWords(name).filter((word) => !small.has(word));
  return words.length < 2 ? '' : words.map((word) => word[0] ?? '').join('');
}
