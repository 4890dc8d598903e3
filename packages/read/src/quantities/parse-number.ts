import type { NumberWords } from '../languages/language.ts';
import { type Tokens, tokenKinds } from '../tokens/tokenise.ts';

/** A number read from tokens up to before `to`. */
export interface ParsedNumber {
  readonly value: number;
  readonly to: number;
  /** Written in figures. */
  readonly figures: boolean;
}

/** Numbers above this are no counts of people, and beyond exact arithmetic soon after. */
const largestNumber = 1e12;

/** Reads a number written in figures or words at token `at`; null when none stands there. */
export function parseNumber(tokens: Tokens, at: number, words: NumberWords): ParsedNumber | null {
  if (tokens.kind[at] === tokenKinds.mark) return null;
  const base =
    tokens.kind[at] === tokenKinds.number
      ? parseFigures(tokens, at, words)
      : (parseInflectedFigures(tokens, at, words) ?? parseWords(tokens, at, words));
  if (base === null) return null;
  let { value, to } = base;
  while (to < tokens.count) {
    const key = tokens.key[to] ?? '';
    const factor = own(words.multipliers, key) ?? own(words.collectives, key);
    if (factor === undefined || !base.figures) break;
    value *= factor;
    to += 1;
  }
  if (own(words.collectives, tokens.key[to] ?? '') !== undefined && !base.figures) {
    value *= own(words.collectives, tokens.key[to] ?? '') ?? 1;
    to += 1;
  }
  if (!Number.isFinite(value) || value > largestNumber) return null;
  return { value, to, figures: base.figures };
}

/** The value under a word of a table that is data, not an object's inherited members. */
export function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** "2,000", "16 000", "1.5": separators between groups of three; anything else is no number. */
function parseFigures(tokens: Tokens, at: number, words: NumberWords): ParsedNumber | null {
  const raw = tokens.key[at] ?? '';
  let value = figuresValue(raw, words);
  if (value === null) return null;
  let to = at + 1;
  const group = tokens.key[to] ?? '';
  const spaced = raw.length <= 3 && tokens.kind[to] === tokenKinds.number && /^\d{3}$/.test(group);
  if (spaced && tokens.kind[to + 1] === tokenKinds.word && (tokens.start[to] ?? 0) === (tokens.end[at] ?? 0) + 1) {
    value = value * 1000 + Number(group);
    to += 1;
  }
  return { value, to, figures: true };
}

/** «15-ти»: figures with the ending of their case. */
function parseInflectedFigures(tokens: Tokens, at: number, words: NumberWords): ParsedNumber | null {
  const key = tokens.key[at] ?? '';
  const ending = words.figureEndings?.find((one) => key.endsWith(one));
  const figures = ending === undefined ? '' : key.slice(0, -ending.length);
  if (!/^\d{1,9}$/.test(figures)) return null;
  const value = figuresValue(figures, words);
  return value === null ? null : { value, to: at + 1, figures: true };
}

function figuresValue(raw: string, words: NumberWords): number | null {
  const separators = [...raw].filter((character) => character < '0' || character > '9');
  if (separators.length === 0) {
    if (raw.length > 9 || (raw.length > 1 && raw.startsWith('0'))) return null;
    return Number(raw);
  }
  const [first] = separators;
  if (first === undefined || separators.some((separator) => separator !== first)) return null;
  const parts = raw.split(first);
  const grouped = parts.every((part, index) =>
    index === 0 ? part.length >= 1 && part.length <= 3 : part.length === 3,
  );
  if (grouped && (words.group ?? [',']).includes(first) && !raw.startsWith('0')) return Number(parts.join(''));
  if (parts.length === 2 && (words.decimal ?? ['.']).includes(first)) return Number(parts.join('.'));
  return null;
}

/** "twenty-five", "one hundred and five", "two thousand", "a hundred", "half a dozen", "a couple". */
function parseWords(tokens: Tokens, at: number, words: NumberWords): ParsedNumber | null {
  let total = 0;
  let current: number | null = null;
  let to = at;
  let pendingJoin = false;
  const joiners = words.joiners ?? [];
  const first = tokens.key[at] ?? '';
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
        total += (current ?? 1) * factor;
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
  }
  if (current === null || to === at) return null;
  return { value: total + current, to, figures: false };
}

/** After 100 comes anything below 100, after 20 to 90 anything below 10; where teens are said as "ten eight", after 10 too. */
function canFollow(current: number, unit: number, { teens }: NumberWords): boolean {
  if (current === 0) return true;
  if (current % 100 === 0) return unit < 100;
  const firstTens = teens === 'ten-first' ? 10 : 20;
  return current % 10 === 0 && current % 100 >= firstTens && unit > 0 && unit < 10;
}

function cardinal(key: string, words: NumberWords): number | undefined {
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
