import { existenceOf } from '../look-first/existence.ts';
import { fitPoisson } from './fit-poisson.ts';
import { type ProfileInterval, profileInterval } from './profile-interval.ts';
import { designOf, modelName } from './terms.ts';

/** A log-linear model fitted to a table. Numbers are of people. */
export type FittedModel = {
  /** As `[123,14,34]`, lists numbered from 1. */
  readonly name: string;
  readonly terms: readonly number[];
  /** Interactions that nobody supports: fitted at their limit, with their cells impossible. */
  readonly empty: readonly number[];
  readonly total: number;
  readonly unseen: number;
  readonly standardError: number;
  readonly deviance: number;
  readonly degreesOfFreedom: number;
  readonly bic: number;
};

/** A model that this table cannot estimate, and why. */
export type RefusedModel = {
  readonly name: string;
  readonly terms: readonly number[];
  readonly reason: 'no maximum-likelihood estimate' | 'not identifiable' | 'did not converge';
};

/**
 * Fits one hierarchical model to the observed cells, if it has an estimate. The number unseen is the fitted value of
 * the cell on no list, exp(intercept); its variance adds Poisson variation to that of the estimate (Cormack 1989).
 * BIC takes people as the sample.
 */
export function fitModel(counts: Float64Array, terms: readonly number[]): FittedModel | RefusedModel {
  const name = modelName(terms);
  const { exists, identifiable, empty } = existenceOf(counts, terms);
  if (!identifiable) return { name, terms, reason: 'not identifiable' };
  if (!exists) return { name, terms, reason: 'no maximum-likelihood estimate' };
  const { cells, kept } = support(counts, terms, empty);
  const observed = counts.reduce((sum, count) => sum + count, 0);
  const fit = fitPoisson(
    designOf(cells, kept),
    cells.map((cell) => counts[cell] ?? 0),
  );
  if (fit === null || !fit.converged) return { name, terms, reason: 'did not converge' };
  const unseen = Math.exp(fit.coefficients[0] ?? 0);
  const variance = unseen + unseen * unseen * (fit.covariance[0]?.[0] ?? 0);
  return {
    name,
    terms,
    empty,
    total: observed + unseen,
    unseen,
    standardError: Math.sqrt(variance),
    deviance: fit.deviance,
    degreesOfFreedom: cells.length - kept.length,
    bic: -2 * fit.logLikelihood + terms.length * Math.log(observed),
  };
}

/** 95 % profile-likelihood interval of a fitted model. */
export function intervalOf(counts: Float64Array, model: FittedModel): ProfileInterval {
  const { cells, kept } = support(counts, model.terms, model.empty);
  return profileInterval({ counts, cells, terms: kept, unseen: model.unseen });
}

function support(counts: Float64Array, terms: readonly number[], empty: readonly number[]) {
  const possible = (bits: number) => !empty.some((none) => (bits & none) === none);
  const cells = Array.from({ length: counts.length - 1 }, (_, index) => index + 1).filter(possible);
  return { cells, kept: terms.filter(possible) };
}
