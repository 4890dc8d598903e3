// Levels of dates that stand in arrays by their parts; an unknown part is 0.
import type { ComparableDates } from './comparables.ts';

/** Level of two dates: 0 equal, 1 a digit apart or day and month swapped, 2 two parts of three, 3 the year, 4 apart. */
export function compareDateParts({ year, month, day }: ComparableDates, x: number, y: number): number {
  const yearX = year[x] ?? 0;
  const monthX = month[x] ?? 0;
  const dayX = day[x] ?? 0;
  const yearY = year[y] ?? 0;
  const monthY = month[y] ?? 0;
  const dayY = day[y] ?? 0;
  const sameYear = yearX === yearY;
  const sameMonth = monthX === monthY;
  const sameDay = dayX === dayY;
  if (sameYear && sameMonth && sameDay) return 0;
  const vague = monthX === 0 || monthY === 0 || dayX === 0 || dayY === 0;
  if (!vague && digitsApart(yearX, yearY) + digitsApart(monthX, monthY) + digitsApart(dayX, dayY) === 1) return 1;
  if (sameYear && monthX === dayY && dayX === monthY && monthX > 0) return 1;
  const parts = (sameYear ? 1 : 0) + (sameMonth ? 1 : 0) + (sameDay ? 1 : 0);
  if (!vague && parts === 2) return 2;
  if (vague && sameYear && (sameMonth || monthX === 0 || monthY === 0)) return 2;
  return sameYear ? 3 : 4;
}

/** Digits that differ of two numbers below ten thousand. */
function digitsApart(a: number, b: number): number {
  let count = 0;
  for (let [left, right] = [a, b]; left !== right; left = (left / 10) | 0, right = (right / 10) | 0) {
    if (left % 10 !== right % 10) count += 1;
  }
  return count;
}

const msADay = 86_400_000;

/** Level of two dates of events of a few years, where a day matters and a year says nothing: null when one is too vague to tell. */
export function compareEventDays({ known, year, month, day }: ComparableDates, x: number, y: number): number | null {
  if (known[x] !== 1 || known[y] !== 1) return null;
  const yearX = year[x] ?? 0;
  const monthX = month[x] ?? 0;
  const dayX = day[x] ?? 0;
  const yearY = year[y] ?? 0;
  const monthY = month[y] ?? 0;
  const dayY = day[y] ?? 0;
  if (monthX === 0 || monthY === 0) return yearX === yearY ? null : 4;
  if (dayX === 0 || dayY === 0) return yearX === yearY && monthX === monthY ? null : 4;
  const days = Math.abs(Date.UTC(yearX, monthX - 1, dayX) - Date.UTC(yearY, monthY - 1, dayY)) / msADay;
  if (days === 0) return 0;
  if (days <= 2) return 1;
  if (days <= 7) return 2;
  return days <= 31 ? 3 : 4;
}
