// Lists name and divide their columns as they please. Which column of one holds what a column of another holds is proposed from headers
// and values and shown; what people say of a column comes first. A date in three columns becomes one more column.
import type { ColumnRole } from '@inquest/model';
import { headerWords } from './headers.ts';
import { heldRoles, monthNumber } from './held-role.ts';
import { sampledValues } from './sampled-values.ts';
import { nothingSaid, type SaidOfColumns, spreadHolds } from './spread-holds.ts';
import type { LinkTable } from './types.ts';

/** A column under the name that it shares with those of other lists, and the columns of its list that it is made from. */
export type SharedColumn = {
  readonly shared: string;
  readonly from: readonly string[];
  /** What it is taken to hold by what people say or its header; null where neither says anything. */
  readonly role: ColumnRole | null;
};

export type SharedTables = {
  readonly tables: readonly LinkTable[];
  /** By table. Columns made from others stand last. */
  readonly columns: readonly (readonly SharedColumn[])[];
};

/** Roles that lists of one thing use for one another, the best first: when somebody died, was born, and where. */
const families: readonly (readonly ColumnRole[])[] = [
  ['death date', 'date', 'event date', 'year'],
  ['birth date', 'birth year'],
  ['city', 'place', 'death place', 'residence'],
];
const partsOfDates: readonly (readonly [ColumnRole, readonly ColumnRole[]])[] = [
  ['date', ['year', 'month', 'day']],
  ['birth date', ['birth year', 'birth month', 'birth day']],
];

type Column = {
  readonly name: string;
  readonly role: ColumnRole | null;
  readonly isSaid: boolean;
  readonly from: readonly string[];
};
/** Roles that say how values are compared, not what they mean: two columns of one are not therefore one. */
const withoutMeaning: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'other date',
  'other number',
  'category',
  'text',
  'not compared',
]);

/**
 * Gives the columns of several lists that hold the same thing one name, that of the first list with such a column. Only where one
 * column of a list can be meant: of two towns neither is taken. Tables that come from here are given back as they are.
 */
export function shareColumns(tables: readonly LinkTable[]): SharedTables {
  if (tables.length > 0 && tables.every(({ isShared }) => isShared === true)) {
    return { tables, columns: tables.map(ownColumns) };
  }
  const said = spreadHolds(tables);
  const known = new Map<string, Column>();
  const parted: (readonly string[])[] = [];
  const shared = tables.map((table, at) => {
    const columns = columnsOf(table, said[at]);
    const named = nameColumns(columns, known);
    parted.push(named.filter((name, index) => name !== columns[index]?.name && !known.has(name)));
    for (const [index, column] of columns.entries()) {
      const name = named[index] ?? column.name;
      if (!known.has(name)) known.set(name, { ...column, name });
    }
    return columns.map(({ from, role }, index) => {
      const name = named[index] ?? '';
      return { shared: name, from, role: role ?? known.get(name)?.role ?? null };
    });
  });
  return {
    tables: tables.map((table, at) =>
      withNames(table, shared[at] ?? [], { ...(said[at] ?? nothingSaid), parted: parted[at] ?? [] }),
    ),
    columns: shared,
  };
}

function ownColumns(table: LinkTable): SharedColumn[] {
  return columnsOf(table, spreadHolds([table])[0])
    .filter(({ from }) => from.length === 1)
    .map(({ name, role, from }) => ({ shared: name, from, role }));
}

/** The columns of a table with what they hold, and those that can be made from several. */
function columnsOf({ rows }: LinkTable, { roles, headers }: SaidOfColumns = nothingSaid): Column[] {
  const values = [...sampledValues({ rows })].map(([own, cells]) => ({ own, name: headers.get(own) ?? own, cells }));
  const said = Object.fromEntries(
    values.flatMap(({ own, name }) => {
      const role = Object.hasOwn(roles, own) ? roles[own] : undefined;
      return role === undefined ? [] : [[name, role]];
    }),
  );
  const held = heldRoles(new Map(values.map(({ name, cells }) => [name, cells])), said);
  const columns = values.map(({ own, name }): Column => {
    return { name, role: held.get(name) ?? null, isSaid: Object.hasOwn(said, name), from: [own] };
  });
  return [...columns, ...partsOfDates.flatMap(([role, parts]) => joinedDate(columns, role, parts))];
}

/** A column for the date that stands in columns of years, months and days, where there is no column for it. */
function joinedDate(columns: readonly Column[], role: ColumnRole, parts: readonly ColumnRole[]): Column[] {
  const family = families.find((roles) => roles.includes(role)) ?? [];
  if (columns.some((column) => column.role?.endsWith('date') && family.includes(column.role))) return [];
  const found = parts.map((part) => columns.filter((column) => column.role === part));
  if (found[0]?.length !== 1 || found[1]?.length !== 1 || (found[2]?.length ?? 0) > 1) return [];
  const name = columns.some((column) => column.name === role) ? `${role} (of its parts)` : role;
  return [{ name, role, isSaid: false, from: found.flatMap(([column]) => column?.from ?? []) }];
}

