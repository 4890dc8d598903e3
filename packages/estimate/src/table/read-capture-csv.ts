import { type CaptureTable, captureTable, type RawRow } from './capture-table.ts';
import { CaptureTableError, type TableProblem } from './capture-table-error.ts';

/** Longest text of a table that is read. 20 lists have at most 2^20 patterns, real tables some hundreds. */
const maxCharacters = 64 * 1024 * 1024;

/**
 * Reads a capture table from CSV: a header with the names of the lists and `count` last, then one row for each pattern
 * with 0 or 1 for each list and the number of people. Patterns that nobody has may be left out.
 * @throws CaptureTableError with every problem found and its line.
 */
export function readCaptureCsv(text: string): CaptureTable {
  if (text.length > maxCharacters) throw new CaptureTableError([tooLong(text.length)]);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const header = splitFields(lines[0] ?? '');
  if (header.at(-1)?.trim().toLowerCase() !== 'count') throw new CaptureTableError([noCount]);
  const problems: TableProblem[] = [];
  const rows: RawRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const row = readRow(splitFields(line), header.length - 1, `line ${index + 1}`);
    if ('code' in row) problems.push(row);
    else rows.push(row);
  }
  return checked(header.slice(0, -1), rows, problems);
}

function checked(header: readonly string[], rows: readonly RawRow[], problems: TableProblem[]): CaptureTable {
  const lists = header.map((name) => name.trim());
  if (problems.length === 0) return captureTable(lists, rows);
  try {
    captureTable(lists, rows);
  } catch (error) {
    if (!(error instanceof CaptureTableError)) throw error;
    problems.push(...error.problems.filter(({ code }) => code !== 'nobody'));
  }
  throw new CaptureTableError(problems);
}

function readRow(fields: readonly string[], lists: number, where: string): RawRow | TableProblem {
  if (fields.length !== lists + 1) {
    const message = `${fields.length} fields where ${lists + 1} are expected`;
    return { code: 'row-length', where, message, remedy: 'give a 0 or 1 for every list, then the count' };
  }
  const marks = fields.slice(0, lists).map((field) => field.trim());
  const wrong = marks.find((mark) => mark !== '0' && mark !== '1');
  if (wrong !== undefined) {
    return {
      code: 'not-0-or-1',
      where,
      message: `“${wrong.slice(0, 40)}” is not 0 or 1`,
      remedy: 'mark lists by 0 or 1',
    };
  }
  const count = (fields[lists] ?? '').trim();
  return { on: marks.map((mark) => mark === '1'), count: count === '' ? Number.NaN : Number(count), where };
}

/** Fields of one CSV line; a field may stand in quotes, with a quote inside doubled (RFC 4180). */
function splitFields(line: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i);
    if (quoted && character === '"' && line.charAt(i + 1) === '"') {
      field += '"';
      i++;
    } else if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  return [...fields, field];
}

const noCount: TableProblem = {
  code: 'no-count-column',
  where: 'line 1',
  message: 'the last column is not named “count”',
  remedy: 'head the table with the names of the lists and “count” last',
};

function tooLong(characters: number): TableProblem {
  const message = `${characters} characters are more than the ${maxCharacters} that are read`;
  return { code: 'too-long', where: 'the text', message, remedy: 'give counts by pattern, not one row a person' };
}
