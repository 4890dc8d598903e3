import type { DateWords, NumberWords } from '../languages/language.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has, type MarkedText } from '../lexicon/marked-text.ts';
import { own } from '../quantities/number-words.ts';
import { parseNumber } from '../quantities/parse-number.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { TimeSpec } from './time-spec.ts';

/** A time read from tokens up to before `to`. */
export interface ParsedTime {
  readonly spec: TimeSpec;
  readonly to: number;
}

const firstYear = 1500;
const lastYear = 2100;

/** What a time reader needs to know. */
export interface TimeReader {
  readonly marked: MarkedText;
  readonly dates: DateWords;
  readonly numbers: NumberWords;
}

/** Reads the time that starts at a token; null when none does. */
export function parseTime(reader: TimeReader, at: number): ParsedTime | null {
  return (
    parseNumericDate(reader, at) ??
    parseYearFirst(reader, at) ??
    parseDayMonth(reader, at) ??
    parseMonthFirst(reader, at) ??
    parseWeekday(reader, at) ??
    parseWhich(reader, at) ??
    parseAgo(reader, at) ??
    parsePhrase(reader, at) ??
    parseYear(reader, at)
  );
}

const listed = classBit('preposition', 'subordinator');

/** The month a word names. "May" and "March" must be meant as names: beside a figure or after a preposition. */
function monthAt({ marked, dates }: TimeReader, at: number): number | null {
  const key = marked.tokens.key[at] ?? '';
  const month = own(dates.months, key);
  if (month === undefined) return null;
  if (dates.uncapitalised === true) return month;
  if (marked.capital[at] === 1 && !has(marked, at, classBit('modal', 'verb')) && key.length > 3 && key !== 'march')
    return month;
  const beside = marked.tokens.kind[at + 1] === tokenKinds.number || marked.tokens.kind[at - 1] === tokenKinds.number;
  const before = marked.tokens.key[at - 1] ?? '';
  const led =
    has(marked, at - 1, listed) ||
    (dates.last?.includes(before) ?? false) ||
    (dates.current?.includes(before) ?? false);
  const isName = marked.capital[at] === 1 || isCapitals(marked);
  return beside ||
    ordinalAt({ marked, dates, numbers: marked.lexicon.language.numbers ?? noNumbers }, at - 1) !== null ||
    (led && isName)
    ? month
    : null;
}

const noNumbers: NumberWords = { cardinals: {}, multipliers: {} };

function isCapitals(marked: MarkedText): boolean {
  return marked.capital[0] === 0 && marked.text.slice(0, 200) === marked.text.slice(0, 200).toUpperCase();
}

/** "as many as 30 may have died": a verb, though it is spelt like a month. */
function isVerb({ marked }: TimeReader, at: number): boolean {
  return marked.capital[at] !== 1 && has(marked, at, classBit('modal'));
}

