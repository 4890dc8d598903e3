import { minimise } from '../numerics/minimise.ts';

/**
 * What the likelihood hangs on where people differ along one scale and, given their place on it, are on each list
 * independently: the sizes of the lists, and how many people are on exactly k of them. So it costs next to nothing, for
 * any number of lists.
 */
export type MixedLogitData = {
  /** People on list j. */
  readonly sizes: readonly number[];
  /** People on exactly k lists, from k = 0: those are the number unseen that is tried, and need not be whole. */
  readonly onExactly: readonly number[];
};

/** How people lie on the scale: places and their logarithmic shares, both steered by some parameters without limits. */
export type Shape = {
  readonly parameters: number;
  /** Parameter values from which the likelihood is climbed; it may have several tops. */
  readonly starts: readonly (readonly number[])[];
  readonly size: number;
  /** The parameters in words and figures. */
  readonly say: (parameters: Float64Array) => string;
  /** Writes places, logarithmic shares, and the slopes of both by each parameter (of point i and parameter p at p * size + i). */
  readonly write: (parameters: Float64Array, into: ShapePoints) => void;
};

export type ShapePoints = {
  readonly places: Float64Array;
  readonly logShares: Float64Array;
  readonly placeSlopes: Float64Array;
  readonly shareSlopes: Float64Array;
};

/** A fit: log odds of each list at place 0, then the parameters of the shape. The likelihood is without factorials. */
export type MixedLogitFit = { readonly at: Float64Array; readonly logLikelihood: number };

/** Maximum likelihood from a starting point. */
export function fitMixedLogit(data: MixedLogitData, shape: Shape, start: Float64Array): MixedLogitFit {
  const points = emptyPoints(shape);
  const { at, value } = minimise((x, gradient) => {
    shape.write(x.subarray(data.sizes.length), points);
    return -evaluate(data, { x, gradient, points });
  }, start);
  return { at, logLikelihood: -value };
}

/**
 * For k = 0, 1, ...: the logarithm of what the chance of being on exactly k given lists is, but for the factor
 * exp(sum of the log odds of those lists).
 */
export function logChances(at: Float64Array, shape: Shape, lists: number): number[] {
  const points = emptyPoints(shape);
  shape.write(at.subarray(lists), points);
  const logNone = logNoneAt(at, lists, points);
  return Array.from({ length: lists + 1 }, (_, on) => sharesOf(logNone, points.places, on).log);
}

function emptyPoints({ size, parameters }: Shape): ShapePoints {
  return {
    places: new Float64Array(size),
    logShares: new Float64Array(size),
    placeSlopes: new Float64Array(size * parameters),
    shareSlopes: new Float64Array(size * parameters),
  };
}

type Evaluation = { readonly x: Float64Array; readonly gradient: Float64Array; readonly points: ShapePoints };

/** The log likelihood; the gradient of its negative is written into `gradient`. */
function evaluate({ sizes, onExactly }: MixedLogitData, { x, gradient, points }: Evaluation): number {
  const { places, placeSlopes, shareSlopes } = points;
  const lists = sizes.length;
  const size = places.length;
  const logNone = logNoneAt(x, lists, points);
  const people = new Float64Array(size);
  const byPlace = new Float64Array(size);
  let value = 0;
  for (const [on, count] of onExactly.entries()) {
    if (count === 0) continue;
    const { shares, log } = sharesOf(logNone, places, on);
    value += count * log;
    for (let i = 0; i < size; i++) {
      const share = count * (shares[i] ?? 0);
      people[i] = (people[i] ?? 0) + share;
      byPlace[i] = (byPlace[i] ?? 0) + share * on;
    }
  }
  for (let j = 0; j < lists; j++) {
    const center = x[j] ?? 0;
    let expected = 0;
    for (let i = 0; i < size; i++) {
      const caught = (people[i] ?? 0) / (1 + Math.exp(-(center + (places[i] ?? 0))));
      expected += caught;
      byPlace[i] = (byPlace[i] ?? 0) - caught;
    }
    value += (sizes[j] ?? 0) * center;
    gradient[j] = expected - (sizes[j] ?? 0);
  }
  for (let p = 0; lists + p < x.length; p++) {
    let slope = 0;
    for (let i = 0; i < size; i++) {
      slope +=
        (byPlace[i] ?? 0) * (placeSlopes[p * size + i] ?? 0) + (people[i] ?? 0) * (shareSlopes[p * size + i] ?? 0);
    }
    gradient[lists + p] = -slope;
  }
  return value;
}

/** Of people on exactly `on` given lists: their shares over the places, and the logarithm of the chance of such a person. */
function sharesOf(logNone: Float64Array, places: Float64Array, on: number) {
  const terms = logNone.map((log, i) => log + on * (places[i] ?? 0));
  const most = terms.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = Math.exp((terms[i] ?? 0) - most);
    terms[i] = term;
    sum += term;
  }
  return { shares: terms.map((term) => term / sum), log: most + Math.log(sum) };
}

/** At each place: its logarithmic share with the logarithm of the chance of being on no list there. */
function logNoneAt(x: Float64Array, lists: number, { places, logShares }: ShapePoints): Float64Array {
  return places.map((place, i) => {
    let log = logShares[i] ?? 0;
    for (let j = 0; j < lists; j++) {
      const odds = (x[j] ?? 0) + place;
      log -= odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds));
    }
    return log;
  });
}
