import { type CaptureTable, CaptureTableError, tablesFromMembers } from '@inquest/estimate';
import { openGazetteer } from '@inquest/gazetteer';
import type { Problem } from '@inquest/model';
import { csvRow, type DividedPersons } from '@inquest/publish';
import { type LinkageResult, link, type RecordRef } from '@inquest/resolve';
import type { ReaderPool } from '../sandbox/reader-pool.ts';
import { UserError } from '../user-error.ts';
import { dividePersons } from './divide-persons.ts';
import { type OpenedLists, readLists } from './read-lists.ts';
import type { ColumnOptions } from './said-columns.ts';

/** Further thresholds of linkage, in bits from the one that is used: from loose to strict. */
export const thresholdSteps = [-4, -2, 2, 4];

/** What linking lists gives an estimate. */
export interface LinkedLists {
  readonly table: CaptureTable;
  /** The tables of other thresholds, by their names. */
  readonly linkages: ReadonlyMap<string, CaptureTable>;
  /** Each row of each list with the number of its person: from a count in the table back to its rows. Without names. */
  readonly people: string;
  /** The people divided into parts, where it is asked for. */
  readonly strata: DividedPersons | null;
  readonly problems: readonly Problem[];
}

/**
 * Rows of lists -> who is who -> who stands on which lists, at the model's own threshold and at looser and stricter ones.
 * A list may name a person twice.
 * @throws UserError where the lists make no table that can be used
 */
export async function linkLists(
  paths: readonly string[],
  {
    readers,
    strataBy,
    ...said
  }: ColumnOptions & { readonly readers: Pick<ReaderPool, 'text'>; readonly strataBy: string | null },
): Promise<LinkedLists> {
  const opened = await readLists(paths, { unique: false, readers, ...said });
  const gazetteer = openGazetteer();
  const findPlaces = (name: string) => gazetteer.find(name);
  const result = link(opened.tables, { findPlaces });
  const lists = opened.lists.map((list, at) => ({
    ...list,
    name: list.name.replace(/\.csv$/i, ''),
    shared: opened.shared[at] ?? [],
    roles: opened.roles[at] ?? [],
  }));
  const linkages = new Map<string, CaptureTable>();
  for (const step of thresholdSteps) {
    const threshold = result.threshold + step;
    const other = link(opened.tables, { model: result.model, threshold, findPlaces });
    linkages.set(linkageName(threshold), tableOf(lists, personsOf(other)));
  }
  const persons = personsOf(result);
  return {
    table: tableOf(lists, persons),
    linkages,
    people: peopleCsv(lists, persons),
    strata: strataBy === null ? null : dividePersons(lists, persons, strataBy),
    problems: opened.problems,
  };
}

/** What a table of lists linked at another threshold is called. */
export function linkageName(threshold: number): string {
  return `threshold_${threshold.toFixed(1)}_bits`;
}

function personsOf({ clusters }: LinkageResult): (readonly RecordRef[])[] {
  return clusters.map(({ records }) => records);
}

/** What counting needs of lists: rows name them by their number. */
export type CountedLists = readonly Pick<OpenedLists['lists'][number], 'name' | 'lines'>[];

/**
 * How many persons stand on exactly which lists.
 * @throws UserError where the lists make no table that can be used
 */
export function tableOf(lists: CountedLists, persons: readonly (readonly RecordRef[])[]): CaptureTable {
  const members = persons.map((rows) => ({ lists: [...new Set(rows.map(({ table }) => lists[table]?.name ?? ''))] }));
  try {
    return tablesFromMembers(
      lists.map(({ name }) => name),
      members,
    ).pooled;
  } catch (error) {
    if (!(error instanceof CaptureTableError)) throw error;
    const [problem] = error.problems;
    throw new UserError(`the lists make no table: ${problem?.message ?? error.message}.`, {
      remedy: problem === undefined ? 'Give other lists.' : `Mend this: ${problem.remedy}.`,
    });
  }
}

/** Each row of each list with the number of its person, without names. */
export function peopleCsv(lists: CountedLists, persons: readonly (readonly RecordRef[])[]): string {
  const rows = [csvRow(['person', 'list', 'line'])];
  for (const [at, refs] of persons.entries()) {
    for (const { table, row } of refs)
      rows.push(csvRow([at + 1, lists[table]?.name ?? '', lists[table]?.lines[row] ?? 0]));
  }
  return rows.join('');
}
