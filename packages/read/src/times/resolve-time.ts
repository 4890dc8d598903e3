import type { TimePrecision } from '@inquest/model';
import { type DayNumber, dateOf, dayNumber, daysInMonth, isoDay, isRealDay, weekdayOf } from './calendar.ts';
import type { TimeRelation, TimeSpec } from './time-spec.ts';

/** What relative words are counted from: the days within which "now" lies, and why. */
export interface Reference {
  readonly start: DayNumber;
  readonly end: DayNumber;
  /** `published`, `speech`, … */
  readonly why: string;
}

/** A time as days. */
export interface ResolvedTime {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: TimePrecision;
  /** True when the reference was needed. */
  readonly relative: boolean;
}

interface Days {
  readonly start: DayNumber;
  readonly end: DayNumber;
  readonly precision: TimePrecision;
  readonly relative: boolean;
}

/** A reference this long leaves the year of a yearless date open. */
const longestYearReference = 200;
const daysAMonth = 30;

/** Counts a time from its reference. Null when the words need a reference that is missing or too vague, or name no real day. */
export function resolveTime(
  spec: TimeSpec,
  relation: TimeRelation,
  reference: Reference | null,
  lastDay: DayNumber | null,
): ResolvedTime | null {
  const days = resolveDays(relation === 'until' ? withComingYear(spec, reference) : spec, reference, lastDay);
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

/**
 * "Declared until 5 April" looks ahead: a missing year is the first in which that day (or the last of
 * that month) does not lie before the reference. Everything else in news looks back.
 */
function withComingYear(spec: TimeSpec, reference: Reference | null): TimeSpec {
  if ((spec.type !== 'day' && spec.type !== 'month') || spec.year !== null) return spec;
  if (reference === null || reference.end - reference.start > longestYearReference) return spec;
  const { year } = dateOf(reference.start);
  const lastDay = spec.type === 'day' ? spec.lastDay : daysInMonth(year, spec.month);
  const ends = dayNumber(year, spec.month, Math.min(lastDay, daysInMonth(year, spec.month)));
  return { ...spec, year: ends >= reference.start ? year : year + 1 };
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
    case 'same-day':
      return lastDay === null ? null : one(lastDay + spec.days, true);
    default:
      return reference === null ? null : resolveRelative(spec, reference);
  }
}

function one(day: DayNumber, relative: boolean): Days {
  return { start: day, end: day, precision: 'day', relative };
}

function resolveCalendarDay(spec: Extract<TimeSpec, { type: 'day' }>, reference: Reference | null): Days | null {
  const year = spec.year ?? latestYear(spec.month, spec.day, reference);
  if (year === null || !isRealDay(year, spec.month, spec.day) || !isRealDay(year, spec.month, spec.lastDay))
    return null;
  const start = dayNumber(year, spec.month, spec.day);
  const end = dayNumber(year, spec.month, spec.lastDay);
  return { start, end, precision: start === end ? 'day' : 'range', relative: spec.year === null };
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

type RelativeSpec = Extract<TimeSpec, { type: 'offset' | 'weekday' | 'unit' | 'ago' | 'day-of-month' }>;

function resolveRelative(spec: RelativeSpec, reference: Reference): Days | null {
  const exact = reference.start === reference.end;
  switch (spec.type) {
    case 'offset':
      return exact ? one(reference.end + spec.days, true) : null;
    case 'weekday':
      return exact ? resolveWeekday(spec.weekday, spec.which, reference.end) : null;
    case 'day-of-month':
      return resolveDayOfMonth(spec.day, reference);
    case 'unit':
      return resolveUnit(spec, reference);
    case 'ago':
      return resolveAgo(spec, reference);
  }
}

/** News look back: the last such weekday, the day itself included. */
function resolveWeekday(weekday: number, which: number, now: DayNumber): Days {
  const back = (weekdayOf(now) - weekday + 7) % 7;
  return one(which > 0 ? now - back + 7 : now - back, true);
}

function resolveDayOfMonth(day: number, reference: Reference): Days | null {
  const { year, month } = dateOf(reference.end);
  if (isRealDay(year, month, day) && dayNumber(year, month, day) <= reference.end)
    return one(dayNumber(year, month, day), true);
  const before = dateOf(dayNumber(year, month, 1) - 1);
  return isRealDay(before.year, before.month, day) ? one(dayNumber(before.year, before.month, day), true) : null;
}

function resolveUnit(spec: Extract<RelativeSpec, { type: 'unit' }>, reference: Reference): Days | null {
  const { year, month } = dateOf(reference.end);
  switch (spec.unit) {
    case 'day':
      return reference.start === reference.end ? one(reference.end + spec.which, true) : null;
    case 'week': {
      if (reference.end - reference.start > 6) return null;
      const monday = reference.end - weekdayOf(reference.end) + 1 + spec.which * 7;
      return { start: monday, end: monday + 6, precision: 'week', relative: true };
    }
    case 'month': {
      if (reference.end - reference.start > daysAMonth) return null;
      const start = dayNumber(year, month + spec.which, 1);
      return { start, end: dayNumber(year, month + spec.which + 1, 1) - 1, precision: 'month', relative: true };
    }
    case 'year':
      if (dateOf(reference.start).year !== year) return null;
      return {
        start: dayNumber(year + spec.which, 1, 1),
        end: dayNumber(year + spec.which, 12, 31),
        precision: 'year',
        relative: true,
      };
    default:
      return null;
  }
}

function resolveAgo(spec: Extract<RelativeSpec, { type: 'ago' }>, reference: Reference): Days | null {
  if (spec.amount > 1000) return null;
  const { start, end } = reference;
  switch (spec.unit) {
    case 'minute':
    case 'hour':
      return start === end ? { start: end - 1, end, precision: 'about', relative: true } : null;
    case 'day':
      return start === end ? one(end - spec.amount, true) : null;
    case 'week':
      return { start: start - spec.amount * 7 - 3, end: end - spec.amount * 7 + 3, precision: 'about', relative: true };
    case 'month': {
      const middle = dateOf(end);
      const day = dayNumber(middle.year, middle.month - spec.amount, Math.min(middle.day, 28));
      return { start: day - 15 - (end - start), end: day + 15, precision: 'about', relative: true };
    }
    case 'year': {
      const { year } = dateOf(end);
      return {
        start: dayNumber(year - spec.amount, 1, 1),
        end: dayNumber(year - spec.amount, 12, 31),
        precision: 'year',
        relative: true,
      };
    }
    case 'decade': {
      const { year } = dateOf(end);
      return {
        start: dayNumber(year - spec.amount * 10 - 5, 1, 1),
        end: dayNumber(year - spec.amount * 10 + 5, 12, 31),
        precision: 'decade',
        relative: true,
      };
    }
  }
}
