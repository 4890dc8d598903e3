// What a person should know of the rows before believing any link: located, and nothing is changed on its account.
import type { Problem } from '@inquest/model';
import { hiddenSigns } from '../names/hidden-signs.ts';
import { type DateFormat, formatOfDate, orderOfDates, signOfDate } from './dates.ts';
import type { ColumnKind, LinkTable } from './types.ts';

/** Longer cells are hardly values of a list. */
const longCell = 10_000;
const mostListed = 5;

export type InspectOptions = {
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** How a person finds the row again: "line 12". */
  readonly placeOf: (table: number, row: number) => string;
  /** What a list itself calls a column, where columns are under shared names. */
  readonly headerOf?: (table: number, column: string) => string;
};

/** Looks through all cells once and says what is strange: empty columns, hidden signs, huge cells, dates in several formats, rows that repeat. */
export function inspectTables(tables: readonly LinkTable[], { columns, placeOf, headerOf }: InspectOptions): Problem[] {
  return tables.flatMap((table, at) => {
    const place = (row: number) => placeOf(at, row);
    const names = [...new Set(table.rows.slice(0, 1).flatMap((row) => Object.keys(row)))];
    return [
      ...names.flatMap((column) => {
        const header = headerOf?.(at, column) ?? column;
        return inspectColumn({ table, column, header, kind: columns[column] ?? 'ignored', place });
      }),
      ...inspectColumns(table, names, columns),
      ...inspectRepeats(table, names, place),
    ];
  });
}

/** A list of which nothing is compared joins nobody: its header is missing, or in words that nothing here knows. */
function inspectColumns(
  table: LinkTable,
  names: readonly string[],
  columns: Readonly<Record<string, ColumnKind>>,
): Problem[] {
  if (table.rows.length === 0 || names.some((column) => (columns[column] ?? 'ignored') !== 'ignored')) return [];
  return [
    {
      severity: 'warning',
      code: 'list-nothing-compared',
      where: table.name,
      message: 'No column of this list was taken for anything that is compared, so none of its rows joins another.',
      remedy:
        'Look at its first line: it should name the columns, such as name, age, date, place; or say what they hold (--column, in a case inquest columns).',
    },
  ];
}

type ColumnInput = {
  readonly table: LinkTable;
  readonly column: string;
  readonly header: string;
  readonly kind: ColumnKind;
  readonly place: (row: number) => string;
};

function inspectColumn({ table, column, header, kind, place }: ColumnInput): Problem[] {
  const { rows } = table;
  const hidden: number[] = [];
  const long: number[] = [];
  const formats = new Map<DateFormat | null, number[]>();
  const numbers = new Map<string, NumberDates>();
  let filled = 0;
  for (const [at, row] of rows.entries()) {
    const cell = row[column] ?? '';
    if (cell === '' || cell.trim() === '') continue;
    filled += 1;
    if (cell.length > longCell) long.push(at);
    if (cell.search(hiddenSigns) >= 0) hidden.push(at);
    if (kind !== 'date') continue;
    const format = formatOfDate(cell);
    formats.set(format, [...(formats.get(format)?.slice(0, mostListed) ?? []), at]);
    if (format !== 'numbers') continue;
    const sign = signOfDate(cell);
    const known = numbers.get(sign);
    if (known === undefined) numbers.set(sign, { first: at, cells: new Set([cell]) });
    else known.cells.add(cell);
  }
  const where = (at: readonly number[]) => `${table.name}, ${placesOf(at, place)}, column “${header}”`;
  const found: Problem[] = [];
  const say = (code: string, at: readonly number[], message: string, remedy: string | null) => {
    if (at.length > 0) found.push({ severity: 'warning', code, where: where(at), message, remedy });
  };
  if (filled === 0 && rows.length > 0) {
    const message = 'The column is empty, so nothing is compared by it.';
    found.push({
      severity: 'warning',
      code: 'list-column-empty',
      where: `${table.name}, column “${header}”`,
      message,
      remedy: null,
    });
  }
  say(
    'list-hidden-signs',
    hidden,
    `Signs that cannot be seen or turn the order of letters stand here (${signsIn(hidden.slice(0, mostListed).map((at) => rows[at]?.[column] ?? ''))}); they are kept, and passed over in comparing.`,
    'Look whether two names that look the same are written differently.',
  );
  say(
    'list-cell-huge',
    long,
    `A cell has more than ${longCell} letters; only its beginning is compared.`,
    'Look whether the cell holds what the column says.',
  );
  return [...found, ...datesSaid({ formats, numbers, where })];
}

