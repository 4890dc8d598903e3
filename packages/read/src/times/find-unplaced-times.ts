import type { Run } from '../analysis.ts';
import type { DateWords } from '../languages/language.ts';
import { foundAt, type MarkedText } from '../lexicon/marked-text.ts';
import { own } from '../quantities/number-words.ts';
import { parseNumber } from '../quantities/parse-number.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import { clockTimeAt } from './clock-time.ts';
import type { TimeReader, TimeRun } from './time-spec.ts';

/** TIMEX3's names; "now" and "in the future" are dates there, though nobody can say which. */
export type UnplacedType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A time expression that places no event: tokens `from` to before `to`. */
export interface UnplacedRun extends Run {
  readonly type: UnplacedType;
}

/**
 * The time expressions between those that place an event: how long ("three days"), how often ("every Friday"), at what
 * hour ("at 10 p.m."), and "now". Claims take no date from them.
 */
export function findUnplacedTimes(marked: MarkedText, times: readonly TimeRun[]): readonly UnplacedRun[] {
  const { dates, numbers } = marked.lexicon.language;
  if (dates === undefined) return [];
  const reader: TimeReader = { marked, dates, numbers: numbers ?? { cardinals: {}, multipliers: {} } };
  const runs: UnplacedRun[] = [];
  let next = 0;
  let at = 0;
  while (at < marked.tokens.count) {
    const time = times[next];
    if (time !== undefined && at >= time.from) {
      at = Math.max(at, time.to);
      next += 1;
      continue;
    }
    const run = unplacedAt(reader, at);
    if (run === null || run.to > (time?.from ?? run.to)) {
      at += 1;
      continue;
    }
    runs.push(run);
    at = run.to;
  }
  return runs;
}

function unplacedAt(reader: TimeReader, at: number): UnplacedRun | null {
  return (
    clockRun(reader, at) ?? repeated(reader, at) ?? duration(reader, at) ?? compound(reader, at) ?? vague(reader, at)
  );
}

function clockRun(reader: TimeReader, at: number): UnplacedRun | null {
  const isNamed = reader.dates.namedHours?.includes(reader.marked.tokens.key[at] ?? '') ?? false;
  const to = isNamed ? at + 1 : clockTimeAt(reader, at);
  return to === null ? null : { from: at, to, type: 'TIME' };
}

/** "daily", "every day", "each Friday". */
function repeated({ marked, dates }: TimeReader, at: number): UnplacedRun | null {
  const key = marked.tokens.key[at] ?? '';
  const known = foundAt(marked, at, 'date');
  if (known?.entry.role === 'repeated') return { from: at, to: known.to, type: 'SET' };
  if (!(dates.every?.includes(key) ?? false)) return null;
  const word = marked.tokens.key[at + 1] ?? '';
  const isTime =
    own(dates.units, word) !== undefined ||
    own(dates.weekdays, word) !== undefined ||
    own(dates.seasons, word) !== undefined ||
    (dates.partsOfDay?.includes(word) ?? false);
  return isTime ? { from: at, to: at + 2, type: 'SET' } : null;
}

/** "three days", "two more weeks", "several months", "a year", and "weeks" alone. */
function duration(reader: TimeReader, at: number): UnplacedRun | null {
  const { marked, dates, numbers } = reader;
  const { key } = marked.tokens;
  const unit = amountEnd(reader, at);
  if (unit !== null && isUnit(dates, key[unit] ?? '') && !isOrdinal(reader, unit) && marked.capital[unit] !== 1)
    return isAge(reader, unit + 1) ? null : { from: at, to: unit + 1, type: 'DURATION' };
  const isAlone = dates.unitsAlone?.includes(key[at] ?? '') ?? false;
  if (!isAlone || isAge(reader, at + 1) || (numbers.labels?.includes(key[at - 1] ?? '') ?? false)) return null;
  return { from: at, to: at + 1, type: 'DURATION' };
}

/** Where a number, or words such as "several", end that a unit of time may follow. */
function amountEnd({ marked, dates, numbers }: TimeReader, at: number): number | null {
  const { key } = marked.tokens;
  const few = foundAt(marked, at, 'date');
  const isFew = few?.entry.role === 'few';
  const single = numbers.ones?.includes(key[at] ?? '') ?? false;
  const to = isFew ? few.to : single ? at + 1 : (parseNumber(marked.tokens, at, numbers)?.to ?? null);
  if (to === null) return null;
  return dates.further?.includes(key[to] ?? '') ? to + 1 : to;
}

function isUnit(dates: DateWords, key: string): boolean {
  return own(dates.units, key) !== undefined;
}

/** "a second betrayal". */
function isOrdinal({ marked, numbers }: TimeReader, at: number): boolean {
  return own(numbers.ordinals, marked.tokens.key[at] ?? '') !== undefined;
}

/** "30 years old". */
function isAge({ marked, dates }: TimeReader, at: number): boolean {
  return dates.old?.includes(marked.tokens.key[at] ?? '') ?? false;
}

/** "five-hour", "14-day", "day-long"; "30-year-old" is an age. */
function compound({ marked, dates, numbers }: TimeReader, at: number): UnplacedRun | null {
  const key = marked.tokens.key[at] ?? '';
  if (marked.tokens.kind[at] !== tokenKinds.word || !key.includes('-')) return null;
  const [first = '', second = '', ...more] = key.split('-');
  if (more.length > 0 || second === '') return null;
  const isCounted = (/^\d{1,4}$/.test(first) || own(numbers.cardinals, first) !== undefined) && isUnit(dates, second);
  const isLasting = isUnit(dates, first) && (dates.lasting?.includes(second) ?? false);
  return isCounted || isLasting ? { from: at, to: at + 1, type: 'DURATION' } : null;
}

/** "now", "the future". */
function vague({ marked }: TimeReader, at: number): UnplacedRun | null {
  const found = foundAt(marked, at, 'date');
  return found?.entry.role === 'vague' ? { from: at, to: found.to, type: 'DATE' } : null;
}
