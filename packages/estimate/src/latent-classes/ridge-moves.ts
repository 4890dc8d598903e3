import { drawNormal } from '../numerics/draw-normal.ts';
import { drawNegativeBinomial } from '../numerics/draw-poisson.ts';
import { powerOfTwo } from '../numerics/power-of-two.ts';
import type { Random } from '../numerics/random.ts';
import { type ClassParameters, refreshClass } from './class-parameters.ts';
import type { FlatTable } from './model.ts';

/**
 * Classes that are moved: the first few sticks, which hold nearly everybody. Fixed, so that moves are reversible; never
 * the last class, which has no stick of its own.
 */
const movedClasses = 5;

/**
 * Metropolis moves on class shares and capture probabilities with everybody's class, and the number unseen, integrated
 * out. The data hardly tell a small class that is easily listed from a large one that is not: along that ridge Gibbs
 * creeps, since the classes of thousands of people must follow. A move shifts the log odds of class k of being on all
 * lists (or on one), and its share so that its part of the observed stays; the map has unit Jacobian in
 * (log odds, log share odds).
 */
export class RidgeMoves {
  readonly #table: FlatTable;
  readonly #parameters: ClassParameters;
  readonly #cap: number;
  readonly #random: Random;
  readonly #others: Float64Array;
  readonly #proposed: Float64Array;

  constructor(
    table: FlatTable,
    parameters: ClassParameters,
    setting: { readonly cap: number; readonly random: Random },
  ) {
    this.#table = table;
    this.#parameters = parameters;
    this.#cap = setting.cap;
    this.#random = setting.random;
    this.#others = new Float64Array(table.counts.length);
    this.#proposed = new Float64Array(table.lists);
  }

  run(concentration: number): void {
    const last = Math.min(movedClasses, this.#parameters.classes - 1);
    for (let k = 0; k < last; k++) this.#move(k, concentration);
  }

  #move(k: number, concentration: number): void {
    const { shares, missed } = this.#parameters;
    const before = { share: shares[k] ?? 0, none: missed[k] ?? 0 };
    if (!(before.share > 0 && before.share < 1)) return;
    const kept = this.#propose(k);
    const none = this.#noneOf();
    const shareOdds = (kept * (before.share / (1 - before.share)) * (1 - before.none)) / (1 - none);
    const after = { share: shareOdds / (1 + shareOdds), none };
    if (!(after.share > 0 && after.share < 1 && none > 0 && none < 1)) return;
    this.#sumOthers(k);
    const gain = this.#likelihoodGain(k, before, after) + this.#priorGain(k, before, after, concentration);
    if (!(gain >= 0 || Math.log(this.#random.fineUniform()) < gain)) return;
    if (!this.#belowCap(k, after)) return;
    this.#accept(k, before.share, after);
  }

  /** New odds of class k; returns the factor by which its part of the observed changes. Step sizes from 1/32 to 1. */
  #propose(k: number): number {
    const { odds } = this.#parameters;
    const { lists } = this.#table;
    const random = this.#random;
    const step = powerOfTwo(-5 * random.uniform()) * drawNormal(random);
    const kind = Math.floor(random.uniform() * 4);
    const one = kind === 2 ? Math.floor(random.uniform() * lists) : -1;
    for (let j = 0; j < lists; j++) {
      const moves = kind < 2 || j === one;
      this.#proposed[j] = (odds[k * lists + j] ?? 0) * (moves ? Math.exp(step) : 1);
    }
    return kind === 3 ? Math.exp(step) : 1;
  }

  #noneOf(): number {
    let none = 1;
    for (let j = 0; j < this.#proposed.length; j++) none /= 1 + (this.#proposed[j] ?? 0);
    return none;
  }

  /** Probability of each pattern in all other classes, as a share of those classes. */
  #sumOthers(k: number): void {
    const { classes, shares, within } = this.#parameters;
    const others = this.#others;
    const scale = 1 / (1 - (shares[k] ?? 0));
    for (let p = 0; p < others.length; p++) {
      let sum = 0;
      for (let l = 0; l < classes; l++) if (l !== k) sum += (shares[l] ?? 0) * (within[p * classes + l] ?? 0);
      others[p] = sum * scale;
    }
  }

  #likelihoodGain(k: number, before: Point, after: Point): number {
    const { counts, starts, members, observed } = this.#table;
    const { classes, within } = this.#parameters;
    const others = this.#others;
    let gain = 0;
    for (let p = 0; p < counts.length; p++) {
      const to = starts[p + 1] ?? 0;
      let probability = after.none;
      for (let i = starts[p] ?? 0; i < to; i++) probability *= this.#proposed[members[i] ?? 0] ?? 0;
      const other = others[p] ?? 0;
      const old = (1 - before.share) * other + before.share * (within[p * classes + k] ?? 0);
      const now = (1 - after.share) * other + after.share * probability;
      gain += (counts[p] ?? 0) * Math.log(now / old);
    }
    const other = this.#missedByOthers(k);
    const seenBefore = 1 - (1 - before.share) * other - before.share * before.none;
    const seenAfter = 1 - (1 - after.share) * other - after.share * after.none;
    return gain - observed * Math.log(seenAfter / seenBefore);
  }

  #missedByOthers(k: number): number {
    const { classes, shares, missed } = this.#parameters;
    let sum = 0;
    for (let l = 0; l < classes; l++) if (l !== k) sum += (shares[l] ?? 0) * (missed[l] ?? 0);
    return sum / (1 - (shares[k] ?? 0));
  }

