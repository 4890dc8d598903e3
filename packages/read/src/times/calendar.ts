/** A day as the number of days since 1970-01-01, proleptic Gregorian. */
export type DayNumber = number;

const millisecondsADay = 86_400_000;

/** The day number of a date; month is 1 to 12. Days beyond the month's end run into the next. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / millisecondsADay);
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(day: DayNumber): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

/** The day number of `YYYY-MM-DD…`; null when it is none. */
export function parseIsoDay(iso: string | null): DayNumber | null {
  const match = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match === null ? null : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Year, month (1 to 12) and day of a day number. */
export function dateOf(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * millisecondsADay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** True for a day that the calendar has. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
