import { type CombinedEstimate, type Part, partsInDoubt } from './combine.ts';
import {
  type DecomposableResult,
  decomposableAveraging,
  decomposableLists,
} from './decomposable/decomposable-averaging.ts';
import { partsOf } from './estimate-strata.ts';
import type { Convergence } from './latent-classes/convergence.ts';
import {
  type LatentClassOptions,
  type LatentClassProgress,
  type LatentClassResult,
  latentClasses,
} from './latent-classes/latent-classes.ts';
import { type LeftOut, leaveOneOutRun, leftOut, maxLeaveOneOutLists, tablesWithoutEach } from './leave-one-out.ts';
import { mainTerms, pairTerms } from './log-linear/candidates.ts';
import { type FittedModel, fitModel, type RefusedModel } from './log-linear/fit-model.ts';
import { independence, type LogLinear, logLinear, maxLogLinearLists } from './log-linear/log-linear.ts';
import { termsOf } from './log-linear/terms.ts';
import { existenceOf } from './look-first/existence.ts';
import { type Overlap, overlapOf } from './look-first/overlap.ts';
import { type BandPoint, maxNoHighestOrderLists, noHighestOrder } from './no-highest-order/no-highest-order.ts';
import { chiSquaredAbove } from './numerics/chi-squared.ts';
import { chaoLowerBound, chaoLowerBoundByList, type LowerBound } from './simple/chao-lower-bound.ts';
import { type CaptureTable, denseCounts, tableHash } from './table/capture-table.ts';
import { type Widening, widen } from './unequal-chances/widen.ts';
import type { AssumptionForm } from './verdict/assumptions.ts';
import { thresholds } from './verdict/thresholds.ts';
import { judge, type MethodTotal, type Verdict } from './verdict/verdict.ts';
import { packageVersion } from './version.ts';

export type EstimateOptions = {
  /** Whole number that fixes every random draw. */
  readonly seed: number;
  /** Who vouches for what cannot be computed. Without it the verdict is a refusal. */
  readonly assumptions?: AssumptionForm;
  readonly latentClasses?: Omit<LatentClassOptions, 'seed'>;
  /** Prior count of a cell in averaging over graphs; 2^-J unless given. */
  readonly delta?: number;
  /** The sum over strata, from `estimateStrata`, to be held against the pooled total. */
  readonly strata?: CombinedEstimate;
  /** Other ways to link the lists, from `estimateOverLinkages`: then its interval is the headline. */
  readonly linkages?: CombinedEstimate;
  /** Runs of `tablesWithoutEach`; `estimate` makes them itself. */
  readonly withoutEach?: readonly Part[];
  readonly onProgress?: (progress: EstimateProgress) => void;
};

export type EstimateProgress =
  | {
      readonly step: 'log-linear models' | 'decomposable graphs' | 'no highest-order interaction' | 'leaving out lists';
    }
  | ({ readonly step: 'latent classes' } & LatentClassProgress);

/** The latent class result as data for JSON: draws thinned for pictures. */
export type LatentClassSummary = Omit<LatentClassResult, 'draws'> & {
  /** At most 500 draws of each chain, evenly spaced, in order. */
  readonly trace: readonly (readonly number[])[];
  readonly density: readonly { readonly from: number; readonly to: number; readonly probability: number }[];
};

/** The name of the format of a result. */
export const estimateFormat = 'inquest-estimate/1';

/** Everything that an estimate rests on; plain data. Totals are of people, seen and unseen. */
export type EstimateResult = {
  /** Raised when a key changes its meaning or goes; keys may be added. */
  readonly format: typeof estimateFormat;
  readonly tool: { readonly name: '@inquest/estimate'; readonly version: string };
  /** SHA-256 of the table, see `tableHash`. */
  readonly tableHash: string;
  readonly table: CaptureTable;
  readonly settings: {
    readonly seed: number;
    readonly assumptions: AssumptionForm;
    readonly thresholds: typeof thresholds;
  };
  readonly overlap: Overlap;
  /** Whether the table can carry log-linear models at all; null above the limit of lists. */
  readonly identifiable: boolean | null;
  /** Chao's bound for lists of like size. */
  readonly lowerBound: LowerBound | null;
  /** Chao's bound with an effect of each list; null above 8 lists. */
  readonly lowerBoundByList: LowerBound | null;
  readonly independence: FittedModel | RefusedModel | null;
  readonly logLinear: LogLinear | null;
  readonly decomposable: DecomposableResult | null;
  readonly noHighestOrder: readonly BandPoint[] | null;
  readonly latentClasses: LatentClassSummary | null;
  /** How far people listed unequally could move the total; null if nobody is on one list or on two, or nothing was run. */
  readonly unequalChances: Widening | null;
  readonly strata: CombinedEstimate | null;
  readonly linkages: CombinedEstimate | null;
  /** Methods that were not run, and why. */
  readonly skipped: readonly { readonly method: string; readonly reason: string }[];
  /** By the main method; empty below 4 lists and above `maxLeaveOneOutLists`. */
  readonly leaveOneOut: readonly LeftOut[];
  /**
   * The headline: the total of the main method, the interval widened by `unequalChances`. Null when refused; of a “lower
   * bound only” only `low` may be quoted. `high` is null where there is no upper end.
   */
  readonly estimate: {
    readonly method: string;
    readonly total: number;
    readonly low: number;
    readonly high: number | null;
  } | null;
  readonly verdict: Verdict;
};

