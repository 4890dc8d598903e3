import { csvRow } from '@inquest/publish';
import type { LinkageResult, RecordRef } from '@inquest/resolve';
import { labelColumns } from './pair-labels.ts';
import { lineOf, type OpenedLists, sharedColumns } from './read-lists.ts';

/** Every row of every list with the number of its cluster, rows of one cluster together. */
export function* clustersCsv(opened: OpenedLists, { clusters }: LinkageResult): Generator<string> {
  const columns = sharedColumns(opened);
  yield csvRow(['cluster', 'confidence', 'list', 'line', ...columns]);
  for (const [at, { records, confidence }] of clusters.entries()) {
    for (const ref of records) {
      const name = opened.lists[ref.table]?.name ?? '';
      yield csvRow([at + 1, rounded(confidence), name, lineOf(opened, ref), ...cellsUnder(opened, ref, columns)]);
    }
  }
}

/** The pairs nearest the threshold with an empty column for the verdict: filled in, it is a file of labels. */
export function* reviewCsv(opened: OpenedLists, { review }: LinkageResult): Generator<string> {
  const columns = sharedColumns(opened);
  const sides = columns.flatMap((column) => [`left: ${column}`, `right: ${column}`]);
  yield csvRow([...labelColumns, 'weight', 'probability', 'reasons', ...sides]);
  for (const { left, right, weight, probability, reasons } of review) {
    const [of, to] = [cellsUnder(opened, left, columns), cellsUnder(opened, right, columns)];
    yield csvRow([
      opened.lists[left.table]?.name ?? '',
      lineOf(opened, left),
      opened.lists[right.table]?.name ?? '',
      lineOf(opened, right),
      '',
      rounded(weight),
      rounded(probability),
      reasons.map((each) => `${each.comparison}: ${each.level} (${signed(each.weight)})`).join('; '),
      ...columns.flatMap((_, at) => [of[at] ?? '', to[at] ?? '']),
    ]);
  }
}

function cellsUnder(opened: OpenedLists, { table, row }: RecordRef, columns: readonly string[]): string[] {
  const values = opened.tables[table]?.rows[row] ?? {};
  return columns.map((column) => values[column] ?? '');
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Bits with their sign: `+3.2`, `−1.0`. */
export function signed(bits: number): string {
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
}
