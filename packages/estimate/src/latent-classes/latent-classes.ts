import { quantile } from '../numerics/quantile.ts';
import type { CaptureTable } from '../table/capture-table.ts';
import { thresholds } from '../verdict/thresholds.ts';
import { type ChainDraws, ChainRunner, type ChainSetting } from './chain-runner.ts';
import { type Convergence, convergenceOf } from './convergence.ts';
import { type PredictiveSummary, predictiveSummary } from './predictive-summary.ts';

export type LatentClassOptions = {
  readonly seed: number;
  readonly chains?: number;
  /** Truncation of the stick-breaking prior; 15, or 2^J - 1 if that is less. */
  readonly classes?: number;
  /** Gamma prior of the concentration. */
  readonly shape?: number;
  readonly rate?: number;
  /** The number unseen is at most this many times the number observed. */
  readonly capFactor?: number;
  readonly burnIn?: number;
  /** Sweeps between draws. */
  readonly thin?: number;
  /** Draws of each chain in the first round; each further round doubles what there is. */
  readonly draws?: number;
  /** Rounds at most; fewer are run if the chains agree before. */
  readonly rounds?: number;
  /** Number of the stratum, so that strata have streams of their own. */
  readonly stratum?: number;
};

/** What is known while chains run. */
export type LatentClassProgress = Convergence & { readonly round: number; readonly drawsPerChain: number };

export type LatentClassResult = {
  readonly settings: Required<LatentClassOptions> & { readonly cap: number; readonly drawsPerChain: number };
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly convergence: Convergence;
  /** Probability that the number unseen lies in the last twentieth below the cap. */
  readonly massAtCap: number;
  readonly meanOccupiedClasses: number;
  readonly chainMeans: readonly number[];
  /** Whether the fitted model would produce lists like these. */
  readonly predictive: PredictiveSummary;
  /** All draws of the total by chain, for traces and densities. */
  readonly draws: readonly Float64Array[];
};

/**
 * Bayesian latent classes with a stick-breaking prior (Manrique-Vallier 2016): people of one class are on each list
 * independently; classes differ. Runs chains until they agree (split R-hat, effective draws) or rounds are used up;
 * whether they did stands in the result and is for the verdict to judge.
 */
export function latentClasses(
  table: CaptureTable,
  options: LatentClassOptions,
  onProgress: (progress: LatentClassProgress) => void = () => {},
): LatentClassResult {
  const plan = planOf(table, options);
  const runners = plan.chains.map((setting) => new ChainRunner(setting));
  const collected = runners.map((): ChainDraws[] => []);
  for (let round = 1; ; round++) {
    const wanted = drawsInRound(plan.settings, round);
    for (const [index, runner] of runners.entries()) collected[index]?.push(runner.run(wanted));
    const { done, kept, progress } = judgeRound(collected, plan, round);
    onProgress(progress);
    if (done) return summarise(kept, plan, progress);
  }
}

export type LatentClassPlan = {
  readonly settings: Required<LatentClassOptions> & { readonly cap: number };
  readonly chains: readonly ChainSetting[];
  readonly table: CaptureTable;
};

/** Fills in defaults, checks them, and lays out the chains. @throws RangeError for options out of range */
export function planOf(table: CaptureTable, options: LatentClassOptions): LatentClassPlan {
  const lists = table.lists.length;
  const given = {
    chains: 4,
    classes: Math.min(15, 2 ** lists - 1),
    shape: 0.25,
    rate: 0.25,
    capFactor: 20,
    burnIn: 10_000,
    thin: 20,
    draws: 1_250,
    rounds: 5,
    stratum: 0,
    ...options,
  };
  for (const name of ['chains', 'classes', 'thin', 'draws', 'rounds'] as const) {
    if (!Number.isInteger(given[name]) || given[name] < 1)
      throw new RangeError(`${name} must be a whole number above 0`);
  }
  if (!(given.shape > 0 && given.rate > 0 && given.capFactor > 0)) {
    throw new RangeError('shape, rate and capFactor must be above 0');
  }
  if (!Number.isSafeInteger(given.seed)) throw new RangeError('the seed must be a whole number');
  const settings = { ...given, cap: Math.max(1, Math.floor(given.capFactor * table.observed)) };
  const { classes, shape, rate, cap, seed, stratum, burnIn, thin } = settings;
  const model = { classes, shape, rate, cap, plain: false };
  const chains = Array.from({ length: settings.chains }, (_, chain) => {
    return { table, model, seed, chain, stratum, burnIn, thin };
  });
  return { settings, chains, table };
}

export function drawsInRound(settings: { readonly draws: number }, round: number): number {
  return round === 1 ? settings.draws : settings.draws * 2 ** (round - 2);
}

/** Draws to be kept, one row of pieces a chain, and whether they settle the matter. */
export type RoundJudgement = {
  readonly done: boolean;
  readonly kept: readonly (readonly ChainDraws[])[];
  readonly progress: LatentClassProgress;
};

/** Keeps all draws; where those do not agree but the last round (the later half) does, a chain was still on its way. */
export function judgeRound(
  collected: readonly (readonly ChainDraws[])[],
  plan: LatentClassPlan,
  round: number,
): RoundJudgement {
  const all = convergenceOfDraws(collected);
  const later = collected.map((pieces) => pieces.slice(-1));
  const afterwards = round > 1 && !agreed(all) ? convergenceOfDraws(later) : all;
  const halved = !agreed(all) && agreed(afterwards);
  const kept = halved ? later : collected;
  const drawsPerChain = (kept[0] ?? []).reduce((sum, { totals }) => sum + totals.length, 0);
  const done = agreed(afterwards) || round >= plan.settings.rounds;
  return { done, kept, progress: { ...(halved ? afterwards : all), round, drawsPerChain } };
}

function convergenceOfDraws(collected: readonly (readonly ChainDraws[])[]): Convergence {
  return convergenceOf(collected.map((pieces) => joined(pieces.map(({ totals }) => totals))));
}

function agreed({ rHat, effective, tailEffective }: Convergence): boolean {
  if (rHat > thresholds.rHat || effective < thresholds.comfortableDraws) return false;
  return tailEffective >= thresholds.effectiveDraws;
}

export function summarise(
  kept: readonly (readonly ChainDraws[])[],
  { settings, table }: LatentClassPlan,
  { drawsPerChain, round: _, ...convergence }: LatentClassProgress,
): LatentClassResult {
  const draws = kept.map((pieces) => joined(pieces.map((piece) => piece.totals)));
  const occupied = joined(kept.flatMap((pieces) => pieces.map((piece) => piece.occupied)));
  const all = joined(draws).sort();
  const edge = table.observed + settings.cap * 0.95;
  return {
    settings: { ...settings, drawsPerChain },
    mean: meanOf(all),
    median: quantile(all, 0.5),
    low: quantile(all, 0.025),
    high: quantile(all, 0.975),
    convergence,
    massAtCap: all.filter((total) => total > edge).length / all.length,
    meanOccupiedClasses: meanOf(occupied),
    chainMeans: draws.map(meanOf),
    predictive: predictiveSummary(
      table,
      kept.flatMap((pieces) => pieces.flatMap(({ replicates }) => replicates)),
    ),
    draws,
  };
}

function joined(pieces: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
