import { type CaseState, type ColumnHolds, headerSaid, type Problem, type TableSaying } from '@inquest/model';
import { printable } from '../output/terminal.ts';
import { caseTables, nameOf } from './case-lists.ts';

/** What people say of tables that is of no effect, or that others deny: what a person should look at. */
export function tableProblems(state: Pick<CaseState, 'items' | 'texts' | 'tables'>): Problem[] {
  if (state.tables.length === 0) return [];
  const tables = new Map(caseTables(state).map((table) => [nameOf(table), table]));
  const read = new Set(state.texts.map(({ item }) => item));
  const problems: Problem[] = [];
  const said = new Map<string, TableSaying>();
  for (const { stands, body } of state.tables) {
    if (!stands) continue;
    const { list, about } = body;
    const table = tables.get(nameOf(list));
    if (table === undefined) {
      const where = `item ${list.item}${list.sheet === null ? '' : `, ${list.sheet}`}`;
      if (read.has(list.item)) problems.push(withoutTable(where));
      continue;
    }
    const where = 'column' in about ? `${table.label}, column “${about.column}”` : table.label;
    if ('column' in about && !table.columns.includes(about.column)) {
      problems.push({
        severity: 'warning',
        code: 'list-column-gone',
        where,
        message: `It is said that ${wordsOf(body)}, and the table has no such column.`,
        remedy: `Its columns are: ${table.columns.map((column) => `“${printable(column)}”`).join(', ')}.`,
      });
    }
    const subject = JSON.stringify([nameOf(list), 'column' in about ? about.column : null]);
    const before = said.get(subject);
    said.set(subject, body);
    if (before !== undefined && wordsOf(before) !== wordsOf(body)) {
      problems.push({
        severity: 'warning',
        code: 'list-words-disagree',
        where,
        message: `Two people say different things of it without knowing of each other: ${wordsOf(before)}, ${wordsOf(body)}. The second counts.`,
        remedy: 'Whoever knows says it again: the last word that has seen both counts.',
      });
    }
  }
  return problems;
}

function withoutTable(where: string): Problem {
  return {
    severity: 'warning',
    code: 'list-gone',
    where,
    message: 'Something is said of the columns of a table here, and there is none.',
    remedy: 'Look by inquest show whether the item was read.',
  };
}

/** What a column is said to hold, in words. */
export function holdsWords(holds: ColumnHolds): string {
  const header = headerSaid(holds);
  return header === null ? holds : `what “${header}” holds in other lists`;
}

/** What is said, in words. */
export function wordsOf({ about }: TableSaying): string {
  if ('column' in about) return `“${about.column}” holds ${holdsWords(about.holds)}`;
  return about.people ? 'its rows are people' : 'its rows are no people';
}