  /**
   * Uniform capture probabilities in log odds, and the stick-breaking density in (log share odds of k, proportions of
   * the others): (α - 1) log π_K - Σ log R_i, where R_i is what is left before stick i, plus log π_k + (K - 1) log(1 - π_k).
   */
  #priorGain(k: number, before: Point, after: Point, concentration: number): number {
    const { classes, odds, shares } = this.#parameters;
    const { lists } = this.#table;
    let gain = 0;
    for (let j = 0; j < lists; j++) {
      const old = odds[k * lists + j] ?? 0;
      const now = this.#proposed[j] ?? 0;
      if (now !== old) gain += Math.log(now / old) - 2 * Math.log((1 + now) / (1 + old));
    }
    const shrink = (1 - after.share) / (1 - before.share);
    gain += Math.log(after.share / before.share) + (classes - 1) * Math.log(shrink);
    gain += (concentration - 1) * Math.log(shrink);
    let restBefore = 1;
    let restAfter = 1;
    for (let l = 0; l < k; l++) {
      restBefore -= shares[l] ?? 0;
      restAfter -= (shares[l] ?? 0) * shrink;
      gain -= Math.log(restAfter / restBefore);
    }
    // Beyond stick k all that is left is made of the others, which shrink together.
    return gain - (classes - 2 - k) * Math.log(shrink);
  }

  /** The joint move draws a number unseen as well; beyond the cap the new state is impossible. */
  #belowCap(k: number, after: Point): boolean {
    const { observed } = this.#table;
    const missed = (1 - after.share) * this.#missedByOthers(k) + after.share * after.none;
    const mean = (observed * missed) / (1 - missed);
    return mean < 1e15 && drawNegativeBinomial(this.#random, observed, missed / (1 - missed)) <= this.#cap;
  }

  #accept(k: number, oldShare: number, after: Point): void {
    const { classes, shares, odds, missed } = this.#parameters;
    const { lists } = this.#table;
    const shrink = (1 - after.share) / (1 - oldShare);
    for (let l = 0; l < classes; l++) shares[l] = (shares[l] ?? 0) * shrink;
    shares[k] = after.share;
    for (let j = 0; j < lists; j++) odds[k * lists + j] = this.#proposed[j] ?? 0;
    missed[k] = after.none;
    refreshClass(this.#parameters, this.#table, k);
  }
}

type Point = { readonly share: number; readonly none: number };
