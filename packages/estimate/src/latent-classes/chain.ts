import { drawBinomial } from '../numerics/draw-binomial.ts';
import { drawGamma, drawLogGamma } from '../numerics/draw-gamma.ts';
import { drawNegativeBinomial } from '../numerics/draw-poisson.ts';
import type { Random } from '../numerics/random.ts';
import type { ClassCounts } from './class-counts.ts';
import { type ClassParameters, emptyParameters, refreshClass } from './class-parameters.ts';
import { CollapsedMoves } from './collapsed-moves.ts';
import type { FlatTable, LatentClassModel } from './model.ts';
import { type Replicate, replicate } from './predictive-check.ts';
import { RidgeMoves } from './ridge-moves.ts';

/**
 * Where a chain starts: with all who were seen in one class and nobody unseen, or anywhere the prior allows. Chains
 * from both ends that come to agree have crossed what lies between.
 */
export type ChainStart = 'everybody seen' | 'from the prior';

/**
 * One Markov chain of the latent class model on the table of patterns: people of one pattern are told apart only by
 * how many of them are in each class. A sweep draws, in turn: probabilities along their ridge with all counts integrated
 * out; classes of the observed; the number unseen and their classes; counts with all probabilities integrated out;
 * capture probabilities; class shares; concentration.
 */
export class LatentClassChain {
  readonly #table: FlatTable;
  readonly #model: LatentClassModel;
  readonly #random: Random;
  readonly #counts: ClassCounts;
  readonly #moves: CollapsedMoves;
  readonly #parameters: ClassParameters;
  readonly #ridge: RidgeMoves;
  readonly #weights: Float64Array;
  /** Sums of the weights of class k and those after it. */
  readonly #rest: Float64Array;
  #concentration: number;

