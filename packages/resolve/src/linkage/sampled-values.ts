import type { LinkTable } from './types.ts';

const sampled = 1000;

/** The values of each column of a table, of some of its rows; empty cells left out. */
export function sampledValues({ rows }: Pick<LinkTable, 'rows'>): Map<string, string[]> {
  const columns = new Map<string, string[]>();
  const step = Math.max(1, Math.floor(rows.length / sampled));
  for (let at = 0; at < rows.length; at += step) {
    for (const [column, value] of Object.entries(rows[at] ?? {})) {
      const values = columns.get(column) ?? [];
      columns.set(column, values);
      if (typeof value === 'string' && value.trim() !== '') values.push(value.trim());
    }
  }
  return columns;
}
