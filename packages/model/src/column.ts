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

export const columnRoleSchema: z.ZodType<ColumnRole> = z.enum(columnRoles);

/** The role that these words name, however they are spaced and capitalised ("Family-name"); null for none. */
export function columnRoleNamed(words: string): ColumnRole | null {
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');
  return columnRoles.find((role) => role === plain) ?? null;
}