/**
 * How many people stand on none of the lists: every method that the table allows, and a verdict on whether a number may
 * be given. Same table, seed and version, same result.
 * @throws RangeError for options out of range
 */
export function estimate(table: CaptureTable, options: EstimateOptions): EstimateResult {
  if (table.lists.length < thresholds.lists) return estimateWith(table, options, null);
  const settings = { ...options.latentClasses, seed: options.seed };
  const latent = latentClasses(table, settings, (progress) =>
    options.onProgress?.({ step: 'latent classes', ...progress }),
  );
  options.onProgress?.({ step: 'leaving out lists' });
  const withoutEach = partsOf(tablesWithoutEach(table), { ...leaveOneOutRun, ...settings });
  return estimateWith(table, { ...options, withoutEach }, latent);
}

/** As `estimate`, with the latent classes already run (in threads, say), also those of `withoutEach`. */
export function estimateWith(
  table: CaptureTable,
  options: EstimateOptions,
  latent: LatentClassResult | null,
): EstimateResult {
  const methods = runMethods(table, options);
  const overlap = overlapOf(table);
  const identifiable = identifiableOf(table);
  const totals = methodTotals(table, methods, latent);
  const leaveOneOut = latent === null ? [] : leftOut(options.withoutEach ?? [], latent.median);
  const form = options.assumptions ?? {};
  const { strata = null, linkages = null } = options;
  const main = latent === null ? null : headlineOf(latent, linkages);
  const unequal = main === null ? null : widen(table, main);
  const headline = main === null ? null : widened(main, unequal);
  const verdict = judge({
    lists: table.lists,
    observed: table.observed,
    onTwoOrMore: overlap.onTwoOrMore,
    groups: overlap.groups,
    emptyPairs: overlap.emptyPairs.length,
    contained: overlap.contained,
    identifiable,
    refusedModels: methods.logLinear?.refused.length ?? 0,
    lowerBound: methods.lowerBoundByList,
    methods: totals,
    headline,
    unequal,
    predictive: latent?.predictive ?? null,
    leaveOneOut,
    strata:
      strata === null || latent === null
        ? null
        : {
            difference: strata.median / latent.median - 1,
            inDoubt: partsInDoubt(strata),
            observed: strata.parts.reduce((sum, part) => sum + part.observed, 0),
          },
    form,
  });
  return {
    format: estimateFormat,
    tool: { name: '@inquest/estimate', version: packageVersion },
    tableHash: tableHash(table),
    table,
    settings: { seed: options.seed, assumptions: form, thresholds },
    overlap,
    identifiable,
    ...methods,
    latentClasses: latent === null ? null : summaryOf(latent),
    unequalChances: unequal,
    strata,
    linkages,
    skipped: skippedOf(table),
    leaveOneOut,
    estimate:
      headline === null || verdict.kind === 'refused'
        ? null
        : { method: headline.method, total: headline.median, low: headline.low, high: headline.high },
    verdict,
  };
}

/** The interval to be quoted: that of the main method and of the ways in which people may be unequal. */
function widened(main: Headline, unequal: Widening | null): Omit<Headline, 'high'> & { readonly high: number | null } {
  if (unequal === null || !unequal.widened) return main;
  return { ...main, method: `${main.method}, widened for unequal chances`, low: unequal.low, high: unequal.high };
}

const latentName = 'Bayesian latent classes';

type Headline = Convergence & {
  readonly method: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly massAtCap: number;
  readonly chains: number;
};

/** With several linkages their common interval, and the worst that any of them says of its chains. */
function headlineOf(latent: LatentClassResult, linkages: CombinedEstimate | null): Headline {
  const { median, low, high, convergence, massAtCap, settings } = latent;
  const own = { method: latentName, median, low, high, massAtCap, ...convergence, chains: settings.chains };
  if (linkages === null) return own;
  const { parts } = linkages;
  const effective = Math.min(convergence.effective, ...parts.map((part) => part.effective));
  return {
    ...own,
    method: `${latentName} over ${parts.length} linkages`,
    median: linkages.median,
    low: linkages.low,
    high: linkages.high,
    rHat: Math.max(convergence.rHat, ...parts.map(({ rHat }) => rHat)),
    effective,
    tailEffective: Math.min(convergence.tailEffective, effective),
    massAtCap: Math.max(massAtCap, ...parts.map((part) => part.massAtCap)),
  };
}

