import { type CaptureTable, captureTable, type RawRow } from './capture-table.ts';
import { CaptureTableError, type TableProblem } from './capture-table-error.ts';

/** Longest text of a table that is read. 20 lists have at most 2^20 patterns, real tables some hundreds. */
const maxCharacters = 64 * 1024 * 1024;

/**
 * Reads a capture table from CSV: a header with the names of the lists and `count` last, then one row for each pattern
 * with 0 or 1 for each list and the number of people. Patterns that nobody has may be left out. Cells stand between commas,
 * semicolons, tabs or bars.
 * @throws CaptureTableError with every problem found and its line.
 */
export function readCaptureCsv(text: string): CaptureTable {
  if (text.length > maxCharacters) throw new CaptureTableError([tooLong(text.length)]);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const separator = separatorOf(lines[0] ?? '');
  const header = splitFields(lines[0] ?? '', separator);
  if (header === null) throw new CaptureTableError([quoteLeftOpen('line 1')]);
  if (!isCount(header.at(-1))) throw new CaptureTableError([noCount(header)]);
  const lists = header.slice(0, -1).map((name) => name.trim());
  const problems: TableProblem[] = [];
  const rows: RawRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const where = `line ${index + 1}`;
    const fields = splitFields(line, separator);
    const row = fields === null ? quoteLeftOpen(where) : readRow(fields, lists, where);
    if ('code' in row) problems.push(row);
    else rows.push(row);
  }
  return checked(lists, rows, problems);
}

const separators = [',', ';', '\t', '|'];

/** What parts the header into most cells of which the last is `count`; a comma where nothing does. */
function separatorOf(header: string): string {
  let best = ',';
  let most = 0;
  for (const separator of separators) {
    const fields = splitFields(header, separator) ?? [];
    if (isCount(fields.at(-1)) && fields.length > most) [best, most] = [separator, fields.length];
  }
  return best;
}

function isCount(heading: string | undefined): boolean {
  return heading?.trim().toLowerCase() === 'count';
}

function checked(lists: readonly string[], rows: readonly RawRow[], problems: TableProblem[]): CaptureTable {
  if (problems.length === 0) return captureTable(lists, rows);
  try {
    captureTable(lists, rows);
  } catch (error) {
    if (!(error instanceof CaptureTableError)) throw error;
    problems.push(...error.problems.filter(({ code }) => code !== 'nobody'));
  }
  throw new CaptureTableError(problems);
}

function readRow(fields: readonly string[], lists: readonly string[], where: string): RawRow | TableProblem {
  if (fields.length !== lists.length + 1) {
    const message = `${fields.length} fields where ${lists.length + 1} are expected`;
    return { code: 'row-length', where, message, remedy: 'give a 0 or 1 for every list, then the count' };
  }
  const marks = lists.map((_, list) => (fields[list] ?? '').trim());
  const wrong = marks.findIndex((mark) => mark !== '0' && mark !== '1');
  if (wrong >= 0) {
    return {
      code: 'not-0-or-1',
      where,
      message: `“${short(marks[wrong])}” in the column “${short(lists[wrong])}” is not 0 or 1`,
      remedy: 'write 1 for people who are on that list, 0 for those who are not',
    };
  }
  const count = (fields[lists.length] ?? '').trim();
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(count)) {
    return {
      code: 'count-not-a-number',
      where,
      message: count === '' ? 'there is no count' : `the count “${short(count)}” is not a number in digits alone`,
      remedy: 'write whole numbers without signs between the digits: 1234',
    };
  }
  return { on: marks.map((mark) => mark === '1'), count: Number(count), where };
}

/** Fields of one CSV line; a field may stand in quotes, with a quote inside doubled (RFC 4180). Null if a quote stays open. */
function splitFields(line: string, separator: string): string[] | null {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i);
    if (quoted && character === '"' && line.charAt(i + 1) === '"') {
      field += '"';
      i++;
    } else if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  return quoted ? null : [...fields, field];
}

function short(words = ''): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

function noCount(header: readonly string[]): TableProblem {
  const last = header.at(-1)?.trim() ?? '';
  const figures = header.length > 1 && header.every((field) => /^[\d.,\s]+$/.test(field));
  let message = `the last column is headed “${short(last)}” and not “count”`;
  if (figures) message = 'the first line holds figures where the names of the lists belong';
  else if (header.length === 1 && last === '') message = 'the table is empty';
  return {
    code: 'no-count-column',
    where: 'line 1',
    message,
    remedy: 'head the table with the names of the lists and “count” last',
  };
}

function quoteLeftOpen(where: string): TableProblem {
  const message = 'a quotation mark is opened and not closed on the same line';
  return { code: 'quote-left-open', where, message, remedy: 'close it, or write it twice where it belongs to a name' };
}

function tooLong(characters: number): TableProblem {
  const message = `${characters} characters are more than the ${maxCharacters} that are read`;
  return { code: 'too-long', where: 'the text', message, remedy: 'give counts by pattern, not one row a person' };
}
