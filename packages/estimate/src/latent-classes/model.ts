import { type CaptureTable, listsOn } from '../table/capture-table.ts';

/** Settings of the latent class model (Manrique-Vallier 2016). Capture probabilities are uniform beforehand, p(N) ∝ 1/N. */
export type LatentClassModel = {
  /** Truncation of the stick-breaking prior. */
  readonly classes: number;
  /** Gamma prior of the concentration. */
  readonly shape: number;
  readonly rate: number;
  /** Largest number unseen that has any probability. */
  readonly cap: number;
  /** Gibbs steps alone, slow but simple: what the other moves are checked against. */
  readonly plain: boolean;
};

/** The table as the sampler reads it: flat arrays, patterns largest count first. */
export type FlatTable = {
  readonly lists: number;
  readonly observed: number;
  readonly counts: Float64Array;
  /** Lists of pattern p: `members` from `starts[p]` to `starts[p + 1]`. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
};

export function flatten(table: CaptureTable): FlatTable {
  const rows = table.rows.toSorted((a, b) => b.count - a.count || a.pattern - b.pattern);
  const starts = new Int32Array(rows.length + 1);
  for (const [index, { pattern }] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + listsOn(pattern);
  const members = Int32Array.from(
    rows.flatMap(({ pattern }) => [...table.lists.keys()].filter((list) => (pattern >> list) & 1)),
  );
  const counts = Float64Array.from(rows, ({ count }) => count);
  return { lists: table.lists.length, observed: table.observed, counts, starts, members };
}
