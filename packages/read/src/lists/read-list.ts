import type { Problem } from '@inquest/model';
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { type ListRecord, listOf, mostListed, type ReadList } from './list-of-records.ts';

/** What may stand between two rows: line ends, and the mark that some programs put before everything. */
const leading = /^[\r\n\ufeff]+/u;
const lineEnd = /[\r\n]{1,2}$/u;
const delimiters = [',', ';', '\t', '|'];

/**
 * Reads a list from the text of a CSV file, its cells separated by commas, semicolons, tabs or bars. What is wrong with the file
 * comes back located, by the line of the file and the column; the cells stay as they stand.
 */
export function readList(text: string, where: string): ReadList {
  const { records, faults } = parseRecords(text, delimiterOf(text));
  const list = listOf(records, where);
  const problems = faults.slice(0, mostListed).map(
    (fault): Problem => ({
      severity: 'warning',
      code: 'list-row-quotes',
      where: `${where}, line ${fault.line}`,
      message: `A quotation mark ${faultWords(fault.reason)}, so cells here may be cut in the wrong place.`,
      remedy: 'Write a quotation mark within a cell twice, and close each cell that begins with one.',
    }),
  );
  return { ...list, problems: [...problems, ...list.problems] };
}

function faultWords(reason: string): string {
  return reason === 'CSV_QUOTE_NOT_CLOSED'
    ? 'is opened in this row and never closed'
    : 'stands in this row where none fits';
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
  readonly records: ListRecord[];
  readonly faults: { line: number; reason: string }[];
}

function parseRecords(text: string, delimiter: string): Parsed {
  // The parser names the line at which it noticed: the fault is in the row that it had begun.
  let lastLine = 0;
  const onEnd = (line: number) => {
    lastLine = line;
  };
  try {
    return { records: taken(text, { delimiter }, onEnd), faults: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const faults = [{ line: firstLineBelow(text, lastLine), reason: error.code }];
    try {
      return { records: taken(text, { delimiter, relax_quotes: true }), faults };
    } catch (again) {
      if (!(again instanceof CsvError)) throw again;
      // A quotation mark that is never closed swallows the rest: taken as an ordinary sign nothing is lost.
      return { records: taken(text, { delimiter, quote: null }), faults };
    }
  }
}

/** The first line with something on it, from 1. */
function firstLineBelow(text: string, line: number): number {
  const lines = text.split(/\r\n|\r|\n/u);
  let at = line;
  while (at < lines.length - 1 && lines[at] === '') at += 1;
  return at + 1;
}

function taken(text: string, options: Options, onEnd: (line: number) => void = () => {}): ListRecord[] {
  const records: ListRecord[] = [];
  const utf8 = Buffer.from(text);
  // The parser counts bytes of UTF-8, spans count UTF-16.
  let byte = 0;
  let start = 0;
  parse(text, {
    ...options,
    relax_column_count: true,
    bom: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines, bytes }) => {
      const words = utf8.toString('utf8', byte, bytes);
      const blank = leading.exec(words)?.[0].length ?? 0;
      const row = words.slice(blank).replace(lineEnd, '');
      const span = { start: start + blank, end: start + blank + row.length };
      // csv-parse counts the line on which a record ends.
      records.push({ cells, line: lines - cells.reduce((sum, cell) => sum + breaksIn(cell), 0), span });
      byte = bytes;
      start += words.length;
      onEnd(lines);
      return null;
    },
  });
  return records;
}

function breaksIn(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}
