import { overlapOf } from '../look-first/overlap.ts';
import { chiSquaredAbove } from '../numerics/chi-squared.ts';
import { logGamma } from '../numerics/log-gamma.ts';
import { climb, cross } from '../numerics/one-dimension.ts';
import { type CaptureTable, listsOn } from '../table/capture-table.ts';
import { fitMixedLogit, logChances, type MixedLogitFit, type Shape } from './mixed-logit.ts';

/** What the lists allow if people differ in how easily they are listed, in one shape. Totals are of people. */
export type UnequalChances = {
  readonly total: number;
  /** 95 % profile-likelihood interval; `high` is null where the lists set no upper end. */
  readonly low: number;
  readonly high: number | null;
  /** How unequal people are at the best fit, as the shape says it. */
  readonly inequality: string;
  /** Twice the gain in log likelihood over people who are all alike. */
  readonly gain: number;
  /** Probability of a deviance as large, if the shape were right; small where it does not describe the lists. */
  readonly fit: number;
};

/** Half the 95 % point of chi-squared with one degree of freedom. */
const drop95 = 3.841458820694124 / 2;

/** Beyond this many times the number observed no upper end is looked for: the cap of the other methods. */
const farthest = 20;

/** Points at which the profile is looked at before it is refined, since it may have several tops. */
const looks = 32;

/** How near, in the logarithm of the number unseen, an end is found. */
const within = 1e-5;

/**
 * Lists that are independent for each person, people unequal along one scale, by maximum likelihood; the interval runs
 * over every total that the lists do not contradict, however unequal people are (Cormack 1992).
 * Null if nobody is on one list or on two.
 */
export function unequalChances(table: CaptureTable, shape: Shape): UnequalChances | null {
  const { sizes, onExactly } = overlapOf(table);
  if ((onExactly[0] ?? 0) === 0 || (onExactly[1] ?? 0) === 0) return null;
  const fitAt = fitter({ observed: table.observed, sizes, onExactly, shape });
  const profile = (x: number) => fitAt(x).logLikelihood + factorials(table.observed, Math.exp(x));
  const ends = { from: Math.log(0.5), to: Math.log(farthest * table.observed) };
  const places = Array.from({ length: looks }, (_, i) => ends.from + ((ends.to - ends.from) * i) / (looks - 1));
  const heights = places.map(profile);
  const top = heights.indexOf(Math.max(...heights));
  const best = climb(profile, { from: places[top - 1] ?? ends.from, to: places[top + 1] ?? ends.to, within });
  const goal = Math.max(profile(best), ...heights) - drop95;
  const above = places.filter((_, i) => (heights[i] ?? goal) > goal);
  const lowest = Math.min(best, ...above);
  const most = Math.max(best, ...above);
  const below = places.findLast((place) => place < lowest);
  const beyond = places.find((place) => place > most);
  const low = below === undefined ? lowest : cross(profile, goal, { inside: lowest, outside: below, within });
  const high = beyond === undefined ? null : cross(profile, goal, { inside: most, outside: beyond, within });
  return {
    total: table.observed + Math.exp(best),
    low: table.observed + Math.exp(low),
    high: high === null ? null : table.observed + Math.exp(high),
    inequality: shape.say(fitAt(best).at.subarray(sizes.length)),
    gain: 2 * Math.max(0, goal + drop95 - alike(table.observed, sizes, ends)),
    fit: fitOf(table, shape, fitAt(best).at),
  };
}

/** Deviance of the observed patterns against chi-squared. Of very sparse tables it says little, and then calls all well. */
function fitOf({ lists, rows, observed }: CaptureTable, shape: Shape, at: Float64Array): number {
  const logs = logChances(at, shape, lists.length);
  const seen = Math.log1p(-Math.exp(logs[0] ?? 0));
  let deviance = 0;
  for (const { pattern, count } of rows) {
    const on = lists.reduce((sum, _, list) => ((pattern >> list) & 1 ? sum + (at[list] ?? 0) : sum), 0);
    deviance += 2 * count * (Math.log(count / observed) - on - (logs[listsOn(pattern)] ?? 0) + seen);
  }
  return chiSquaredAbove(deviance, 2 ** lists.length - 2 - lists.length - shape.parameters);
}

/** The best log likelihood of people who are all alike, whatever the total. */
function alike(
  observed: number,
  sizes: readonly number[],
  ends: { readonly from: number; readonly to: number },
): number {
  const profile = (x: number) => {
    const total = observed + Math.exp(x);
    const lists = sizes.map((size) => size * Math.log(size / total) + (total - size) * Math.log1p(-size / total));
    return factorials(observed, Math.exp(x)) + lists.reduce((sum, part) => sum + part, 0);
  };
  return profile(climb(profile, { ...ends, within }));
}

function factorials(observed: number, unseen: number): number {
  return logGamma(observed + unseen + 1) - logGamma(unseen + 1);
}

type Fitting = {
  readonly observed: number;
  readonly sizes: readonly number[];
  readonly onExactly: readonly number[];
  readonly shape: Shape;
};

/** The best fit for a number unseen, from the starts of the shape and from the fit at the nearest number tried before. */
function fitter({ observed, sizes, onExactly, shape }: Fitting): (logUnseen: number) => MixedLogitFit {
  const memory = new Map<number, MixedLogitFit>();
  return (logUnseen) => {
    const known = memory.get(logUnseen);
    if (known !== undefined) return known;
    const unseen = Math.exp(logUnseen);
    const logOdds = sizes.map((size) => Math.log((size + 0.5) / (observed + unseen - size + 0.5)));
    const starts = shape.starts.map((start) => Float64Array.from([...logOdds, ...start]));
    const near = nearest(memory, logUnseen);
    if (near !== null) starts.push(Float64Array.from(near.at));
    const fits = starts.map((start) => fitMixedLogit({ sizes, onExactly: [unseen, ...onExactly] }, shape, start));
    const best = fits.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
    memory.set(logUnseen, best);
    return best;
  };
}

function nearest(memory: ReadonlyMap<number, MixedLogitFit>, at: number): MixedLogitFit | null {
  let found: MixedLogitFit | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const [place, fit] of memory) {
    if (Math.abs(place - at) >= distance) continue;
    distance = Math.abs(place - at);
    found = fit;
  }
  return found;
}
