import { type ColumnRole, type Problem, roleSaid } from '@inquest/model';
import { plainDigits } from '../names/plain-digits.ts';
import { fewestFitting, testOf } from './held-role.ts';
import type { LinkTable } from './types.ts';

const mostQuoted = 3;
const longestQuoted = 40;

const written = /\p{L}/u;
const numbered = /\p{N}/u;
const inLetters: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'name',
  'given name',
  'family name',
  'patronymic',
  'other names',
  'birth place',
  'death place',
  'residence',
  'place',
  'city',
  'district',
  'region',
  'occupation',
]);
const inNumbers: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['phone', 'number', 'other number', 'postcode']);

/** Where people say that a column holds something that most of its values are not: they are kept to, and told. */
export function inspectHolds(tables: readonly LinkTable[]): Problem[] {
  return tables.flatMap(({ name, rows, holds = {} }) =>
    Object.entries(holds).flatMap(([column, said]) => {
      const role = roleSaid(said);
      const fits = role === null ? null : fitsOf(role);
      if (fits === null) return [];
      const values = rows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
      const others = values.filter((value) => !fits(value));
      if (values.length - others.length >= fewestFitting * values.length) return [];
      const quoted = [...new Set(others)].slice(0, mostQuoted).map((value) => `“${value.slice(0, longestQuoted)}”`);
      return [
        {
          severity: 'warning' as const,
          code: 'list-column-unfit',
          where: `${name}, column “${column}”`,
          message: `The column is said to hold “${role}”, and ${others.length} of its ${values.length} values do not look like it: ${quoted.join(', ')}. It is kept to.`,
          remedy: 'Look whether another column was meant; what is said last counts.',
        },
      ];
    }),
  );
}

function fitsOf(role: ColumnRole): ((value: string) => boolean) | null {
  if (inLetters.has(role)) return (value) => written.test(value);
  if (inNumbers.has(role)) return (value) => numbered.test(value);
  if (role === 'mail') return (value) => value.includes('@');
  const test = testOf(role);
  return test === null ? null : (value) => test(plainDigits(value));
}
