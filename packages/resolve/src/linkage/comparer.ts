// Levels of all comparisons for a pair of records.
import { type ComparableColumn, type Comparables, isOfName, nameNumbers } from './comparables.ts';
import { compareDateParts, compareEventDays } from './compare-dates.ts';
import { LetterComparer } from './letters.ts';
import { ageLevel, codeLevel, textLevel } from './levels.ts';
import { levelAcrossScripts, levelOfTextsInScripts } from './levels-across-scripts.ts';
import { NameComparer } from './name-comparer.ts';

/** One number a comparison: the level, or the number of levels when a value is missing. */
export type Pattern = Uint8Array;

export type Compare = (a: number, b: number) => number;

export class Comparer {
  readonly #rows: Int32Array;
  readonly #width: number;
  readonly #names: NameComparer | null;
  readonly #columns: readonly Compare[];
  /** Where each column's level goes among all. */
  readonly #levelAt: Int32Array;
  /** Where each column's code stands in a row. */
  readonly #codeAt: Int32Array;
  readonly #missing: Int32Array;
  /** How many comparisons there are. */
  readonly size: number;

  constructor({ rows, width, names, columns, kinds, missing }: Comparables) {
    const before = names === null ? 0 : nameNumbers;
    const compared = kinds.flatMap((kind, at) => (names !== null && isOfName(kind) ? [] : [at]));
    this.#rows = rows;
    this.#width = width;
    this.#names = names === null ? null : new NameComparer(rows, names, kinds);
    this.#columns = compared.map((at) => levelOfValues(columns[at] ?? null));
    this.#levelAt = Int32Array.from(compared);
    this.#codeAt = Int32Array.from(compared, (at) => before + at);
    this.#missing = Int32Array.from(compared, (at) => missing[at] ?? 0);
    this.size = kinds.length;
  }

  /** Writes the levels of records `a` and `b` into `into`. */
  levels(a: number, b: number, into: Pattern | Int32Array): void {
    const rows = this.#rows;
    const rowA = a * this.#width;
    const rowB = b * this.#width;
    this.#names?.levels(rowA, rowB, into);
    for (let at = 0; at < this.#levelAt.length; at += 1) {
      const code = this.#codeAt[at] ?? 0;
      const x = rows[rowA + code] ?? -1;
      const y = rows[rowB + code] ?? -1;
      const level = x < 0 || y < 0 ? this.#missing[at] : x === y ? 0 : this.#columns[at]?.(x, y);
      into[this.#levelAt[at] ?? 0] = level ?? 0;
    }
  }
}

/** The level of two different values by their codes. */
function levelOfValues(column: ComparableColumn | null): Compare {
  // A column that the records do not have holds no codes that could be compared.
  if (column === null) return () => 0;
  if (column.scriptNames !== null) return levelAcrossScripts(column.scriptNames, column.missing);
  const level = levelInOneScript(column);
  return column.texts === null ? level : levelOfTextsInScripts(column.texts, column, level);
}

const nearlyTheSame = 1;

/** The level of two values that are written in one script. */
function levelInOneScript({ kind, missing, letters, words, dates, ages, places }: ComparableColumn): Compare {
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
  if (kind === 'category') return () => 1;
  if (places === null) return ofTexts;
  return (x, y) => {
    const level = ofTexts(x, y);
    // Two places of the gazetteer are two, however near their letters.
    return level === nearlyTheSame && (places[x] ?? -1) >= 0 && (places[y] ?? -1) >= 0 ? missing - 1 : level;
  };
}
