// Records are counted through over all tables; people name them by table and row.
import type { Records } from './encode.ts';
import type { LinkTable, RecordRef } from './types.ts';

/** A record was named that none of the tables has. */
export class UnknownRecordError extends Error {
  override readonly name = 'UnknownRecordError';
  readonly record: RecordRef;
  constructor(record: RecordRef) {
    super(`There is no row ${record.row} in table ${record.table}: count both from 0.`);
    this.record = record;
  }
}

/** @throws UnknownRecordError */
export function recordOf(tables: readonly LinkTable[], ref: RecordRef): number {
  const rows = tables[ref.table]?.rows.length ?? 0;
  if (!Number.isInteger(ref.row) || ref.row < 0 || ref.row >= rows) throw new UnknownRecordError(ref);
  return tables.slice(0, ref.table).reduce((sum, table) => sum + table.rows.length, ref.row);
}

export function refOf(records: Records, record: number): RecordRef {
  return { table: records.table[record] ?? 0, row: records.row[record] ?? 0 };
}
