import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has, type MarkedText } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import { clockTimeAt } from './clock-time.ts';
import { afterYear, yearAt } from './date-parts.ts';
import {
  parseDayMonth,
  parseHoliday,
  parseHyphenMonth,
  parseMonthFirst,
  parseNumericDate,
  parseWeekday,
  parseYearFirst,
} from './parse-calendar.ts';
import { parseAgo, parseInto, parsePhrase, parseSpan, parseWeekend, parseWhich } from './parse-relative.ts';
import type { ParsedTime, TimeReader } from './time-spec.ts';

/** Reads the time that starts at a token; null when none does. */
export function parseTime(reader: TimeReader, at: number): ParsedTime | null {
  return (
    parseHour(reader, at) ??
    parseNumericDate(reader, at) ??
    parseYearFirst(reader, at) ??
    parseDayMonth(reader, at) ??
    parseMonthFirst(reader, at) ??
    parseWeekday(reader, at) ??
    parseHyphenMonth(reader, at) ??
    parseHoliday(reader, at) ??
    parseWhich(reader, at) ??
    parseSpan(reader, at) ??
    parseInto(reader, at) ??
    parseAgo(reader, at) ??
    parseWeekend(reader, at) ??
    parsePhrase(reader, at) ??
    parseYear(reader, at)
  );
}

/** "9 a.m. EST Tuesday", "10 p.m. on Aug. 7", «в 18:00 16 декабря»: an hour and the day behind it. */
function parseHour(reader: TimeReader, at: number): ParsedTime | null {
  const to = clockTimeAt(reader, at);
  if (to === null) return null;
  const next = reader.dates.on?.includes(reader.marked.tokens.key[to] ?? '') ? to + 1 : to;
  return (
    parseDayMonth(reader, next) ??
    parseMonthFirst(reader, next) ??
    parseWeekday(reader, next) ??
    parsePhrase(reader, next)
  );
}

const joined = classBit('coordinator');

/** "in 1991", "2011." */
function parseYear(reader: TimeReader, at: number): ParsedTime | null {
  const { marked } = reader;
  const year = yearAt(reader, at);
  if (year === null || year < 1800) return null;
  const led =
    has(marked, at - 1, classBit('preposition', 'partitive', 'subordinator')) || marked.tokens.key[at - 1] === '(';
  const isListed =
    yearAt(reader, at - 2) !== null && (marked.tokens.kind[at - 1] === tokenKinds.mark || has(marked, at - 1, joined));
  const noun = foundAt(marked, at + 1, 'noun')?.entry;
  // "A 1996 law" was made in that year; "2000 strikers" are a count.
  const isCount =
    noun !== undefined && (noun.plural || noun.unit === 'person' || !has(marked, at - 1, classBit('article')));
  if (isCount) return null;
  const to = afterYear(reader, at + 1);
  return led || isListed || to > at + 1 || isNameOfEvent(marked, at) ? { spec: { type: 'year', year }, to } : null;
}

/** "the 1986 food riots", not "the 2000 striking workers". */
function isNameOfEvent(marked: MarkedText, at: number): boolean {
  if (!has(marked, at - 1, classBit('article')) || marked.tokens.kind[at + 1] !== tokenKinds.word) return false;
  return ![at + 1, at + 2, at + 3].some((next) => foundAt(marked, next, 'noun')?.entry.unit === 'person');
}
