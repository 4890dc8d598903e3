// What a column holds: what people say, else guessed from its header and, where that says nothing, from its values. Always shown, never binding.
import { type ColumnRole, roleSaid } from '@inquest/model';
import { parseDate } from './dates.ts';
import { headerWords } from './headers.ts';
import { heldRoles } from './held-role.ts';
import { sampledValues } from './sampled-values.ts';
import type { ColumnKind, LinkTable } from './types.ts';

const kindOfRole: Readonly<Record<ColumnRole, ColumnKind | null>> = {
  'given name': 'given-name',
  'family name': 'family-name',
  patronymic: 'full-name',
  name: 'full-name',
  'other names': 'full-name',
  'birth date': 'date',
  'birth year': 'date',
  'birth month': null,
  'birth day': null,
  'death date': 'date',
  'event date': 'date',
  date: 'date',
  year: 'date',
  month: null,
  day: null,
  age: 'age',
  sex: 'category',
  ethnicity: 'category',
  'birth place': 'place',
  'death place': 'place',
  residence: 'place',
  place: 'place',
  city: 'place',
  district: 'place',
  region: 'place',
  address: 'place',
  postcode: 'code',
  phone: 'code',
  mail: 'code',
  number: 'code',
  occupation: 'category',
  'other date': 'date',
  'other number': 'code',
  category: 'category',
  text: 'text',
  'not compared': 'ignored',
};
/** Columns of these say again, in parts, what a column with the whole date says. */
const partsOf: readonly (readonly [RegExp, RegExp])[] = [
  [/^birth (year|month|day)$/u, /^birth date$/u],
  [/^(year|month|day)$/u, /^(death date|event date|date)$/u],
];
const categories = /nationality|status/u;
const numbers = /number|_id$/u;

/** Proposes what each column of the tables holds. A column that is empty is ignored; so is one
 * that only one table of several has, unless it holds names. */
export function proposeColumns(tables: readonly LinkTable[]): Record<string, ColumnKind> {
  const found = new Map<string, string[]>();
  const tablesWith = new Map<string, number>();
  const said = new Map<string, ColumnRole>();
  const held = new Map<string, ColumnRole | null>();
  for (const table of tables) {
    const roles = rolesSaid(table);
    for (const [column, role] of Object.entries(roles)) if (!said.has(column)) said.set(column, role);
    const here = sampledValues(table);
    for (const [column, role] of heldRoles(here, roles)) held.set(column, held.get(column) ?? role);
    for (const [column, values] of here) {
      found.set(column, [...(found.get(column) ?? []), ...values]);
      tablesWith.set(column, (tablesWith.get(column) ?? 0) + 1);
    }
  }
  const kinds: Record<string, ColumnKind> = {};
  const isShared = (column: string) => tables.length === 1 || (tablesWith.get(column) ?? 0) > 1;
  const roles = new Map([...found.keys()].map((column) => [column, said.get(column) ?? held.get(column) ?? null]));
  const whole = [...roles].flatMap(([column, role]) => (role !== null && isShared(column) ? [role] : []));
  const isPart = (role: ColumnRole) =>
    partsOf.some(([part, of]) => part.test(role) && whole.some((other) => of.test(other)));
  for (const [column, values] of found) {
    const role = roles.get(column) ?? null;
    const shared = isShared(column) && (role === null || !isPart(role));
    const kind = values.length === 0 ? 'ignored' : proposeKind(column, role, values);
    // Names are made of several columns, so those of one list need no counterpart in the other.
    kinds[column] = shared || /-name$/u.test(kind) ? kind : 'ignored';
  }
  return kinds;
}

function rolesSaid({ holds = {} }: LinkTable): Record<string, ColumnRole> {
  const said = Object.entries(holds).flatMap(([column, what]): [string, ColumnRole][] => {
    const role = roleSaid(what);
    return role === null ? [] : [[column, role]];
  });
  return Object.fromEntries(said);
}

function proposeKind(column: string, role: ColumnRole | null, values: readonly string[]): ColumnKind {
  const kind = role === null ? null : kindOfRole[role];
  if (kind !== null) return kind;
  const header = headerWords(column);
  if (numbers.test(column.toLowerCase())) return 'code';
  if (categories.test(header)) return 'category';
  const share = (test: (value: string) => boolean) => values.filter(test).length / values.length;
  if (share((value) => parseDate(value) !== null) > 0.8) return 'date';
  if (new Set(values).size <= Math.max(2, values.length / 20)) return 'category';
  return share((value) => /\d/u.test(value) && !/\s.*\s/u.test(value)) > 0.7 ? 'code' : 'text';
}
