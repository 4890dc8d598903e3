import type { NumberWords } from '../languages/language.ts';
import { foundAt, type MarkedText } from '../lexicon/marked-text.ts';
import { type BareQuantity, exact } from './find-quantities.ts';
import { cardinal, factorAt, own } from './number-words.ts';
import { parseNumber } from './parse-number.ts';

/** "between 60 and 70", "from 60 to 70", "60-70", "60 to 70", "two or three". */
export function readRange(marked: MarkedText, at: number, words: NumberWords): BareQuantity | null {
  const { tokens } = marked;
  const inWord = rangeInWord(marked, at, words) ?? rangeWithEnd(marked, at, words);
  if (inWord !== null) return inWord;
  const opened = words.rangeOpen?.includes(tokens.key[at] ?? '') ?? false;
  const first = parseNumber(tokens, opened ? at + 1 : at, words);
  if (first === null) return null;
  const join = tokens.key[first.to] ?? '';
  const joins = opened
    ? (words.rangeAnd?.includes(join) ?? false) || (words.rangeJoin?.includes(join) ?? false)
    : (words.rangeJoin?.includes(join) ?? false);
  if (!joins) return null;
  if (changes(marked, opened ? at : at - 1, words)) return null;
  const second = parseNumber(tokens, first.to + 1, words);
  if (second === null) return opened ? openRange(marked, at, first.value, first.to + 1) : null;
  const low =
    first.value < second.value || second.to !== first.to + 2 ? scaled(first.value, second.value) : first.value;
  if (low >= second.value) return null;
  return { from: at, to: second.to, ...exact, low, high: second.value, figures: first.figures };
}

/** "rose from 12 to 16": no range, but a change. */
function changes({ tokens }: MarkedText, from: number, words: NumberWords): boolean {
  if (!words.rangeOpen?.includes(tokens.key[from] ?? '')) return false;
  return [from - 1, from - 2].some((at) => words.changeVerbs?.includes(tokens.key[at] ?? ''));
}

/** "from 200 to several thousand". */
function openRange(marked: MarkedText, at: number, low: number, second: number): BareQuantity | null {
  const vague = foundAt(marked, second, 'vague');
  if (vague === null || (vague.entry.word.low ?? 0) <= low) return null;
  return {
    from: at,
    to: vague.to,
    ...exact,
    low,
    high: vague.entry.word.high,
    approximate: true,
    codebook: vague.entry.word.name,
    figures: false,
  };
}

/** "two to three thousand": the first number is in the second's scale. */
function scaled(first: number, second: number): number {
  if (first >= 20 || second < 100) return first;
  let scale = 1;
  while (second / (scale * 10) >= 1) scale *= 10;
  const leading = scale >= 1000 ? 1000 ** Math.floor(Math.log10(second) / 3) : 100;
  return first < 20 && second % leading === 0 && first * leading < second ? first * leading : first;
}

/** «два-три», "two-three hundred": two numbers in one word that make no number together. */
function rangeInWord({ tokens }: MarkedText, at: number, words: NumberWords): BareQuantity | null {
  const key = tokens.key[at] ?? '';
  const hyphen = key.indexOf('-');
  if (hyphen <= 0 || cardinal(key, words) !== undefined) return null;
  const low = own(words.cardinals, key.slice(0, hyphen));
  const high = own(words.cardinals, key.slice(hyphen + 1));
  if (low === undefined || high === undefined || low >= high) return null;
  const scale = factorAt(tokens, at + 1, words);
  const read = { from: at, ...exact, figures: false };
  if (scale === undefined) return { ...read, to: at + 1, low, high };
  return { ...read, to: at + 2, low: low * scale, high: high * scale };
}

/** «60 пен 70 арасында», «60-тан 70-ке дейін»: a word behind both numbers makes them a range. */
function rangeWithEnd({ tokens }: MarkedText, at: number, words: NumberWords): BareQuantity | null {
  if (words.rangeBehind === undefined) return null;
  const first = parseNumber(tokens, at, words);
  if (first === null) return null;
  const last = tokens.key[first.to - 1] ?? '';
  const isJoined = words.rangeAnd?.includes(tokens.key[first.to] ?? '') === true;
  if (!isJoined && words.rangeFromEndings?.some((ending) => last.endsWith(ending)) !== true) return null;
  const second = parseNumber(tokens, isJoined ? first.to + 1 : first.to, words);
  if (second === null || first.value >= second.value) return null;
  if (!words.rangeBehind.includes(tokens.key[second.to] ?? '')) return null;
  return { from: at, to: second.to + 1, ...exact, low: first.value, high: second.value, figures: first.figures };
}
