import { drawNormal } from '../numerics/draw-normal.ts';
import { logGamma } from '../numerics/log-gamma.ts';
import { powerOfTwo } from '../numerics/power-of-two.ts';
import type { Random } from '../numerics/random.ts';
import type { ClassCounts } from './class-counts.ts';
import { logFactorial } from './log-gamma-of-counts.ts';

/**
 * Metropolis moves on the counts alone, with capture probabilities and class shares integrated out. Plain Gibbs moves
 * the number unseen of a class by about its square root in a sweep, as its probabilities are fixed by the last number;
 * here it can cross its whole range.
 */
export class CollapsedMoves {
  readonly #counts: ClassCounts;
  readonly #cap: number;
  readonly #observed: number;
  readonly #random: Random;
  /** People in classes k, k + 1, ... at k. */
  readonly #from: Float64Array;

  constructor(
    counts: ClassCounts,
    setting: { readonly cap: number; readonly observed: number; readonly random: Random },
  ) {
    this.#counts = counts;
    this.#cap = setting.cap;
    this.#observed = setting.observed;
    this.#random = setting.random;
    this.#from = new Float64Array(counts.classes + 1);
  }

  run(concentration: number): void {
    const { classes, seen, unseen } = this.#counts;
    this.#addUp();
    for (let k = 0; k < classes; k++) {
      if ((seen[k] ?? 0) + (unseen[k] ?? 0) > 0) this.#moveUnseen(k, concentration);
    }
    for (let k = 0; k + 1 < classes && (this.#from[k] ?? 0) > 0; k++) this.#swap(k, concentration);
  }

  #addUp(): void {
    const { classes, seen, unseen } = this.#counts;
    this.#from[classes] = 0;
    for (let k = classes - 1; k >= 0; k--) {
      this.#from[k] = (this.#from[k + 1] ?? 0) + (seen[k] ?? 0) + (unseen[k] ?? 0);
    }
  }

  /**
   * A random walk in the logarithm, on a point spread evenly over [u, u + 1). Its step is drawn anew each time, from
   * 1/32 to 1, so that nothing needs tuning.
   */
  #moveUnseen(k: number, concentration: number): void {
    const { seen, unseen } = this.#counts;
    const random = this.#random;
    const before = unseen[k] ?? 0;
    const point = before + random.fineUniform();
    const moved = point * Math.exp(powerOfTwo(-5 * random.uniform()) * drawNormal(random));
    const after = Math.floor(moved);
    // A class left quite empty is not moved, so it must not be emptied either, or there would be no way back.
    if (after === before || after + (seen[k] ?? 0) === 0) return;
    const change = after - before;
    if ((this.#from[0] ?? 0) - this.#observed + change > this.#cap) return;
    const gain = this.#gain(k, change, concentration) + Math.log(moved / point);
    if (gain < 0 && Math.log(random.fineUniform()) >= gain) return;
    unseen[k] = after;
    for (let l = 0; l <= k; l++) this.#from[l] = (this.#from[l] ?? 0) + change;
  }

  /** Change of the log posterior when class k gains `change` unseen people. */
  #gain(k: number, change: number, concentration: number): number {
    const { lists, seen, unseen, captured } = this.#counts;
    const before = unseen[k] ?? 0;
    const people = (seen[k] ?? 0) + before;
    const total = this.#from[0] ?? 0;
    let gain = logFactorial(total + change - 1) - logFactorial(total - 1);
    gain -= logFactorial(before + change) - logFactorial(before);
    for (let j = 0; j < lists; j++) {
      const uncaught = people - (captured[k * lists + j] ?? 0);
      gain += logFactorial(uncaught + change) - logFactorial(uncaught);
    }
    gain -= lists * (logFactorial(people + change + 1) - logFactorial(people + 1));
    return gain + this.#stickGain(k, change, concentration);
  }

  /** Sticks before k see more people pass; stick k is taken by more. */
  #stickGain(k: number, change: number, concentration: number): number {
    const last = this.#counts.classes - 1;
    const people = (this.#from[k] ?? 0) - (this.#from[k + 1] ?? 0);
    let gain = 0;
    for (let l = 0; l < k; l++) {
      const passing = concentration + (this.#from[l + 1] ?? 0);
      const all = 1 + concentration + (this.#from[l] ?? 0);
      gain += logGamma(passing + change) - logGamma(passing) - logGamma(all + change) + logGamma(all);
    }
    if (k === last) return gain;
    const all = 1 + concentration + (this.#from[k] ?? 0);
    return gain + logFactorial(people + change) - logFactorial(people) - logGamma(all + change) + logGamma(all);
  }

  /** Exchanges the contents of neighbouring classes, which plain Gibbs hardly ever does (Papaspiliopoulos & Roberts 2008). */
  #swap(k: number, concentration: number): void {
    const from = this.#from;
    const last = this.#counts.classes - 1;
    const first = (from[k] ?? 0) - (from[k + 1] ?? 0);
    const second = (from[k + 1] ?? 0) - (from[k + 2] ?? 0);
    if (first === second) return;
    const after = from[k + 2] ?? 0;
    const stick = (taken: number, rest: number) =>
      logFactorial(taken) + logGamma(concentration + rest) - logGamma(1 + concentration + taken + rest);
    let gain = stick(second, first + after) - stick(first, second + after);
    if (k + 1 < last) gain += stick(first, after) - stick(second, after);
    if (gain < 0 && Math.log(this.#random.fineUniform()) >= gain) return;
    this.#exchange(k);
    from[k + 1] = first + after;
  }

  #exchange(k: number): void {
    const { lists, seen, unseen, captured } = this.#counts;
    swapEntries(seen, k, k + 1);
    swapEntries(unseen, k, k + 1);
    for (let j = 0; j < lists; j++) swapEntries(captured, k * lists + j, (k + 1) * lists + j);
  }
}

function swapEntries(array: Float64Array, a: number, b: number): void {
  const held = array[a] ?? 0;
  array[a] = array[b] ?? 0;
  array[b] = held;
}
