import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decompress as unpackZstd } from 'fzstd';
import { type Compressors, parquetMetadata, parquetRead, parquetSchema, snappyUncompress } from 'hyparquet';
import { type Draft, type ExtractInput, emptyDraft } from '../draft.ts';
import { dataDraft } from '../plain-text.ts';
import { messageOf, textError } from '../problem.ts';

/** Pages unpack to no more in all, and the table has no more cells: what a file declares of itself is not believed. */
const maxUnpackedBytes = 256 * 1024 * 1024;
const maxCells = 20_000_000;
const maxHeaderCharacters = 2000;

/**
 * A table in Apache Parquet as text: separated values with commas (RFC 4180), the names of the columns first. Days and times in ISO 8601,
 * values with parts as JSON. It is data as a whole, so that its words give no claims.
 */
export async function readParquet(input: ExtractInput): Promise<Draft> {
  try {
    return await readTable(input);
  } catch (thrown) {
    const problem = textError(input, {
      code: 'parquet-unreadable',
      message: `The Parquet file could not be read: ${messageOf(thrown)}.`,
      remedy: 'Check that it opens elsewhere, and add the table as CSV too.',
    });
    return { ...emptyDraft, problems: [problem] };
  }
}

async function readTable(input: ExtractInput): Promise<Draft> {
  const file = new Uint8Array(input.bytes).buffer;
  const metadata = parquetMetadata(file);
  const columns = parquetSchema(metadata).children.map(({ element }) => ({
    name: element.name,
    isDay: element.converted_type === 'DATE' || element.logical_type?.type === 'DATE',
  }));
  const rows = Number(metadata.num_rows);
  if (rows * columns.length > maxCells) throw new Error(`it declares ${rows} rows, which is more than is read`);
  const names = columns.map(({ name }) => name);
  // Quoted throughout, so that no sign in a name passes for the separator.
  const parts = [`${names.map(quoted).join(',')}\n`];
  const compressors = withinAllowance();
  let rowStart = 0;
  for (const { num_rows: inGroup } of metadata.row_groups) {
    const rowEnd = rowStart + Number(inGroup);
    await parquetRead({
      file,
      metadata,
      compressors,
      rowStart,
      rowEnd,
      onComplete: (found: readonly (readonly unknown[])[]) => {
        for (const row of found) parts.push(lineOf(columns.map(({ isDay }, at) => wordsOf(row[at], isDay))));
      },
    });
    rowStart = rowEnd;
  }
  return {
    ...dataDraft(parts.join(''), input),
    metadata: [
      { name: 'columns', value: names.join(' | ').slice(0, maxHeaderCharacters), from: 'schema of the file' },
      { name: 'rows', value: String(rows), from: 'footer of the file' },
    ],
  };
}

/** How pages are unpacked, under one cap for all of them. */
function withinAllowance(): Compressors {
  let left = maxUnpackedBytes;
  const spend = (bytes: number) => {
    left -= bytes;
    if (left < 0) throw new Error('its pages unpack to more than is allowed');
  };
  const capped =
    (unpack: (packed: Uint8Array, length: number) => Uint8Array) => (packed: Uint8Array, length: number) => {
      spend(length);
      return unpack(packed, length);
    };
  return {
    SNAPPY: capped((packed, length) => {
      const page = new Uint8Array(length);
      snappyUncompress(packed, page);
      return page;
    }),
    GZIP: capped((packed, length) => gunzipSync(packed, { maxOutputLength: Math.max(1, length) })),
    BROTLI: capped((packed, length) => brotliDecompressSync(packed, { maxOutputLength: Math.max(1, length) })),
    ZSTD: capped((packed, length) => unpackZstd(packed, new Uint8Array(length))),
  };
}

function wordsOf(value: unknown, isDay: boolean): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return isDay ? value.toISOString().slice(0, 10) : value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (typeof value === 'object')
    return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));
  return String(value);
}

/** A row of separated values. One that would be an empty line is none. */
function lineOf(cells: readonly string[]): string {
  const line = cells.map((cell) => (/[",\r\n\ufeff]/u.test(cell) ? quoted(cell) : cell)).join(',');
  return `${line === '' ? '""' : line}\n`;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
