import type { NumberWords } from '../languages/language.ts';
import { type Tokens, tokenKinds } from '../tokens/tokenise.ts';
import { canFollow, cardinal, factorAt, own, phraseEnd } from './number-words.ts';
import { parseFigures } from './parse-figures.ts';

/** A number read from tokens up to before `to`. */
export interface ParsedNumber {
  readonly value: number;
  readonly to: number;
  /** Written in figures. */
  readonly figures: boolean;
  /** The form itself says about: «350-дей». */
  readonly approximate?: boolean;
}

/** Numbers above this are no counts, and beyond exact arithmetic soon after. */
const largestNumber = 1e15;
const hundred = 100;

/** Reads a number written in figures or words at token `at`; null when none stands there. */
export function parseNumber(tokens: Tokens, at: number, words: NumberWords): ParsedNumber | null {
  if (tokens.kind[at] === tokenKinds.mark) return null;
  const base = parseFigures(tokens, at, words) ?? parseShare(tokens, at, words) ?? parseWords(tokens, at, words);
  if (base === null) return null;
  const number = multiplied(tokens, base, words);
  if (!Number.isFinite(number.value) || number.value > largestNumber) return null;
  // "one and a half people" counts nothing; "1.5" may still be a length.
  return base.figures || Number.isInteger(number.value) ? number : null;
}

/** A number with the scales behind it: "3 million", "five and a half thousand", "three dozen", "2 million 300 thousand". */
function multiplied(tokens: Tokens, base: ParsedNumber, words: NumberWords): ParsedNumber {
  let { value, to } = base;
  const half = phraseEnd(tokens, to, words.halves ?? []);
  const isHalf = half !== null && factorAt(tokens, half, words) !== undefined;
  if (isHalf) {
    value += 0.5;
    to = half;
  }
  let last = 1;
  for (;;) {
    const key = tokens.key[to] ?? '';
    const isScaled = base.figures || isHalf;
    const factor = (isScaled ? own(words.multipliers, key) : undefined) ?? own(words.collectives, key);
    if (factor === undefined || (!isScaled && last > 1)) break;
    value *= factor;
    last = factor;
    to += 1;
  }
  // 1.1 million are 1,100,000 people, however binary fractions multiply.
  if (last > 1 && Math.abs(value - Math.round(value)) < 1e-6) value = Math.round(value);
  return base.figures && last >= hundred
    ? continued(tokens, { ...base, value, to }, last, words)
    : { ...base, value, to };
}

/** What is left below the scale: "2 million 300 thousand", "3 hundred and 21". */
function continued(tokens: Tokens, base: ParsedNumber, scale: number, words: NumberWords): ParsedNumber {
  const isJoined = scale === hundred && (words.joiners?.includes(tokens.key[base.to] ?? '') ?? false);
  const rest = parseNumber(tokens, isJoined ? base.to + 1 : base.to, words);
  const isRest = rest !== null && rest.value < scale && (isJoined || (scale > hundred && rest.value >= scale / 10));
  return isRest ? { ...base, value: base.value + rest.value, to: rest.to } : base;
}

/** "half a dozen", "half a million", "quarter of a million" without "of". */
function parseShare(tokens: Tokens, at: number, words: NumberWords): ParsedNumber | null {
  const share = own(words.fractions, tokens.key[at] ?? '');
  if (share === undefined) return null;
  const next = (words.ones ?? []).includes(tokens.key[at + 1] ?? '') ? at + 2 : at + 1;
  const factor = factorAt(tokens, next, words);
  return factor === undefined ? null : { value: share * factor, to: next + 1, figures: false };
}

/** "twenty-five", "one hundred and five", "two thousand", "a hundred", "half a dozen", "a couple". */
function parseWords(tokens: Tokens, at: number, words: NumberWords): ParsedNumber | null {
  let total = 0;
  let current: number | null = null;
  let to = at;
  let pendingJoin = false;
  const joiners = words.joiners ?? [];
  const first = tokens.key[at] ?? '';
  const closes = (key: string): boolean => words.closing?.has(key) === true;
  if (own(words.multipliers, first) === hundred && (own(words.multipliers, tokens.key[at + 1] ?? '') ?? 0) >= 1000)
    current = 1;
  if (words.bareCollectives === true) {
    const collective = own(words.collectives, first);
    if (collective !== undefined) return { value: collective, to: at + 1, figures: false };
  }
  if ((words.ones ?? []).includes(first)) {
    const next = tokens.key[at + 1] ?? '';
    const collective = own(words.collectives, next);
    if (collective !== undefined) return { value: collective, to: at + 2, figures: false };
    if (own(words.multipliers, next) === undefined) return null;
    current = 1;
    to = at + 1;
  }
  for (let position = to; position < tokens.count && position - at < 14; position += 1) {
    const key = tokens.key[position] ?? '';
    const unit = cardinal(key, words);
    const factor = own(words.multipliers, key);
    // A word may be a number and a factor («жүз»): behind a number that it cannot follow, it multiplies.
    const multiplies = factor !== undefined && current !== null && current > 0;
    if (unit !== undefined && !multiplies) {
      if (current !== null && !canFollow(current, unit, words)) break;
      if (current !== null && current >= 20 && current < 100 && pendingJoin) break;
      if (unit >= 1000 && current === null && factor !== undefined) {
        total += unit;
        current = 0;
      } else {
        current = (current ?? 0) + unit;
      }
    } else if (factor !== undefined && (current !== null || total > 0)) {
      if (factor >= 1000) {
        const isScaleOfScale = current === 0 && (own(words.multipliers, tokens.key[position - 1] ?? '') ?? 0) >= 1000;
        total = isScaleOfScale ? total * factor : total + (current ?? 1) * factor;
        current = 0;
      } else {
        current = (current ?? 1) * factor;
      }
    } else if (joiners.includes(key) && current !== null && (current >= 100 || total > 0)) {
      pendingJoin = true;
      continue;
    } else {
      break;
    }
    pendingJoin = false;
    to = position + 1;
    if (closes(key)) break;
  }
  if (current === null || to === at || isOrdinal(current, tokens.key[to] ?? '', words)) return null;
  const approximate = words.approximateForms?.has(tokens.key[to - 1] ?? '') === true;
  return { value: total + current, to, figures: false, ...(approximate ? { approximate } : {}) };
}

/** «двадцать первого», «он алтыншы»: tens with an ordinal behind them are no count. «сто первых» are a hundred. */
function isOrdinal(tens: number, next: string, words: NumberWords): boolean {
  if (words.ordinalsApart !== true || tens % 100 === 0) return false;
  const last = own(words.ordinals, next);
  return last !== undefined && canFollow(tens, last, words);
}
