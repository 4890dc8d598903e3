// Dates as lists write them, with whatever precision they have.
import { plainDigits } from '../names/plain-digits.ts';
import { monthOf } from './months.ts';

export type PartialDate = { readonly year: number; readonly month: number; readonly day: number };

/** How a date is written; `numbers` are 24.05.1961 and 5/24/1961, whose order only the whole column tells. */
export type DateFormat = 'year first' | 'year alone' | 'numbers' | 'month in words' | 'digits alone';

/** Which part comes first in dates of numbers. */
export type DateOrder = 'day first' | 'month first';

const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?$/u;
const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: \d{1,2}:[\d:]+(?: ?[ap]m)?)?$/iu;
const packed = /^(\d{4})(\d{2})(\d{2})$/u;
const yearSign = /^(\d{4})[年년](?: ?(\d{1,2})[月월](?: ?(\d{1,2})[日일]?)?)?$/u;
/** Also "24 de mayo de 1961" and "24 تشرين الأول 1961". */
const dayThenWord =
  /^(\d{1,2})(?:st|nd|rd|th|er|º)?[ .-]+(?:de )?(\p{L}+(?: \p{Script=Arabic}+)?)\.?,?[ -]+(?:del? )?(\d{4})(?: ?[гр](?:ода|оку|\.)?)?$/u;
const wordThenDay = /^(\p{L}+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/u;
const wordThenYear = /^(\p{L}+(?: \p{Script=Arabic}+)?)\.?,?(?: de)? +(\d{4})(?: ?[гр](?:ода|оку|\.)?)?$/u;

/**
 * Reads 1961-05-24, 1961-05, 1961, 24.05.1961, 5/24/61, 19610524, 24 May 1961, May 24, 1961, 24 мая 1961 г., 24 de mayo de 1961 and
 * 1961年5月24日, in the digits of any script; an unknown part is 0. Null for
 * anything else. 5/24/1961 has its month first whatever the order given. What is impossible in either order is kept as it stands: a
 * typing error is still evidence.
 */
export function parseDate(text: string, order: DateOrder = 'day first'): PartialDate | null {
  return readDate(text.trim(), order)?.date ?? null;
}

/** How a date is written; null when it is none. */
export function formatOfDate(text: string): DateFormat | null {
  return readDate(text.trim(), 'day first')?.format ?? null;
}

/** Of two digits: 15 is 2015, 61 is 1961. */
const lastOfThisCentury = 49;

function fullYear(twoDigits: number): number {
  return twoDigits + (twoDigits <= lastOfThisCentury ? 2000 : 1900);
}

type ReadDate = { readonly format: DateFormat; readonly date: PartialDate };

function readDate(text: string, order: DateOrder): ReadDate | null {
  const read = readPlain(text, order);
  if (read !== null) return read;
  const plain = plainDigits(text);
  return plain === text ? null : readPlain(plain, order);
}

/** A date in the digits 0 to 9. */
function readPlain(text: string, order: DateOrder): ReadDate | null {
  if (text.length > 40) return null;
  const of = (format: DateFormat, year: string, month: string | number, day: string) => ({
    format,
    date: { year: year.length === 2 ? fullYear(Number(year)) : Number(year), month: Number(month), day: Number(day) },
  });
  const [, packedYear, packedMonth = '', packedDay = ''] = packed.exec(text) ?? [];
  if (packedYear !== undefined) return of('digits alone', packedYear, packedMonth, packedDay);
  const [, year, month, day = '0'] = yearFirst.exec(text) ?? yearSign.exec(text) ?? [];
  if (year !== undefined) return of(month === undefined ? 'year alone' : 'year first', year, month ?? '0', day);
  const [, one = '', other = '', lastYear] = numbers.exec(text) ?? [];
  if (lastYear !== undefined) {
    const [day, month] = order === 'day first' ? [one, other] : [other, one];
    const fits = Number(month) <= 12 || Number(day) > 12;
    return fits ? of('numbers', lastYear, month, day) : of('numbers', lastYear, day, month);
  }
  const [, wordDay, word = '', wordYear = ''] = dayThenWord.exec(text) ?? [];
  if (wordDay !== undefined && monthOf(word) > 0) return of('month in words', wordYear, monthOf(word), wordDay);
  const [, before, dayAfter = '', yearAfter = ''] = wordThenDay.exec(text) ?? [];
  if (before !== undefined && monthOf(before) > 0) return of('month in words', yearAfter, monthOf(before), dayAfter);
  const [, alone, yearOnly = ''] = wordThenYear.exec(text) ?? [];
  return alone !== undefined && monthOf(alone) > 0 ? of('month in words', yearOnly, monthOf(alone), '0') : null;
}

/**
 * The order of the parts in a column's dates of numbers: 5/24/1961 shows that months come first, 24/5/1961 that days do. Null when
 * both are shown, or neither and some could be read either way.
 */
export function orderOfDates(values: Iterable<string>): DateOrder | null {
  let [dayFirst, monthFirst, open] = [0, 0, 0];
  for (const value of values) {
    const match = numbers.exec(plainDigits(value.trim()));
    if (match === null) continue;
    const [one, other] = [Number(match[1]), Number(match[2])];
    if (one > 12) dayFirst += 1;
    else if (other > 12) monthFirst += 1;
    else if (one !== other && value.includes('/')) open += 1;
  }
  if (monthFirst > 0) return dayFirst === 0 ? 'month first' : null;
  return dayFirst > 0 || open === 0 ? 'day first' : null;
}

/** The sign between the numbers of a date; empty for dates written otherwise. Who writes 24.05. and who writes 5/24 in one column are two people. */
export function signOfDate(text: string): string {
  return numbers.test(plainDigits(text.trim())) ? (/[-/.]/u.exec(text)?.[0] ?? '') : '';
}

const mostEventYears = 3;

/** Whether nearly all dates lie within a few years: those of what happened, not of births. */
export function areOfEvents(dates: readonly (PartialDate | null)[]): boolean {
  const years = dates.flatMap((date) => (date === null ? [] : [date.year])).sort((a, b) => a - b);
  if (years.length === 0) return false;
  const at = (share: number) => years[Math.floor((years.length - 1) * share)] ?? 0;
  return at(0.98) - at(0.02) < mostEventYears;
}

/**
 * Brings the dates of one list to one form, 1961-05-24, less precise ones to 1961-05 or 1961: lists that write them differently have
 * the same values then. `values` are all cells of the column: those with the same sign between the numbers say whether day or month comes first.
 * What is no date stays as it is.
 */
export function canonicalDates(values: () => Iterable<string>): (value: string) => string {
  const orders = new Map<string, DateOrder>();
  const orderBy = (sign: string): DateOrder => {
    const order =
      orders.get(sign) ?? orderOfDates([...values()].filter((value) => signOfDate(value) === sign)) ?? 'day first';
    orders.set(sign, order);
    return order;
  };
  return (value) => {
    const text = value.trim();
    const read = readDate(text, 'day first');
    if (read === null) return text;
    const isNumbers = read.format === 'numbers';
    const { year, month, day } = isNumbers ? (parseDate(text, orderBy(signOfDate(text))) ?? read.date) : read.date;
    const two = (part: number) => `${part}`.padStart(2, '0');
    if (month === 0) return `${year}`.padStart(4, '0');
    return `${`${year}`.padStart(4, '0')}-${two(month)}${day === 0 ? '' : `-${two(day)}`}`;
  };
}