type Methods = Pick<
  EstimateResult,
  'lowerBound' | 'lowerBoundByList' | 'independence' | 'logLinear' | 'decomposable' | 'noHighestOrder'
>;

function runMethods(table: CaptureTable, { seed, delta, onProgress }: EstimateOptions): Methods {
  const lists = table.lists.length;
  const loglinear = lists <= maxLogLinearLists;
  if (loglinear) onProgress?.({ step: 'log-linear models' });
  const models = loglinear ? logLinear(table) : null;
  const graphs = lists <= decomposableLists.most;
  if (graphs) onProgress?.({ step: 'decomposable graphs' });
  const decomposable = graphs ? decomposableAveraging(table, delta === undefined ? {} : { delta }) : null;
  const band = lists <= maxNoHighestOrderLists;
  if (band) onProgress?.({ step: 'no highest-order interaction' });
  return {
    lowerBound: chaoLowerBound(table),
    lowerBoundByList: chaoLowerBoundByList(table),
    independence: loglinear ? independence(table) : null,
    logLinear: models,
    decomposable,
    noHighestOrder: band ? noHighestOrder(table, { seed }) : null,
  };
}

function identifiableOf(table: CaptureTable): boolean | null {
  const lists = table.lists.length;
  if (lists > maxLogLinearLists) return null;
  const counts = denseCounts(table);
  const main = mainTerms(lists);
  // Two lists have no cell to spare for a pair: there independence is all that can be asked.
  const pairs = lists > 2 ? pairTerms(lists) : [];
  return existenceOf(counts, main).exists && existenceOf(counts, [...main, ...pairs]).identifiable;
}

function methodTotals(table: CaptureTable, methods: Methods, latent: LatentClassResult | null): MethodTotal[] {
  const totals: MethodTotal[] = [];
  // Whether the main method fits is a rule of its own: without it there is no number.
  if (latent !== null) totals.push({ method: latentName, total: latent.median, fits: true });
  const best = methods.logLinear?.best;
  if (best !== undefined) totals.push({ method: `log-linear model ${best.name}`, total: best.total, fits: fits(best) });
  const { decomposable } = methods;
  const top = decomposable?.graphs[0];
  if (decomposable !== null && top !== undefined) {
    const model = fitModel(denseCounts(table), termsOf(top.cliques));
    const method = 'averaging over decomposable graphs';
    totals.push({ method, total: decomposable.median, fits: 'reason' in model || fits(model) });
  }
  return totals;
}

function fits({ deviance, degreesOfFreedom }: FittedModel): boolean {
  return chiSquaredAbove(deviance, degreesOfFreedom) > thresholds.fit;
}

function skippedOf(table: CaptureTable): { method: string; reason: string }[] {
  const lists = table.lists.length;
  const skipped: { method: string; reason: string }[] = [];
  const skip = (method: string, reason: string) => skipped.push({ method, reason });
  if (lists < thresholds.lists) skip(latentName, `needs ${thresholds.lists} lists`);
  if (lists > maxLogLinearLists) skip('log-linear models', `takes up to ${maxLogLinearLists} lists`);
  if (lists > decomposableLists.most) skip('decomposable graphs', `takes up to ${decomposableLists.most} lists`);
  if (lists > maxLeaveOneOutLists) skip('leaving out each list in turn', `takes up to ${maxLeaveOneOutLists} lists`);
  if (lists > maxNoHighestOrderLists)
    skip('no highest-order interaction', `takes up to ${maxNoHighestOrderLists} lists`);
  return skipped;
}

const tracePoints = 500;

function summaryOf({ draws, ...rest }: LatentClassResult): LatentClassSummary {
  const trace = draws.map((chain) => {
    const step = Math.max(1, Math.ceil(chain.length / tracePoints));
    return Array.from(chain.filter((_, index) => index % step === 0));
  });
  return { ...rest, trace, density: densityOf(Float64Array.from(draws.flatMap((chain) => [...chain])).sort()) };
}

/** Bins of equal width over the middle 99.8 % of the draws. */
function densityOf(sorted: Float64Array) {
  const from = sorted[Math.floor(sorted.length * 0.001)] ?? 0;
  const to = sorted[Math.floor((sorted.length - 1) * 0.999)] ?? from;
  const bins = Math.max(1, Math.min(80, to - from));
  const width = (to - from) / bins || 1;
  const counts = new Float64Array(bins);
  for (const total of sorted) {
    const bin = Math.min(bins - 1, Math.floor((total - from) / width));
    if (total >= from && total <= to) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return Array.from(counts, (count, bin) => ({
    from: from + bin * width,
    to: from + (bin + 1) * width,
    probability: count / sorted.length,
  }));
}
