// The weight of a pair in bits: log2 of its odds of matching, with agreement on a rare value worth more.
import { isOfName } from './comparables.ts';
import type { Comparer, Pattern } from './comparer.ts';
import type { Records } from './encode.ts';
import { type AreOfTwoScripts, heldBelow, leastOtherEvidence } from './two-scripts.ts';
import type { Comparison, LinkageModel } from './types.ts';

/** Bits that agreement on the value of record `a` adds to or takes from the level's usual weight. */
type Rarity = (a: number) => number;

/** What keeps pairs apart that only the letters of two scripts speak for. */
export type Held = { readonly areOfTwoScripts: AreOfTwoScripts; readonly threshold: number };

export class Scorer {
  readonly #weights: readonly Float64Array[];
  readonly #rarities: readonly (Rarity | null)[];
  readonly #comparer: Comparer;
  readonly #pattern: Pattern;
  readonly #tables: Int32Array;
  readonly #priorAcross: number;
  readonly #priorWithin: number;

  readonly #besideNames: readonly boolean[];
  readonly #areOfTwoScripts: AreOfTwoScripts;
  readonly #ceiling: number;

  constructor(records: Records, model: LinkageModel, comparer: Comparer, { areOfTwoScripts, threshold }: Held) {
    this.#besideNames = model.comparisons.map(({ kind }) => !isOfName(kind) && kind !== 'name-across-scripts');
    this.#areOfTwoScripts = areOfTwoScripts;
    this.#ceiling = threshold - heldBelow;
    this.#comparer = comparer;
    this.#pattern = new Uint8Array(model.comparisons.length);
    this.#weights = model.comparisons.map(({ levels }) =>
      Float64Array.from([...levels.map(({ m, u }) => Math.log2(m / u)), 0]),
    );
    this.#rarities = model.comparisons.map((comparison) => rarityOf(records, comparison));
    this.#tables = records.table;
    this.#priorAcross = oddsOf(model.prior);
    this.#priorWithin = oddsOf(model.priorWithin ?? model.prior);
  }

  /** Weight of records `a` and `b`, prior included. */
  weight(a: number, b: number): number {
    this.#comparer.levels(a, b, this.#pattern);
    return this.weightOf(this.#pattern, a, b);
  }

  /** Bits from which the pair starts. */
  prior(a: number, b: number): number {
    return this.#tables[a] === this.#tables[b] ? this.#priorWithin : this.#priorAcross;
  }

  /** Weight of the pair of `a` and `b`, which has this pattern. */
  weightOf(pattern: Pattern, a: number, b: number): number {
    let sum = this.prior(a, b);
    for (let c = 0; c < pattern.length; c += 1) sum += this.#part(c, pattern[c] ?? 0, a);
    return sum > this.#ceiling ? sum - this.#heldBack(pattern, a, b, sum) : sum;
  }

  /** Bits that are taken from a pair whose names are in two scripts and which has nothing else that speaks for it; mostly 0. */
  heldBack(a: number, b: number): number {
    this.#comparer.levels(a, b, this.#pattern);
    const sum = this.#pattern.reduce((bits, level, c) => bits + this.#part(c, level, a), this.prior(a, b));
    return sum > this.#ceiling ? this.#heldBack(this.#pattern, a, b, sum) : 0;
  }

  /** The same of a pair whose weight reaches the ceiling. */
  #heldBack(pattern: Pattern, a: number, b: number, sum: number): number {
    let others = 0;
    for (let c = 0; c < pattern.length; c += 1) if (this.#besideNames[c]) others += this.#part(c, pattern[c] ?? 0, a);
    return others < leastOtherEvidence && this.#areOfTwoScripts(a, b) ? sum - this.#ceiling : 0;
  }

  /** Weighs pairs by the number of their pattern among `patterns`. Sums are taken once a pattern; only rarity hangs on the records. */
  weighPatterns(patterns: readonly Pattern[]): (pattern: number, a: number, b: number) => number {
    const sums = Float64Array.from(patterns, (pattern) =>
      pattern.reduce((sum, level, c) => sum + (this.#weights[c]?.[level] ?? 0), 0),
    );
    const agreeing = patterns.map((pattern) =>
      this.#rarities.filter((rarity, c) => rarity !== null && pattern[c] === 0),
    );
    return (pattern, a, b) => {
      let sum = this.prior(a, b) + (sums[pattern] ?? 0);
      for (const rarity of agreeing[pattern] ?? []) sum += rarity?.(a) ?? 0;
      return sum > this.#ceiling ? sum - this.#heldBack(patterns[pattern] ?? this.#pattern, a, b, sum) : sum;
    };
  }

  /** The level and weight of every comparison. */
  parts(a: number, b: number): { level: number; weight: number }[] {
    this.#comparer.levels(a, b, this.#pattern);
    return [...this.#pattern].map((level, c) => ({ level, weight: this.#part(c, level, a) }));
  }

  #part(c: number, level: number, a: number): number {
    const weight = this.#weights[c]?.[level] ?? 0;
    return level === 0 ? weight + (this.#rarities[c]?.(a) ?? 0) : weight;
  }
}

function oddsOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/** The usual frequency of agreement counts as much as this many records, so that a short list does not make all values common. */
const believedRecords = 50;

function rarityOf(records: Records, comparison: Comparison): Rarity | null {
  if (!comparison.termFrequency) return null;
  const usual = comparison.levels[0]?.u ?? 1;
  const bits = (count: number, total: number) => {
    const others = Math.max(1, count - 1) + believedRecords * usual;
    return Math.log2(usual / (others / (total + believedRecords)));
  };
  const { names } = records;
  if (comparison.kind === 'given-name' || comparison.kind === 'family-name') {
    if (names === null) return null;
    const given = comparison.kind === 'given-name';
    const counts = given ? names.givenCounts : names.familyCounts;
    const total = counts.reduce((sum, count) => sum + count, 0);
    const table = Float64Array.from(counts, (count) => bits(count, total));
    const word = given ? names.given : names.family;
    return (a) => table[word[names.codes[a] ?? -1] ?? -1] ?? 0;
  }
  const column = records.columns.get(comparison.columns[0] ?? '');
  if (column === undefined) return null;
  const table = Float64Array.from(column.counts, (count) => bits(count, column.present));
  return (a) => table[column.codes[a] ?? -1] ?? 0;
}

export function probabilityOf(weight: number): number {
  // Not `2 ** -weight`, whose last digits differ between versions of V8.
  return 1 / (1 + Math.exp(-weight * Math.LN2));
}
