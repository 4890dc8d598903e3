// Records as numbers: every column is a dictionary of distinct folded values and one code a record, -1 where there is none.
import { fold } from '../names/fold.ts';
import { saysNothing } from '../names/placeholders.ts';
import { orderOfDates, type PartialDate, parseDate } from './dates.ts';
import type { ColumnKind, LinkTable } from './types.ts';

export type EncodedColumn = {
  readonly codes: Int32Array;
  readonly values: readonly string[];
  readonly counts: readonly number[];
  /** Records that have a value. */
  readonly present: number;
};

/** A distinct name: word codes; `given` and `family` are -1 where there is none. */
export type EncodedName = {
  readonly given: number;
  readonly family: number;
  readonly others: readonly number[];
  readonly all: readonly number[];
};

export type EncodedNames = {
  readonly codes: Int32Array;
  readonly names: readonly EncodedName[];
  readonly words: readonly string[];
  /** Records by the word as any part, as given name, as family name. */
  readonly wordCounts: readonly number[];
  readonly givenCounts: readonly number[];
  readonly familyCounts: readonly number[];
};

export type Records = {
  readonly count: number;
  readonly table: Int32Array;
  readonly row: Int32Array;
  readonly columns: ReadonlyMap<string, EncodedColumn>;
  readonly dates: ReadonlyMap<string, readonly (PartialDate | null)[]>;
  readonly names: EncodedNames | null;
};

const nameKinds: ReadonlySet<ColumnKind> = new Set(['given-name', 'family-name', 'full-name']);

/** Encodes all rows of all tables, one after another. */
export function encode(tables: readonly LinkTable[], kinds: Readonly<Record<string, ColumnKind>>): Records {
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
  for (const [column, kind] of Object.entries(kinds)) {
    if (kind === 'ignored' || nameKinds.has(kind)) continue;
    const isDate = kind === 'date';
    const encoded = encodeColumn({ tables, column, count, folding: isDate ? (value) => value.trim() : fold });
    columns.set(column, encoded);
    if (isDate) {
      const order = orderOfDates(encoded.values) ?? 'day first';
      dates.set(
        column,
        encoded.values.map((value) => parseDate(value, order)),
      );
    }
  }
  return { count, table, row, columns, dates, names: encodeNames(tables, kinds, count) };
}

type ColumnInput = {
  readonly tables: readonly LinkTable[];
  readonly column: string;
  readonly count: number;
  readonly folding: (value: string) => string;
};

function encodeColumn({ tables, column, count, folding }: ColumnInput): EncodedColumn {
  const codes = new Int32Array(count).fill(-1);
  const values = new Dictionary();
  const seen = new Map<string, number>();
  let at = 0;
  let present = 0;
  for (const { rows } of tables) {
    for (const record of rows) {
      const raw = record[column] ?? '';
      let code = seen.get(raw);
      if (code === undefined) {
        const folded = folding(raw);
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

function encodeNames(
  tables: readonly LinkTable[],
  kinds: Readonly<Record<string, ColumnKind>>,
  count: number,
): EncodedNames | null {
  const of = (kind: ColumnKind) => Object.keys(kinds).filter((column) => kinds[column] === kind);
  const [givenColumns, familyColumns, fullColumns] = [of('given-name'), of('family-name'), of('full-name')];
  if (givenColumns.length + familyColumns.length + fullColumns.length === 0) return null;
  const codes = new Int32Array(count).fill(-1);
  const dictionary = new Dictionary();
  const names: EncodedName[] = [];
  const seen = new Map<string, number>();
  const nameCounts: number[] = [];
  let at = 0;
  for (const { rows } of tables) {
    for (const record of rows) {
      const joined = (columns: readonly string[]) => columns.map((column) => record[column] ?? '').join(' ');
      const [given, family, full] = [joined(givenColumns), joined(familyColumns), joined(fullColumns)];
      const key = `${given}\n${family}\n${full}`;
      let code = seen.get(key);
      if (code === undefined) {
        const name = encodeName({ given, family, full, dictionary });
        code = name.all.length === 0 ? -1 : names.push(name) - 1;
        seen.set(key, code);
      }
      codes[at] = code;
      if (code >= 0) nameCounts[code] = (nameCounts[code] ?? 0) + 1;
      at += 1;
    }
  }
  return { codes, names, words: dictionary.values, ...countWords(names, nameCounts, dictionary.values.length) };
}

/** A cell may hold a whole page; a name does not. */
const mostWords = 40;

function encodeName(input: { given: string; family: string; full: string; dictionary: Dictionary }): EncodedName {
  const { dictionary } = input;
  const known = (folded: string) => (saysNothing(folded) ? '' : folded);
  let [given, family] = [known(fold(input.given)), known(fold(input.family))];
  const split = (text: string) => (text === '' ? [] : text.split(' ', mostWords));
  const full = split(known(fold(input.full)));
  if (given === '' && family === '') [given, family] = splitFullName(input.full, full);
  const parts = new Set([...split(given), ...split(family)]);
  const others = [...new Set(full.filter((word) => !parts.has(word)))].map((word) => dictionary.code(word));
  const all = [...new Set([...[...parts].map((word) => dictionary.code(word)), ...others])];
  return {
    given: given === '' ? -1 : dictionary.code(given),
    family: family === '' ? -1 : dictionary.code(family),
    others,
    all,
  };
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

function countWords(names: readonly EncodedName[], nameCounts: readonly number[], size: number) {
  const wordCounts = new Array<number>(size).fill(0);
  const givenCounts = new Array<number>(size).fill(0);
  const familyCounts = new Array<number>(size).fill(0);
  const add = (counts: number[], word: number, by: number) => {
    if (word >= 0) counts[word] = (counts[word] ?? 0) + by;
  };
  for (const [code, name] of names.entries()) {
    const by = nameCounts[code] ?? 0;
    add(givenCounts, name.given, by);
    add(familyCounts, name.family, by);
    for (const word of name.all) add(wordCounts, word, by);
  }
  return { wordCounts, givenCounts, familyCounts };
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
