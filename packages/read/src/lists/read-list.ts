import type { Problem } from '@inquest/model';
import { CsvError, parse } from 'csv-parse/sync';
import { type ListRecord, linesWords, listOf, type ReadList } from './list-of-records.ts';
import { type QuoteFault, rowsByLine } from './rows-by-line.ts';

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
  const problems = (['open', 'stray'] as const).flatMap((kind): Problem[] => {
    const lines = faults.flatMap((fault) => (fault.kind === kind ? [fault.line] : []));
    if (lines.length === 0) return [];
    return [
      {
        severity: 'warning',
        code: 'list-row-quotes',
        where: `${where}, ${linesWords(lines)}`,
        message: `A quotation mark ${faultWords[kind]}, so its cells may be cut in the wrong place; the row is taken to end with its line.`,
        remedy: 'Write a quotation mark within a cell twice, and close each cell that begins with one.',
      },
    ];
  });
  return { ...list, problems: [...problems, ...list.problems] };
}

const faultWords: Readonly<Record<QuoteFault['kind'], string>> = {
  open: 'is opened in this row and never closed',
  stray: 'stands in this row where none fits',
};

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

function parseRecords(text: string, delimiter: string) {
  try {
    return { records: taken(text, delimiter), faults: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return rowsByLine(text, delimiter);
  }
}

function taken(text: string, delimiter: string): ListRecord[] {
  const records: ListRecord[] = [];
  const utf8 = Buffer.from(text);
  // The parser counts bytes of UTF-8, spans count UTF-16.
  let byte = 0;
  let start = 0;
  parse(text, {
    delimiter,
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
      return null;
    },
  });
  return records;
}

function breaksIn(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}
