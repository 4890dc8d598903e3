import { parse } from 'csv-parse/sync';
import { detectEncoding } from '../encoding/detect-encoding.ts';

/** A row of a table with its number as a person counts it: the header is row 1. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  /** Names of the columns: lower case, trimmed. */
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Rows that are not CSV, each with the parser's reason. */
  readonly broken: readonly { readonly row: number; readonly reason: string }[];
}

/**
 * Reads a table from CSV (RFC 4180) in any encoding, separated by commas, or by semicolons as spreadsheets write in many
 * countries. Empty lines are skipped but counted. Throws nothing: what is not CSV is in `broken`.
 */
export function readCsv(bytes: Uint8Array): CsvTable {
  const text = new TextDecoder(detectEncoding(bytes, { markup: false })).decode(bytes);
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',';
  const broken: { row: number; reason: string }[] = [];
  const records = parseRecords(text, delimiter, (reason) => broken.push(reason));
  const [header = [], ...rows] = records;
  return {
    header: header.map((name) => name.trim().toLowerCase()),
    rows: rows
      .map((cells, index) => ({ row: index + 2, cells: cells.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
    broken,
  };
}

function parseRecords(
  text: string,
  delimiter: string,
  onBroken: (broken: { row: number; reason: string }) => void,
): string[][] {
  const options = { delimiter, relax_column_count: true, bom: true };
  try {
    return parse(text, options);
  } catch (thrown) {
    // One stray quote must not cost the rest of the table: the rows before it stand, the row is named, reading goes on.
    return parse(text, {
      ...options,
      skip_records_with_error: true,
      on_skip: (error) => {
        onBroken({ row: Number(error?.records ?? 0) + 1, reason: error?.message ?? String(thrown) });
      },
    });
  }
}
