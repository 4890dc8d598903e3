import { fitPoisson, type PoissonFit } from '../log-linear/fit-poisson.ts';
import { overlapOf } from '../look-first/overlap.ts';
import { logGamma } from '../numerics/log-gamma.ts';
import { type CaptureTable, denseCounts, listsOn } from '../table/capture-table.ts';

/** A bound that holds, in expectation, however unequally people were likely to be listed, if lists do not feed each other. */
export type LowerBound = { readonly total: number; readonly unseen: number; readonly standardError: number };

/**
 * Chao's lower bound, as the log-linear model of Rivest & Baillargeon (2007): the mean number of people on exactly k
 * lists, over the number of such patterns, has a logarithm convex in k; where the counts are not convex the bend is 0.
 * With no bend left out this is Chao (1987): f1² (J - 1) / (2 J f2) unseen. Null if nobody is on one list or on two.
 */
export function chaoLowerBound(table: CaptureTable): LowerBound | null {
  const { onExactly } = overlapOf(table);
  const offsets = patternLogs(onExactly.length);
  return boundFrom(table, onExactly, (bends) => fitPoisson(designOf(onExactly.length, bends), onExactly, offsets));
}

/**
 * The same bound with an effect of each list (Rivest & Baillargeon 2007, heterogeneity and time). Where lists differ
 * in size the plain bound is too high: even for independent lists it tends to more than the total.
 * Null as above, and for more lists than `most`, whose cells would be too many.
 */
export function chaoLowerBoundByList(table: CaptureTable, most = 8): LowerBound | null {
  const lists = table.lists.length;
  if (lists > most) return null;
  const counts = Array.from(denseCounts(table).subarray(1));
  return boundFrom(table, overlapOf(table).onExactly, (bends) => {
    const design = counts.map((_, index) => {
      const marks = table.lists.map((__, list) => ((index + 1) >> list) & 1);
      const on = listsOn(index + 1);
      return Float64Array.from([1, ...marks, ...bends.map((bend) => Math.max(0, on - bend + 1))]);
    });
    return fitPoisson(design, counts);
  });
}

/** Fits, leaving out bends that turn out negative, which stand last among the coefficients. */
function boundFrom(
  table: CaptureTable,
  onExactly: readonly number[],
  fitWith: (bends: readonly number[]) => PoissonFit | null,
): LowerBound | null {
  if ((onExactly[0] ?? 0) === 0 || (onExactly[1] ?? 0) === 0) return null;
  let bends = startingBends(onExactly);
  for (;;) {
    const fit = fitWith(bends);
    if (fit === null || !fit.converged) return null;
    const first = fit.coefficients.length - bends.length;
    const kept = bends.filter((_, index) => (fit.coefficients[first + index] ?? 0) >= 0);
    if (kept.length < bends.length) {
      bends = kept;
      continue;
    }
    const unseen = Math.exp(fit.coefficients[0] ?? 0);
    const variance = unseen + unseen * unseen * (fit.covariance[0]?.[0] ?? 0);
    return { total: table.observed + unseen, unseen, standardError: Math.sqrt(variance) };
  }
}

/** Bends at 3, 4, ... lists, up to the first number of lists that nobody is on: there the bend is surely downwards. */
function startingBends(onExactly: readonly number[]): number[] {
  const bends: number[] = [];
  for (let lists = 3; lists <= onExactly.length && (onExactly[lists - 1] ?? 0) > 0; lists++) bends.push(lists);
  return bends;
}

function designOf(lists: number, bends: readonly number[]): Float64Array[] {
  return Array.from({ length: lists }, (_, index) => {
    const on = index + 1;
    return Float64Array.from([1, on, ...bends.map((bend) => Math.max(0, on - bend + 1))]);
  });
}

/** Logarithm of the number of patterns of exactly k lists. */
function patternLogs(lists: number): Float64Array {
  return Float64Array.from({ length: lists }, (_, index) => {
    const on = index + 1;
    return logGamma(lists + 1) - logGamma(on + 1) - logGamma(lists - on + 1);
  });
}
