import { type ColumnRole, headerSaid, roleSaid } from '@inquest/model';
import { roleOf } from './headers.ts';
import type { LinkTable } from './types.ts';

/** What people say of the columns of one table. */
export type SaidOfColumns = {
  readonly roles: Readonly<Record<string, ColumnRole>>;
  /** The header that a column is read under instead of its own. */
  readonly headers: ReadonlyMap<string, string>;
};

/**
 * What people say of each table's columns. It holds for columns of the very same header in other lists too, where nobody says otherwise of those and
 * the header says nothing known: lists that share a header share what it means. Where people say different things of one header, each holds for its
 * own list. A column that is read under the header of others holds what people say of those.
 */
export function spreadHolds(tables: readonly LinkTable[]): readonly SaidOfColumns[] {
  if (tables.every(({ holds = {} }) => Object.keys(holds).length === 0)) return tables.map(() => nothingSaid);
  const own = tables.map(ownWords);
  const said = new Map<string, Set<ColumnRole>>();
  for (const { roles } of own)
    for (const [column, role] of Object.entries(roles)) said.set(column, (said.get(column) ?? new Set()).add(role));
  const agreed = new Map(
    [...said].flatMap(([column, [role, ...others]]): [string, ColumnRole][] =>
      role === undefined || others.length > 0 ? [] : [[column, role]],
    ),
  );
  return own.map(({ roles, headers, columns }) => {
    const spread = [...columns].flatMap((column): [string, ColumnRole][] => {
      const other = headers.get(column);
      const role = agreed.get(other ?? column);
      return role === undefined || (other === undefined && roleOf(column) !== null) ? [] : [[column, role]];
    });
    return { roles: { ...Object.fromEntries(spread), ...roles }, headers };
  });
}

export const nothingSaid: SaidOfColumns = { roles: {}, headers: new Map() };

/** What people say of columns that are there. No two columns of a list are read under one header. */
function ownWords(table: LinkTable): SaidOfColumns & { readonly columns: ReadonlySet<string> } {
  const columns = headersOf(table);
  const roles: Record<string, ColumnRole> = {};
  const headers = new Map<string, string>();
  const taken = new Set(columns);
  for (const [column, holds] of Object.entries(table.holds ?? {})) {
    if (!columns.has(column)) continue;
    const role = roleSaid(holds);
    const header = headerSaid(holds);
    if (role !== null) roles[column] = role;
    if (header === null || taken.has(header)) continue;
    headers.set(column, header);
    taken.add(header);
  }
  return { roles, headers, columns };
}

/** The columns that some row has: a list from objects may have one that its first rows lack. */
function headersOf({ rows }: LinkTable): Set<string> {
  const headers = new Set<string>();
  for (const row of rows) for (const column of Object.keys(row)) headers.add(column);
  return headers;
}
