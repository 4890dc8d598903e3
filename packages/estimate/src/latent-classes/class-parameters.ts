import type { FlatTable } from './model.ts';

/** Class shares and capture probabilities of a chain, changed in place. */
export type ClassParameters = {
  readonly classes: number;
  /** π_k */
  readonly shares: Float64Array;
  /** λ / (1 - λ) of class k and list j at k * lists + j. */
  readonly odds: Float64Array;
  /** Probability of being on no list, in class k. */
  readonly missed: Float64Array;
  /** Probability of pattern p in class k at p * classes + k. */
  readonly within: Float64Array;
};

export function emptyParameters(table: FlatTable, classes: number): ClassParameters {
  return {
    classes,
    shares: new Float64Array(classes),
    odds: new Float64Array(classes * table.lists),
    missed: new Float64Array(classes),
    within: new Float64Array(classes * table.counts.length),
  };
}

/** Brings the pattern probabilities of class k in line with its odds. */
export function refreshClass(parameters: ClassParameters, table: FlatTable, k: number): void {
  const { classes, odds, missed, within } = parameters;
  const { lists, counts, starts, members } = table;
  const none = missed[k] ?? 0;
  for (let p = 0; p < counts.length; p++) {
    const to = starts[p + 1] ?? 0;
    let probability = none;
    for (let i = starts[p] ?? 0; i < to; i++) probability *= odds[k * lists + (members[i] ?? 0)] ?? 0;
    within[p * classes + k] = probability;
  }
}