/** Dates of numbers with one sign between them: the first row that has one, and all that are written. */
type NumberDates = { readonly first: number; readonly cells: Set<string> };

/** Day and month could change places, and it would be another day. */
function isEitherWay(cell: string): boolean {
  const [one = 0, other = 0] = (cell.match(/\d+/gu) ?? []).map(Number);
  return one <= 12 && other <= 12 && one !== other;
}

/** Several formats in one column are read each as it stands; what can be read two ways is said. */
function datesSaid(input: {
  readonly formats: ReadonlyMap<DateFormat | null, readonly number[]>;
  readonly numbers: ReadonlyMap<string, NumberDates>;
  readonly where: (at: readonly number[]) => string;
}): Problem[] {
  const { formats, numbers, where } = input;
  const found: Problem[] = [];
  const known = [...formats].filter(([format]) => format !== null);
  // A year alone is less of a date, not another way of writing one.
  const ways = known.filter(([format]) => format !== 'year alone');
  if (ways.length > 1) {
    const firsts = ways.flatMap(([, at]) => at.slice(0, 1));
    found.push({
      severity: 'warning',
      code: 'list-dates-mixed',
      where: where(firsts),
      message: `The dates are written in ${ways.length} ways (${ways.map(([format]) => format).join(', ')}); each is read as it stands.`,
      remedy: 'Look whether the days and months of these rows are read rightly.',
    });
  }
  for (const { first, cells } of numbers.values()) {
    if (orderOfDates(cells) !== null) continue;
    found.push({
      severity: 'warning',
      code: 'list-dates-ambiguous',
      where: where([first]),
      message: `Dates such as ${[...cells].find(isEitherWay) ?? '3/4/1961'} can be read two ways here; the day is taken to come first.`,
      remedy: 'Write dates as 1961-04-03.',
    });
  }
  const unread = formats.get(null) ?? [];
  if (unread.length > 0) {
    found.push({
      severity: 'warning',
      code: 'list-date-unread',
      where: where(unread),
      message: 'This is no date that can be read; it is compared as text.',
      remedy: 'Write dates as 1961-05-24, 1961-05 or 1961.',
    });
  }
  return found;
}

function signsIn(cells: readonly string[]): string {
  const signs = new Set(cells.flatMap((cell) => cell.slice(0, longCell).match(hiddenSigns) ?? []));
  return [...signs]
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');
}

function inspectRepeats(table: LinkTable, columns: readonly string[], place: (row: number) => string): Problem[] {
  const first = new Map<number, number[]>();
  const repeats: number[] = [];
  const isSame = (a: number, b: number) =>
    columns.every((column) => (table.rows[a]?.[column] ?? '') === (table.rows[b]?.[column] ?? ''));
  for (const [at, row] of table.rows.entries()) {
    const hash = columns.reduce((sum, column) => hashed(row[column] ?? '', sum), 0);
    const known = first.get(hash);
    if (known === undefined) first.set(hash, [at]);
    else if (known.some((other) => isSame(at, other))) repeats.push(at);
    else known.push(at);
  }
  if (repeats.length === 0) return [];
  const times = repeats.length === 1 ? 'One row is' : `${repeats.length} rows are`;
  return [
    {
      severity: 'warning',
      code: 'list-rows-repeat',
      where: `${table.name}, ${placesOf(repeats, place)}`,
      message: `${times} the same as an earlier row in every column.`,
      remedy:
        table.unique === true ? 'The list was said to name nobody twice: look whether these are two people.' : null,
    },
  ];
}

function hashed(cell: string, before: number): number {
  let hash = before ^ 0x9e3779b9;
  const length = Math.min(cell.length, longCell);
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ cell.charCodeAt(at), 0x01000193);
  return hash;
}

function placesOf(rows: readonly number[], place: (row: number) => string): string {
  const more = rows.length > mostListed ? ` and ${rows.length - mostListed} more` : '';
  return `${rows.slice(0, mostListed).map(place).join(', ')}${more}`;
}
