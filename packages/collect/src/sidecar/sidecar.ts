import { type Problem, type SidecarRow, type SourceKind, sourceKinds, type TimeInterval } from '@inquest/model';
import { errorProblem, warningProblem } from '../problem.ts';
import { parsePublished } from '../published.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

/** The columns of `reports.csv`. Only `file` must be there. */
export const sidecarColumns = [
  'file',
  'url',
  'publisher',
  'source_kind',
  'published',
  'published_note',
  'language',
] as const;

type Column = (typeof sidecarColumns)[number];

export interface Sidecar {
  /** By `sidecarKey` of the path below the folder. */
  readonly rows: ReadonlyMap<string, SidecarRow>;
  readonly problems: readonly Problem[];
}

export const emptySidecar: Sidecar = { rows: new Map(), problems: [] };

/**
 * Reads a `reports.csv`. A row that names no file, a file twice, or has more or fewer cells than the header is left out; a cell that
 * does not hold what its column holds is left empty and the rest of the row stands. Each is a problem naming row and column.
 */
export function readSidecar(bytes: Uint8Array, name: string): Sidecar {
  const table = readCsv(bytes);
  const problems: Problem[] = table.broken.map(({ row, reason }) =>
    rowProblem(name, row, `is not CSV: ${reason}`, 'Close the quotes, and double a quote inside a cell.'),
  );
  if (!table.header.includes('file')) {
    problems.push(
      errorProblem({
        code: 'sidecar-without-file-column',
        where: `${name} row 1`,
        message: 'The first row does not name a column "file", so that nothing of the table can be used.',
        remedy: `Let the first row be: ${sidecarColumns.join(',')}`,
      }),
    );
    return { rows: new Map(), problems };
  }
  problems.push(...unknownColumns(table.header, name));
  const rows = new Map<string, SidecarRow>();
  for (const row of table.rows) {
    const read = readRow(row, { header: table.header, name, problems });
    if (read === null) continue;
    const earlier = rows.get(sidecarKey(read.file));
    if (earlier === undefined) rows.set(sidecarKey(read.file), read);
    else {
      const message = `column file: names "${read.file}", which ${earlier.from} already describes; the earlier row is used`;
      problems.push(rowProblem(name, row.row, message, 'Keep one row for a file.'));
    }
  }
  return { rows, problems };
}

interface RowContext {
  readonly header: readonly string[];
  readonly name: string;
  readonly problems: Problem[];
}

function readRow({ row, cells }: CsvRow, { header, name, problems }: RowContext): SidecarRow | null {
  if (cells.length !== header.length) {
    const message = `has ${cells.length} cells, the header has ${header.length}; the row is left out`;
    problems.push(
      rowProblem(name, row, message, 'Put a cell that holds a comma in double quotes, and write empty cells too.'),
    );
    return null;
  }
  const cell = (column: Column): string => cells[header.indexOf(column)] ?? '';
  const file = normalisePath(cell('file'));
  if (file === '') {
    problems.push(
      rowProblem(
        name,
        row,
        'column file: is empty; the row is left out',
        'Write the path of the file below the folder.',
      ),
    );
    return null;
  }
  const read = <T>(column: Column, parse: (value: string) => T | null, remedy: string): T | null => {
    const value = cell(column);
    if (value === '') return null;
    const parsed = parse(value);
    if (parsed === null) {
      problems.push(
        rowProblem(
          name,
          row,
          `column ${column}: "${value}" is not usable and left out; the rest of the row is used`,
          remedy,
        ),
      );
    }
    return parsed;
  };
  return {
    file,
    url: read('url', parseUrl, 'Write the whole address, beginning with https:// or http://.'),
    publisher: cell('publisher') || null,
    sourceKind: read<SourceKind>('source_kind', parseSourceKind, `Write one of: ${sourceKinds.join(', ')}.`),
    published: read<TimeInterval>('published', parsePublished, 'Write YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty.'),
    publishedNote: cell('published_note') || null,
    language: read('language', parseLanguage, 'Write a language tag such as en, ru or kk.'),
    from: `${name} row ${row}`,
  };
}

/** Rows whose file was not met while collecting: for the end, when all files and archive entries are known. */
export function unmatchedRows(sidecar: Sidecar, met: ReadonlySet<string>): Problem[] {
  return [...sidecar.rows.values()]
    .filter(({ file }) => !met.has(sidecarKey(file)))
    .map(({ file, from }) =>
      errorProblem({
        code: 'sidecar-row-invalid',
        where: from,
        message: `${from}, column file: there is no file "${file}" in the folder.`,
        remedy: 'Correct the name (capitals count), add the file, or remove the row.',
      }),
    );
}

function rowProblem(name: string, row: number, what: string, remedy: string): Problem {
  const where = `${name} row ${row}`;
  return errorProblem({ code: 'sidecar-row-invalid', where, message: `${where}, ${what}.`, remedy });
}

function unknownColumns(header: readonly string[], name: string): Problem[] {
  const known: ReadonlySet<string> = new Set(sidecarColumns);
  return header
    .filter((column) => column !== '' && !known.has(column))
    .map((column) =>
      warningProblem({
        code: 'sidecar-column-unknown',
        where: `${name} row 1`,
        message: `${name} row 1: the column "${column}" is not known and is not used.`,
        remedy: `The columns are: ${sidecarColumns.join(', ')}.`,
      }),
    );
}

/** What a path is looked up by: file systems differ in how they compose accents, people do not see it. */
export function sidecarKey(path: string): string {
  return path.normalize('NFC');
}

/** A path as a person may write it, as it is written here: `/` between parts, no `./` before it. */
function normalisePath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

function parseUrl(value: string): string | null {
  return /^https?:\/\//i.test(value) && URL.canParse(value) ? value : null;
}

function parseSourceKind(value: string): SourceKind | null {
  return sourceKinds.find((kind) => kind === value.toLowerCase()) ?? null;
}

/** The primary subtag of a BCP 47 tag, lower case. */
function parseLanguage(value: string): string | null {
  return /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/i.exec(value)?.[1]?.toLowerCase() ?? null;
}
