// Records as numbers: every column is a dictionary of distinct folded values and one code a record, -1 where there is none.

import type { FindPlaces } from '../names/compare-places.ts';
import { fold } from '../names/fold.ts';
import { saysNothing } from '../names/placeholders.ts';
import { canonicalDates, type PartialDate, parseDate } from './dates.ts';
import { IntList } from './int-list.ts';
import { placeColumn } from './place-columns.ts';
import { type ScriptsOfNames, scriptsOfNames } from './scripts-of-names.ts';
import { TupleIndex } from './tuple-index.ts';
import type { ColumnKind, LinkTable } from './types.ts';

export type EncodedColumn = {
  readonly codes: Int32Array;
  readonly values: readonly string[];
  readonly counts: readonly number[];
  /** Records that have a value. */
  readonly present: number;
};

/** Distinct names, all parts as codes of words. */
export type EncodedNames = {
  /** The name of each record, -1 where there is none. */
  readonly codes: Int32Array;
  /** By name; -1 where there is none. */
  readonly given: Int32Array;
  readonly family: Int32Array;
  /** Words beside these two, and all words, of each name: from `start[name]` to `start[name + 1]`. */
  readonly others: WordsOfNames;
  readonly all: WordsOfNames;
  readonly words: readonly string[];
  /** Records by the word as any part, as given name, as family name. */
  readonly wordCounts: Int32Array;
  readonly givenCounts: Int32Array;
  readonly familyCounts: Int32Array;
};

export type WordsOfNames = { readonly start: Int32Array; readonly words: Int32Array };

export type Records = {
  readonly count: number;
  readonly table: Int32Array;
  readonly row: Int32Array;
  readonly columns: ReadonlyMap<string, EncodedColumn>;
  readonly dates: ReadonlyMap<string, readonly (PartialDate | null)[]>;
  /** By column of places: a number for each value whose place is known, -1 for the others. */
  readonly places: ReadonlyMap<string, Int32Array>;
  readonly names: EncodedNames | null;
  /** Words of names by script; null where all names are in Latin or Cyrillic. */
  readonly scripts: ScriptsOfNames | null;
};

const nameKinds: ReadonlySet<ColumnKind> = new Set(['given-name', 'family-name', 'full-name']);

/** Folded values of a column by the value that stands for them. */
export type Meanings = ReadonlyMap<string, string>;

export type EncodeOptions = {
  /** By column: values that mean the same are one. */
  readonly sameValues?: ReadonlyMap<string, Meanings>;
  readonly findPlaces?: FindPlaces | undefined;
};

/** Encodes all rows of all tables, one after another. */
export function encode(
  tables: readonly LinkTable[],
  kinds: Readonly<Record<string, ColumnKind>>,
  { sameValues = new Map(), findPlaces }: EncodeOptions = {},
): Records {
  const count = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const table = new Int32Array(count);
  const row = new Int32Array(count);
  let at = 0;
  for (const [t, { rows }] of tables.entries()) {
    for (let r = 0; r < rows.length; r += 1) {
      table[at] = t;
      row[at] = r;
      at += 1;
    }
  }
  const columns = new Map<string, EncodedColumn>();
  const dates = new Map<string, readonly (PartialDate | null)[]>();
  const places = new Map<string, Int32Array>();
  for (const [column, kind] of Object.entries(kinds)) {
    if (kind === 'ignored' || nameKinds.has(kind)) continue;
    const isDate = kind === 'date';
    const same = sameValues.get(column);
    const folding = isDate ? canonicalDates : () => (value: string) => meaningOf(fold(value), same);
    const encoded = encodeColumn({ tables, column, count, folding });
    if (kind === 'place' && findPlaces !== undefined) {
      const place = placeColumn({ tables, name: column, column: encoded, find: findPlaces });
      columns.set(column, place.column);
      places.set(column, place.known);
      continue;
    }
    columns.set(column, encoded);
    if (isDate)
      dates.set(
        column,
        encoded.values.map((value) => parseDate(value)),
      );
  }
  const names = encodeNames(tables, kinds, count);
  const scripts = scriptsOfNames(tables, kinds, { names, table, row });
  return { count, table, row, columns, dates, places, names, scripts };
}

