import type { NumberWords } from '../languages/language.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has, type MarkedText } from '../lexicon/marked-text.ts';
import { type BareQuantity, exact, type QuantityRun } from './find-quantities.ts';
import { own } from './number-words.ts';
import { parseNumber } from './parse-number.ts';

const partitiveOrDeterminer = classBit('partitive', 'determiner', 'article', 'possessive');

/** A share without what it is of. */
interface Share {
  readonly share: number;
  readonly to: number;
}

/** "half", "two thirds", "a quarter". */
function shareAt({ tokens }: MarkedText, at: number, words: NumberWords): Share | null {
  const alone = own(words.fractions, tokens.key[at] ?? '');
  if (alone !== undefined) return { share: alone, to: at + 1 };
  if (words.parts === undefined) return null;
  const isOne = words.ones?.includes(tokens.key[at] ?? '') === true;
  const numerator = isOne ? { value: 1, to: at + 1 } : parseNumber(tokens, at, words);
  const part = numerator === null ? undefined : own(words.parts, tokens.key[numerator.to] ?? '');
  return numerator === null || part === undefined ? null : { share: numerator.value * part, to: numerator.to + 1 };
}

/** "half of the 200", "two thirds of the 300". */
export function readFraction(marked: MarkedText, at: number, words: NumberWords): BareQuantity | null {
  const share = shareAt(marked, at, words);
  if (share === null) return null;
  let next = share.to;
  while (next < share.to + 3 && has(marked, next, partitiveOrDeterminer)) next += 1;
  const whole = next > share.to ? parseNumber(marked.tokens, next, words) : null;
  if (whole === null) return null;
  const value = Math.round(whole.value * share.share);
  return { from: at, to: whole.to, ...exact, low: value, high: value, figures: whole.figures };
}

/** Where a share of something uncounted ends: the two of "two thirds of the workers" are no people. */
export function shareEnd(marked: MarkedText, at: number, words: NumberWords): number | null {
  return isShare(marked, at, words) ? (shareAt(marked, at, words)?.to ?? null) : null;
}

/** Whether a number here is only the numerator of a share. */
export function isShare(marked: MarkedText, at: number, words: NumberWords): boolean {
  return words.parts !== undefined && (shareAt(marked, at, words)?.to ?? at) > at + 1;
}

/** Whether a share of what stands before it stands here: «жартысы». */
export function isShareWord(marked: MarkedText, at: number): boolean {
  return shareOfBefore(marked, at) !== undefined;
}

/** «200 тұтқынның жартысы»: the share stands behind what it is of. */
export function shareBehind(marked: MarkedText, run: QuantityRun): QuantityRun {
  const share = shareOfBefore(marked, run.nounTo);
  if (share === undefined) return run;
  const part = (end: number | null): number | null => (end === null ? null : Math.round(end * share));
  return { ...run, to: run.nounTo + 1, nounTo: run.nounTo + 1, low: part(run.low), high: part(run.high) };
}

function shareOfBefore({ lexicon, tokens }: MarkedText, at: number): number | undefined {
  const { grammar, numbers } = lexicon.language;
  return grammar?.genitivePrecedes === true ? own(numbers?.fractions, tokens.key[at] ?? '') : undefined;
}
