import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CaptureTable, readCaptureCsv } from './table/index.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/estimate/', import.meta.url));

/** The published tables are not ours to commit; tests that need them are skipped where they are missing. */
export const haveSharedTables = existsSync(folder);

export function sharedTable(name: string): CaptureTable {
  return readCaptureCsv(readFileSync(`${folder}${name}.csv`, 'utf8'));
}

/** A table from counts in the order of patterns 1, 2, 3, ... (bit 0 is the first list). */
export function tableOf(lists: number, counts: readonly number[]): CaptureTable {
  const header = Array.from({ length: lists }, (_, list) => `L${list + 1}`).join(',');
  const rows = counts.map((count, index) => {
    const marks = Array.from({ length: lists }, (_, list) => ((index + 1) >> list) & 1);
    return `${marks.join(',')},${count}`;
  });
  return readCaptureCsv(`${header},count\n${rows.join('\n')}`);
}
