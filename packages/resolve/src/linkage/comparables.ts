// All that comparing needs of the records, as plain arrays of numbers: what threads can share.
import { shortFormGroups } from '../names/short-forms.ts';
import type { PartialDate } from './dates.ts';
import type { EncodedNames, Records, WordsOfNames } from './encode.ts';
import { type Letters, lettersOf } from './letters.ts';
import { sharableWords } from './sharable-words.ts';
import type { Comparison, ComparisonKind, LinkageModel } from './types.ts';

/** The names by their records, and of each word what comparing it needs. */
export type ComparableNames = {
  readonly given: Int32Array;
  readonly family: Int32Array;
  /** The name of each record. */
  readonly codes: Int32Array;
  readonly others: WordsOfNames;
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
  readonly codes: Int32Array;
  readonly letters: Letters | null;
  readonly words: WordsOfNames | null;
  readonly dates: ComparableDates | null;
  readonly ages: Float64Array | null;
};

export type Comparables = {
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
    names: records.names === null ? null : comparableNames(records.names, records.count),
    columns: comparisons.map((comparison) => comparableColumn(records, comparison)),
    kinds: comparisons.map(({ kind }) => kind),
    missing: comparisons.map(({ levels }) => levels.length),
  };
}

function comparableNames(names: EncodedNames, records: number): ComparableNames {
  const byRecord = (parts: Int32Array) => names.codes.map((name) => parts[name] ?? -1);
  const rare = rareShare * records;
  return {
    given: byRecord(names.given),
    family: byRecord(names.family),
    codes: names.codes,
    others: names.others,
    letters: lettersOf(names.words),
    isRare: Uint8Array.from(names.wordCounts, (count) => (count <= rare ? 1 : 0)),
    shortForms: shortFormGroups(names.words),
  };
}

function comparableColumn(records: Records, { kind, columns, levels }: Comparison): ComparableColumn | null {
  const encoded = records.columns.get(columns[0] ?? '');
  if (encoded === undefined || /-name/u.test(kind)) return null;
  const isText = kind === 'text' || kind === 'date';
  return {
    kind,
    missing: levels.length,
    codes: encoded.codes,
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
