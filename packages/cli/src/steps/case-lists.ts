import type { CaseState, ColumnRole, Item, ListRef, Sha256 } from '@inquest/model';
import { listsOfText, type ReadList } from '@inquest/read';
import { roleOf } from '@inquest/resolve';

/** A list of people among the evidence of a case: its rows stand in the text of its item. */
export interface PersonList extends ReadList, ListRef {
  readonly text: Sha256;
  /** Its path as received. */
  readonly file: string;
  /** Different from those of all other lists: the file's name, with the sheet where there are several. */
  readonly name: string;
}

/** What headers say of a column that names people. */
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

/** The lists of people among a case's items: tables with a column of names, in the order of the items. */
export function personLists(state: Pick<CaseState, 'items' | 'texts'>): readonly PersonList[] {
  const texts = new Map(state.texts.map((text) => [text.item, text]));
  const found = state.items.flatMap((item) => {
    const text = texts.get(item.id);
    if (text === undefined) return [];
    const lists = listsOfText(text, item.mediaType, fileOf(item)).filter(({ list }) => namesPeople(list));
    return lists.map(({ sheet, list }) => ({ ...list, item: item.id, text: text.id, sheet, file: fileOf(item) }));
  });
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

function namesPeople({ columns, rows }: ReadList): boolean {
  const roles = columns.map(roleOf);
  const hasPlaces =
    columns.some((column) => coordinates.test(column.trim())) && !roles.some((role) => personalRoles.has(role));
  return rows.length > 0 && roles.some((role) => nameRoles.has(role)) && !hasPlaces;
}
