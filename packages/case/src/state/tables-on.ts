import type { ColumnsBody, Said, TableSaying, TableWord } from '@inquest/model';
import type { Case } from '../folder/case.ts';
import type { Statement } from '../statement/statement.ts';
import { saying } from './compute-state.ts';
import { retractedIn } from './retracted-in.ts';

interface Heard {
  readonly statement: Statement;
  readonly word: Said<TableSaying>;
}

/**
 * What people said of tables, each word by itself, in causal order, and which of it stands. A word supersedes those on the same column of the same
 * table that its author had seen, or on whether its rows are people; a `retract` takes back whole statements. Unreadable ones are listed by
 * `computeState`.
 */
export async function tablesOn(inquiry: Case): Promise<readonly TableWord[]> {
  const heard: Heard[] = [];
  for (const statement of inquiry.saying('columns')) {
    const reading = await inquiry.readBody(statement, 'columns');
    if ('problem' in reading) continue;
    for (const word of wordsOf(saying(statement, reading.body))) heard.push({ statement, word });
  }
  const retracted = await retractedIn(inquiry);
  const ancestry = inquiry.ancestry();
  const bySubject = new Map<string, Heard[]>();
  for (const one of heard) {
    const subject = subjectOf(one.word.body);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), one]);
  }
  return heard.map(({ statement, word }) => {
    const others = bySubject.get(subjectOf(word.body)) ?? [];
    const isSuperseded = others.some((later) => ancestry.precedes(statement, later.statement));
    return { ...word, stands: !isSuperseded && !retracted.has(statement.id) };
  });
}

function wordsOf({ body: { list, people, columns, reason }, ...said }: Said<ColumnsBody>): Said<TableSaying>[] {
  const about: TableSaying['about'][] = [...(people === null ? [] : [{ people }]), ...columns];
  return about.map((each) => ({ ...said, body: { list, about: each, reason } }));
}

function subjectOf({ list: { item, sheet }, about }: TableSaying): string {
  return JSON.stringify([item, sheet, 'column' in about ? about.column : null]);
}