type ColumnInput = {
  readonly tables: readonly LinkTable[];
  readonly column: string;
  readonly count: number;
  /** How the values of a list are folded, which may hang on all of them: the order of day and month. */
  readonly folding: (values: () => Iterable<string>) => (value: string) => string;
};

function meaningOf(folded: string, same: Meanings | undefined): string {
  return same?.get(folded) ?? folded;
}

function encodeColumn({ tables, column, count, folding }: ColumnInput): EncodedColumn {
  const codes = new Int32Array(count).fill(-1);
  const values = new Dictionary();
  let at = 0;
  let present = 0;
  for (const { rows } of tables) {
    const seen = new Map<string, number>();
    const fold = folding(() => cellsOf(rows, column));
    for (const record of rows) {
      const raw = record[column] ?? '';
      let code = seen.get(raw);
      if (code === undefined) {
        const folded = fold(raw);
        code = saysNothing(folded) ? -1 : values.code(folded);
        seen.set(raw, code);
      }
      if (code >= 0) {
        values.count(code);
        present += 1;
      }
      codes[at] = code;
      at += 1;
    }
  }
  return { codes, values: values.values, counts: values.counts, present };
}

function* cellsOf(rows: LinkTable['rows'], column: string): Generator<string> {
  for (const row of rows) yield row[column] ?? '';
}

function encodeNames(
  tables: readonly LinkTable[],
  kinds: Readonly<Record<string, ColumnKind>>,
  count: number,
): EncodedNames | null {
  const parts = (['given-name', 'family-name', 'full-name'] as const).map((kind) =>
    rawParts(
      tables,
      Object.keys(kinds).filter((column) => kinds[column] === kind),
      count,
    ),
  );
  if (parts.every((part) => part === null)) return null;
  const dictionary = new Dictionary();
  const tuples = new TupleIndex(parts.length);
  const nameOf: number[] = [];
  const names = new NameList();
  const codes = new Int32Array(count);
  for (let record = 0; record < count; record += 1) {
    for (const [at, part] of parts.entries()) tuples.tuple[at] = part?.codes[record] ?? 0;
    const id = tuples.id();
    if (id === nameOf.length) {
      const [given = '', family = '', full = ''] = parts.map((part, at) => part?.values[tuples.of(id, at)] ?? '');
      const name = encodeName({ given, family, full, dictionary });
      nameOf.push(name.all.length === 0 ? -1 : names.push(name));
    }
    codes[record] = nameOf[id] ?? -1;
  }
  const listed = names.toArrays();
  return { codes, ...listed, words: dictionary.values, ...countWords({ codes, ...listed }, dictionary.values.length) };
}

/** What the columns of one part of the name hold together, as a code a record; null without columns. */
function rawParts(tables: readonly LinkTable[], columns: readonly string[], count: number) {
  if (columns.length === 0) return null;
  const [only = '', ...others] = columns;
  const codes = new Int32Array(count);
  const values: string[] = [];
  const seen = new Map<string, number>();
  let at = 0;
  for (const { rows } of tables) {
    for (const record of rows) {
      let value = record[only] ?? '';
      for (const column of others) value += ` ${record[column] ?? ''}`;
      let code = seen.get(value);
      if (code === undefined) {
        code = values.push(value) - 1;
        seen.set(value, code);
      }
      codes[at] = code;
      at += 1;
    }
  }
  return { codes, values };
}

/** A distinct name: word codes; `given` and `family` are -1 where there is none. */
type Name = {
  readonly given: number;
  readonly family: number;
  readonly others: readonly number[];
  readonly all: readonly number[];
};

class NameList {
  readonly #given = new IntList();
  readonly #family = new IntList();
  readonly #others = new ListsOfWords();
  readonly #all = new ListsOfWords();

