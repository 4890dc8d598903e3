import { basename } from 'node:path';
import type { ColumnHolds, ColumnRole, Problem } from '@inquest/model';
import type { ReadList } from '@inquest/read';
import {
  inspectHolds,
  inspectTables,
  type LinkageResult,
  type LinkTable,
  type RecordRef,
  type SharedColumn,
  shareColumns,
} from '@inquest/resolve';
import { exitCode } from '../exit-code.ts';
import type { ReaderPool } from '../sandbox/reader-pool.ts';
import { UserError } from '../user-error.ts';
import { readListFile } from './read-list-file.ts';
import { type ColumnOptions, saidColumns } from './said-columns.ts';

/** A list with what people say its columns hold. */
export interface NamedList extends ReadList {
  readonly name: string;
  readonly holds?: Readonly<Record<string, ColumnHolds>>;
}

/** Lists as their files have them, and the same rows under shared names of the columns. */
export interface OpenedLists {
  readonly lists: readonly NamedList[];
  /** For each list the shared name of each of its columns. */
  readonly shared: readonly (readonly string[])[];
  /** For each list what its columns are taken to hold by what people say or by their headers; null where neither says anything. */
  readonly roles: readonly (readonly (ColumnRole | null)[])[];
  /** For each list the columns that were made of several of its own: a date of year, month and day. */
  readonly made: readonly (readonly SharedColumn[])[];
  readonly tables: readonly LinkTable[];
  readonly problems: readonly Problem[];
}

/**
 * Reads lists from files. Those of one file name are told apart by their paths, those of one file by their sheets or keys.
 * @throws UserError for a file that holds no table, and for what is said of a column that is not there
 */
export async function readLists(
  paths: readonly string[],
  {
    readers,
    unique,
    ...said
  }: ColumnOptions & { readonly unique: boolean; readonly readers: Pick<ReaderPool, 'text'> },
): Promise<OpenedLists> {
  if (new Set(paths).size < paths.length) {
    throw new UserError('one list is named twice.', { exitCode: exitCode.usage });
  }
  const bases = paths.map((path) => basename(path));
  const named = new Set(bases).size < bases.length ? paths : bases;
  const lists: NamedList[] = [];
  for (const [at, path] of paths.entries()) {
    const name = named[at] ?? path;
    const found = await readListFile(path, { where: name, readers });
    if (found.length === 0) {
      throw new UserError(`${path} is no list that can be read.`, {
        remedy: 'Give a table as CSV, XLSX, JSON or Parquet.',
      });
    }
    for (const { sheet, list } of found)
      lists.push({ name: sheet === null || found.length === 1 ? name : `${name}, ${sheet}`, ...list });
  }
  const holds = await saidColumns(lists, said);
  return openLists(
    lists.map((list, at) => ({ ...list, holds: holds[at] ?? {} })),
    { unique },
  );
}

/** Brings the columns of lists that say the same thing under one name. */
export function openLists(lists: readonly NamedList[], { unique }: { readonly unique: boolean }): OpenedLists {
  const written = lists.map(({ name, columns, rows, holds = {} }) => ({
    name,
    unique,
    holds,
    rows: rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))),
  }));
  const { tables, columns } = shareColumns(written);
  const byOwn = columns.map(
    (list) => new Map(list.flatMap((column) => (column.from.length === 1 ? [[column.from[0], column]] : []))),
  );
  const sharedOf = (list: NamedList, at: number) => list.columns.map((own) => byOwn[at]?.get(own));
  const shared = lists.map((list, at) =>
    sharedOf(list, at).map((column, index) => column?.shared ?? list.columns[index] ?? ''),
  );
  const roles = lists.map((list, at) => sharedOf(list, at).map((column) => column?.role ?? null));
  const made = columns.map((list) => list.filter(({ from }) => from.length > 1));
  const problems = [...lists.flatMap((list) => list.problems), ...inspectHolds(written)];
  return { lists, shared, roles, made, tables, problems };
}

/** The shared names of all columns, in the order of the lists. */
export function sharedColumns({ shared, made }: Pick<OpenedLists, 'shared' | 'made'>): string[] {
  return [...new Set([...shared.flat(), ...made.flat().map((column) => column.shared)])];
}

/** How lists write a shared column themselves, where they call it otherwise or have it in parts. */
export function writtenAs({ lists, shared, made }: OpenedLists, column: string): string[] {
  return lists.flatMap(({ name, columns }, table) => {
    const own = columns[shared[table]?.indexOf(column) ?? -1];
    if (own !== undefined) return own === column ? [] : [`“${own}” in ${name}`];
    const parts = made[table]?.find((each) => each.shared === column)?.from;
    return parts === undefined ? [] : [`of ${parts.map((part) => `“${part}”`).join(', ')} in ${name}`];
  });
}

/** What a person should know of lists before believing their links: what is wrong with the files, and what is strange in the cells. */
export function problemsOf(opened: OpenedLists, { model }: Pick<LinkageResult, 'model'>): readonly Problem[] {
  const placeOf = (table: number, row: number) => `line ${lineOf(opened, { table, row })}`;
  const headerOf = (table: number, column: string) =>
    opened.lists[table]?.columns[opened.shared[table]?.indexOf(column) ?? -1] ?? column;
  return [...opened.problems, ...inspectTables(opened.tables, { columns: model.columns, placeOf, headerOf })];
}

/** How a person finds a row in its file. */
export function lineOf({ lists }: OpenedLists, { table, row }: RecordRef): number {
  return lists[table]?.lines[row] ?? 0;
}

/** The cells of a row that hold something. */
export function cellsOf({ lists }: OpenedLists, { table, row }: RecordRef): string[] {
  return (lists[table]?.rows[row] ?? []).filter((cell) => cell.trim() !== '');
}
