import type { ColumnHolds, ColumnRole } from '@inquest/model';
import type { ColumnKind, LinkageModel } from '@inquest/resolve';
import type { OpenedLists } from './read-lists.ts';

/** What a column of a list is taken for. */
export interface TakenColumn {
  /** As its list calls it. */
  readonly column: string;
  readonly shared: string;
  readonly kind: ColumnKind;
  /** In the words in which it can be said otherwise. */
  readonly holds: ColumnHolds;
  /** Whether people said so of this list; else it is proposed. */
  readonly said: boolean;
}

/** Where neither people nor headers say anything: how the values are compared. */
const rolesOfKinds: Readonly<Record<ColumnKind, ColumnRole>> = {
  'given-name': 'given name',
  'family-name': 'family name',
  'full-name': 'name',
  date: 'other date',
  age: 'age',
  code: 'other number',
  place: 'place',
  text: 'text',
  category: 'category',
  ignored: 'not compared',
};

/** What every column of one of the lists is taken for. */
export function takenColumns(
  { lists, shared, roles }: Pick<OpenedLists, 'lists' | 'shared' | 'roles'>,
  { columns: kinds }: Pick<LinkageModel, 'columns'>,
  table: number,
): TakenColumn[] {
  const { columns = [], holds = {} } = lists[table] ?? {};
  return columns.map((column, at) => {
    const name = shared[table]?.[at] ?? column;
    const kind = kinds[name] ?? 'ignored';
    const said = holds[column];
    const taken = said ?? roles[table]?.[at] ?? rolesOfKinds[kind];
    return { column, shared: name, kind, holds: taken, said: said !== undefined };
  });
}

/** What every column of every list is taken for, as `--columns` takes it back. */
export function columnsJson(opened: OpenedLists, model: LinkageModel): string {
  const lists = opened.lists.map(({ name }, table) => [
    name,
    Object.fromEntries(takenColumns(opened, model, table).map(({ column, holds }) => [column, holds])),
  ]);
  return `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`;
}

/** A word on a column as `--column` takes it back, quoted for a shell. */
export function columnArgument(list: string, { column, holds }: TakenColumn): string {
  const words = `${list}:${column}=${holds}`;
  return /["$`\\!]/u.test(words) ? `'${words.replaceAll("'", "'\\''")}'` : `"${words}"`;
}
