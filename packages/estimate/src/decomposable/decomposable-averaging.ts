import { modelName } from '../log-linear/terms.ts';
import { logGamma } from '../numerics/log-gamma.ts';
import type { CaptureTable } from '../table/capture-table.ts';
import { type DecomposableGraph, decomposableGraphs } from './decomposable-graphs.ts';
import { type MarginTerm, marginTerms } from './margin-terms.ts';

export type DecomposableOptions = {
  /** Prior count of each of the 2^J cells; 2^-J unless given (one person's worth in all, as Madigan & York advise). */
  readonly delta?: number;
  /** The number unseen runs from 1 to this many times the number observed. */
  readonly capFactor?: number;
};

export type DecomposableResult = {
  readonly delta: number;
  readonly cap: number;
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Probability that the number unseen lies in the last twentieth below the cap. */
  readonly massAtCap: number;
  /** Graphs by posterior probability, at most twenty, each with the mean total under it alone. */
  readonly graphs: readonly {
    readonly name: string;
    readonly cliques: readonly number[];
    readonly probability: number;
    readonly mean: number;
  }[];
  readonly graphCount: number;
  /** Graphs that were summed point by point; the others hold less than 1e-10 of the posterior together. */
  readonly graphsSummed: number;
  /** Posterior probability of totals, in bins of equal width over the middle 99.8 %, for drawing. */
  readonly density: readonly { readonly from: number; readonly to: number; readonly probability: number }[];
};

/** Lists for which all graphs can be enumerated. */
export const decomposableLists = { least: 2, most: 6 } as const;

const defaultCapFactor = 20;

/** Share of the posterior that graphs left out of the exact sum may hold together. Ours. */
const negligible = 1e-10;

/**
 * Bayesian averaging over all decomposable graphs (Madigan & York 1997): hyper-Dirichlet prior, graphs equally likely
 * beforehand, p(N) proportional to 1/N. A sum over graphs and totals, without sampling.
 * @throws RangeError outside `decomposableLists` or for options that are not positive
 */
export function decomposableAveraging(table: CaptureTable, options: DecomposableOptions = {}): DecomposableResult {
  const lists = table.lists.length;
  if (lists < decomposableLists.least || lists > decomposableLists.most) {
    throw new RangeError(`averaging over graphs takes 2 to ${decomposableLists.most} lists, not ${lists}`);
  }
  const delta = options.delta ?? 2 ** -lists;
  const cap = Math.floor((options.capFactor ?? defaultCapFactor) * table.observed);
  if (!(delta > 0) || !(cap >= 1)) throw new RangeError('delta and capFactor must be positive');
  const all = decomposableGraphs(lists);
  const terms = marginTerms(table, delta);
  const { kept, reference } = heavyGraphs({ graphs: all, terms, observed: table.observed, cap });
  const sums = sumPosterior({ graphs: kept, terms, observed: table.observed, cap, reference });
  return { delta, cap, graphCount: all.length, graphsSummed: kept.length, ...summarise(sums, kept, table.observed) };
}

type Setting = {
  readonly graphs: readonly DecomposableGraph[];
  readonly terms: readonly MarginTerm[];
  readonly observed: number;
  readonly cap: number;
};

/** log of N! / n0! and of the prior 1/N. */
function logPrior(observed: number, unseen: number): number {
  return logGamma(observed + unseen) - logGamma(unseen + 1);
}

/** Weighs each graph on a coarse grid, evenly spaced in the logarithm, and keeps those that can matter. */
function heavyGraphs(setting: Setting): { kept: DecomposableGraph[]; reference: number } {
  const { graphs, cap } = setting;
  const grid = coarseGrid(cap);
  const values = tabulate(setting, grid);
  const scores = new Float64Array(grid.length);
  const weights = graphs.map((graph) => {
    scoreGraph(graph, values, scores);
    let top = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < grid.length; i++) top = Math.max(top, (scores[i] ?? 0) + Math.log(grid[i] ?? 1));
    let sum = 0;
    for (let i = 0; i < grid.length; i++) sum += Math.exp((scores[i] ?? 0) + Math.log(grid[i] ?? 1) - top);
    return { graph, weight: top + Math.log(sum) };
  });
  weights.sort((a, b) => b.weight - a.weight);
  const reference = weights[0]?.weight ?? 0;
  const total = weights.reduce((sum, { weight }) => sum + Math.exp(weight - reference), 0);
  let dropped = 0;
  let count = weights.length;
  while (count > 1) {
    dropped += Math.exp((weights[count - 1]?.weight ?? 0) - reference);
    if (dropped > negligible * total) break;
    count--;
  }
  return { kept: weights.slice(0, count).map(({ graph }) => graph), reference };
}