  constructor(
    table: FlatTable,
    setting: { readonly model: LatentClassModel; readonly random: Random; readonly start: ChainStart },
  ) {
    const { model, random, start } = setting;
    this.#table = table;
    this.#model = model;
    this.#random = random;
    const { classes } = model;
    this.#parameters = emptyParameters(table, classes);
    this.#ridge = new RidgeMoves(table, this.#parameters, { cap: model.cap, random });
    this.#weights = new Float64Array(classes);
    this.#rest = new Float64Array(classes);
    this.#counts = {
      lists: table.lists,
      classes,
      seen: new Float64Array(classes),
      unseen: new Float64Array(classes),
      captured: new Float64Array(classes * table.lists),
    };
    this.#moves = new CollapsedMoves(this.#counts, { cap: model.cap, observed: table.observed, random });
    this.#concentration = 1;
    this.#start(start);
  }

  /** The total under the current state. */
  get total(): number {
    return this.#table.observed + this.unseen;
  }

  get unseen(): number {
    let sum = 0;
    for (let k = 0; k < this.#model.classes; k++) sum += this.#counts.unseen[k] ?? 0;
    return sum;
  }

  /** Classes with at least one person. */
  get occupied(): number {
    let sum = 0;
    for (let k = 0; k < this.#model.classes; k++) {
      if ((this.#counts.seen[k] ?? 0) + (this.#counts.unseen[k] ?? 0) > 0) sum++;
    }
    return sum;
  }

  /** A table drawn from the current state, beside the real one. Uses random numbers of its own, so draws stay as they are. */
  replicate(random: Random): Replicate {
    return replicate(this.#table, this.#parameters, random);
  }

  sweep(): void {
    const { plain } = this.#model;
    if (!plain) this.#ridge.run(this.#concentration);
    this.#allocateSeen();
    this.#allocateUnseen();
    if (!plain) this.#moves.run(this.#concentration);
    this.#drawCaptures();
    this.#drawShares();
  }

  #start(start: ChainStart): void {
    if (start === 'everybody seen') {
      const { counts } = this.#table;
      for (let p = 0; p < counts.length; p++) this.#put(0, counts[p] ?? 0, this.#counts.seen, p);
    }
    this.#drawCaptures();
    this.#drawShares();
  }

  #allocateSeen(): void {
    const { counts } = this.#table;
    const { seen, captured, classes } = this.#counts;
    const { shares, within } = this.#parameters;
    const weights = this.#weights;
    seen.fill(0);
    captured.fill(0);
    for (let p = 0; p < counts.length; p++) {
      let sum = 0;
      for (let k = 0; k < classes; k++) {
        const weight = (shares[k] ?? 0) * (within[p * classes + k] ?? 0);
        weights[k] = weight;
        sum += weight;
      }
      this.#split(counts[p] ?? 0, sum, seen, p);
    }
  }

  /** Spreads people of one pattern over the classes by `weights`; p < 0 is the pattern on no list. */
  #split(people: number, sum: number, into: Float64Array, p: number): void {
    const weights = this.#weights;
    const random = this.#random;
    const { classes } = this.#counts;
    if (people <= 3) {
      for (let i = 0; i < people; i++) {
        let left = random.fineUniform() * sum;
        let k = 0;
        for (; k < classes - 1; k++) {
          left -= weights[k] ?? 0;
          if (left < 0) break;
        }
        this.#put(k, 1, into, p);
      }
      return;
    }
    // Sums from the end, not the whole less what has passed: that could reach 0 before the last class.
    const rest = this.#rest;
    for (let k = classes - 1, from = 0; k >= 0; k--) {
      from += weights[k] ?? 0;
      rest[k] = from;
    }
    let left = people;
    for (let k = 0; k < classes && left > 0; k++) {
      const taken = drawBinomial(random, left, (weights[k] ?? 0) / (rest[k] ?? 1));
      if (taken > 0) this.#put(k, taken, into, p);
      left -= taken;
    }
  }

  #put(k: number, people: number, into: Float64Array, p: number): void {
    into[k] = (into[k] ?? 0) + people;
    if (p < 0) return;
    const { starts, members, lists } = this.#table;
    const { captured } = this.#counts;
    const to = starts[p + 1] ?? 0;
    for (let i = starts[p] ?? 0; i < to; i++) {
      const at = k * lists + (members[i] ?? 0);
      captured[at] = (captured[at] ?? 0) + people;
    }
  }

  #allocateUnseen(): void {
    const { classes, unseen } = this.#counts;
    const { shares, missed: missedIn } = this.#parameters;
    let missed = 0;
    for (let k = 0; k < classes; k++) {
      const weight = (shares[k] ?? 0) * (missedIn[k] ?? 0);
      this.#weights[k] = weight;
      missed += weight;
    }
    unseen.fill(0);
    this.#split(this.#drawUnseen(missed), missed, unseen, -1);
  }

  /** Negative binomial up to the cap: by rejection, or where its mean lies above by walking down from the cap. */
  #drawUnseen(missed: number): number {
    const { cap } = this.#model;
    const { observed } = this.#table;
    const odds = missed / Math.max(1 - missed, 1e-12);
    const mean = observed * odds;
    if (mean < cap) {
      for (;;) {
        const unseen = drawNegativeBinomial(this.#random, observed, odds);
        if (unseen <= cap) return unseen;
      }
    }
    return drawBelowCap(this.#random, { cap, observed, missed });
  }

  #drawCaptures(): void {
    const { classes, lists, seen, unseen, captured } = this.#counts;
    const { odds, missed } = this.#parameters;
    const random = this.#random;
    for (let k = 0; k < classes; k++) {
      const people = (seen[k] ?? 0) + (unseen[k] ?? 0);
      let none = 1;
      for (let j = 0; j < lists; j++) {
        const caught = captured[k * lists + j] ?? 0;
        const yes = people === 0 ? random.fineUniform() : drawGamma(random, 1 + caught);
        const no = people === 0 ? 1 - yes : drawGamma(random, 1 + people - caught);
        odds[k * lists + j] = yes / no;
        none *= no / (yes + no);
      }
      missed[k] = none;
      refreshClass(this.#parameters, this.#table, k);
    }
  }

  /** Sticks, shares, and the concentration given the sticks. */
  #drawShares(): void {
    const { classes, seen, unseen } = this.#counts;
    const { shares } = this.#parameters;
    const random = this.#random;
    let later = 0;
    for (let k = 0; k < classes; k++) later += (seen[k] ?? 0) + (unseen[k] ?? 0);
    let logRest = 0;
    for (let k = 0; k < classes; k++) {
      const people = (seen[k] ?? 0) + (unseen[k] ?? 0);
      later -= people;
      let share = Math.exp(logRest);
      if (k < classes - 1) {
        const logTaken = Math.log(drawGamma(random, 1 + people));
        const logLeft = drawLogGamma(random, this.#concentration + later);
        const logSum = Math.max(logTaken, logLeft) + Math.log1p(Math.exp(-Math.abs(logTaken - logLeft)));
        share *= Math.exp(logTaken - logSum);
        logRest += logLeft - logSum;
      }
      shares[k] = share;
    }
    const { shape, rate } = this.#model;
    this.#concentration = drawGamma(random, shape + classes - 1) / (rate - logRest);
  }
}

/** A negative binomial conditioned on the cap, where its bulk lies beyond: walks down from the cap by ratios. */
function drawBelowCap(
  random: Random,
  { cap, observed, missed }: { readonly cap: number; readonly observed: number; readonly missed: number },
): number {
  let sum = 0;
  let weight = 1;
  const target = random.fineUniform();
  let total = 0;
  for (let unseen = cap, w = 1; unseen >= 0 && w > 1e-17 * total; unseen--) {
    total += w;
    w *= unseen / ((observed + unseen - 1) * missed);
  }
  for (let unseen = cap; unseen > 0; unseen--) {
    sum += weight;
    if (sum >= target * total) return unseen;
    weight *= unseen / ((observed + unseen - 1) * missed);
  }
  return 0;
}
