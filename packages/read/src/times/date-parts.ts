import type { NumberWords } from '../languages/language.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has, type MarkedText } from '../lexicon/marked-text.ts';
import { canFollow, own } from '../quantities/number-words.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { TimeReader } from './time-spec.ts';

export const firstYear = 1500;
export const lastYear = 2100;

const listed = classBit('preposition', 'subordinator');

/** The month a word names. "May" and "March" must be meant as names: beside a figure or after a preposition. */
export function monthAt({ marked, dates }: Omit<TimeReader, 'numbers'>, at: number): number | null {
  const key = marked.tokens.key[at] ?? '';
  const month = own(dates.months, key);
  if (month === undefined) return null;
  if (dates.uncapitalised === true) return month;
  if (marked.capital[at] === 1 && !has(marked, at, classBit('modal', 'verb')) && key.length > 3 && key !== 'march')
    return month;
  const behind = marked.tokens.key[at + 1] === '.' ? at + 2 : at + 1;
  const beside = marked.tokens.kind[behind] === tokenKinds.number || marked.tokens.kind[at - 1] === tokenKinds.number;
  const before = marked.tokens.key[at - 1] ?? '';
  const led =
    has(marked, at - 1, listed) ||
    isEarly({ marked, dates }, at - 1) ||
    (has(marked, at - 1, classBit('article')) && !has(marked, at + 1, classBit('preposition'))) ||
    (dates.last?.includes(before) ?? false) ||
    (dates.current?.includes(before) ?? false);
  const isName = marked.capital[at] === 1 || isCapitals(marked);
  return beside ||
    ordinalAt({ marked, dates, numbers: marked.lexicon.language.numbers ?? noNumbers }, at - 1) !== null ||
    (led && isName)
    ? month
    : null;
}

/** "early", "late" right before a month. */
function isEarly({ marked, dates }: Omit<TimeReader, 'numbers'>, at: number): boolean {
  return dates.early?.includes(marked.tokens.key[at] ?? '') ?? false;
}

const noNumbers: NumberWords = { cardinals: {}, multipliers: {} };

export function isCapitals(marked: MarkedText): boolean {
  return marked.capital[0] === 0 && marked.text.slice(0, 200) === marked.text.slice(0, 200).toUpperCase();
}

/** "16th", "sixteenth": a day of the month. */
export function ordinalAt({ marked, numbers }: TimeReader, at: number): number | null {
  const key = marked.tokens.key[at] ?? '';
  const word = own(numbers.ordinals, key);
  if (word !== undefined) return word <= 31 ? word : null;
  for (const ending of numbers.ordinalEndings ?? []) {
    if (!key.endsWith(ending)) continue;
    const figures = key.slice(0, -ending.length);
    if (/^\d{1,2}$/.test(figures) && Number(figures) >= 1 && Number(figures) <= 31) return Number(figures);
  }
  return null;
}

export function dayAt(reader: TimeReader, at: number): number | null {
  const { marked } = reader;
  const key = marked.tokens.key[at] ?? '';
  if (marked.tokens.kind[at] === tokenKinds.number && /^\d{1,2}$/.test(key)) {
    const day = Number(key);
    return day >= 1 && day <= 31 ? day : null;
  }
  return ordinalAt(reader, at);
}

/** A day of the month and where its words end: "16", "16th", «двадцать первого». */
export function readDay(reader: TimeReader, at: number): { readonly day: number; readonly to: number } | null {
  const { marked, numbers } = reader;
  const day = dayAt(reader, at);
  if (day !== null) return { day, to: at + 1 };
  const tens = own(numbers.cardinals, marked.tokens.key[at] ?? '');
  if (numbers.ordinalsApart !== true || tens === undefined || tens < 10 || tens > 30) return null;
  const last = own(numbers.ordinals, marked.tokens.key[at + 1] ?? '');
  return last !== undefined && canFollow(tens, last, numbers) && tens + last <= 31
    ? { day: tens + last, to: at + 2 }
    : null;
}

export function yearAt({ marked }: TimeReader, at: number): number | null {
  const key = marked.tokens.key[at] ?? '';
  if (marked.tokens.kind[at] !== tokenKinds.number || !/^\d{4}$/.test(key)) return null;
  const year = Number(key);
  return year >= firstYear && year <= lastYear ? year : null;
}

/** A year behind a date, with or without a comma: where it ends. */
export function yearBehind(reader: TimeReader, at: number): { year: number | null; to: number } {
  const comma = reader.marked.tokens.key[at] === ',' ? at + 1 : at;
  const year = yearAt(reader, comma) ?? shortYear(reader, comma);
  return year === null ? { year: null, to: at } : { year, to: afterYear(reader, comma + 1) };
}

/** «2011 года», «2011 г.»: where a year with its word ends. */
export function afterYear({ marked, dates }: TimeReader, at: number): number {
  if (!(dates.yearWords?.includes(marked.tokens.key[at] ?? '') ?? false)) return at;
  return marked.tokens.key[at + 1] === '.' && (marked.tokens.key[at] ?? '').length <= 2 ? at + 2 : at + 1;
}

/** "8 JAN 90": two figures behind a month. */
function shortYear({ marked }: TimeReader, at: number): number | null {
  const key = marked.tokens.key[at] ?? '';
  if (!/^\d{2}$/.test(key) || marked.tokens.key[at - 1] === ',' || Number(key) < 32) return null;
  return 1900 + Number(key);
}

export function skipStop({ marked }: TimeReader, at: number): number {
  return marked.tokens.key[at] === '.' && marked.tokens.kind[at + 1] === tokenKinds.number ? at + 1 : at;
}
