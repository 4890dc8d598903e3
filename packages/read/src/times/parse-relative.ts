import type { DateWords } from '../languages/language.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has } from '../lexicon/marked-text.ts';
import { own } from '../quantities/number-words.ts';
import { parseNumber } from '../quantities/parse-number.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import { ordinalAt, yearAt } from './date-parts.ts';
import { parseDayMonth, parseMonthFirst } from './parse-calendar.ts';
import type { ParsedTime, TimeReader } from './time-spec.ts';

/** "last spring", "this week", "next month", "last Friday", "this morning". */
export function parseWhich(reader: TimeReader, at: number): ParsedTime | null {
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
  if (weekday !== undefined) {
    const isFollowed = dates.weekdayFollowers?.includes(marked.tokens.key[at + 2] ?? '') ?? false;
    return { spec: { type: 'weekday', weekday, which }, to: isFollowed ? at + 3 : at + 2 };
  }
  if (which === -1) {
    const day = parseMonthFirst(reader, at + 1) ?? parseDayMonth(reader, at + 1);
    if (day?.spec.type === 'day') return day;
  }
  const month = own(dates.months, word);
  if (month !== undefined && (marked.capital[at + 1] === 1 || dates.uncapitalised === true))
    return { spec: { type: 'month', year: null, month }, to: at + 2 };
  if (dates.partsOfDay?.includes(word)) return { spec: { type: 'offset', days: which }, to: at + 2 };
  if (dates.weekend?.includes(word)) return { spec: { type: 'weekend', which }, to: at + 2 };
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

/** "seven months ago", "two days earlier", "three days later", «через три дня». */
export function parseAgo(reader: TimeReader, at: number): ParsedTime | null {
  const { marked, dates, numbers } = reader;
  const key = (token: number): string => marked.tokens.key[token] ?? '';
  const led = dates.laterBefore?.includes(key(at)) ?? false;
  const first = led ? at + 1 : at;
  const single = numbers.ones?.includes(key(first)) ?? false;
  const number = single ? { value: 1, to: first + 1 } : parseNumber(marked.tokens, first, numbers);
  const unit = number === null ? undefined : own(dates.units, key(number.to));
  if (number === null || unit === undefined) return null;
  const to = number.to + 2;
  const amount = number.value;
  if (led) return { spec: { type: 'ago', amount: -amount, unit, from: 'named' }, to: to - 1 };
  if (dates.ago?.includes(key(to - 1))) return { spec: { type: 'ago', amount, unit, from: 'reference' }, to };
  if (dates.earlier?.includes(key(to - 1))) return { spec: { type: 'ago', amount, unit, from: 'named' }, to };
  return dates.later?.includes(key(to - 1))
    ? { spec: { type: 'ago', amount: -amount, unit, from: 'named' }, to }
    : null;
}

/** "the past two months", "last five years": up to the reference. */
export function parseSpan({ marked, dates, numbers }: TimeReader, at: number): ParsedTime | null {
  const { key } = marked.tokens;
  if (!dates.lately?.includes(key[at] ?? '')) return null;
  const number = parseNumber(marked.tokens, at + 1, numbers);
  const unit = number === null ? undefined : own(dates.units, key[number.to] ?? '');
  if (number === null || unit === undefined) return null;
  return { spec: { type: 'span', amount: number.value, unit }, to: number.to + 1 };
}

/** "into its eighth month", "the eighth straight month", «восьмой месяц подряд»: when it began. */
export function parseInto(reader: TimeReader, at: number): ParsedTime | null {
  const { marked, dates } = reader;
  const { key } = marked.tokens;
  const into = marked.found[at]?.find(({ entry }) => entry.section === 'date' && entry.role === 'into');
  const first = into?.to ?? at;
  const ordinal = ordinalAt(reader, first);
  if (ordinal === null) return null;
  const isFurther = dates.further?.includes(key[first + 1] ?? '') ?? false;
  const noun = isFurther ? first + 2 : first + 1;
  const unit = own(dates.units, key[noun] ?? '');
  const isInARow = dates.inARow?.includes(key[noun + 1] ?? '') ?? false;
  if (unit === undefined || (into === undefined && !isFurther && !isInARow)) return null;
  return { spec: { type: 'into', ordinal, unit }, to: isInARow ? noun + 2 : noun + 1 };
}

/** "the weekend". */
export function parseWeekend({ marked, dates }: TimeReader, at: number): ParsedTime | null {
  const isWeekend = dates.weekend?.includes(marked.tokens.key[at] ?? '') ?? false;
  return isWeekend ? { spec: { type: 'weekend', which: 0 }, to: at + 1 } : null;
}

/** "yesterday", "that day", "the next day", "the 16th". */
export function parsePhrase(reader: TimeReader, at: number): ParsedTime | null {
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
