import { type Account, type Item, type Question, type SourceKind, sourceKinds } from '@inquest/model';
import { lookOf } from '../account-ladder/look-of.ts';
import type { MatrixState } from '../picture-words/picture-words.ts';

/** A source, or all sources of a kind. */
export interface MatrixColumn {
  readonly id: string;
  /** Null for a column of a kind of source: the kind names it. */
  readonly name: string | null;
  readonly kind: SourceKind;
  /** A report of it is in the case, or one quotes it. If not, its silence proves nothing. */
  readonly heard: boolean;
}

/** What a column says to a question: accounts that say the same in the same way count as one. */
export interface MatrixAnswer {
  readonly state: Exclude<MatrixState, 'silent' | 'absent'>;
  readonly account: Account;
  readonly accounts: number;
}

export interface MatrixRow {
  readonly question: Question;
  /** One list a column, in the columns' order; an empty list is silence. */
  readonly answers: readonly (readonly MatrixAnswer[])[];
}

export interface MatrixLayout {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixSources {
  readonly questions: readonly Question[];
  readonly items: readonly Item[];
  /** `kind`: a column for each kind of source; `publisher`: one for each publisher of a report. */
  readonly by: 'kind' | 'publisher';
}

function stateOf(account: Account): MatrixAnswer['state'] {
  const look = lookOf(account);
  return look === 'denied' || look === 'none' ? 'denied' : account.stance;
}

function answersOf(accounts: readonly Account[]): MatrixAnswer[] {
  const answers = new Map<string, { state: MatrixAnswer['state']; account: Account; accounts: number }>();
  for (const account of accounts) {
    const { quantity } = account;
    const figure =
      quantity === null ? null : [quantity.low, quantity.high, quantity.lowOpen, quantity.highOpen, quantity.unit];
    const key = JSON.stringify([stateOf(account), figure, account.setAside]);
    const answer = answers.get(key);
    if (answer === undefined) answers.set(key, { state: stateOf(account), account, accounts: 1 });
    else answer.accounts += 1;
  }
  return [...answers.values()];
}

function publisherOf(item: Item): string {
  return item.publisher ?? item.title;
}

/** Columns in the model's order of kinds; within a kind by name. */
function inOrder(a: MatrixColumn, b: MatrixColumn): number {
  const kinds = sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function kindColumns({ questions, items }: MatrixSources): MatrixColumn[] {
  const heard = new Set(items.map(({ sourceKind }) => sourceKind));
  const named = new Set<SourceKind>();
  for (const { accounts, silent } of questions) {
    for (const { holderKind } of accounts) heard.add(holderKind);
    for (const { kind } of silent) named.add(kind);
  }
  for (const kind of heard) named.add(kind);
  return [...named].map((kind) => ({ id: kind, name: null, kind, heard: heard.has(kind) }));
}

function publisherColumns(items: readonly Item[]): MatrixColumn[] {
  const columns = new Map<string, MatrixColumn>();
  for (const item of items) {
    const name = publisherOf(item);
    const id = `${item.sourceKind} ${name}`;
    columns.set(id, { id, name, kind: item.sourceKind, heard: true });
  }
  return [...columns.values()];
}

/** Sets every question against every source. Linear in the accounts, then in the cells. */
export function layMatrix(sources: MatrixSources): MatrixLayout {
  const { questions, items, by } = sources;
  const columns = (by === 'kind' ? kindColumns(sources) : publisherColumns(items)).sort(inOrder);
  const columnOfItem = new Map(items.map((item) => [item.id, `${item.sourceKind} ${publisherOf(item)}`]));
  const rows = questions.map((question) => {
    const byColumn = new Map<string, Account[]>();
    for (const account of question.accounts) {
      const id = by === 'kind' ? account.holderKind : (columnOfItem.get(account.item) ?? '');
      const list = byColumn.get(id);
      if (list === undefined) byColumn.set(id, [account]);
      else list.push(account);
    }
    return { question, answers: columns.map(({ id }) => answersOf(byColumn.get(id) ?? [])) };
  });
  return { columns, rows };
}