function coarseGrid(cap: number): Float64Array {
  const points = new Set<number>();
  const size = 1_000;
  for (let i = 0; i <= size; i++) points.add(Math.max(1, Math.round(Math.exp((i / size) * Math.log(cap)))));
  return Float64Array.from(points);
}

/** For every set of lists its margin term at each number unseen; the last row holds the prior. */
function tabulate({ terms, observed }: Setting, unseen: Float64Array): Float64Array[] {
  const rows = terms.map(({ constant, shift }) => {
    const row = new Float64Array(unseen.length);
    for (let i = 0; i < row.length; i++) row[i] = constant + logGamma(shift + (unseen[i] ?? 0));
    return row;
  });
  const prior = new Float64Array(unseen.length);
  for (let i = 0; i < prior.length; i++) prior[i] = logPrior(observed, unseen[i] ?? 0);
  return [...rows, prior];
}

function scoreGraph(graph: DecomposableGraph, values: readonly Float64Array[], into: Float64Array): void {
  const prior = values.at(-1);
  if (prior === undefined) return;
  for (let i = 0; i < into.length; i++) into[i] = prior[i] ?? 0;
  for (const { set, power } of graph.factors) {
    const row = values[set];
    if (row === undefined) continue;
    for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) + power * (row[i] ?? 0);
  }
}

type Sums = {
  /** Unnormalised posterior of the number unseen; index 0 is one person. */
  readonly posterior: Float64Array;
  readonly masses: Float64Array;
  readonly firstMoments: Float64Array;
};

/** The exact sum, in blocks of numbers unseen so that memory stays small. */
function sumPosterior(setting: Setting & { readonly reference: number }): Sums {
  const { graphs, cap, reference } = setting;
  const block = 4_096;
  const posterior = new Float64Array(cap);
  const masses = new Float64Array(graphs.length);
  const firstMoments = new Float64Array(graphs.length);
  for (let start = 1; start <= cap; start += block) {
    const unseen = Float64Array.from({ length: Math.min(block, cap - start + 1) }, (_, i) => start + i);
    const values = tabulate(setting, unseen);
    const scores = new Float64Array(unseen.length);
    for (const [index, graph] of graphs.entries()) {
      scoreGraph(graph, values, scores);
      let mass = 0;
      let moment = 0;
      for (let i = 0; i < scores.length; i++) {
        const weight = Math.exp((scores[i] ?? 0) - reference);
        mass += weight;
        moment += weight * (start + i);
        posterior[start - 1 + i] = (posterior[start - 1 + i] ?? 0) + weight;
      }
      masses[index] = (masses[index] ?? 0) + mass;
      firstMoments[index] = (firstMoments[index] ?? 0) + moment;
    }
  }
  return { posterior, masses, firstMoments };
}

function summarise(sums: Sums, graphs: readonly DecomposableGraph[], observed: number) {
  const { posterior, masses, firstMoments } = sums;
  const total = posterior.reduce((sum, weight) => sum + weight, 0);
  const moment = firstMoments.reduce((sum, value) => sum + value, 0);
  const quantiles = quantilesOf(posterior, total, observed);
  const ranked = graphs.map((graph, index) => ({
    name: modelName(graph.cliques),
    cliques: graph.cliques,
    probability: (masses[index] ?? 0) / total,
    mean: observed + (firstMoments[index] ?? 0) / (masses[index] ?? 1),
  }));
  const lastTwentieth = posterior.subarray(Math.floor(posterior.length * 0.95));
  return {
    mean: observed + moment / total,
    median: quantiles(0.5),
    low: quantiles(0.025),
    high: quantiles(0.975),
    massAtCap: lastTwentieth.reduce((sum, weight) => sum + weight, 0) / total,
    graphs: ranked.sort((a, b) => b.probability - a.probability).slice(0, 20),
    density: densityOf(posterior, total, { observed, from: quantiles(0.001), to: quantiles(0.999) }),
  };
}

/** The smallest total with at least the share p of the posterior at or below it. */
function quantilesOf(posterior: Float64Array, total: number, observed: number): (p: number) => number {
  return (p) => {
    let sum = 0;
    for (let i = 0; i < posterior.length; i++) {
      sum += posterior[i] ?? 0;
      if (sum >= p * total) return observed + i + 1;
    }
    return observed + posterior.length;
  };
}

function densityOf(posterior: Float64Array, total: number, range: { observed: number; from: number; to: number }) {
  const { observed, from, to } = range;
  const bins = Math.min(120, to - from + 1);
  return Array.from({ length: bins }, (_, bin) => {
    const start = from + Math.floor(((to - from + 1) * bin) / bins);
    const end = from + Math.floor(((to - from + 1) * (bin + 1)) / bins) - 1;
    let sum = 0;
    for (let at = start; at <= end; at++) sum += posterior[at - observed - 1] ?? 0;
    return { from: start, to: end, probability: sum / total };
  });
}
