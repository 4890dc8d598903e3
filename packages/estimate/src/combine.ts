import type { LatentClassResult } from './latent-classes/latent-classes.ts';
import { overlapOf } from './look-first/overlap.ts';
import { quantile } from './numerics/quantile.ts';
import type { CaptureTable } from './table/capture-table.ts';
import { thresholds } from './verdict/thresholds.ts';

/** The latent classes of one of several tables, by its name. */
export type Part = { readonly name: string; readonly table: CaptureTable; readonly result: LatentClassResult };

/** One of the tables by itself. */
export type PartSummary = {
  readonly name: string;
  /** People on at least one list. */
  readonly observed: number;
  /** People on two or more lists. */
  readonly onTwoOrMore: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly rHat: number;
  /** Effective draws, the fewer of those for the middle and for the ends. */
  readonly effective: number;
  readonly massAtCap: number;
};

/** Totals of several tables, one beside the other, and what they say together. */
export type CombinedEstimate = {
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly parts: readonly PartSummary[];
  /** Parts whose chains do not agree: with any, nothing should be quoted. */
  readonly disagreeing: readonly string[];
};

/**
 * The sum of the totals of strata (regions, periods), drawn by draw: they are taken as independent of one another.
 * @throws RangeError for no part
 */
export function sumOfStrata(parts: readonly Part[]): CombinedEstimate {
  const { pools, length } = poolsOf(parts);
  // Pools differ in length: each is read at even steps, so that all its chains are in the sum.
  return summary(
    Float64Array.from({ length }, (_, i) => pools.reduce((sum, pool) => sum + at(pool, i, length), 0)),
    parts,
  );
}

/**
 * One interval over several linkages of the same lists, taken as equally likely: it holds the doubt about who is who.
 * @throws RangeError for no part
 */
export function mixtureOfLinkages(parts: readonly Part[]): CombinedEstimate {
  const { pools, length } = poolsOf(parts);
  const draws = new Float64Array(length * pools.length);
  for (const [index, pool] of pools.entries()) {
    for (let i = 0; i < length; i++) draws[index * length + i] = at(pool, i, length);
  }
  return summary(draws, parts);
}

function poolsOf(parts: readonly Part[]) {
  if (parts.length === 0) throw new RangeError('give at least one table');
  const pools = parts.map(({ result }) => pooled(result));
  return { pools, length: Math.min(...pools.map((pool) => pool.length)) };
}

function at(pool: Float64Array, index: number, length: number): number {
  return pool[Math.floor((index * pool.length) / length)] ?? 0;
}

/** Draws of all chains, taken in turn. */
function pooled({ draws }: LatentClassResult): Float64Array {
  const length = draws[0]?.length ?? 0;
  return Float64Array.from({ length: length * draws.length }, (_, i) => {
    return draws[i % draws.length]?.[Math.floor(i / draws.length)] ?? 0;
  });
}

function summary(draws: Float64Array, all: readonly Part[]): CombinedEstimate {
  const sorted = Float64Array.from(draws).sort();
  const parts = all.map(({ name, table, result: { median, low, high, convergence, massAtCap } }) => {
    const effective = Math.min(convergence.effective, convergence.tailEffective);
    const { observed } = table;
    const { onTwoOrMore } = overlapOf(table);
    return { name, observed, onTwoOrMore, median, low, high, rHat: convergence.rHat, effective, massAtCap };
  });
  return {
    mean: sorted.reduce((sum, total) => sum + total, 0) / sorted.length,
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.025),
    high: quantile(sorted, 0.975),
    parts,
    disagreeing: parts
      .filter(({ rHat, effective }) => rHat > thresholds.rHat || effective < thresholds.effectiveDraws)
      .map(({ name }) => name),
  };
}

/** Parts with too few people on two lists for a number of their own, or whose chains do not agree. */
export function partsInDoubt({ parts, disagreeing }: CombinedEstimate): string[] {
  return parts
    .filter(({ name, onTwoOrMore }) => onTwoOrMore < thresholds.onTwoOrMore || disagreeing.includes(name))
    .map(({ name }) => name);
}
