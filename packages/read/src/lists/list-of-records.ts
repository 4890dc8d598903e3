import type { Problem, Span } from '@inquest/model';
import { figuresOfHeader } from './header-or-row.ts';

/** A list as its file has it: nothing trimmed, folded or dropped. */
export interface ReadList {
  /** One name a column, each different from the others. */
  readonly columns: readonly string[];
  /** Cells by column. A row that has fewer cells than there are columns ends in empty ones. */
  readonly rows: readonly (readonly string[])[];
  /** The line of the file (of a workbook: of the sheet's text) in which each row begins, from 1. */
  readonly lines: readonly number[];
  /** Where each row stands in the text. */
  readonly spans: readonly Span[];
  readonly problems: readonly Problem[];
}

/** A list with what it is called in its file: the name of its sheet, or the key of its array; null where the file is one list. */
export interface ListInText {
  readonly sheet: string | null;
  readonly list: ReadList;
}

/** One row with its place. */
export interface ListRecord {
  readonly cells: readonly string[];
  readonly line: number;
  readonly span: Span;
}

/** Problems of one kind are listed for this many rows, the rest are counted. */
export const mostListed = 5;

/** A list from its rows, the first of which is the header; columns without a name of their own get one. */
export function listOf([header, ...rows]: readonly ListRecord[], where: string): ReadList {
  const problems: Problem[] = [];
  const say = (problem: Omit<Problem, 'severity'>) => problems.push({ severity: 'warning', ...problem });
  const named = header?.cells ?? [];
  const { columns, found } = nameColumns(named, Math.max(named.length, ...lengthsOf(rows)), where);
  for (const problem of found) say(problem);
  for (const problem of strangeHeader(header, rows, where)) say(problem);
  const uneven = rows.filter(({ cells }) => cells.length !== named.length);
  if (uneven.length > 0) {
    const counts = [...new Set(uneven.slice(0, mostListed).map(({ cells }) => cells.length))].join(' or ');
    say({
      code: 'list-row-uneven',
      where: `${where}, ${linesWords(uneven.map(({ line }) => line))}`,
      message: `${counts} cells where the header has ${named.length}. Missing cells are taken as empty, further ones kept in columns of their own.`,
      remedy: 'Look whether a comma stands within a cell there that should be in quotation marks.',
    });
  }
  return {
    columns,
    rows: rows.map(({ cells }) => (cells.length === columns.length ? cells : columns.map((_, at) => cells[at] ?? ''))),
    lines: rows.map(({ line }) => line),
    spans: rows.map(({ span }) => span),
    problems,
  };
}

/** A list without rows, and one whose first line may name somebody instead of the columns. */
function strangeHeader(
  header: ListRecord | undefined,
  rows: readonly ListRecord[],
  where: string,
): Omit<Problem, 'severity'>[] {
  if (rows.length === 0) {
    const message = `${header === undefined ? 'The list is empty' : 'The list has a header and no row below it'}: nobody is named here.`;
    return [
      {
        code: 'list-empty',
        where,
        message,
        remedy: 'Look whether this is the right file, and whether it was saved whole.',
      },
    ];
  }
  const figures = figuresOfHeader(
    header?.cells ?? [],
    rows.map(({ cells }) => cells),
  );
  if (figures.length === 0) return [];
  return [
    {
      code: 'list-header-missing',
      where: `${where}, line ${header?.line ?? 1}`,
      message: `The first line holds figures like those below it (${figures.map((each) => `“${each}”`).join(', ')}); it was taken for the header, and whoever it may name is not counted.`,
      remedy: 'If it is a row, put a line with the names of the columns above it.',
    },
  ];
}

/** Math.max takes no million arguments. */
function lengthsOf(rows: readonly ListRecord[]): number[] {
  const lengths = new Set<number>();
  for (const { cells } of rows) lengths.add(cells.length);
  return [...lengths];
}

/** Lines in words, the first few of them. */
export function linesWords(lines: readonly number[]): string {
  const more = lines.length > mostListed ? ` and ${lines.length - mostListed} more` : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, mostListed).join(', ')}${more}`;
}

/** Longer names of columns are no names. */
const longestName = 500;
const shownOfName = 100;

function beginningOf(written: string): string {
  return `${Array.from(written.slice(0, 2 * shownOfName))
    .slice(0, shownOfName)
    .join('')}…`;
}

/** What every object of JavaScript has: as the name of a column it would be found where no such column is. */
const reservedNames: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

function nameColumns(header: readonly string[], width: number, where: string) {
  const found: Omit<Problem, 'severity'>[] = [];
  const columns: string[] = [];
  const taken = new Set<string>();
  for (let at = 0; at < width; at += 1) {
    const written = (header[at] ?? '').trim();
    const reserved = reservedNames.has(written);
    const isHuge = written.length > longestName;
    const base =
      written === '' ? `column ${at + 1}` : reserved ? `${written} (1)` : isHuge ? beginningOf(written) : written;
    let name = base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base} (${copy})`;
    taken.add(name);
    columns.push(name);
    if (isHuge) {
      found.push({
        code: 'list-header-huge',
        where: `${where}, column ${at + 1}`,
        message: `The column's name has ${written.length} letters and is called “${name}” here.`,
        remedy: 'Look whether the first line holds the names of the columns, and whether its separators are right.',
      });
      continue;
    }
    if (reserved) {
      found.push({
        code: 'list-header-reserved',
        where: `${where}, column ${at + 1}`,
        message: `“${written}” is a name that programs keep for themselves; the column is called “${name}” here.`,
        remedy: null,
      });
      continue;
    }
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
