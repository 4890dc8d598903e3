import { normalBelow } from '../numerics/normal-distribution.ts';
import { quantile } from '../numerics/quantile.ts';

/**
 * Whether chains agree: split R-hat and effective sample size (Vehtari, Gelman, Simpson, Carpenter & Bürkner 2021)
 * on rank-normalised draws, so that a heavy tail cannot hide or feign disagreement.
 */
export type Convergence = {
  readonly rHat: number;
  /** Effective draws of all chains together, for the middle of the distribution. */
  readonly effective: number;
  /** Effective draws for the ends of the 95 % interval, the lesser of the two: a tail may mix far slower than the bulk. */
  readonly tailEffective: number;
  /** The least over chains, each taken alone. */
  readonly leastEffective: number;
};

export function convergenceOf(chains: readonly Float64Array[]): Convergence {
  const halves = normalScores(chains.flatMap(halve));
  const folded = normalScores(fold(chains).flatMap(halve));
  const alone = chains.map((chain) => effectiveSize(normalScores(halve(chain))));
  return {
    rHat: Math.max(rHatOf(halves), rHatOf(folded)),
    effective: effectiveSize(halves),
    tailEffective: tailSize(chains),
    leastEffective: Math.min(...alone),
  };
}

function halve(chain: Float64Array): Float64Array[] {
  const half = Math.floor(chain.length / 2);
  return [chain.subarray(0, half), chain.subarray(chain.length - half)];
}

/** Effective size of the indicators of lying at or below either end of the 95 % interval. */
function tailSize(chains: readonly Float64Array[]): number {
  const all = Float64Array.from(chains.flatMap((chain) => [...chain])).sort();
  const sizes = [0.025, 0.975].map((p) => {
    const end = quantile(all, p);
    return effectiveSize(chains.map((chain) => chain.map((x) => (x <= end ? 1 : 0))).flatMap(halve));
  });
  return Math.min(...sizes);
}

/** Distance from the median of all: shows chains that agree in place but not in spread. */
function fold(chains: readonly Float64Array[]): Float64Array[] {
  const all = Float64Array.from(chains.flatMap((chain) => [...chain])).sort();
  const median = all[Math.floor(all.length / 2)] ?? 0;
  return chains.map((chain) => chain.map((x) => Math.abs(x - median)));
}

/** Draws replaced by normal scores of their ranks over all chains, ties by their mean rank (Blom's offsets). */
function normalScores(chains: readonly Float64Array[]): Float64Array[] {
  const sorted = Float64Array.from(chains.flatMap((chain) => [...chain])).sort();
  const scores = new Map<number, number>();
  for (let i = 0; i < sorted.length; ) {
    const value = sorted[i] ?? 0;
    let end = i;
    while (end < sorted.length && sorted[end] === value) end++;
    const rank = (i + 1 + end) / 2;
    scores.set(value, normalQuantile((rank - 0.375) / (sorted.length + 0.25)));
    i = end;
  }
  return chains.map((chain) => chain.map((x) => scores.get(x) ?? 0));
}

function rHatOf(chains: readonly Float64Array[]): number {
  const { within, pooled } = variances(chains);
  if (within === 0) return pooled === 0 ? 1 : Number.POSITIVE_INFINITY;
  return Math.sqrt(pooled / within);
}

function variances(chains: readonly Float64Array[]): { within: number; pooled: number } {
  const length = chains[0]?.length ?? 0;
  const means = chains.map((chain) => chain.reduce((sum, x) => sum + x, 0) / length);
  const grand = means.reduce((sum, x) => sum + x, 0) / means.length;
  const between = means.reduce((sum, x) => sum + (x - grand) * (x - grand), 0) / Math.max(1, means.length - 1);
  let within = 0;
  for (const [index, chain] of chains.entries()) {
    const mean = means[index] ?? 0;
    within += chain.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (length - 1);
  }
  within /= chains.length;
  return { within, pooled: ((length - 1) / length) * within + between };
}

/** Effective size by Geyer's initial monotone sequence over the mean autocovariance of the chains. */
function effectiveSize(chains: readonly Float64Array[]): number {
  const length = chains[0]?.length ?? 0;
  const draws = length * chains.length;
  const { within, pooled } = variances(chains);
  if (length < 4 || pooled === 0) return draws;
  const correlation = (lag: number) => 1 - (within - meanCovariance(chains, lag)) / pooled;
  let sum = 0;
  let before = Number.POSITIVE_INFINITY;
  for (let lag = 0; lag + 1 < length - 1; lag += 2) {
    const pair = Math.min(before, correlation(lag) + correlation(lag + 1));
    if (pair <= 0) break;
    sum += pair;
    before = pair;
  }
  const time = Math.max(2 * sum - 1, 1 / Math.log10(Math.max(10, draws)));
  return draws / time;
}

function meanCovariance(chains: readonly Float64Array[], lag: number): number {
  let sum = 0;
  for (const chain of chains) {
    let mean = 0;
    for (let i = 0; i < chain.length; i++) mean += chain[i] ?? 0;
    mean /= chain.length;
    let covariance = 0;
    for (let i = lag; i < chain.length; i++) covariance += ((chain[i] ?? 0) - mean) * ((chain[i - lag] ?? 0) - mean);
    sum += covariance / (chain.length - 1);
  }
  return sum / chains.length;
}

/** Quantile of the standard normal by Newton's method on Marsaglia's series. */
function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  // Hastings' rational start (Abramowitz & Stegun 26.2.23), good to 5e-4: enough for scores of ranks once refined.
  let x = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  for (let i = 0; i < 2; i++) {
    const density = Math.exp(-0.5 * x * x - 0.9189385332046728);
    x -= (normalBelow(x) - p) / density;
  }
  return x;
}
