import {
  type CaseState,
  type ColumnHolds,
  type ColumnRole,
  headerSaid,
  type Item,
  type ListRef,
  roleSaid,
  type Sha256,
  type TableWord,
} from '@inquest/model';
import { listsOfText, type ReadList } from '@inquest/read';
import { roleOf } from '@inquest/resolve';

/** A table among the evidence of a case: its rows stand in the text of its item. */
export interface CaseTable extends ReadList, ListRef {
  readonly text: Sha256;
  /** Its path as received. */
  readonly file: string;
  /** The path, with the sheet where the file has several. */
  readonly label: string;
  /** Whether its rows are people, by what people say or else by its header. */
  readonly people: boolean;
  /** What people say that its columns hold. */
  readonly holds: Readonly<Record<string, ColumnHolds>>;
  /** What people say of it and what counts, also of columns that it does not have. */
  readonly words: readonly TableWord[];
}

/** A list of people among the evidence of a case. */
export interface PersonList extends CaseTable {
  /** Different from those of all other lists: the file's name, with the sheet where there are several. */
  readonly name: string;
}

/** What a column of names is said to hold, by people or by its header. */
const nameRoles: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  'given name',
  'family name',
  'patronymic',
  'name',
]);
/** What is said of people and never of places. */
const personalRoles: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  'given name',
  'family name',
  'patronymic',
  'birth date',
  'birth year',
  'death date',
  'age',
  'sex',
  'ethnicity',
]);
/** A table of places names them too, and says where they lie; so does a list of the dead that says where they died. */
const coordinates = /^(lat|lon|lng|latitude|longitude|coordinates)$/iu;

/** All tables among a case's items, in the order of the items, with what people say of them. */
export function caseTables(state: Pick<CaseState, 'items' | 'texts' | 'tables'>): readonly CaseTable[] {
  const texts = new Map(state.texts.map((text) => [text.item, text]));
  const words = countingWords(state.tables);
  return state.items.flatMap((item) => {
    const text = texts.get(item.id);
    if (text === undefined) return [];
    const file = fileOf(item);
    const found = listsOfText(text, item.mediaType, file);
    return found.map(({ sheet, list }) => {
      const said = words.get(nameOf({ item: item.id, sheet })) ?? [];
      const label = sheet === null || found.length === 1 ? file : `${file}, ${sheet}`;
      const holds = holdsOf(list, said);
      const people = list.rows.length > 0 && arePeople(list, said, holds);
      return { ...list, item: item.id, text: text.id, sheet, file, label, people, holds, words: said };
    });
  });
}

/** The lists of people among a case's items: tables said to be such, or with a column of names. */
export function personLists(state: Pick<CaseState, 'items' | 'texts' | 'tables'>): readonly PersonList[] {
  const found = caseTables(state).filter(({ people }) => people);
  const several = new Set(
    found.map(({ item }) => item).filter((item, at) => found.findIndex((list) => list.item === item) !== at),
  );
  const bases = found.map(({ file, sheet, item }) => {
    const base =
      file
        .split('/')
        .at(-1)
        ?.replace(/\.[a-z0-9]{1,5}$/iu, '') ?? file;
    return sheet !== null && several.has(item) ? `${base}, ${sheet}` : base;
  });
  const isAlone = (name: string) => bases.indexOf(name) === bases.lastIndexOf(name);
  return found.map((list, at) => {
    const base = bases[at] ?? list.file;
    return { ...list, name: isAlone(base) ? base : `${base} (${list.item.slice(0, 8)})` };
  });
}

function fileOf({ acquisitions, title }: Item): string {
  return acquisitions[0]?.path ?? title;
}

/** Names a table, wherever it is spoken of. */
export function nameOf({ item, sheet }: ListRef): string {
  return JSON.stringify([item, sheet]);
}

/** By table, the words that stand; of those on one thing that were said without knowledge of each other, the last. */
function countingWords(tables: CaseState['tables']): Map<string, TableWord[]> {
  const counting = new Map<string, Map<string | null, TableWord>>();
  for (const word of tables) {
    if (!word.stands) continue;
    const { list, about } = word.body;
    const ofTable = counting.get(nameOf(list)) ?? new Map<string | null, TableWord>();
    counting.set(nameOf(list), ofTable);
    ofTable.set('column' in about ? about.column : null, word);
  }
  return new Map([...counting].map(([name, words]) => [name, [...words.values()]]));
}

function holdsOf({ columns }: ReadList, words: readonly TableWord[]): Record<string, ColumnHolds> {
  const said = words.flatMap(({ body: { about } }): [string, ColumnHolds][] =>
    'column' in about && columns.includes(about.column) ? [[about.column, about.holds]] : [],
  );
  return Object.fromEntries(said);
}

function arePeople({ columns }: ReadList, words: readonly TableWord[], holds: Readonly<Record<string, ColumnHolds>>) {
  for (const { body } of words) if ('people' in body.about) return body.about.people;
  if (Object.values(holds).some((said) => nameRoles.has(meantBy(said)))) return true;
  const roles = columns.map((column) => {
    const said = holds[column];
    return said === undefined ? roleOf(column) : meantBy(said);
  });
  const hasPlaces =
    columns.some((column) => coordinates.test(column.trim())) && !roles.some((role) => personalRoles.has(role));
  return roles.some((role) => nameRoles.has(role)) && !hasPlaces;
}

function meantBy(holds: ColumnHolds): ColumnRole | null {
  return roleSaid(holds) ?? roleOf(headerSaid(holds) ?? '');
}
