// All that comparing needs of the records, as plain arrays of numbers: what threads can share.
import type { ScriptName } from '../names/across/script-name.ts';
import { shortFormGroups } from '../names/short-forms.ts';
import type { PartialDate } from './dates.ts';
import type { EncodedColumn, EncodedNames, Records, WordsOfNames } from './encode.ts';
import { type Letters, lettersOf } from './letters.ts';
import { scriptBit } from './scripts-of-names.ts';
import { sharableWords } from './sharable-words.ts';
import type { Comparison, ComparisonKind, LinkageModel } from './types.ts';

/** What comparing the words of names needs. */
export type ComparableNames = {
  /** Words beside given and family name; rows say which are a record's. */
  readonly others: Int32Array;
  readonly letters: Letters;
  /** 1 for a word that few records have. */
  readonly isRare: Uint8Array;
  /** The groups of short forms that a word is in, as bits. */
  readonly shortForms: { readonly low: Int32Array; readonly high: Int32Array };
  /** The scripts of each word, a bit each; null where all are in Latin or Cyrillic. */
  readonly scripts: Uint8Array | null;
};

/** Dates by value; `known` is 0 where the value is none. */
export type ComparableDates = {
  readonly known: Uint8Array;
  readonly year: Int32Array;
  readonly month: Int32Array;
  readonly day: Int32Array;
};

export type ComparableColumn = {
  readonly kind: ComparisonKind;
  /** The number of levels, which stands for "not known in both". */
  readonly missing: number;
  readonly letters: Letters | null;
  readonly words: WordsOfNames | null;
  readonly dates: ComparableDates | null;
  readonly ages: Float64Array | null;
  /** Names by script, of the comparison across scripts; its codes are records. */
  readonly scriptNames: ScriptNamesOfRecords | null;
  /** Null where all texts of the column are in one script. */
  readonly texts: TextsInScripts | null;
  /** Of a column of places that were looked up: a number for each value whose place is known, -1 for the others. */
  readonly places: Int32Array | null;
};

export type ScriptNamesOfRecords = {
  readonly names: readonly ScriptName[];
  /** The name of each record. */
  readonly nameOf: Int32Array;
};

export type TextsInScripts = {
  readonly values: readonly string[];
  /** The scripts of each value, a bit each. */
  readonly scripts: Uint8Array;
};

export type Comparables = {
  /**
   * The records one after another, `width` numbers each, so that comparing with a record reads its memory once: with names the codes of
   * given and family name, where its other words begin and end; then the code of every comparison's value. -1 for none.
   */
  readonly rows: Int32Array;
  readonly width: number;
  readonly names: ComparableNames | null;
  /** By comparison; null where a part of the name is compared, or a column that the records do not have. */
  readonly columns: readonly (ComparableColumn | null)[];
  readonly kinds: readonly ComparisonKind[];
  readonly missing: readonly number[];
};

/** Letters of folded Latin and Cyrillic. */
const plainLetters = /^[\0-\u024f]*$/u;

/** The share of records above which a word of a name is not rare. */
const rareShare = 0.005;

export function comparablesOf(records: Records, { comparisons }: Pick<LinkageModel, 'comparisons'>): Comparables {
  return {
    ...rowsOf(records, comparisons),
    names: records.names === null ? null : comparableNames(records.names, records),
    columns: comparisons.map((comparison) => comparableColumn(records, comparison)),
    kinds: comparisons.map(({ kind }) => kind),
    missing: comparisons.map(({ levels }) => levels.length),
  };
}

/** Numbers of a row that say which words its name has. */
export const nameNumbers = 4;

