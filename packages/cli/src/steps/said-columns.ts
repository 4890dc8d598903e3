import { readFile } from 'node:fs/promises';
import { type ColumnHolds, columnHoldsNamed, columnRoleNamed, columnRoles, headerSaid } from '@inquest/model';
import { z } from 'zod';
import { exitCode } from '../exit-code.ts';
import { printable } from '../output/terminal.ts';
import { UserError } from '../user-error.ts';

/** What people say that columns of lists hold, as the command line takes it. */
export interface ColumnOptions {
  /** A JSON file: `{ "a.csv": { "Naam": "name", "Nr": "not compared" } }`. */
  readonly columns?: string | undefined;
  /** One column each: `a.csv:Naam=name`. They count after the file. */
  readonly column?: readonly string[] | undefined;
}

/** Of the options of a command those that speak of columns. */
export function saidBy({ columns, column }: ColumnOptions): ColumnOptions {
  return { columns, column };
}

export interface Listed {
  readonly name: string;
  readonly columns: readonly string[];
}

type Holds = Readonly<Record<string, ColumnHolds>>;

/** What of a column is said, and where it is said. */
interface Word {
  readonly list: number;
  readonly column: string;
  readonly holds: ColumnHolds;
}

const fileSchema = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * For each list what is said of its columns; of a column that is spoken of twice, the last.
 * @throws UserError that says where a list, a column or a role is named that is not there, and what is
 */
export async function saidColumns(lists: readonly Listed[], { columns, column }: ColumnOptions): Promise<Holds[]> {
  const words = [
    ...(columns === undefined ? [] : await fileWords(columns, lists)),
    ...(column ?? []).map((given) => wordOf(given, lists)),
  ];
  return lists.map((_, at) =>
    Object.fromEntries(words.filter(({ list }) => list === at).map((word) => [word.column, word.holds])),
  );
}

export interface MeaningInput {
  /** Where it is said. */
  readonly where: string;
  /** The list that it is said of, and the others. */
  readonly list: Listed;
  readonly lists: readonly Listed[];
}

/** What words say that a column holds. @throws UserError for words that say nothing, and for a header that no other list has, or this list has itself */
export function holdsFrom(words: string, { where, list, lists }: MeaningInput): ColumnHolds {
  const holds = columnHoldsNamed(words);
  if (holds === null) {
    throw usage(`${where}: “${printable(words)}” is nothing that a column can hold.`, `It is one of: ${roleWords()}.`);
  }
  const header = headerSaid(holds);
  if (header === null) return holds;
  if (list.columns.some((column) => isSame(column, header))) {
    throw usage(
      `${where}: ${printable(list.name)} has a column “${printable(header)}” itself.`,
      'Say what that one holds, or choose the header of another list.',
    );
  }
  const others = lists.filter((other) => other !== list).flatMap(({ columns }) => columns);
  const found = others.find((column) => isSame(column, header));
  if (found !== undefined) return `as ${found}`;
  const there = [...new Set(others)].map((column) => `“${printable(column)}”`).join(', ');
  throw usage(
    `${where}: no other list has a column “${printable(header)}”.`,
    there === '' ? 'There is no other list.' : `Their columns are: ${there}.`,
  );
}

function isSame(column: string, header: string): boolean {
  return column.normalize('NFC') === header.normalize('NFC');
}

/** All that a column can be said to hold. */
export function roleWords(): string {
  return `${columnRoles.join(', ')}; or as <header>, whatever columns of that header hold in other lists`;
}

/** The column of that header. @throws UserError where there is none */
export function columnFrom(header: string, { name, columns }: Listed, where: string): string {
  const exact = columns.find((column) => column === header);
  const found = exact ?? columns.find((column) => isSame(column, header.trim()));
  if (found !== undefined) return found;
  const there = columns.map((column) => `“${printable(column)}”`).join(', ');
  throw usage(
    `${where}: ${printable(name)} has no column “${printable(header)}”.`,
    `Its columns are: ${there}. Write one as its header has it.`,
  );
}

async function fileWords(path: string, lists: readonly Listed[]): Promise<Word[]> {
  const remedy = 'Write { "a.csv": { "Naam": "name", "Nr": "not compared" } }, or let --save-columns write it.';
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw usage(`${printable(path)} is not JSON.`, remedy);
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue?.path.map((key) => `“${printable(String(key))}”: `).join('') ?? '';
    throw usage(`${printable(path)} says nothing of columns that can be read: ${at}${issue?.message ?? ''}.`, remedy);
  }
  return Object.entries(parsed.data).flatMap(([name, said]) => {
    const list = lists.findIndex((each) => each.name === name);
    const found = lists[list];
    if (found === undefined) throw noList(printable(path), name, lists);
    return Object.entries(said).map(([header, role]) => {
      const where = `${printable(path)}, “${printable(name)}”`;
      const column = columnFrom(header, found, where);
      return {
        list,
        column,
        holds: holdsFrom(role, { where: `${where}, “${printable(column)}”`, list: found, lists }),
      };
    });
  });
}

/**
 * Names of lists and headers may hold colons and equals signs themselves, names of roles do not: the last equals sign counts, or the one before the
 * header of another list.
 */
function wordOf(given: string, lists: readonly Listed[]): Word {
  const where = `--column “${printable(given)}”`;
  const last = given.lastIndexOf('=');
  const like = given.search(/=\s*as\s/isu);
  const equals = like < 0 || columnRoleNamed(given.slice(last + 1)) !== null ? last : like;
  if (equals < 0) {
    throw usage(`${where} does not say what the column holds.`, 'Write --column "a.csv:Naam=name".');
  }
  const what = given.slice(0, equals);
  const named = lists.flatMap((list, at) => (what.startsWith(`${list.name}:`) ? [{ list, at }] : []));
  const headerIn = ({ name }: Listed) => what.slice(name.length + 1);
  const exact = named.find(({ list }) => list.columns.includes(headerIn(list)));
  const found = exact ?? named[0];
  if (found === undefined) throw noList(where, what.split(':')[0] ?? what, lists);
  const column = columnFrom(headerIn(found.list), found.list, where);
  return { list: found.at, column, holds: holdsFrom(given.slice(equals + 1), { where, list: found.list, lists }) };
}

function noList(where: string, name: string, lists: readonly Listed[]): UserError {
  const there = lists.map((list) => printable(list.name)).join(', ');
  return usage(`${where}: no list is called ${printable(name)}.`, `The lists are: ${there}.`);
}

function usage(message: string, remedy: string): UserError {
  return new UserError(message, { remedy, exitCode: exitCode.usage });
}
