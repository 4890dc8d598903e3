import { z } from 'zod';

/**
 * What a column of a list can say of a person. A list may have a column for each part of a date. The last five say only how values are compared,
 * with the column of the same header in other lists, or that they are not.
 */
export const columnRoles = [
  'name',
  'given name',
  'family name',
  'patronymic',
  'other names',
  'birth date',
  'birth year',
  'birth month',
  'birth day',
  'death date',
  'event date',
  'date',
  'year',
  'month',
  'day',
  'age',
  'sex',
  'ethnicity',
  'birth place',
  'death place',
  'residence',
  'place',
  'city',
  'district',
  'region',
  'address',
  'postcode',
  'phone',
  'mail',
  'number',
  'occupation',
  'other date',
  'other number',
  'category',
  'text',
  'not compared',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** What a column is said to hold: a role, or `as <header>`, whatever columns of that header hold in other lists. */
export type ColumnHolds = ColumnRole | `as ${string}`;

export const columnHoldsSchema: z.ZodType<ColumnHolds> = z.union([
  z.enum(columnRoles),
  z.templateLiteral(['as ', z.string().min(1)]),
]);

/** What these words say that a column holds: a role, or "as" and a header; null for neither. */
export function columnHoldsNamed(words: string): ColumnHolds | null {
  const header = /^\s*as\s+(\S.*)$/isu.exec(words)?.[1]?.trim();
  return header === undefined ? columnRoleNamed(words) : `as ${header}`;
}

/** The role that is said; null where another header is. */
export function roleSaid(holds: ColumnHolds): ColumnRole | null {
  return columnRoles.find((role) => role === holds) ?? null;
}

/** The header of other lists that is said; null where a role is. */
export function headerSaid(holds: ColumnHolds): string | null {
  return roleSaid(holds) === null ? holds.slice('as '.length) : null;
}

/** The role that these words name, however they are spaced and capitalised ("Family-name"); null for none. */
export function columnRoleNamed(words: string): ColumnRole | null {
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');
  return columnRoles.find((role) => role === plain) ?? null;
}
