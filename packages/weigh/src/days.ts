import type { TimeInterval } from '@inquest/model';

/** A closed interval of days, counted from 1970-01-01; null is an unknown end. */
export interface DayInterval {
  readonly start: number | null;
  readonly end: number | null;
}

/** A closed interval of days with both ends known. */
export interface DaySpan {
  readonly start: number;
  readonly end: number;
}

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null when it is no date. */
export function dayOf(iso: string | null): number | null {
  if (iso === null) return null;
  const milliseconds = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / millisecondsPerDay);
}

/** `YYYY-MM-DD` of a day number. */
export function isoOf(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * millisecondsPerDay).getUTCFullYear();
}

export function daysOf(time: TimeInterval): DayInterval {
  return { start: dayOf(time.start), end: dayOf(time.end) };
}

/** Both ends, or null when one is unknown or they stand the wrong way round. */
export function spanOf(interval: DayInterval): DaySpan | null {
  const { start, end } = interval;
  return start === null || end === null || start > end ? null : { start, end };
}

/** The same day and month `years` earlier; 29 February becomes 28 February. */
export function yearsEarlier(day: number, years: number): number {
  const date = new Date(day * millisecondsPerDay);
  const target = Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate());
  const kept = new Date(target).getUTCMonth() === date.getUTCMonth() ? target : target - millisecondsPerDay;
  return Math.floor(kept / millisecondsPerDay);
}
