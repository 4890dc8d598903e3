import { normalBelow } from '../numerics/normal-distribution.ts';
import { type CaptureTable, denseCounts } from '../table/capture-table.ts';
import { allModels, mainTerms, neighbours, type Search, searchFor } from './candidates.ts';
import { type FittedModel, fitModel, intervalOf, type RefusedModel } from './fit-model.ts';
import type { ProfileInterval } from './profile-interval.ts';

/** Most lists for which log-linear models are fitted. Ours: beyond, tables are too sparse for the fits to mean much. */
export const maxLogLinearLists = 8;

export type LogLinear = {
  readonly search: Search;
  readonly best: FittedModel & { readonly interval: ProfileInterval };
  /** Models with their weight exp(-BIC/2), shared over all fitted, heaviest first: at most ten. */
  readonly models: readonly (FittedModel & { readonly weight: number })[];
  /** Over all fitted models by those weights, each log-normal about its number unseen: choice of model included. */
  readonly averaged: { readonly median: number; readonly low: number; readonly high: number };
  readonly fitted: number;
  readonly refused: readonly RefusedModel[];
};

/**
 * Log-linear models compared by BIC, with the profile interval of the best and an interval averaged over models
 * (Buckland, Burnham & Augustin 1997). The highest-order interaction is never fitted. Null if no model has an estimate.
 * @throws RangeError for more than `maxLogLinearLists` lists
 */
export function logLinear(table: CaptureTable): LogLinear | null {
  const lists = table.lists.length;
  if (lists > maxLogLinearLists) throw new RangeError(`log-linear models take up to ${maxLogLinearLists} lists`);
  const counts = denseCounts(table);
  const { fitted, refused } = lists > 5 ? stepwise(counts, lists) : fitAll(counts, lists);
  const sorted = fitted.toSorted((a, b) => a.bic - b.bic);
  const best = sorted[0];
  if (best === undefined) return null;
  const weights = sorted.map((model) => Math.exp(-(model.bic - best.bic) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const models = sorted.map((model, index) => ({ ...model, weight: (weights[index] ?? 0) / sum }));
  return {
    search: searchFor(lists),
    best: { ...best, interval: intervalOf(counts, best) },
    models: models.slice(0, 10),
    averaged: averageOf(models, table.observed),
    fitted: fitted.length,
    refused,
  };
}

/** Lists independent of one another: the model without interactions. */
export function independence(table: CaptureTable): FittedModel | RefusedModel {
  return fitModel(denseCounts(table), mainTerms(table.lists.length));
}

type Fits = { readonly fitted: FittedModel[]; readonly refused: RefusedModel[] };

function fitAll(counts: Float64Array, lists: number): Fits {
  const fits: Fits = { fitted: [], refused: [] };
  for (const terms of allModels(lists)) sort(fitModel(counts, terms), fits);
  return fits;
}

/** From independence, the neighbour with the lowest BIC until none is lower. Every model met counts in the average. */
function stepwise(counts: Float64Array, lists: number): Fits {
  const fits: Fits = { fitted: [], refused: [] };
  const met = new Set<string>();
  let current: FittedModel | null = sort(fitModel(counts, mainTerms(lists)), fits);
  while (current !== null) {
    let next: FittedModel | null = null;
    for (const terms of neighbours(current.terms, lists)) {
      const key = terms.join();
      if (met.has(key)) continue;
      met.add(key);
      const model = sort(fitModel(counts, terms), fits);
      if (model !== null && model.bic < Math.min(current.bic, next?.bic ?? Number.POSITIVE_INFINITY)) next = model;
    }
    current = next;
  }
  return fits;
}

function sort(model: FittedModel | RefusedModel, fits: Fits): FittedModel | null {
  if ('reason' in model) {
    fits.refused.push(model);
    return null;
  }
  fits.fitted.push(model);
  return model;
}

function averageOf(models: readonly (FittedModel & { readonly weight: number })[], observed: number) {
  const heavy = models.filter(({ weight }) => weight > 1e-12);
  const below = (logUnseen: number) =>
    heavy.reduce((sum, { weight, unseen, standardError }) => {
      const spread = standardError / unseen;
      return sum + weight * normalBelow((logUnseen - Math.log(unseen)) / spread);
    }, 0);
  const at = (p: number) => {
    let low = -50;
    let high = 60;
    while (high - low > 1e-10) {
      const middle = (low + high) / 2;
      if (below(middle) < p) low = middle;
      else high = middle;
    }
    return observed + Math.exp(low);
  };
  return { median: at(0.5), low: at(0.025), high: at(0.975) };
}