/** "16th", "sixteenth": a day of the month. */
function ordinalAt({ marked, numbers }: TimeReader, at: number): number | null {
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

function dayAt(reader: TimeReader, at: number): number | null {
  const { marked } = reader;
  const key = marked.tokens.key[at] ?? '';
  if (marked.tokens.kind[at] === tokenKinds.number && /^\d{1,2}$/.test(key)) {
    const day = Number(key);
    return day >= 1 && day <= 31 ? day : null;
  }
  return ordinalAt(reader, at);
}

function yearAt({ marked }: TimeReader, at: number): number | null {
  const key = marked.tokens.key[at] ?? '';
  if (marked.tokens.kind[at] !== tokenKinds.number || !/^\d{4}$/.test(key)) return null;
  const year = Number(key);
  return year >= firstYear && year <= lastYear ? year : null;
}

/** A year behind a date, with or without a comma: where it ends. */
function yearBehind(reader: TimeReader, at: number): { year: number | null; to: number } {
  const comma = reader.marked.tokens.key[at] === ',' ? at + 1 : at;
  const year = yearAt(reader, comma) ?? shortYear(reader, comma);
  return year === null ? { year: null, to: at } : { year, to: afterYear(reader, comma + 1) };
}

/** «2011 года», «2011 г.»: where a year with its word ends. */
function afterYear({ marked, dates }: TimeReader, at: number): number {
  if (!(dates.yearWords?.includes(marked.tokens.key[at] ?? '') ?? false)) return at;
  return marked.tokens.key[at + 1] === '.' && (marked.tokens.key[at] ?? '').length <= 2 ? at + 2 : at + 1;
}

/** "8 JAN 90": two figures behind a month. */
function shortYear({ marked }: TimeReader, at: number): number | null {
  const key = marked.tokens.key[at] ?? '';
  if (!/^\d{2}$/.test(key) || marked.tokens.key[at - 1] === ',' || Number(key) < 32) return null;
  return 1900 + Number(key);
}

/** "16 December 2011", "16th December", "16-17 December", "the 16th of December". */
function parseDayMonth(reader: TimeReader, at: number): ParsedTime | null {
  const { marked } = reader;
  const day = dayAt(reader, at);
  if (day === null) return null;
  let next = at + 1;
  let lastDay = day;
  const join = marked.tokens.key[next] ?? '';
  if (join === '-' || join === '–' || has(marked, next, classBit('coordinator')) || join === 'to') {
    const second = dayAt(reader, next + 1);
    if (second !== null && second > day) {
      lastDay = second;
      next += 2;
    }
  }
  if (has(marked, next, classBit('partitive'))) next += 1;
  const month = monthAt(reader, next);
  if (month === null || isVerb(reader, next)) return null;
  const behind = yearBehind(reader, skipStop(reader, next + 1));
  return {
    spec: { type: 'day', year: behind.year, month, day, lastDay },
    to: behind.year === null ? next + 1 : behind.to,
  };
}

/** «2011 жылғы 16 желтоқсан», «2011 жылдың желтоқсанында»: the year leads. */
function parseYearFirst(reader: TimeReader, at: number): ParsedTime | null {
  const year = yearAt(reader, at);
  const next = afterYear(reader, at + 1);
  if (year === null || next === at + 1) return null;
  const date = parseDayMonth(reader, next) ?? parseMonthFirst(reader, next);
  if (date?.spec.type === 'day' && date.spec.year === null) return { spec: { ...date.spec, year }, to: date.to };
  if (date?.spec.type === 'month' && date.spec.year === null) return { spec: { ...date.spec, year }, to: date.to };
  return null;
}

function skipStop({ marked }: TimeReader, at: number): number {
  return marked.tokens.key[at] === '.' && marked.tokens.kind[at + 1] === tokenKinds.number ? at + 1 : at;
}

/** "December 16, 2011", "Dec. 16", "December 2011", "in December". */
function parseMonthFirst(reader: TimeReader, at: number): ParsedTime | null {
  const { marked } = reader;
  const month = monthAt(reader, at);
  if (month === null) return null;
  const next = skipStop(reader, at + 1);
  const day = yearAt(reader, next) === null ? dayAt(reader, next) : null;
  if (day === null) {
    const behind = yearBehind(reader, next);
    const of = has(marked, next, classBit('partitive')) ? yearAt(reader, next + 1) : null;
    if (of !== null) return { spec: { type: 'month', year: of, month }, to: next + 2 };
    return { spec: { type: 'month', year: behind.year, month }, to: behind.year === null ? at + 1 : behind.to };
  }
  let to = next + 1;
  let lastDay = day;
  const join = marked.tokens.key[to] ?? '';
  const second =
    join === '-' || join === '–' || has(marked, to, classBit('coordinator')) ? dayAt(reader, to + 1) : null;
  if (second !== null && second > day && !has(marked, to + 2, classBit('be'))) {
    lastDay = second;
    to += 2;
  }
  const behind = yearBehind(reader, to);
  return { spec: { type: 'day', year: behind.year, month, day, lastDay }, to: behind.year === null ? to : behind.to };
}

/** "2011-12-16", "16/12/2011", "16.12.2011". */
function parseNumericDate(reader: TimeReader, at: number): ParsedTime | null {
  const { tokens } = reader.marked;
  if (tokens.kind[at] !== tokenKinds.number) return null;
  const separator = tokens.key[at + 1] ?? '';
  const whole = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens.key[at] ?? '');
  if (whole !== null) return numericDay(reader, [whole[1], whole[2], whole[3]], at + 1);
  if ((separator !== '-' && separator !== '/') || tokens.key[at + 3] !== separator) return null;
  return numericDay(reader, [tokens.key[at], tokens.key[at + 2], tokens.key[at + 4]], at + 5);
}

