import type { TimeUnit } from '../languages/language.ts';
import { type DayNumber, dateOf, dayNumber, daysInMonth, isRealDay, weekdayOf } from './calendar.ts';
import { type Days, one, type Reference } from './reference.ts';
import type { TimeSpec } from './time-spec.ts';

const daysAMonth = 30;
/** More units of any kind than this are no date in a report. */
const mostUnits = 1000;

/** Times counted from a reference. */
export type RelativeSpec = Extract<
  TimeSpec,
  { type: 'offset' | 'weekday' | 'unit' | 'span' | 'into' | 'weekend' | 'day-of-month' }
>;

/** Counts a time whose words need a reference. */
export function resolveRelative(spec: RelativeSpec, reference: Reference): Days | null {
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
    case 'span':
      return resolveSpan(spec, reference);
    case 'into':
      return resolveInto(spec, reference);
    case 'weekend':
      return exact ? resolveWeekend(spec.which, reference.end) : null;
  }
}

/** News look back: the last such weekday, the day itself included but for "last Friday". */
function resolveWeekday(weekday: number, which: number, now: DayNumber): Days {
  const back = (weekdayOf(now) - weekday + 7) % 7;
  if (which > 0) return one(now - back + 7, true);
  return one(which < 0 && back === 0 ? now - 7 : now - back, true);
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

/** "Seven months ago" from the reference, "three days later" (a negative amount) from the day named last. */
export function resolveAgo(spec: Extract<TimeSpec, { type: 'ago' }>, reference: Reference | null): Days | null {
  if (reference === null || Math.abs(spec.amount) > mostUnits) return null;
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

/** "The past two months": up to the reference. */
function resolveSpan(spec: Extract<RelativeSpec, { type: 'span' }>, { start, end }: Reference): Days | null {
  const first = before(start, spec.amount, spec.unit);
  return first === null ? null : { start: first, end, precision: 'range', relative: true };
}

/** "Into its eighth month": it began between eight and seven months before the reference. */
function resolveInto(spec: Extract<RelativeSpec, { type: 'into' }>, { start, end }: Reference): Days | null {
  const first = before(start, spec.ordinal, spec.unit);
  const last = before(end, spec.ordinal - 1, spec.unit);
  return first === null || last === null ? null : { start: first, end: last, precision: 'about', relative: true };
}

/** The day that many units earlier; null for units shorter than a day and amounts beyond a calendar. */
function before(day: DayNumber, amount: number, unit: TimeUnit): DayNumber | null {
  if (amount > mostUnits) return null;
  const { year, month, day: dayOfMonth } = dateOf(day);
  switch (unit) {
    case 'minute':
    case 'hour':
      return null;
    case 'day':
      return day - amount;
    case 'week':
      return day - amount * 7;
    case 'month':
      return dayNumber(year, month - amount, Math.min(dayOfMonth, daysInMonth(year, month - amount)));
    case 'year':
      return dayNumber(year - amount, month, dayOfMonth);
    case 'decade':
      return dayNumber(year - amount * 10, month, dayOfMonth);
  }
}

/** "The weekend" is the last one that has begun; "last" and "next" count from the reference's own week. */
function resolveWeekend(which: number, now: DayNumber): Days {
  const saturday = now - ((weekdayOf(now) + 1) % 7);
  const isOn = saturday + 1 >= now;
  const first = saturday + (which > 0 ? 7 : which < 0 && isOn ? -7 : 0);
  return { start: first, end: first + 1, precision: 'range', relative: true };
}
