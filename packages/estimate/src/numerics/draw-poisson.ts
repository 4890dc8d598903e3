import { drawGamma } from './draw-gamma.ts';
import { logGamma } from './log-gamma.ts';
import type { Random } from './random.ts';

/** A Poisson draw of the given mean >= 0. Means above 10^15 are beyond whole numbers and are an error. */
export function drawPoisson(random: Random, mean: number): number {
  if (!(mean >= 0 && mean <= 1e15)) throw new RangeError(`a Poisson mean must be from 0 to 1e15, not ${mean}`);
  if (mean === 0) return 0;
  return mean < 10 ? invert(random, mean) : rejectTransformed(random, mean);
}

function invert(random: Random, mean: number): number {
  const none = Math.exp(-mean);
  for (;;) {
    let left = random.fineUniform();
    let probability = none;
    for (let k = 0; k < 200; k++) {
      if (left < probability) return k;
      left -= probability;
      probability *= mean / (k + 1);
    }
  }
}

/** PTRS: transformed rejection with a squeeze (Hörmann 1993), for a mean of at least 10. */
function rejectTransformed(random: Random, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random.fineUniform() - 0.5;
    const v = random.uniform();
    const distance = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / distance + b) * u + mean + 0.43);
    if (distance >= 0.07 && v <= squeeze) return k;
    if (k < 0 || (distance < 0.013 && v > distance)) continue;
    const scale = 1.1239 + 1.1328 / (b - 3.4);
    const bound = k * Math.log(mean) - mean - logGamma(k + 1);
    if (Math.log((v * scale) / (a / (distance * distance) + b)) <= bound) return k;
  }
}

/** Failures before the `successes`-th success, given the odds of a failure: a Poisson draw with a gamma mean. */
export function drawNegativeBinomial(random: Random, successes: number, failureOdds: number): number {
  return drawPoisson(random, drawGamma(random, successes) * failureOdds);
}