function numericDay({ dates }: TimeReader, parts: readonly (string | undefined)[], to: number): ParsedTime | null {
  if (!parts.every((part) => part !== undefined && /^\d{1,4}$/.test(part))) return null;
  const [first = 0, second = 0, third = 0] = parts.map(Number);
  if (first >= firstYear && first <= lastYear) return fullDay(first, second, third, to);
  if (third < firstYear || third > lastYear) return null;
  const dayFirst = first > 12 || (second <= 12 && dates.dayFirst !== false);
  return dayFirst ? fullDay(third, second, first, to) : fullDay(third, first, second, to);
}

function fullDay(year: number, month: number, day: number, to: number): ParsedTime | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { spec: { type: 'day', year, month, day, lastDay: day }, to };
}

/** "Friday", "last Friday", "Friday, 16 December", "Friday morning". */
function parseWeekday(reader: TimeReader, at: number): ParsedTime | null {
  const { marked, dates } = reader;
  const weekday = own(dates.weekdays, marked.tokens.key[at] ?? '');
  if (weekday === undefined || (marked.capital[at] !== 1 && !isCapitals(marked) && !isLedWeekday(reader, at)))
    return null;
  let next = at + 1;
  if (dates.weekdayFollowers?.includes(marked.tokens.key[next] ?? '')) next += 1;
  if (dates.partsOfDay?.includes(marked.tokens.key[next] ?? '')) next += 1;
  const comma = marked.tokens.key[next] === ',' ? next + 1 : next;
  const start = has(marked, comma, classBit('article')) ? comma + 1 : comma;
  const date = parseDayMonth(reader, start) ?? parseMonthFirst(reader, start);
  if (date !== null && date.spec.type === 'day') return date;
  return { spec: { type: 'weekday', weekday, which: -1 }, to: next };
}

/** «в пятницу»: where weekdays have no capital, a preposition, or a date behind, says that one is meant. */
function isLedWeekday({ marked, dates }: TimeReader, at: number): boolean {
  if (dates.uncapitalised !== true) return false;
  return (
    (dates.weekdayFollowers?.includes(marked.tokens.key[at + 1] ?? '') ?? false) ||
    (dates.last?.includes(marked.tokens.key[at - 1] ?? '') ?? false) ||
    (dates.on?.includes(marked.tokens.key[at - 1] ?? '') ?? false) ||
    (dates.since?.includes(marked.tokens.key[at - 1] ?? '') ?? false) ||
    (marked.tokens.key[at + 1] === ',' && marked.tokens.kind[at + 2] === tokenKinds.number)
  );
}

/** "last spring", "this week", "next month", "last Friday", "this morning". */
function parseWhich(reader: TimeReader, at: number): ParsedTime | null {
  const { marked, dates } = reader;
  const key = marked.tokens.key[at] ?? '';
  const season = own(dates.seasons, key);
  if (season !== undefined) {
    const of = has(marked, at + 1, classBit('partitive')) ? at + 2 : at + 1;
    const year = yearAt(reader, of);
    if (year !== null) return { spec: { type: 'season', year, season, which: 0 }, to: of + 1 };
  }
  const which = whichOf(dates, key);
  if (which === null) return null;
  const word = marked.tokens.key[at + 1] ?? '';
  const named = own(dates.seasons, word);
  if (named !== undefined) return { spec: { type: 'season', year: null, season: named, which }, to: at + 2 };
  const weekday = own(dates.weekdays, word);
  if (weekday !== undefined) return { spec: { type: 'weekday', weekday, which: which === 0 ? -1 : which }, to: at + 2 };
  const month = own(dates.months, word);
  if (month !== undefined && (marked.capital[at + 1] === 1 || dates.uncapitalised === true))
    return { spec: { type: 'month', year: null, month }, to: at + 2 };
  if (dates.partsOfDay?.includes(word)) return { spec: { type: 'offset', days: which }, to: at + 2 };
  const unit = own(dates.units, word);
  if (unit === undefined || unit === 'minute' || unit === 'hour' || word.endsWith('s')) return null;
  if (unit === 'day' && which === 0) return { spec: { type: 'offset', days: 0 }, to: at + 2 };
  return { spec: { type: 'unit', unit, which }, to: at + 2 };
}

