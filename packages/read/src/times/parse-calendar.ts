import { classBit } from '../lexicon/lexicon.ts';
import { has } from '../lexicon/marked-text.ts';
import { own } from '../quantities/number-words.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import {
  afterYear,
  dayAt,
  firstYear,
  isCapitals,
  lastYear,
  monthAt,
  readDay,
  skipStop,
  yearAt,
  yearBehind,
} from './date-parts.ts';
import type { ParsedTime, TimeReader } from './time-spec.ts';

/** "as many as 30 may have died": a verb, though it is spelt like a month. */
function isVerb({ marked }: TimeReader, at: number): boolean {
  return marked.capital[at] !== 1 && has(marked, at, classBit('modal'));
}

/** "16 December 2011", "16th December", "16-17 December", "the 16th of December". */
export function parseDayMonth(reader: TimeReader, at: number): ParsedTime | null {
  const { marked } = reader;
  const first = readDay(reader, at);
  if (first === null) return null;
  const { day } = first;
  let next = first.to;
  let lastDay = day;
  const join = marked.tokens.key[next] ?? '';
  const isJoin = join === '-' || join === '–' || reader.dates.dayJoin?.includes(join) === true;
  if (isJoin || has(marked, next, classBit('coordinator'))) {
    const second = readDay(reader, next + 1);
    if (second !== null && second.day > day) {
      lastDay = second.day;
      next = second.to;
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
export function parseYearFirst(reader: TimeReader, at: number): ParsedTime | null {
  const year = yearAt(reader, at);
  const next = afterYear(reader, at + 1);
  if (year === null || next === at + 1) return null;
  const date = parseDayMonth(reader, next) ?? parseMonthFirst(reader, next);
  if (date?.spec.type === 'day' && date.spec.year === null) return { spec: { ...date.spec, year }, to: date.to };
  if (date?.spec.type === 'month' && date.spec.year === null) return { spec: { ...date.spec, year }, to: date.to };
  return null;
}

/** "December 16, 2011", "Dec. 16", "December 2011", "in December". */
export function parseMonthFirst(reader: TimeReader, at: number): ParsedTime | null {
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
export function parseNumericDate(reader: TimeReader, at: number): ParsedTime | null {
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
export function parseWeekday(reader: TimeReader, at: number): ParsedTime | null {
  const { marked, dates } = reader;
  const weekday = own(dates.weekdays, marked.tokens.key[at] ?? '');
  if (weekday === undefined || (marked.capital[at] !== 1 && !isCapitals(marked) && !isLedWeekday(reader, at)))
    return null;
  if (dates.every?.includes(marked.tokens.key[at - 1] ?? '')) return null;
  let next = at + 1;
  if (dates.weekdayFollowers?.includes(marked.tokens.key[next] ?? '')) next += 1;
  if (dates.partsOfDay?.includes(marked.tokens.key[next] ?? '')) next += 1;
  const comma = marked.tokens.key[next] === ',' ? next + 1 : next;
  const start = has(marked, comma, classBit('article')) ? comma + 1 : comma;
  const date = parseDayMonth(reader, start) ?? parseMonthFirst(reader, start);
  if (date !== null && date.spec.type === 'day') return { ...date, spec: { ...date.spec, weekday } };
  // "on a Tuesday": some Tuesday or other, nobody says which.
  if (reader.numbers.single?.includes(marked.tokens.key[at - 1] ?? '') === true) return null;
  return { spec: { type: 'weekday', weekday, which: 0 }, to: next };
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

/** "late-November": a month within one word. */
export function parseHyphenMonth({ marked, dates }: TimeReader, at: number): ParsedTime | null {
  const [first = '', second = '', ...more] = (marked.tokens.key[at] ?? '').split('-');
  const month = more.length === 0 && dates.early?.includes(first) === true ? own(dates.months, second) : undefined;
  return month === undefined ? null : { spec: { type: 'month', year: null, month }, to: at + 1 };
}

/**
 * "New Year's Eve", «Наурыз мейрамы», with a year behind or without. One word alone ("Christmas") must be led as a time is: it
 * may as well say what kind of tree or market it is.
 */
export function parseHoliday(reader: TimeReader, at: number): ParsedTime | null {
  for (const { entry, to } of reader.marked.found[at] ?? []) {
    if (entry.section !== 'holiday') continue;
    const behind = yearBehind(reader, to);
    const { rule } = entry;
    if (behind.year === null && to === at + 1 && !isLed(reader, at)) continue;
    return { spec: { type: 'holiday', year: behind.year, rule }, to: behind.year === null ? to : behind.to };
  }
  return null;
}

/** A word stands before that leads to a time: "at", "since", "last". */
function isLed({ marked, dates }: TimeReader, at: number): boolean {
  const before = marked.tokens.key[at - 1] ?? '';
  const leading = [
    dates.on,
    dates.since,
    dates.until,
    dates.before,
    dates.after,
    dates.last,
    dates.current,
    dates.next,
  ];
  return leading.some((phrases) => phrases?.some((phrase) => phrase.split(' ').at(-1) === before) === true);
}
