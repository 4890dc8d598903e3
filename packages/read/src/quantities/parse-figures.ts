import type { NumberWords } from '../languages/language.ts';
import { type Tokens, tokenKinds } from '../tokens/tokenise.ts';
import { own } from './number-words.ts';
import type { ParsedNumber } from './parse-number.ts';

/** Reads "2,000", "16 000", "1.5", "10k", «15-ти» at token `at`; null when no figures stand there. */
export function parseFigures(tokens: Tokens, at: number, words: NumberWords): ParsedNumber | null {
  return tokens.kind[at] === tokenKinds.number ? parsePlain(tokens, at, words) : parseWithEnding(tokens, at, words);
}

/** Separators between groups of three; anything else is no number. Groups may be tokens of their own: "1 414 021". */
function parsePlain(tokens: Tokens, at: number, words: NumberWords): ParsedNumber | null {
  const raw = tokens.key[at] ?? '';
  let value = figuresValue(raw, words);
  if (value === null) return null;
  let to = at + 1;
  if (raw.length <= 3 && /^[1-9]\d*$/.test(raw)) {
    while (isSpacedGroup(tokens, to)) {
      value = value * 1000 + Number(tokens.key[to]);
      to += 1;
    }
    // "423 0000", "12 300 45" and a single group that no word follows: numbers side by side.
    const isSide = tokens.kind[to] === tokenKinds.number && isBeside(tokens, to);
    if (to > at + 1 && (isSide || (to === at + 2 && tokens.kind[to] !== tokenKinds.word)))
      return { value: Number(raw), to: at + 1, figures: true };
  }
  return { value, to, figures: true };
}

function isSpacedGroup(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === tokenKinds.number && isBeside(tokens, at) && /^\d{3}$/.test(tokens.key[at] ?? '');
}

function isBeside({ start, end, breaks }: Tokens, at: number): boolean {
  return (start[at] ?? 0) === (end[at - 1] ?? 0) + 1 && (breaks[at] ?? 0) === 0;
}

/** «15-ти», "10k": figures with the ending of their case, or the first letters of their scale. */
function parseWithEnding(tokens: Tokens, at: number, words: NumberWords): ParsedNumber | null {
  const key = tokens.key[at] ?? '';
  const first = key.charCodeAt(0);
  if (first < 48 || first > 57) return null;
  const ending = words.figureEndings?.find((one) => key.endsWith(one));
  if (ending !== undefined) {
    const figures = key.slice(0, -ending.length);
    const value = /^\d{1,9}$/.test(figures) ? figuresValue(figures, words) : null;
    if (value === null) return null;
    const approximate = words.approximateEndings?.includes(ending) === true;
    return { value, to: at + 1, figures: true, ...(approximate ? { approximate } : {}) };
  }
  const letters = /^\d[\d.,]*([a-z]{1,3})$/.exec(key)?.[1];
  const scale = letters === undefined ? undefined : own(words.figureScales, letters);
  if (letters === undefined || scale === undefined) return null;
  const value = figuresValue(key.slice(0, -letters.length), words);
  return value === null ? null : { value: Math.round(value * scale), to: at + 1, figures: true };
}

function figuresValue(raw: string, words: NumberWords): number | null {
  const separators = [...raw].filter((character) => character < '0' || character > '9');
  if (separators.length === 0) {
    if (raw.length > 9 || (raw.length > 1 && raw.startsWith('0'))) return null;
    return Number(raw);
  }
  const [first] = separators;
  const last = separators.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first !== last) return mixedValue(raw, last, words);
  if (separators.some((separator) => separator !== first)) return null;
  const parts = raw.split(first);
  const grouped = parts.every((part, index) =>
    index === 0 ? part.length >= 1 && part.length <= 3 : part.length === 3,
  );
  if (grouped && (words.group ?? [',']).includes(first) && !raw.startsWith('0')) return Number(parts.join(''));
  const [whole = '', fraction = ''] = parts;
  // "5,00" is five, whichever mark its writer sets before the decimal part.
  if (parts.length === 2 && (first === ',' || first === '.') && /^0{1,2}$/.test(fraction) && !whole.startsWith('0'))
    return Number(whole);
  if (parts.length === 2 && (words.decimal ?? ['.']).includes(first)) return Number(parts.join('.'));
  return null;
}

/** "1,674.5": groups, then a decimal part. */
function mixedValue(raw: string, mark: string, words: NumberWords): number | null {
  const [whole = '', part = '', ...more] = raw.split(mark);
  if (more.length > 0 || !(words.decimal ?? ['.']).includes(mark)) return null;
  const value = figuresValue(whole, words);
  return value === null ? null : value + Number(`0.${part}`);
}