function rowsOf({ count, names, columns }: Records, comparisons: readonly Comparison[]) {
  const before = names === null ? 0 : nameNumbers;
  const width = before + comparisons.length;
  const rows = new Int32Array(count * width).fill(-1);
  if (names !== null) {
    const { codes, given, family, others } = names;
    for (let record = 0; record < count; record += 1) {
      const name = codes[record] ?? -1;
      const at = record * width;
      rows[at] = given[name] ?? -1;
      rows[at + 1] = family[name] ?? -1;
      rows[at + 2] = others.start[name] ?? 0;
      rows[at + 3] = others.start[name + 1] ?? 0;
      if (name < 0) rows[at + 3] = rows[at + 2] ?? 0;
    }
  }
  for (const [at, comparison] of comparisons.entries()) {
    const codes = codesOf({ count, names, columns }, comparison);
    if (codes === undefined) continue;
    for (let record = 0; record < count; record += 1) rows[record * width + before + at] = codes[record] ?? -1;
  }
  return { rows, width };
}

/** The codes that stand for the values of a comparison: of names across scripts the records, since no two are the same to it. */
function codesOf(
  { count, names, columns }: Pick<Records, 'count' | 'names' | 'columns'>,
  comparison: Comparison,
): Int32Array | undefined {
  if (comparison.kind !== 'name-across-scripts') return valuesOf(columns, comparison)?.codes;
  return Int32Array.from({ length: count }, (_, record) => ((names?.codes[record] ?? -1) < 0 ? -1 : record));
}

/** The column that a comparison compares; undefined for parts of the name. */
function valuesOf(columns: Records['columns'], comparison: Comparison): EncodedColumn | undefined {
  return isOfName(comparison.kind) ? undefined : columns.get(comparison.columns[0] ?? '');
}

export function isOfName(kind: ComparisonKind): boolean {
  return kind === 'given-name' || kind === 'family-name' || kind === 'other-names';
}

function comparableNames(names: EncodedNames, { count, scripts }: Records): ComparableNames {
  const rare = rareShare * count;
  return {
    others: names.others.words,
    letters: lettersOf(names.words),
    isRare: Uint8Array.from(names.wordCounts, (times) => (times <= rare ? 1 : 0)),
    shortForms: shortFormGroups(names.words),
    scripts: scripts?.ofWord ?? null,
  };
}

function comparableColumn(records: Records, comparison: Comparison): ComparableColumn | null {
  const { kind, columns, levels } = comparison;
  const rest = { letters: null, words: null, dates: null, ages: null, scriptNames: null, texts: null, places: null };
  const { names, scripts } = records;
  if (kind === 'name-across-scripts') {
    if (names === null || scripts === null) return null;
    return { ...rest, kind, missing: levels.length, scriptNames: { names: scripts.names, nameOf: names.codes } };
  }
  const encoded = valuesOf(records.columns, comparison);
  if (encoded === undefined) return null;
  const isText = kind === 'text' || kind === 'date';
  return {
    ...rest,
    kind,
    missing: levels.length,
    letters: isText || kind === 'code' ? lettersOf(encoded.values) : null,
    words: isText ? sharableWords(encoded.values) : null,
    dates: /date$/u.test(kind) ? comparableDates(records.dates.get(columns[0] ?? '') ?? []) : null,
    ages: kind === 'age' ? Float64Array.from(encoded.values, (value) => Number.parseInt(value, 10)) : null,
    places: records.places.get(columns[0] ?? '') ?? null,
    texts: isText || kind === 'category' ? textsInScripts(encoded.values) : null,
  };
}

/** Null where all values are in one script. */
function textsInScripts(values: readonly string[]): TextsInScripts | null {
  if (values.every((value) => plainLetters.test(value))) return null;
  const scripts = Uint8Array.from(values, scriptBit);
  return { values: values.map((value) => value.normalize('NFC')), scripts };
}

/** Dates by their parts, null where the value is none. */
export function comparableDates(dates: readonly (PartialDate | null)[]): ComparableDates {
  const part = (of: (date: PartialDate) => number) => Int32Array.from(dates, (date) => (date === null ? 0 : of(date)));
  return {
    known: Uint8Array.from(dates, (date) => (date === null ? 0 : 1)),
    year: part(({ year }) => year),
    month: part(({ month }) => month),
    day: part(({ day }) => day),
  };
}
