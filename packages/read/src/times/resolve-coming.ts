import type { HolidayRule } from '../languages/language.ts';
import { type DayNumber, dateOf, dayNumber, daysInMonth, isRealDay, weekdayOf } from './calendar.ts';
import { type Days, one, type Reference } from './reference.ts';
import type { TimeSpec } from './time-spec.ts';

/** A reference this long leaves the year of a yearless date open. */
export const longestYearReference = 200;

/** A yearless day this near ahead, that lay this long ago when it was last, is meant as the coming one: news would have named the year of the other. */
const soonDays = 45;
const longAgoDays = 300;

/** True for a yearless day of which the coming one is near and the last one far. */
export function isSoon(spec: TimeSpec, reference: Reference | null): boolean {
  if (reference === null || reference.start !== reference.end || spec.type !== 'day' || spec.year !== null)
    return false;
  const coming = comingDays(spec, reference);
  if (coming === null || coming.start - reference.end > soonDays) return false;
  const { year } = dateOf(coming.start);
  return (
    isRealDay(year - 1, spec.month, spec.day) && reference.end - dayNumber(year - 1, spec.month, spec.day) > longAgoDays
  );
}

/**
 * "Declared until 5 April", "will meet Monday": the first such day or month that has not ended before the reference.
 * Null for times that do not turn on where one looks.
 */
export function comingDays(spec: TimeSpec, reference: Reference | null): Days | null {
  if (reference === null || (spec.type === 'day' && spec.weekday !== undefined)) return null;
  if (spec.type === 'weekday') {
    if (spec.which !== 0 || reference.start !== reference.end) return null;
    return one(reference.end + ((spec.weekday - weekdayOf(reference.end) + 7) % 7), true);
  }
  if (!('year' in spec) || spec.year !== null || reference.end - reference.start > longestYearReference) return null;
  const { year } = dateOf(reference.start);
  for (const one of [year, year + 1]) {
    const days = daysIn(spec, one);
    if (days !== null && days.end >= reference.start) return days;
  }
  return null;
}

function daysIn(spec: TimeSpec, year: number): Days | null {
  switch (spec.type) {
    case 'day': {
      if (!isRealDay(year, spec.month, spec.day) || !isRealDay(year, spec.month, spec.lastDay)) return null;
      const start = dayNumber(year, spec.month, spec.day);
      const end = dayNumber(year, spec.month, spec.lastDay);
      return { start, end, precision: start === end ? 'day' : 'range', relative: true };
    }
    case 'month': {
      const start = dayNumber(year, spec.month, 1);
      return { start, end: start + daysInMonth(year, spec.month) - 1, precision: 'month', relative: true };
    }
    case 'holiday':
      return one(dayOfHoliday(spec.rule, year), true);
    default:
      return null;
  }
}

/** The day of a holiday in a year. */
export function dayOfHoliday(rule: HolidayRule, year: number): DayNumber {
  if ('day' in rule) return dayNumber(year, rule.month, rule.day);
  const first = dayNumber(year, rule.month, 1);
  return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.nth - 1) * 7;
}
