import { confusableLetters } from './confusable-letters.ts';

/**
 * Words that are not what they look like: letters of another script among those of a word (Unicode Technical Standard 39, section 5.1), or
 * a letter in place of a digit. Texts of two scripts are ordinary, and so are words such as «PRщик»: only a word that could pass for one of a
 * single script is found, by the letters that make it pass.
 */
export interface Lookalike {
  /** UTF-16 offsets of the word. */
  readonly start: number;
  readonly end: number;
  /** The letters that are not of the script the word looks to be of, each once. */
  readonly letters: readonly ForeignLetter[];
}

export interface ForeignLetter {
  readonly letter: string;
  readonly script: LetterScript;
}

export const letterScripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Georgian'] as const;
export type LetterScript = (typeof letterScripts)[number];

const scriptPatterns = letterScripts.map((name) => new RegExp(`^\\p{Script=${name}}$`, 'u'));

function scriptOf(letter: string): LetterScript | null {
  return letterScripts[scriptPatterns.findIndex((pattern) => pattern.test(letter))] ?? null;
}

/** Letters in ordinary use today: a word passes for one of these, not for one of phonetic signs or of letters given up long ago. */
const inUse = /^[A-Za-z\u0386-\u03ce\u0400-\u045f\u0490-\u04ff\u0531-\u0586\u10d0-\u10ff\u13a0-\u13f5\u2c80-\u2cb1]$/;

/** Letter -> the scripts in which another letter looks the same. */
const passesIn: ReadonlyMap<string, ReadonlySet<LetterScript>> = (() => {
  const passes = new Map<string, Set<LetterScript>>();
  for (const pair of confusableLetters) {
    const [one = '', two = ''] = pair;
    for (const [letter, other] of [
      [one, two],
      [two, one],
    ] as const) {
      const script = scriptOf(other);
      if (script !== null && inUse.test(other)) passes.set(letter, (passes.get(letter) ?? new Set()).add(script));
    }
  }
  return passes;
})();

/** Typed in Kazakh and Ukrainian words for want of the Cyrillic key, everywhere and by everybody: no sign of deceit. */
const typedForWantOfKeys = new Set(['i', 'I', 'h']);

/** Cyrillic and Greek capitals that pass for a digit. The Latin one is ordinary (O2), and so are small ones (numbers of houses, ordinals). */
const passForDigits = new Set(['О', 'Ο', 'З']);

/** A letter beside one of another script, or beside a digit that it could stand for: almost no text has any, and is not looked at further. */
const suspicious =
  /[A-Za-z\u00c0-\u024f]\p{M}*[\u0370-\u058f\u10a0-\u10ff\u13a0-\u13ff\u2c80-\u2cff]|[\u0370-\u058f\u10a0-\u10ff\u13a0-\u13ff\u2c80-\u2cff]\p{M}*[A-Za-z\u00c0-\u024f]|[\u0370-\u03ff]\p{M}*[\u0400-\u058f]|[\u0400-\u058f]\p{M}*[\u0370-\u03ff]|\d[ОΟЗ]|[ОΟЗ]\d/u;

/** Shorter ones of two scripts are symbols: ΔT. */
const shortestWord = 3;

/** Longer runs without a space are no words; what is hidden in them is not worth their time. */
const longestWord = 200;

/** True when `findLookalikes` may find something: quick. */
export function mayHoldLookalikes(words: string): boolean {
  return suspicious.test(words);
}

/** The words that could pass for others, in order. Linear in the length. */
export function findLookalikes(words: string): Lookalike[] {
  if (!mayHoldLookalikes(words)) return [];
  const found: Lookalike[] = [];
  for (const { 0: word, index } of words.matchAll(/[\p{L}\p{M}\p{Nd}]+/gu)) {
    if (word.length > longestWord || !mayHoldLookalikes(word)) continue;
    const letters = foreignLetters(word);
    if (letters.length > 0) found.push({ start: index, end: index + word.length, letters });
  }
  return found;
}

function foreignLetters(word: string): ForeignLetter[] {
  const letters = [...new Set(word)].filter((character) => /\p{L}/u.test(character));
  const told = letters.map((letter) => ({ letter, script: scriptOf(letter) }));
  const known = told.filter((one): one is ForeignLetter => one.script !== null);
  if (known.length < told.length) return [];
  if (/\d/.test(word)) return known.every(({ letter }) => passForDigits.has(letter)) ? known : [];
  const scripts = [...new Set(known.map(({ script }) => script))];
  if (scripts.length < 2 || word.length < shortestWord) return [];
  for (const host of byShare(word, scripts)) {
    const foreign = known.filter(({ script }) => script !== host);
    if (foreign.every(({ letter }) => passesIn.get(letter)?.has(host))) {
      return foreign.filter(({ letter }) => host !== 'Cyrillic' || !typedForWantOfKeys.has(letter));
    }
  }
  return [];
}

/** The script with most letters of the word first; of equals the one it begins with. */
function byShare(word: string, scripts: readonly LetterScript[]): LetterScript[] {
  const share = (script: LetterScript): number => [...word].filter((letter) => scriptOf(letter) === script).length;
  return [...scripts].sort((a, b) => share(b) - share(a));
}

/** Letter -> the first, in the order of the table, of those it looks the same as. */
const plainest: ReadonlyMap<string, string> = (() => {
  const plain = new Map<string, string>();
  for (const pair of confusableLetters) {
    const [one = '', two = ''] = pair;
    plain.set(two, plain.get(one) ?? one);
  }
  return plain;
})();

/** The same for names that look the same, whatever scripts their letters are of (a simple "skeleton" of Technical Standard 39). Not for display. */
export function lookOf(name: string): string {
  return [...name.normalize('NFC')].map((letter) => plainest.get(letter) ?? letter).join('');
}
