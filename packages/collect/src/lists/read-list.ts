import type { Problem } from '@inquest/model';
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { decodeList } from './decode-lines.ts';

/** A list as its file has it: nothing trimmed, folded or dropped. */
export interface ReadList {
  /** One name a column, each different from the others. */
  readonly columns: readonly string[];
  /** Cells by column. A row that has fewer cells than there are columns ends in empty ones. */
  readonly rows: readonly (readonly string[])[];
  /** The line of the file in which each row begins, from 1. */
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

/** Problems of one kind are listed for this many rows, the rest are counted. */
const mostListed = 5;
const delimiters = [',', ';', '\t', '|'];

/**
 * Reads a list from CSV in any encoding, its cells separated by commas, semicolons, tabs or bars. What is wrong with the file
 * comes back located, by the line of the file and the column; the cells stay as they stand.
 */
export function readList(bytes: Uint8Array, where: string): ReadList {
  const { text, otherLines } = decodeList(bytes);
  const problems: Problem[] = [];
  const say = (problem: Omit<Problem, 'severity'>) => problems.push({ severity: 'warning', ...problem });
  const [other] = otherLines;
  if (other !== undefined) {
    say({
      code: 'list-encodings-mixed',
      where: `${where}, ${linesOf(otherLines.map(({ line }) => line))}`,
      message: `Not in UTF-8 as the rest is; read as ${other.encoding}.`,
      remedy: 'Look whether the letters there are right; save the whole list in UTF-8.',
    });
  }
  const { records, lines, faults } = parseRecords(text, delimiterOf(text));
  for (const fault of faults.slice(0, mostListed)) {
    say({
      code: 'list-row-quotes',
      where: `${where}, line ${fault.line}`,
      message: `The quotation marks do not fit (${fault.reason}), so cells here may be cut in the wrong place.`,
      remedy: 'Write a quotation mark within a cell twice, and close each cell that begins with one.',
    });
  }
  const [header = [], ...rows] = records;
  const { columns, found } = nameColumns(header, Math.max(header.length, ...lengthsOf(rows)), where);
  for (const problem of found) say(problem);
  const uneven = [...rows.keys()].filter((at) => rows[at]?.length !== header.length);
  if (uneven.length > 0) {
    const counts = [...new Set(uneven.slice(0, mostListed).map((at) => rows[at]?.length ?? 0))].join(' or ');
    say({
      code: 'list-row-uneven',
      where: `${where}, ${linesOf(uneven.map((at) => lines[at + 1] ?? 0))}`,
      message: `${counts} cells where the header has ${header.length}. Missing cells are taken as empty, further ones kept in columns of their own.`,
      remedy: 'Look whether a comma stands within a cell there that should be in quotation marks.',
    });
  }
  return {
    columns,
    rows: rows.map((row) => (row.length === columns.length ? row : columns.map((_, at) => row[at] ?? ''))),
    lines: lines.slice(1),
    problems,
  };
}

/** Math.max takes no million arguments. */
function lengthsOf(rows: readonly (readonly string[])[]): number[] {
  const lengths = new Set<number>();
  for (const row of rows) lengths.add(row.length);
  return [...lengths];
}

function linesOf(lines: readonly number[]): string {
  const more = lines.length > mostListed ? ` and ${lines.length - mostListed} more` : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, mostListed).join(', ')}${more}`;
}

/** The separator that the first line has most of. */
function delimiterOf(text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/u)).replace(/"[^"]*"/gu, '');
  let best = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const count = firstLine.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

interface Parsed {
  readonly records: string[][];
  readonly lines: number[];
  readonly faults: { line: number; reason: string }[];
}

function parseRecords(text: string, delimiter: string): Parsed {
  try {
    return { ...taken(text, { delimiter }), faults: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const faults = [{ line: Number(error.lines ?? 0), reason: error.code }];
    try {
      return { ...taken(text, { delimiter, relax_quotes: true }), faults };
    } catch (again) {
      if (!(again instanceof CsvError)) throw again;
      // A quotation mark that is never closed swallows the rest: taken as an ordinary sign nothing is lost.
      return { ...taken(text, { delimiter, quote: null }), faults };
    }
  }
}

function taken(text: string, options: Options): { records: string[][]; lines: number[] } {
  const records: string[][] = [];
  const lines: number[] = [];
  parse(text, {
    ...options,
    relax_column_count: true,
    bom: true,
    skip_empty_lines: true,
    on_record: (record: string[], { lines: end }) => {
      records.push(record);
      // csv-parse counts the line on which a record ends.
      lines.push(end - record.reduce((sum, cell) => sum + breaksIn(cell), 0));
      return null;
    },
  });
  return { records, lines };
}

function breaksIn(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}

function nameColumns(header: readonly string[], width: number, where: string) {
  const found: Omit<Problem, 'severity'>[] = [];
  const columns: string[] = [];
  const taken = new Set<string>();
  for (let at = 0; at < width; at += 1) {
    const written = (header[at] ?? '').trim();
    const base = written === '' ? `column ${at + 1}` : written;
    let name = base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base} (${copy})`;
    taken.add(name);
    columns.push(name);
    if (at >= header.length || (written !== '' && name === base)) continue;
    found.push(
      written === ''
        ? {
            code: 'list-header-empty',
            where: `${where}, column ${at + 1}`,
            message: `The column has no name and is called “${name}” here.`,
            remedy: 'Give the column a name in the first line.',
          }
        : {
            code: 'list-header-twice',
            where: `${where}, column ${at + 1}`,
            message: `“${base}” stands in the header more than once; this one is called “${name}” here.`,
            remedy: 'Give each column a name of its own in the first line.',
          },
    );
  }
  return { columns, found };
}
