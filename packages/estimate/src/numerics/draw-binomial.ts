import { factorialCorrection } from './log-gamma.ts';
import type { Random } from './random.ts';

/**
 * A binomial draw: `trials` >= 0 whole, `chance` within [0, 1]. Exact for every pair.
 * @throws RangeError for a chance that is not a number
 */
export function drawBinomial(random: Random, trials: number, chance: number): number {
  if (Number.isNaN(chance)) throw new RangeError('the chance of a binomial draw is not a number');
  if (trials <= 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - drawMinority(random, trials, 1 - chance);
  return drawMinority(random, trials, chance);
}

function drawMinority(random: Random, trials: number, chance: number): number {
  return trials * chance < 10 ? invert(random, trials, chance) : rejectTransformed(random, trials, chance);
}

/** Inversion by walking up the probabilities; at most some tens of steps where the mean is below 10. */
function invert(random: Random, trials: number, chance: number): number {
  const odds = chance / (1 - chance);
  const none = Math.exp(trials * Math.log1p(-chance));
  for (;;) {
    let left = random.fineUniform();
    let probability = none;
    for (let k = 0; k <= trials && k < 200; k++) {
      if (left < probability) return k;
      left -= probability;
      probability *= ((trials - k) * odds) / (k + 1);
    }
  }
}

/** BTRS: transformed rejection with a squeeze (Hörmann 1993). For chance <= 1/2 and a mean of at least 10. */
function rejectTransformed(random: Random, trials: number, chance: number): number {
  const spread = Math.sqrt(trials * chance * (1 - chance));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const centre = trials * chance + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const distance = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / distance + b) * u + centre);
    if (distance >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > trials) continue;
    const scale = (2.83 + 5.1 / b) * spread;
    if (Math.log((v * scale) / (a / (distance * distance) + b)) <= logRatioToMode(trials, chance, k)) return k;
  }
}

/** log of the probability of k over that of the mode. */
function logRatioToMode(trials: number, chance: number, k: number): number {
  const odds = chance / (1 - chance);
  const mode = Math.floor((trials + 1) * chance);
  return (
    (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1))) +
    (trials + 1) * Math.log((trials - mode + 1) / (trials - k + 1)) +
    (k + 0.5) * Math.log((odds * (trials - k + 1)) / (k + 1)) +
    factorialCorrection(mode) +
    factorialCorrection(trials - mode) -
    factorialCorrection(k) -
    factorialCorrection(trials - k)
  );
}