  /** Returns the number of the name. */
  push({ given, family, others, all }: Name): number {
    this.#given.push(given);
    this.#family.push(family);
    this.#others.push(others);
    this.#all.push(all);
    return this.#given.length - 1;
  }

  toArrays() {
    return {
      given: this.#given.toArray(),
      family: this.#family.toArray(),
      others: this.#others.toArrays(),
      all: this.#all.toArrays(),
    };
  }
}

class ListsOfWords {
  readonly #start = new IntList();
  readonly #words = new IntList();

  push(words: readonly number[]): void {
    this.#start.push(this.#words.length);
    for (const word of words) this.#words.push(word);
  }

  toArrays(): WordsOfNames {
    this.#start.push(this.#words.length);
    return { start: this.#start.toArray(), words: this.#words.toArray() };
  }
}

/** A cell may hold a whole page; a name does not. */
const mostWords = 40;

function encodeName(input: { given: string; family: string; full: string; dictionary: Dictionary }): Name {
  const { dictionary } = input;
  const known = (folded: string) => (saysNothing(folded) ? '' : folded);
  let [given, family] = [known(fold(input.given)), known(fold(input.family))];
  const split = (text: string) => (text === '' ? [] : text.split(' ', mostWords));
  const full = split(known(fold(input.full)));
  if (given === '' && family === '') [given, family] = splitFullName(input.full, full);
  const parts = distinct([...split(given), ...split(family)]);
  const others = distinct(full.filter((word) => !parts.includes(word))).map((word) => dictionary.code(word));
  const all = [...parts.map((word) => dictionary.code(word)), ...others];
  return {
    given: given === '' ? -1 : dictionary.code(given),
    family: family === '' ? -1 : dictionary.code(family),
    others,
    all,
  };
}

function distinct(words: readonly string[]): string[] {
  return words.filter((word, at) => words.indexOf(word) === at);
}

/** "Family, Given" by its comma; else the first word is the given name and the last the family name, as a guess. */
function splitFullName(raw: string, folded: readonly string[]): [string, string] {
  const comma = raw.indexOf(',');
  const [first, last] = [folded[0] ?? '', folded[folded.length - 1] ?? ''];
  if (comma > 0) {
    const given = fold(raw.slice(comma + 1)).split(' ')[0] ?? '';
    if (given !== '') return [given, fold(raw.slice(0, comma))];
  }
  // "Seitova Zhanna Maratovna": where a father's name ends it, the family name comes first.
  if (folded.length === 3 && patronymic.test(last)) return [folded[1] ?? '', first];
  return folded.length > 1 ? [first, last] : ['', last];
}

const patronymic = /(?:[oe]vich|[oe]vna|ichna|[a-z]uly|[kq]yzy)$/u;

function countWords(names: Pick<EncodedNames, 'codes' | 'given' | 'family' | 'all'>, size: number) {
  const wordCounts = new Int32Array(size);
  const givenCounts = new Int32Array(size);
  const familyCounts = new Int32Array(size);
  for (const name of names.codes) {
    if (name < 0) continue;
    addTo(givenCounts, names.given[name] ?? -1, 1);
    addTo(familyCounts, names.family[name] ?? -1, 1);
    const { start, words } = names.all;
    for (let at = start[name] ?? 0; at < (start[name + 1] ?? 0); at += 1) addTo(wordCounts, words[at] ?? -1, 1);
  }
  return { wordCounts, givenCounts, familyCounts };
}

/** Adds to the count of `code`, which is -1 where there is nothing to count. */
export function addTo(counts: Int32Array, code: number, by: number): void {
  if (code >= 0) counts[code] = (counts[code] ?? 0) + by;
}

class Dictionary {
  readonly values: string[] = [];
  readonly counts: number[] = [];
  readonly #codes = new Map<string, number>();

  code(value: string): number {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.counts.push(0);
      this.#codes.set(value, code);
    }
    return code;
  }

  count(code: number): void {
    this.counts[code] = (this.counts[code] ?? 0) + 1;
  }
}
