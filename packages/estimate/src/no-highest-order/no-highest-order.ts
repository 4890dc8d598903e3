import { drawGamma } from '../numerics/draw-gamma.ts';
import { drawPoisson } from '../numerics/draw-poisson.ts';
import { quantile } from '../numerics/quantile.ts';
import { Random } from '../numerics/random.ts';
import { type CaptureTable, denseCounts, listsOn } from '../table/capture-table.ts';

export type NoHighestOrderOptions = {
  readonly seed: number;
  /** Odds factors to run through; 1 is the assumption itself. */
  readonly factors?: readonly number[];
  readonly draws?: number;
};

/** Posterior of the total where the highest-order odds ratio is the given factor instead of 1. */
export type BandPoint = {
  readonly factor: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
};

/** Most lists: the odds are a product over all 2^J - 1 cells, which says nothing where most are empty. Ours. */
export const maxNoHighestOrderLists = 8;

const defaultFactors = [0.25, 0.5, 1, 2, 4];

/**
 * Identification by no highest-order interaction, and how the answer moves when that does not hold (Aleshin-Guendel,
 * Sadinle & Wakefield 2021). The odds of being unseen are the product of the probabilities of patterns with an odd number
 * of lists over that of patterns with an even number, times the factor. Uniform prior on the observed cells' shares,
 * p(N) proportional to 1/N. All factors use the same draws, so the band is smooth.
 * @throws RangeError for more than `maxNoHighestOrderLists` lists or a factor that is not positive
 */
export function noHighestOrder(table: CaptureTable, options: NoHighestOrderOptions): BandPoint[] {
  const { seed, factors = defaultFactors, draws = 50_000 } = options;
  if (table.lists.length > maxNoHighestOrderLists) {
    throw new RangeError(`no highest-order interaction takes up to ${maxNoHighestOrderLists} lists`);
  }
  if (factors.some((factor) => !(factor > 0))) throw new RangeError('odds factors must be positive');
  const odds = drawOdds(table, seed, draws);
  return factors.map((factor) => {
    const random = new Random([seed, streamOfCounts]);
    const totals = odds.map((value) => table.observed + drawUnseen(random, table.observed, factor * value)).sort();
    return { factor, median: quantile(totals, 0.5), low: quantile(totals, 0.025), high: quantile(totals, 0.975) };
  });
}

/** Streams of this method, apart from those of chains (which count from 0). */
const streamOfOdds = 1_000_001;
const streamOfCounts = 1_000_002;

function drawOdds(table: CaptureTable, seed: number, draws: number): Float64Array {
  const counts = denseCounts(table);
  const random = new Random([seed, streamOfOdds]);
  return Float64Array.from({ length: draws }, () => {
    let logOdds = 0;
    let sum = 0;
    for (let cell = 1; cell < counts.length; cell++) {
      const share = drawGamma(random, (counts[cell] ?? 0) + 1);
      sum += share;
      logOdds += listsOn(cell) % 2 === 1 ? Math.log(share) : -Math.log(share);
    }
    return Math.exp(logOdds - Math.log(sum));
  });
}

/** Negative binomial; past 10^12 the Poisson step changes nothing that a double could hold, so the mean stands. */
function drawUnseen(random: Random, observed: number, odds: number): number {
  const mean = drawGamma(random, observed) * odds;
  return mean > 1e12 ? mean : drawPoisson(random, mean);
}
