import type { TimePrecision } from '@inquest/model';
import { type DayNumber, dateOf, dayNumber, daysInMonth, isoDay, isRealDay, weekdayOf } from './calendar.ts';
import { type Days, one, type Reference } from './reference.ts';
import { comingDays, dayOfHoliday, isSoon, longestYearReference } from './resolve-coming.ts';
import { resolveAgo, resolveRelative } from './resolve-relative.ts';
import type { TimeRun, TimeSpec } from './time-spec.ts';

/** A time as days. */
export interface ResolvedTime {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: TimePrecision;
  /** True when the reference was needed. */
  readonly relative: boolean;
}

/** Counts a time from its reference. Null when the words need a reference that is missing or too vague, or name no real day. */
export function resolveTime(
  { spec, relation, direction }: Pick<TimeRun, 'spec' | 'relation' | 'direction'>,
  reference: Reference | null,
  lastDay: DayNumber | null,
): ResolvedTime | null {
  const isAhead = direction === 'ahead' || relation === 'until' || (direction === 'open' && isSoon(spec, reference));
  const days = (isAhead ? comingDays(spec, reference) : null) ?? resolveDays(spec, reference, lastDay);
  if (days === null) return null;
  const relative = days.relative || isYearless(spec);
  switch (relation) {
    case 'since':
      return { start: isoDay(days.start), end: null, precision: 'after', relative };
    case 'after':
      return { start: isoDay(days.end), end: null, precision: 'after', relative };
    case 'until':
    case 'before':
      return { start: null, end: isoDay(days.end), precision: 'before', relative };
    case 'about':
      return { start: isoDay(days.start), end: isoDay(days.end), precision: 'about', relative };
    case 'at':
      return { start: isoDay(days.start), end: isoDay(days.end), precision: days.precision, relative };
  }
}

function isYearless(spec: TimeSpec): boolean {
  return 'year' in spec && spec.year === null;
}

function resolveDays(spec: TimeSpec, reference: Reference | null, lastDay: DayNumber | null): Days | null {
  switch (spec.type) {
    case 'year':
      return {
        start: dayNumber(spec.year, 1, 1),
        end: dayNumber(spec.year, 12, 31),
        precision: 'year',
        relative: false,
      };
    case 'day':
      return resolveCalendarDay(spec, reference);
    case 'month':
      return resolveMonth(spec, reference);
    case 'season':
      return resolveSeason(spec, reference);
    case 'holiday':
      return resolveHoliday(spec, reference);
    case 'ago':
      return resolveAgo(spec, spec.from === 'reference' ? reference : namedDay(lastDay));
    case 'same-day':
      return lastDay === null ? null : one(lastDay + spec.days, true);
    default:
      return reference === null ? null : resolveRelative(spec, reference);
  }
}

function resolveCalendarDay(spec: Extract<TimeSpec, { type: 'day' }>, reference: Reference | null): Days | null {
  const year = spec.year ?? yearByWeekday(spec, reference) ?? latestYear(spec.month, spec.day, reference);
  if (year === null || !isRealDay(year, spec.month, spec.day) || !isRealDay(year, spec.month, spec.lastDay))
    return null;
  const start = dayNumber(year, spec.month, spec.day);
  const end = dayNumber(year, spec.month, spec.lastDay);
  return { start, end, precision: start === end ? 'day' : 'range', relative: spec.year === null };
}

/** "Monday, 26 October": the year nearest to the reference in which the day is that weekday; null when that is no help. */
function yearByWeekday(
  { month, day, weekday }: Extract<TimeSpec, { type: 'day' }>,
  reference: Reference | null,
): number | null {
  if (weekday === undefined || reference === null) return null;
  const { year } = dateOf(reference.end);
  const far = (one: number): number => Math.abs(dayNumber(one, month, day) - reference.end);
  const years = [year - 1, year, year + 1].filter(
    (one) => isRealDay(one, month, day) && weekdayOf(dayNumber(one, month, day)) === weekday,
  );
  return years.sort((one, other) => far(one) - far(other))[0] ?? null;
}

/** The latest year in which that day does not lie after the reference. */
function latestYear(month: number, day: number, reference: Reference | null): number | null {
  if (reference === null || reference.end - reference.start > longestYearReference) return null;
  const { year } = dateOf(reference.end);
  return dayNumber(year, month, Math.min(day, daysInMonth(year, month))) <= reference.end ? year : year - 1;
}

function resolveMonth(spec: Extract<TimeSpec, { type: 'month' }>, reference: Reference | null): Days | null {
  const year = spec.year ?? latestYear(spec.month, 1, reference);
  if (year === null) return null;
  const start = dayNumber(year, spec.month, 1);
  return { start, end: start + daysInMonth(year, spec.month) - 1, precision: 'month', relative: spec.year === null };
}

const seasonMonth = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** Seasons of the northern half: spring is March to May. The last one that has ended or is on. */
function resolveSeason(spec: Extract<TimeSpec, { type: 'season' }>, reference: Reference | null): Days | null {
  const month = seasonMonth[spec.season];
  const year = spec.year ?? latestYear(month, 1, reference);
  if (year === null) return null;
  const start = dayNumber(spec.which > 0 ? year + 1 : year, month, 1);
  return {
    start,
    end: dayNumber(dateOf(start).year, month + 3, 1) - 1,
    precision: 'season',
    relative: spec.year === null,
  };
}

/** The last such day that does not lie after the reference. */
function resolveHoliday(spec: Extract<TimeSpec, { type: 'holiday' }>, reference: Reference | null): Days | null {
  if (spec.year !== null) return one(dayOfHoliday(spec.rule, spec.year), false);
  if (reference === null || reference.end - reference.start > longestYearReference) return null;
  const { year } = dateOf(reference.end);
  const day = dayOfHoliday(spec.rule, year);
  return one(day <= reference.end ? day : dayOfHoliday(spec.rule, year - 1), true);
}

function namedDay(day: DayNumber | null): Reference | null {
  return day === null ? null : { start: day, end: day, why: 'named before' };
}
