// Dates as lists write them, with whatever precision they have.
export type PartialDate = { readonly year: number; readonly month: number; readonly day: number };

const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?$/u;
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u;
const packed = /^(\d{4})(\d{2})(\d{2})$/u;

/**
 * Reads 1961-05-24, 1961-05, 1961, 24.05.1961 and 19610524; an unknown part is 0. Null for anything else. Impossible months and
 * days are kept as they stand: a typing error is still evidence.
 */
export function parseDate(text: string): PartialDate | null {
  const trimmed = text.trim();
  const ahead = packed.exec(trimmed) ?? yearFirst.exec(trimmed);
  if (ahead !== null) return { year: Number(ahead[1]), month: Number(ahead[2] ?? 0), day: Number(ahead[3] ?? 0) };
  const behind = dayFirst.exec(trimmed);
  return behind === null ? null : { year: Number(behind[3]), month: Number(behind[2]), day: Number(behind[1]) };
}

/** Level of two dates: 0 equal, 1 a digit apart or day and month swapped, 2 two parts of three, 3 the year, 4 apart. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const year = a.year === b.year;
  const month = a.month === b.month;
  const day = a.day === b.day;
  if (year && month && day) return 0;
  const vague = a.month === 0 || b.month === 0 || a.day === 0 || b.day === 0;
  if (!vague && digitsApart(a, b) === 1) return 1;
  if (year && a.month === b.day && a.day === b.month && a.month > 0) return 1;
  if (!vague && ((year && month) || (year && day) || (month && day))) return 2;
  if (vague && year && (month || a.month === 0 || b.month === 0)) return 2;
  if (year) return 3;
  return 4;
}

function digitsApart(a: PartialDate, b: PartialDate): number {
  let count = 0;
  let left = a.year * 10000 + a.month * 100 + a.day;
  let right = b.year * 10000 + b.month * 100 + b.day;
  while (left > 0 || right > 0) {
    if (left % 10 !== right % 10) count += 1;
    left = Math.floor(left / 10);
    right = Math.floor(right / 10);
  }
  return count;
}