/** The shared name of each column of one list. `known` are the columns of lists before it, by their shared names. */
function nameColumns(columns: readonly Column[], known: ReadonlyMap<string, Column>): readonly string[] {
  const theirs = [...known.values()];
  const names = columns.map((column): string | null => {
    const same = known.get(column.name);
    return same === undefined || areSaidApart(same, column) ? null : same.name;
  });
  const given = new Set(names);
  const match = (find: (column: Column) => readonly Column[]) => {
    for (const [at, column] of columns.entries()) {
      if (names[at] !== null) continue;
      const [only, ...more] = find(column).filter(({ name }) => !given.has(name));
      if (only === undefined || more.length > 0) continue;
      names[at] = only.name;
      given.add(only.name);
    }
  };
  const plainestOurs = plainestByRole(columns);
  const plainestTheirs = plainestByRole(theirs);
  match((column) => {
    const { role } = column;
    const isMeant = role !== null && !withoutMeaning.has(role) && column === plainestOurs.get(role);
    const other = isMeant ? plainestTheirs.get(role) : null;
    return other === undefined || other === null ? [] : [other];
  });
  const byWords = grouped(theirs, ({ name }) => headerWords(name));
  match((column) => (byWords.get(headerWords(column.name)) ?? []).filter((other) => !areSaidApart(other, column)));
  for (const family of families) {
    const chief = chiefOf(family, columns);
    const chiefTheirs = chiefOf(family, theirs);
    match((column) => (column === chief && chiefTheirs !== null ? [chiefTheirs] : []));
  }
  const taken = new Set([...theirs, ...columns].map(({ name }) => name));
  return columns.map(({ name }, at) => {
    const own = names[at];
    if (own !== null && own !== undefined) return own;
    const free = known.has(name) ? freeName(name, taken) : name;
    taken.add(free);
    return free;
  });
}

function plainestByRole(columns: readonly Column[]): ReadonlyMap<ColumnRole | null, Column | null> {
  const withRoles = columns.filter(({ role }) => role !== null);
  return new Map([...grouped(withRoles, ({ role }) => role)].map(([role, found]) => [role, plainest(found)]));
}

function grouped<Key>(columns: readonly Column[], keyOf: (column: Column) => Key): ReadonlyMap<Key, readonly Column[]> {
  const groups = new Map<Key, Column[]>();
  for (const column of columns) {
    const key = keyOf(column);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(column);
  }
  return groups;
}

/** Whether people say that two columns of one header hold different things. */
function areSaidApart(one: Column, other: Column): boolean {
  return (one.isSaid || other.isSaid) && one.role !== other.role;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let copy = 2; ; copy += 1) if (!taken.has(`${name} (${copy})`)) return `${name} (${copy})`;
}

function withRole(columns: readonly Column[], role: ColumnRole): readonly Column[] {
  return columns.filter((column) => column.role === role);
}

/** Of several columns the one with the plainest header: "race", not "race with imputations". Null where two are as plain. */
function plainest(columns: readonly Column[]): Column | null {
  const length = ({ name }: Column) => headerWords(name).split(' ').length;
  const [first, second] = [...columns].sort((a, b) => length(a) - length(b));
  if (first === undefined) return null;
  return second === undefined || length(first) < length(second) ? first : null;
}

function chiefOf(family: readonly ColumnRole[], columns: readonly Column[]): Column | null {
  for (const role of family) {
    const found = withRole(columns, role);
    if (found.length > 0) return plainest(found);
  }
  return null;
}

/** `parted` are new names of columns that share with others a header, not what it means. */
type Heard = SaidOfColumns & { readonly parted: readonly string[] };

/** The rows under the shared names, with the dates made of parts. */
function withNames(table: LinkTable, columns: readonly SharedColumn[], heard: Heard): LinkTable {
  const renamed = columns.filter(({ shared, from }) => from.length > 1 || from[0] !== shared);
  const holds = holdsUnder(columns, heard);
  if (renamed.length === 0) return { ...table, holds, isShared: true };
  const names = new Map(columns.flatMap(({ shared, from }) => (from.length === 1 ? [[from[0] ?? '', shared]] : [])));
  const joined = columns.filter(({ from }) => from.length > 1);
  const rows = table.rows.map((row) => {
    const named: Record<string, string | null | undefined> = {};
    for (const [column, value] of Object.entries(row)) named[names.get(column) ?? column] = value;
    for (const { shared, from } of joined) named[shared] = dateOfParts(from.map((part) => row[part] ?? ''));
    return named;
  });
  return { ...table, rows, holds, isShared: true };
}

/** What people say that columns hold, under the shared names. Of a parted column its new name may not say what its header said. */
function holdsUnder(columns: readonly SharedColumn[], { roles, headers, parted }: Heard): Record<string, ColumnRole> {
  const held = columns.flatMap(({ shared, role, from: [own = ''] }): [string, ColumnRole][] => {
    const isHeld = Object.hasOwn(roles, own) || headers.has(own) || parted.includes(shared);
    return role !== null && isHeld ? [[shared, role]] : [];
  });
  return Object.fromEntries(held);
}

/** Year, month and day as one date, as far as they are known; empty without a year. */
function dateOfParts([year = '', month = '', day = '']: readonly string[]): string {
  const number = monthNumber(month.trim());
  if (!/^\d{4}$/u.test(year.trim())) return '';
  if (number === 0) return year.trim();
  const date = `${year.trim()}-${`${number}`.padStart(2, '0')}`;
  return /^\d{1,2}$/u.test(day.trim()) ? `${date}-${day.trim().padStart(2, '0')}` : date;
}
