import type { ColumnRole } from '@inquest/model';
import { monthOf, parseDate } from './dates.ts';
import { roleOf } from './headers.ts';

/** A column in which fewer of the cells fit what its header says holds something else. */
export const fewestFitting = 0.5;

/** What a header says its column holds, null where it says nothing known or the values say otherwise. */
export function heldRole(header: string, values: readonly string[]): ColumnRole | null {
  const role = roleOf(header);
  const test = role === null ? null : testOf(role);
  const fits = test === null || values.length === 0 || values.filter(test).length >= fewestFitting * values.length;
  return fits ? role : null;
}

/** Whether a value is such as a column of this role has; null where all are. */
export function testOf(role: ColumnRole): ((value: string) => boolean) | null {
  if (/date$/u.test(role)) return (value) => parseDate(value) !== null;
  if (/year$/u.test(role)) return (value) => /^\d{4}$/u.test(value);
  if (/month$/u.test(role)) return (value) => monthNumber(value) > 0;
  if (/day$/u.test(role)) return (value) => /^\d{1,2}$/u.test(value) && Number(value) <= 31;
  return role === 'age' ? (value) => /^\D{0,3}\d{1,3}(\D|$)/u.test(value) : null;
}

/** The number of a month written as a number or a name; 0 for what is none. */
export function monthNumber(value: string): number {
  const number = /^\d{1,2}$/u.test(value) ? Number(value) : monthOf(value);
  return number <= 12 ? number : 0;
}