function whichOf(dates: DateWords, key: string): number | null {
  if (dates.last?.includes(key)) return -1;
  if (dates.current?.includes(key)) return 0;
  return dates.next?.includes(key) ? 1 : null;
}

/** "seven months ago", "two days earlier". */
function parseAgo(reader: TimeReader, at: number): ParsedTime | null {
  const { marked, dates, numbers } = reader;
  const single = numbers.ones?.includes(marked.tokens.key[at] ?? '') ?? false;
  const number = single ? { value: 1, to: at + 1 } : parseNumber(marked.tokens, at, numbers);
  if (number === null) return null;
  const unit = own(dates.units, marked.tokens.key[number.to] ?? '');
  if (unit === undefined || !dates.ago?.slice(0, 2).includes(marked.tokens.key[number.to + 1] ?? '')) return null;
  return { spec: { type: 'ago', amount: number.value, unit }, to: number.to + 2 };
}

/** "yesterday", "that day", "the next day", "the 16th". */
function parsePhrase(reader: TimeReader, at: number): ParsedTime | null {
  const { marked, dates } = reader;
  for (const one of marked.found[at] ?? []) {
    if (one.entry.section !== 'date') continue;
    const { role } = one.entry;
    if (role === 'sameDay') return { spec: { type: 'same-day', days: 0 }, to: one.to };
    if (role === 'nextDay') return { spec: { type: 'same-day', days: 1 }, to: one.to };
    if (role === 'previousDay') return { spec: { type: 'same-day', days: -1 }, to: one.to };
  }
  const days = own(dates.days, marked.tokens.key[at] ?? '');
  if (days !== undefined) {
    const next = marked.tokens.key[at + 1] ?? '';
    return { spec: { type: 'offset', days }, to: dates.partsOfDay?.includes(next) ? at + 2 : at + 1 };
  }
  const day = ordinalAt(reader, at);
  const raw = marked.tokens.key[at] ?? '';
  if (day === null || !/^\d/.test(raw)) return null;
  const bracketed = marked.tokens.key[at - 1] === '(' && marked.tokens.key[at + 1] === ')';
  const dated = has(marked, at - 1, classBit('article')) && has(marked, at - 2, classBit('preposition'));
  const closed =
    marked.tokens.kind[at + 1] === tokenKinds.mark ||
    has(marked, at + 1, classBit('be', 'have', 'coordinator', 'subordinator', 'verb', 'preposition'));
  return bracketed || (dated && closed) ? { spec: { type: 'day-of-month', day }, to: at + 1 } : null;
}

/** "in 1991", "2011." */
function parseYear(reader: TimeReader, at: number): ParsedTime | null {
  const { marked } = reader;
  const year = yearAt(reader, at);
  if (year === null || year < 1800) return null;
  const led =
    has(marked, at - 1, classBit('preposition', 'partitive', 'subordinator')) || marked.tokens.key[at - 1] === '(';
  const isCount = foundAt(marked, at + 1, 'noun') !== null;
  if (isCount) return null;
  const to = afterYear(reader, at + 1);
  return led || to > at + 1 || isNameOfEvent(marked, at) ? { spec: { type: 'year', year }, to } : null;
}

/** "the 1986 food riots", not "the 2000 striking workers". */
function isNameOfEvent(marked: MarkedText, at: number): boolean {
  if (!has(marked, at - 1, classBit('article')) || marked.tokens.kind[at + 1] !== tokenKinds.word) return false;
  return ![at + 1, at + 2, at + 3].some((next) => foundAt(marked, next, 'noun')?.entry.unit === 'person');
}
