import type { NumberWords } from '../languages/language.ts';
import type { Tokens } from '../tokens/tokenise.ts';

/** The value under a word of a table that is data, not an object's inherited members. */
export function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The value of one word, "twenty-five" too. */
export function cardinal(key: string, words: NumberWords): number | undefined {
  const whole = own(words.cardinals, key);
  if (whole !== undefined || !key.includes('-') || key.length > 40) return whole;
  let sum = 0;
  for (const part of key.split('-')) {
    const value = own(words.cardinals, part);
    if (value === undefined || (sum > 0 && !canFollow(sum, value, words))) return undefined;
    sum += value;
  }
  return sum;
}

/** After 100 comes anything below 100, after 20 to 90 anything below 10; where teens are said as "ten eight", after 10 too. */
export function canFollow(current: number, unit: number, { teens }: NumberWords): boolean {
  if (current === 0) return true;
  if (current % 100 === 0) return unit < 100;
  const firstTens = teens === 'ten-first' ? 10 : 20;
  return current % 10 === 0 && current % 100 >= firstTens && unit > 0 && unit < 10;
}

/** What a word multiplies by that stands behind a number: "thousand", "dozen". */
export function factorAt({ key }: Tokens, at: number, words: NumberWords): number | undefined {
  const word = key[at] ?? '';
  return own(words.multipliers, word) ?? own(words.collectives, word);
}

/** Where a phrase that starts at a token ends, of a list of phrases; null when none does. */
export function phraseEnd({ key }: Tokens, at: number, phrases: readonly (readonly string[])[]): number | null {
  for (const phrase of phrases) {
    if (phrase.every((word, index) => key[at + index] === word)) return at + phrase.length;
  }
  return null;
}
