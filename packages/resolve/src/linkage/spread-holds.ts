import type { ColumnRole } from '@inquest/model';
import { roleOf } from './headers.ts';
import type { LinkTable } from './types.ts';

/**
 * What people say of a column holds for the columns of the very same header in other lists too, where nobody says otherwise of those and the header
 * says nothing known: lists that share a header share what it means. Where people say different things of one header, each holds for its own list.
 */
export function spreadHolds(given: readonly LinkTable[]): readonly LinkTable[] {
  const said = new Map<string, Set<ColumnRole>>();
  const tables = given.map((table) => {
    const held = Object.entries(table.holds ?? {});
    if (held.length === 0) return table;
    const headers = headersOf(table);
    const there = held.filter(([column]) => headers.has(column));
    for (const [column, role] of there) said.set(column, (said.get(column) ?? new Set()).add(role));
    return { ...table, holds: Object.fromEntries(there) };
  });
  if (said.size === 0) return given;
  const agreed = [...said].flatMap(([column, [role, ...others]]): [string, ColumnRole][] =>
    role === undefined || others.length > 0 || roleOf(column) !== null ? [] : [[column, role]],
  );
  return tables.map((table) => {
    const headers = headersOf(table);
    const here = agreed.filter(([column]) => headers.has(column));
    return here.length === 0 ? table : { ...table, holds: { ...Object.fromEntries(here), ...table.holds } };
  });
}

/** The columns that some row has: a list from objects may have one that its first rows lack. */
function headersOf({ rows }: LinkTable): Set<string> {
  const headers = new Set<string>();
  for (const row of rows) for (const column of Object.keys(row)) headers.add(column);
  return headers;
}
