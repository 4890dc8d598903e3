import type { Random } from '../numerics/random.ts';
import type { ClassParameters } from './class-parameters.ts';
import type { FlatTable } from './model.ts';

/** What one simulated table is held against the real one by. */
export type Replicate = {
  /** Deviances of the real and of the simulated table from the parameters that both are held against. */
  readonly real: number;
  readonly simulated: number;
  /** People of the simulated table on exactly 1, 2, ... lists. */
  readonly onExactly: Float64Array;
  /** People of the simulated table on both lists of each pair, in the order of `pairsOf`. */
  readonly pairs: Float64Array;
};

/** Pairs of lists in a fixed order. */
export function pairsOf(lists: number): [number, number][] {
  return Array.from({ length: lists }, (_, a) => a).flatMap((a) =>
    Array.from({ length: lists - a - 1 }, (_, i): [number, number] => [a, a + 1 + i]),
  );
}

/**
 * A table of as many listed people as the real one, drawn from the parameters of a chain (posterior predictive check:
 * Gelman, Meng & Stern 1996). Each person gets a class, then lists one after another, given that they are on at least one.
 */
export function replicate(table: FlatTable, parameters: ClassParameters, random: Random): Replicate {
  const { lists, counts, starts, members, observed } = table;
  const model = new PatternModel(table, parameters);
  const drawn = new Map<number, number>();
  for (let person = 0; person < observed; person++) {
    const pattern = model.draw(random);
    drawn.set(pattern, (drawn.get(pattern) ?? 0) + 1);
  }
  let real = 0;
  for (let p = 0; p < counts.length; p++) {
    let pattern = 0;
    for (let i = starts[p] ?? 0; i < (starts[p + 1] ?? 0); i++) pattern |= 1 << (members[i] ?? 0);
    real += model.deviance(pattern, counts[p] ?? 0);
  }
  const onExactly = new Float64Array(lists);
  const pairs = new Float64Array((lists * (lists - 1)) / 2);
  const order = pairsOf(lists);
  let simulated = 0;
  for (const [pattern, count] of drawn) {
    simulated += model.deviance(pattern, count);
    let on = 0;
    for (let j = 0; j < lists; j++) on += (pattern >> j) & 1;
    onExactly[on - 1] = (onExactly[on - 1] ?? 0) + count;
    for (const [index, [a, b]] of order.entries()) {
      if ((pattern >> a) & (pattern >> b) & 1) pairs[index] = (pairs[index] ?? 0) + count;
    }
  }
  return { real, simulated, onExactly, pairs };
}

/** Patterns of people who are on at least one list, under one set of parameters. */
class PatternModel {
  readonly #lists: number;
  readonly #observed: number;
  readonly #parameters: ClassParameters;
  /** Shares of the classes among the listed, added up. */
  readonly #upTo: Float64Array;
  readonly #seen: number;
  readonly #chances: Float64Array;
  /** Chance of class k to be on list j or a later one, at k * lists + j. */
  readonly #stillOn: Float64Array;

  constructor({ lists, observed }: FlatTable, parameters: ClassParameters) {
    const { classes, shares, odds, missed } = parameters;
    this.#lists = lists;
    this.#observed = observed;
    this.#parameters = parameters;
    this.#upTo = new Float64Array(classes);
    let seen = 0;
    for (let k = 0; k < classes; k++) {
      seen += (shares[k] ?? 0) * (1 - (missed[k] ?? 0));
      this.#upTo[k] = seen;
    }
    this.#seen = seen;
    this.#chances = odds.map((x) => (Number.isFinite(x) ? x / (1 + x) : 1));
    this.#stillOn = new Float64Array(classes * lists);
    for (let k = 0; k < classes; k++) {
      let none = 1;
      for (let j = lists - 1; j >= 0; j--) {
        none *= 1 - (this.#chances[k * lists + j] ?? 0);
        this.#stillOn[k * lists + j] = 1 - none;
      }
    }
  }

  draw(random: Random): number {
    const place = random.uniform() * this.#seen;
    let k = 0;
    while (k < this.#upTo.length - 1 && (this.#upTo[k] ?? 0) <= place) k++;
    let pattern = 0;
    for (let j = 0; j < this.#lists; j++) {
      const at = k * this.#lists + j;
      const chance = this.#chances[at] ?? 0;
      // Somebody on no list so far has to be on this one or on a later one.
      const needed = pattern === 0 ? (this.#stillOn[at] ?? 1) : 1;
      if (random.uniform() * needed < chance) pattern |= 1 << j;
    }
    return pattern === 0 ? 1 << (this.#lists - 1) : pattern;
  }

  /** The part of a pattern in the deviance: 2 n log(n / expected). */
  deviance(pattern: number, count: number): number {
    const { classes, shares } = this.#parameters;
    let chance = 0;
    for (let k = 0; k < classes; k++) {
      let within = shares[k] ?? 0;
      for (let j = 0; j < this.#lists; j++) {
        const on = this.#chances[k * this.#lists + j] ?? 0;
        within *= (pattern >> j) & 1 ? on : 1 - on;
      }
      chance += within;
    }
    return 2 * count * Math.log((count * this.#seen) / (this.#observed * Math.max(chance, 1e-300)));
  }
}
