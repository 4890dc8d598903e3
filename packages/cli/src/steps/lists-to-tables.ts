import { type CaptureTable, CaptureTableError, tablesFromMembers } from '@inquest/estimate';
import type { Problem } from '@inquest/model';
import { csvRow } from '@inquest/publish';
import { type LinkageResult, type LinkOptions, link } from '@inquest/resolve';
import { UserError } from '../user-error.ts';
import { lineOf, type OpenedLists, readLists } from './read-lists.ts';

/** Further thresholds of linkage, in bits from the one that is used: from loose to strict. */
const thresholdSteps = [-4, -2, 2, 4];

/** What linking lists gives an estimate. */
export interface LinkedLists {
  readonly table: CaptureTable;
  /** The tables of other thresholds, by their names. */
  readonly linkages: ReadonlyMap<string, CaptureTable>;
  /** Each row of each list with the number of its person: from a count in the table back to its rows. Without names. */
  readonly people: string;
  readonly problems: readonly Problem[];
}

/**
 * Rows of lists -> who is who -> who stands on which lists, at the model's own threshold and at looser and stricter ones.
 * A list may name a person twice.
 * @throws UserError where the lists make no table that can be used
 */
export async function linkLists(paths: readonly string[]): Promise<LinkedLists> {
  const opened = await readLists(paths, { unique: false });
  return linkOpened(opened, { otherThresholds: true });
}

/** What people decided of pairs of rows; whether the lists are also linked more loosely and more strictly. */
export interface LinkOpenedOptions extends Pick<LinkOptions, 'same' | 'different'> {
  readonly otherThresholds: boolean;
}

/**
 * The same of lists that are open.
 * @throws UserError where the lists make no table that can be used
 */
export function linkOpened(opened: OpenedLists, { otherThresholds, ...decided }: LinkOpenedOptions): LinkedLists {
  const result = link(opened.tables, decided);
  const table = tableOf(opened, result);
  const linkages = new Map<string, CaptureTable>();
  for (const step of otherThresholds ? thresholdSteps : []) {
    const threshold = result.threshold + step;
    const other = link(opened.tables, { ...decided, model: result.model, threshold });
    linkages.set(`threshold_${threshold.toFixed(1)}_bits`, tableOf(opened, other));
  }
  return { table, linkages, people: peopleCsv(opened, result), problems: opened.problems };
}

function namesOf({ lists }: OpenedLists): string[] {
  return lists.map(({ name }) => name.replace(/\.csv$/i, ''));
}

function tableOf(opened: OpenedLists, { clusters }: LinkageResult): CaptureTable {
  const names = namesOf(opened);
  const members = clusters.map(({ records }) => ({
    lists: [...new Set(records.map(({ table }) => names[table] ?? ''))],
  }));
  try {
    return tablesFromMembers(names, members).pooled;
  } catch (error) {
    if (!(error instanceof CaptureTableError)) throw error;
    const [problem] = error.problems;
    throw new UserError(`the lists make no table: ${problem?.message ?? error.message}.`, {
      remedy: problem === undefined ? 'Give other lists.' : `Mend this: ${problem.remedy}.`,
    });
  }
}

function peopleCsv(opened: OpenedLists, { clusters }: LinkageResult): string {
  const names = namesOf(opened);
  const rows = [csvRow(['person', 'list', 'line'])];
  for (const [at, { records }] of clusters.entries()) {
    for (const ref of records) rows.push(csvRow([at + 1, names[ref.table] ?? '', lineOf(opened, ref)]));
  }
  return rows.join('');
}
