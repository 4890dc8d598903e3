// Levels of all comparisons for a pair of records.
import type { ComparableColumn, Comparables } from './comparables.ts';
import { compareDateParts, compareEventDays } from './compare-dates.ts';
import { LetterComparer } from './letters.ts';
import { ageLevel, codeLevel, textLevel } from './levels.ts';
import { NameComparer } from './name-comparer.ts';

/** One number a comparison: the level, or the number of levels when a value is missing. */
export type Pattern = Uint8Array;

type Compare = (a: number, b: number) => number;

export class Comparer {
  readonly #names: NameComparer | null;
  readonly #columns: readonly { readonly at: number; readonly compare: Compare }[];
  /** How many comparisons there are. */
  readonly size: number;

  constructor({ names, columns, kinds, missing }: Comparables) {
    this.#names = names === null ? null : new NameComparer(names, kinds);
    this.#columns = columns.flatMap((column, at) =>
      names !== null && isOfName(kinds[at] ?? '')
        ? []
        : [{ at, compare: column === null ? () => missing[at] ?? 0 : compareOf(column) }],
    );
    this.size = kinds.length;
  }

  /** Writes the levels of records `a` and `b` into `into`. */
  levels(a: number, b: number, into: Pattern | Int32Array): void {
    this.#names?.levels(a, b, into);
    for (const { at, compare } of this.#columns) into[at] = compare(a, b);
  }
}

function isOfName(kind: string): boolean {
  return kind === 'given-name' || kind === 'family-name' || kind === 'other-names';
}

function compareOf({ kind, missing, codes, ...column }: ComparableColumn): Compare {
  const levelOf = levelOfValues({ kind, missing, ...column });
  return (a, b) => {
    const x = codes[a] ?? -1;
    const y = codes[b] ?? -1;
    if (x < 0 || y < 0) return missing;
    return x === y ? 0 : levelOf(x, y);
  };
}

/** The level of two different values by their codes. */
function levelOfValues({ kind, missing, letters, words, dates, ages }: Omit<ComparableColumn, 'codes'>): Compare {
  if (ages !== null) return (x, y) => ageLevel(ages[x] ?? Number.NaN, ages[y] ?? Number.NaN);
  const comparer = letters === null ? null : new LetterComparer(letters);
  const ofTexts: Compare =
    comparer === null || words === null ? () => missing : (x, y) => textLevel(comparer, words, x, y);
  if (dates !== null && kind === 'event-date') return (x, y) => compareEventDays(dates, x, y) ?? missing;
  if (dates !== null) {
    return (x, y) => {
      if (dates.known[x] === 1 && dates.known[y] === 1) return compareDateParts(dates, x, y);
      const level = ofTexts(x, y);
      // Words that two cells share make no date.
      return level === missing - 2 ? missing - 1 : level;
    };
  }
  if (comparer !== null && kind === 'code') return (x, y) => codeLevel(comparer, x, y);
  return kind === 'category' ? () => 1 : ofTexts;
}
