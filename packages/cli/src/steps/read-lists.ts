import { basename } from 'node:path';
import type { Problem } from '@inquest/model';
import type { ReadList } from '@inquest/read';
import { alignColumns, inspectTables, type LinkageResult, type LinkTable, type RecordRef } from '@inquest/resolve';
import { exitCode } from '../exit-code.ts';
import type { ReaderPool } from '../sandbox/reader-pool.ts';
import { UserError } from '../user-error.ts';
import { readListFile } from './read-list-file.ts';

/** Lists as their files have them, and the same rows under shared names of the columns. */
export interface OpenedLists {
  readonly lists: readonly (ReadList & { readonly name: string })[];
  /** For each list the shared name of each of its columns. */
  readonly shared: readonly (readonly string[])[];
  readonly tables: readonly LinkTable[];
  readonly problems: readonly Problem[];
}

/**
 * Reads lists from files. Those of one file name are told apart by their paths, those of one file by their sheets or keys.
 * @throws UserError for a file that holds no table
 */
export async function readLists(
  paths: readonly string[],
  { readers, ...options }: { readonly unique: boolean; readonly readers: Pick<ReaderPool, 'text'> },
): Promise<OpenedLists> {
  if (new Set(paths).size < paths.length) {
    throw new UserError('one list is named twice.', { exitCode: exitCode.usage });
  }
  const bases = paths.map((path) => basename(path));
  const named = new Set(bases).size < bases.length ? paths : bases;
  const lists: (ReadList & { name: string })[] = [];
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
  return openLists(lists, options);
}

/** Brings the columns of lists that say the same thing under one name. */
export function openLists(
  lists: readonly (ReadList & { readonly name: string })[],
  { unique }: { readonly unique: boolean },
): OpenedLists {
  const shared = alignColumns(lists);
  const tables = lists.map(({ name, rows }, at) => {
    const columns = shared[at] ?? [];
    return {
      name,
      unique,
      rows: rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))),
    };
  });
  return { lists, shared, tables, problems: lists.flatMap(({ problems }) => problems) };
}

/** What a person should know of lists before believing their links: what is wrong with the files, and what is strange in the cells. */
export function problemsOf(opened: OpenedLists, { model }: Pick<LinkageResult, 'model'>): readonly Problem[] {
  const placeOf = (table: number, row: number) => `line ${lineOf(opened, { table, row })}`;
  return [...opened.problems, ...inspectTables(opened.tables, { columns: model.columns, placeOf })];
}

/** How a person finds a row in its file. */
export function lineOf({ lists }: OpenedLists, { table, row }: RecordRef): number {
  return lists[table]?.lines[row] ?? 0;
}

/** The cells of a row that hold something. */
export function cellsOf({ lists }: OpenedLists, { table, row }: RecordRef): string[] {
  return (lists[table]?.rows[row] ?? []).filter((cell) => cell.trim() !== '');
}
