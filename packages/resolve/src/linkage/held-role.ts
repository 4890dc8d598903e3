import type { ColumnRole } from '@inquest/model';
import { plainDigits } from '../names/plain-digits.ts';
import { parseDate } from './dates.ts';
import { roleOf } from './headers.ts';
import { monthOf } from './months.ts';

/** A column in which fewer of the cells fit what its header says holds something else. */
export const fewestFitting = 0.5;

/**
 * What headers say that the columns of one table hold, by column. Of names what stands beside them counts too: a column of given names that
 * holds whole ones, with none of family names beside it, holds names, and a column of names beside given ones, of one word each, family names.
 * What people say of a column comes first, and counts for what stands beside it.
 */
export function heldRoles(
  columns: ReadonlyMap<string, readonly string[]>,
  said: Readonly<Record<string, ColumnRole>> = {},
): Map<string, ColumnRole | null> {
  const saidOf = (header: string) => (Object.hasOwn(said, header) ? said[header] : undefined);
  const roles = new Map([...columns].map(([header, values]) => [header, saidOf(header) ?? heldRole(header, values)]));
  const only = (role: ColumnRole): string | null => {
    const [first, ...more] = [...roles].flatMap(([header, held]) => (held === role ? [header] : []));
    return first === undefined || more.length > 0 ? null : first;
  };
  if ([...roles.values()].includes('family name')) return roles;
  const given = only('given name');
  if (given === null) return roles;
  const name = only('name');
  const others = ![...roles.values()].includes('name');
  if (others && saidOf(given) === undefined && wholeNames(columns.get(given) ?? []) > 0.5) roles.set(given, 'name');
  if (name !== null && saidOf(name) === undefined && wholeNames(columns.get(name) ?? []) < 0.5)
    roles.set(name, 'family name');
  return roles;
}

/** The share of names of several words. */
function wholeNames(values: readonly string[]): number {
  return values.filter((value) => /\p{L}\S*\s+\S*\p{L}/u.test(value)).length / Math.max(1, values.length);
}

/** What a header says its column holds, null where it says nothing known or the values say otherwise. */
export function heldRole(header: string, values: readonly string[]): ColumnRole | null {
  const role = roleOf(header);
  const test = role === null ? null : testOf(role);
  const fits =
    test === null ||
    values.length === 0 ||
    values.filter((value) => test(plainDigits(value))).length >= fewestFitting * values.length;
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
