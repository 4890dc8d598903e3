import { climb, cross } from '../numerics/one-dimension.ts';
import { fitPoisson } from './fit-poisson.ts';
import { designOf } from './terms.ts';

/** An interval of totals. `high` is null where the likelihood never falls far enough: no upper end can be given. */
export type ProfileInterval = { readonly low: number; readonly high: number | null };

/** Half the 95 % point of chi-squared with one degree of freedom. */
const drop95 = 3.841458820694124 / 2;

/** Beyond this multiple of the estimate no upper end is looked for. Ours. */
const farthest = 10_000;

export type ProfileProblem = {
  readonly counts: Float64Array;
  readonly cells: readonly number[];
  readonly terms: readonly number[];
  /** The maximum-likelihood number unseen, where the search starts. */
  readonly unseen: number;
};

/** How near, in the logarithm of the number unseen, an end is found. */
const within = 1e-11;

/**
 * 95 % profile-likelihood interval of the total (Cormack 1992): for each number unseen the model is fitted with that
 * number in the empty cell, and the multinomial likelihood is compared with its best. As in Cormack, factorials are by
 * Stirling's leading terms, so the number unseen need not be whole.
 */
export function profileInterval({ counts, cells, terms, unseen }: ProfileProblem): ProfileInterval {
  const observed = counts.reduce((sum, count) => sum + count, 0);
  const design = designOf([0, ...cells], terms);
  const known = cells.map((cell) => counts[cell] ?? 0);
  const likelihood = (logUnseen: number): number => {
    const missing = Math.exp(logUnseen);
    const fit = fitPoisson(design, [missing, ...known]);
    if (fit === null) return Number.NEGATIVE_INFINITY;
    return -fit.deviance / 2 - 0.5 * Math.log(missing / (missing + observed));
  };
  const start = Math.log(unseen);
  const best = climb(likelihood, { from: start - 3, to: start + 3, within: 1e-8 });
  const goal = likelihood(best) - drop95;
  const lowest = Math.log(1e-6);
  const low = likelihood(lowest) > goal ? lowest : cross(likelihood, goal, { inside: best, outside: lowest, within });
  let outside = best + 1;
  while (likelihood(outside) > goal && outside < start + Math.log(farthest)) outside += 1;
  const open = likelihood(outside) > goal;
  const high = open ? null : observed + Math.exp(cross(likelihood, goal, { inside: best, outside, within }));
  return { low: observed + Math.exp(low), high };
}
