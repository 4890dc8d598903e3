import { type LatentClassOptions, type LatentClassResult, latentClasses } from './latent-classes/latent-classes.ts';
import { quantile } from './numerics/quantile.ts';
import type { CaptureTable } from './table/capture-table.ts';
import { thresholds } from './verdict/thresholds.ts';

/** Totals of several tables, one beside the other, and what they say together. */
export type CombinedEstimate = {
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly parts: readonly {
    readonly name: string;
    readonly median: number;
    readonly low: number;
    readonly high: number;
    readonly rHat: number;
    readonly effective: number;
  }[];
  /** Parts whose chains do not agree: with any, nothing should be quoted. */
  readonly disagreeing: readonly string[];
};

/**
 * Latent classes in each stratum (region, period), each with random streams of its own, and the sum of their totals
 * drawn by draw: strata are taken as independent of one another.
 */
export function estimateStrata(
  strata: ReadonlyMap<string, CaptureTable>,
  options: Omit<LatentClassOptions, 'stratum'>,
): CombinedEstimate {
  const results = runAll(strata, options);
  const pools = results.map(({ result }) => pooled(result));
  const length = Math.min(...pools.map((pool) => pool.length));
  const sums = Float64Array.from({ length }, (_, i) =>
    // Pools differ in length: each is read at even steps, so that all its chains are in the sum.
    pools.reduce((sum, pool) => sum + (pool[Math.floor((i * pool.length) / length)] ?? 0), 0),
  );
  return combine(sums, results);
}

/**
 * Latent classes over several linkages of the same lists (draws of a linkage model, or a grid of thresholds), taken as
 * equally likely: one interval that holds the doubt about who is who as well.
 */
export function estimateOverLinkages(
  linkages: ReadonlyMap<string, CaptureTable>,
  options: Omit<LatentClassOptions, 'stratum'>,
): CombinedEstimate {
  const results = runAll(linkages, options);
  const pools = results.map(({ result }) => pooled(result));
  const length = Math.min(...pools.map((pool) => pool.length));
  const draws = new Float64Array(length * pools.length);
  for (const [index, pool] of pools.entries()) {
    for (let i = 0; i < length; i++) draws[index * length + i] = pool[Math.floor((i * pool.length) / length)] ?? 0;
  }
  return combine(draws, results);
}

type Part = { readonly name: string; readonly result: LatentClassResult };

function runAll(tables: ReadonlyMap<string, CaptureTable>, options: Omit<LatentClassOptions, 'stratum'>): Part[] {
  if (tables.size === 0) throw new RangeError('give at least one table');
  return [...tables].map(([name, table], index) => ({
    name,
    result: latentClasses(table, { ...options, stratum: index + 1 }),
  }));
}

/** Draws of all chains, taken in turn. */
function pooled({ draws }: LatentClassResult): Float64Array {
  const length = draws[0]?.length ?? 0;
  return Float64Array.from({ length: length * draws.length }, (_, i) => {
    return draws[i % draws.length]?.[Math.floor(i / draws.length)] ?? 0;
  });
}

function combine(draws: Float64Array, results: readonly Part[]): CombinedEstimate {
  const sorted = Float64Array.from(draws).sort();
  const parts = results.map(({ name, result: { median, low, high, convergence } }) => {
    return {
      name,
      median,
      low,
      high,
      rHat: convergence.rHat,
      effective: Math.min(convergence.effective, convergence.tailEffective),
    };
  });
  const disagrees = ({ rHat, effective }: { rHat: number; effective: number }) =>
    rHat > thresholds.rHat || effective < thresholds.effectiveDraws;
  return {
    mean: sorted.reduce((sum, total) => sum + total, 0) / sorted.length,
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.025),
    high: quantile(sorted, 0.975),
    parts,
    disagreeing: parts.filter(disagrees).map(({ name }) => name),
  };
}
