import { type Case, computeState } from '@inquest/case';
import type { CaseState, ColumnsBody, Problem, TableWord } from '@inquest/model';
import { inspectHolds, proposeColumns } from '@inquest/resolve';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printProblems } from '../output/problems.ts';
import { printable, type Terminal } from '../output/terminal.ts';
import { type CaseTable, caseTables, nameOf } from '../steps/case-lists.ts';
import { openLists } from '../steps/read-lists.ts';
import { columnFrom, holdsFrom, roleWords } from '../steps/said-columns.ts';
import { keyName } from '../steps/statement-words.ts';
import { tableProblems, wordsOf } from '../steps/table-problems.ts';
import { type TakenColumn, takenColumns } from '../steps/taken-columns.ts';
import { UserError } from '../user-error.ts';

export interface ColumnsOptions extends CommonOptions {
  readonly people?: boolean;
  readonly notPeople?: boolean;
  readonly reason?: string;
}

/**
 * `inquest columns`: what the columns of every table among the evidence are taken to hold; or a person's word on it, which outranks headers and
 * values. The last word on a column counts.
 */
export async function columns(
  given: string | undefined,
  words: readonly string[],
  { options, context: { terminal } }: { readonly options: ColumnsOptions; readonly context: CommandContext },
): Promise<number> {
  const people = peopleSaid(options);
  if (words.length === 0 && people === null) return showColumns(given, options, terminal);
  const reason = options.reason?.trim() ?? '';
  if (reason === '') throw usage('what is said of a table needs a reason.', 'Give --reason "why it holds that".');
  return withCase(options.case, 'write', async (inquiry) => {
    const tables = caseTables(await computeState(inquiry));
    const table = findTable(given ?? '', tables);
    const said = columnsSaid(words, table, tables);
    const list = { item: table.item, sheet: table.sheet };
    const body: ColumnsBody = { list, people, columns: said, reason };
    const [signed] = await inquiry.append([{ kind: 'columns', body }]);
    const state = await computeState(inquiry);
    const shown = shownTables(state).filter(({ table: other }) => nameOf(other) === nameOf(table));
    const problems = problemsOn(state, table);
    if (options.json) {
      printJson(terminal, 'columns', { statement: signed?.id, tables: shown.map(jsonOf), problems });
      return exitCode.done;
    }
    const heard = [...(people === null ? [] : [{ people }]), ...said].map((about) => wordsOf({ list, about, reason }));
    const undo = `inquest undo ${signed?.id.slice(0, 12) ?? ''}`;
    terminal.out(`Signed of ${printable(table.label)}: ${heard.map(printable).join('; ')}. To take it back: ${undo}\n`);
    for (const each of shown) terminal.out(`${tableText(each, inquiry)}`);
    terminal.out('Everything is linked and counted anew with the next build or publish.\n');
    printProblems(terminal, problems);
    return exitCode.done;
  });
}

async function showColumns(given: string | undefined, options: ColumnsOptions, terminal: Terminal): Promise<number> {
  return withCase(options.case, 'read', async (inquiry) => {
    const state = await computeState(inquiry);
    const all = shownTables(state);
    const found = new Set(given === undefined ? [] : findTables(given, caseTables(state)).map(nameOf));
    const shown = given === undefined ? all : all.filter(({ table }) => found.has(nameOf(table)));
    const problems =
      given === undefined ? tableProblems(state) : shown.flatMap(({ table }) => problemsOn(state, table));
    if (options.json) {
      printJson(terminal, 'columns', { statement: null, tables: shown.map(jsonOf), problems });
      return exitCode.done;
    }
    if (shown.length === 0) terminal.out('The case has no tables that were read.\n');
    for (const each of shown) terminal.out(`${tableText(each, inquiry)}\n`);
    if (shown.length > 0) {
      terminal.out(
        `Where a word is wrong: inquest columns <table> "<column>" "<what it holds>" --reason "why"\nA column can hold: ${roleWords()}\n`,
      );
    }
    printProblems(terminal, problems);
    return exitCode.done;
  });
}

interface ShownTable {
  readonly table: CaseTable;
  readonly taken: readonly TakenColumn[];
}

/** Every table with what its columns are taken for: lists of people as they are linked with one another, others each by itself. */
function shownTables(state: CaseState): ShownTable[] {
  const tables = caseTables(state);
  const takenOf = (some: readonly CaseTable[]): ShownTable[] => {
    const opened = openLists(
      some.map((table) => ({ ...table, name: table.label })),
      { unique: false },
    );
    const model = { columns: proposeColumns(opened.tables) };
    return some.map((table, at) => ({ table, taken: takenColumns(opened, model, at) }));
  };
  const lists = takenOf(tables.filter(({ people }) => people));
  const taken = new Map(lists.map((shown) => [nameOf(shown.table), shown]));
  return tables.flatMap((table) => taken.get(nameOf(table)) ?? takenOf([table]));
}

