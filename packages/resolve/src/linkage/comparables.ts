// All that comparing needs of the records, as plain arrays of numbers: what threads can share.
import { shortFormGroups } from '../names/short-forms.ts';
import type { PartialDate } from './dates.ts';
import type { EncodedColumn, EncodedNames, Records, WordsOfNames } from './encode.ts';
import { type Letters, lettersOf } from './letters.ts';
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

/** The share of records above which a word of a name is not rare. */
const rareShare = 0.005;

export function comparablesOf(records: Records, { comparisons }: Pick<LinkageModel, 'comparisons'>): Comparables {
  return {
    ...rowsOf(records, comparisons),
    names: records.names === null ? null : comparableNames(records.names, records.count),
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
    const codes = valuesOf(columns, comparison)?.codes;
    if (codes === undefined) continue;
    for (let record = 0; record < count; record += 1) rows[record * width + before + at] = codes[record] ?? -1;
  }
  return { rows, width };
}

/** The column that a comparison compares; undefined for parts of the name. */
function valuesOf(columns: Records['columns'], comparison: Comparison): EncodedColumn | undefined {
  return isOfName(comparison.kind) ? undefined : columns.get(comparison.columns[0] ?? '');
}

export function isOfName(kind: ComparisonKind): boolean {
  return kind === 'given-name' || kind === 'family-name' || kind === 'other-names';
}

function comparableNames(names: EncodedNames, records: number): ComparableNames {
  const rare = rareShare * records;
  return {
    others: names.others.words,
    letters: lettersOf(names.words),
    isRare: Uint8Array.from(names.wordCounts, (count) => (count <= rare ? 1 : 0)),
    shortForms: shortFormGroups(names.words),
  };
}

function comparableColumn(records: Records, comparison: Comparison): ComparableColumn | null {
  const { kind, columns, levels } = comparison;
  const encoded = valuesOf(records.columns, comparison);
  if (encoded === undefined) return null;
  const isText = kind === 'text' || kind === 'date';
  return {
    kind,
    missing: levels.length,
    letters: isText || kind === 'code' ? lettersOf(encoded.values) : null,
    words: isText ? sharableWords(encoded.values) : null,
    dates: /date$/u.test(kind) ? comparableDates(records.dates.get(columns[0] ?? '') ?? []) : null,
    ages: kind === 'age' ? Float64Array.from(encoded.values, (value) => Number.parseInt(value, 10)) : null,
  };
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
