import type { TimeInterval } from '@inquest/model';

/**
 * A date as the sidecar writes it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as the closed interval of days it covers; null when it
 * is none of these or no such day exists.
 */
export function parsePublished(value: string): TimeInterval | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (parts === null) return null;
  const [, year = '', month, day] = parts;
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year' };
  const days = daysInMonth(Number(year), Number(month));
  if (days === 0) return null;
  if (day === undefined) {
    return {
      start: `${year}-${month}-01`,
      end: `${year}-${month}-${String(days).padStart(2, '0')}`,
      precision: 'month',
    };
  }
  if (Number(day) < 1 || Number(day) > days) return null;
  return { start: value, end: value, precision: 'day' };
}

/** Days of a month of the proleptic Gregorian calendar; 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