function problemsOn(state: CaseState, table: CaseTable): Problem[] {
  const current = caseTables(state).find((each) => nameOf(each) === nameOf(table));
  const of = { ...state, tables: state.tables.filter(({ body }) => nameOf(body.list) === nameOf(table)) };
  if (current === undefined) return tableProblems(of);
  const rows = current.rows.map((cells) => Object.fromEntries(current.columns.map((name, at) => [name, cells[at]])));
  return [...tableProblems(of), ...inspectHolds([{ name: current.label, rows, holds: current.holds }])];
}

function tableText({ table, taken }: ShownTable, inquiry: Case): string {
  const { label, item, rows, words, people } = table;
  const by = (word: TableWord) =>
    `said by ${keyName(inquiry, word.author)}, ${word.at}, ${word.statement.slice(0, 12)}: “${printable(word.body.reason)}”`;
  const ofRows = words.find(({ body }) => 'people' in body.about);
  const why = ofRows === undefined ? (people ? '' : ', no header that is known names any') : `, ${by(ofRows)}`;
  const width = Math.max(...taken.map(({ column }) => printable(column).length), 0);
  const lines = taken.map(({ column, holds }) => {
    const word = words.find(({ body: { about } }) => 'column' in about && about.column === column);
    const said = word === undefined ? '' : `  ${by(word)}`;
    return `  ${printable(column).padEnd(width)}  ${said === '' ? printable(holds) : printable(holds).padEnd(14)}${said}`;
  });
  const are = people ? 'people' : 'not taken for people';
  return [
    `${printable(label)} (${item.slice(0, 12)}), ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}: ${are}${why}`,
    ...lines,
    '',
  ].join('\n');
}

function jsonOf({ table, taken }: ShownTable) {
  const { item, sheet, file, rows, people, words } = table;
  return { item, sheet, file, rows: rows.length, people, columns: taken, words };
}

function peopleSaid({ people, notPeople }: ColumnsOptions): boolean | null {
  if (people === true && notPeople === true) throw usage('rows are people or not.', 'Give --people or --not-people.');
  return people === true ? true : notPeople === true ? false : null;
}

/** Pairs of a header and what it holds. */
function columnsSaid(words: readonly string[], table: CaseTable, tables: readonly CaseTable[]): ColumnsBody['columns'] {
  const lists = tables.map((each) => ({ name: each.label, columns: each.columns }));
  const list = lists[tables.indexOf(table)] ?? { name: table.label, columns: table.columns };
  if (words.length % 2 !== 0) {
    throw usage(
      `“${printable(words.at(-1) ?? '')}” is not followed by what it holds.`,
      'Give each column by its header and then what it holds: Naam name Nr "not compared".',
    );
  }
  const said = words.flatMap((header, at) => {
    if (at % 2 !== 0) return [];
    const column = columnFrom(header, list, 'the columns');
    return [{ column, holds: holdsFrom(words[at + 1] ?? '', { where: `“${printable(column)}”`, list, lists }) }];
  });
  const twice = said.find(({ column }, at) => said.findIndex((other) => other.column === column) !== at);
  if (twice !== undefined) throw usage(`“${printable(twice.column)}” is named twice.`, 'Name each column once.');
  return said;
}

/** The only table of that name. */
function findTable(given: string, tables: readonly CaseTable[]): CaseTable {
  const found = findTables(given, tables);
  const [table] = found;
  if (table !== undefined && found.length === 1) return table;
  throw usage(`${found.length} tables are called ${printable(given)}.`, `Name one: ${labelsOf(found)}.`);
}

/** Tables by path, with or without folders, or by the first digits of the item; of a workbook all, or one with its sheet after a comma. */
function findTables(given: string, tables: readonly CaseTable[]): readonly CaseTable[] {
  const isNamed = ({ label, file, item, sheet }: CaseTable) =>
    [label, file, file.split('/').at(-1), `${item.slice(0, 12)}, ${sheet ?? ''}`].includes(given) ||
    (/^[0-9a-f]{6,64}$/.test(given) && item.startsWith(given));
  const exact = tables.filter(({ label }) => label === given);
  const found = exact.length === 1 ? exact : tables.filter(isNamed);
  if (found.length > 0) return found;
  throw usage(
    `no table is called ${printable(given)}.`,
    tables.length === 0 ? 'The case has no tables that were read.' : `The tables are: ${labelsOf(tables)}.`,
  );
}

function labelsOf(tables: readonly CaseTable[]): string {
  return tables.map(({ label, item }) => `“${printable(label)}” (${item.slice(0, 12)})`).join(', ');
}

function usage(message: string, remedy: string): UserError {
  return new UserError(message, { remedy, exitCode: exitCode.usage });
}
