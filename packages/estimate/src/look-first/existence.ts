import { designOf } from '../log-linear/terms.ts';
import { maximise } from './linear-programme.ts';

/** Whether the parameters of a log-linear model can be estimated from a table at all. */
export type Existence = {
  /** No set of finite or infinite parameters is as likely as the best: there is a maximum-likelihood estimate. */
  readonly exists: boolean;
  /** The table can tell every set of parameters from every other. */
  readonly identifiable: boolean;
  /** Interaction terms (bits of lists) that nobody supports: their parameter is minus infinity, their cells are empty. */
  readonly empty: readonly number[];
};

/**
 * Existence and identifiability of the maximum-likelihood estimate of a hierarchical log-linear model from an incomplete table.
 *
 * Interactions whose margin is 0 are set aside with the cells they touch, as Chan, Silverman & Vincent (2021) do. The
 * rest is identifiable if its design has full rank, and has an estimate if some table with every cell above 0 has the
 * same margins, which a linear programme decides (Fienberg & Rinaldo 2012): maximise s such that each cell is at least s.
 * @param counts people by pattern, index 0 unused
 * @param terms bits of the lists of each term, 0 for the intercept; closed under taking parts
 */
export function existenceOf(counts: Float64Array, terms: readonly number[]): Existence {
  const empty = terms.filter((term) => term !== 0 && margin(counts, term) === 0);
  const kept = terms.filter((term) => !empty.some((none) => (term & none) === none));
  const cells: number[] = [];
  for (let cell = 1; cell < counts.length; cell++) {
    if (!empty.some((none) => (cell & none) === none)) cells.push(cell);
  }
  const design = designOf(cells, kept);
  if (rankOf(design) < kept.length) return { exists: false, identifiable: false, empty };
  // With full rank on the occupied cells alone there is no direction in which the likelihood could rise for ever.
  const occupied = cells.filter((cell) => (counts[cell] ?? 0) > 0);
  if (rankOf(designOf(occupied, kept)) === kept.length) return { exists: true, identifiable: true, empty };
  return {
    exists: hasPositiveTable(
      design,
      cells.map((cell) => counts[cell] ?? 0),
    ),
    identifiable: true,
    empty,
  };
}

function margin(counts: Float64Array, term: number): number {
  let sum = 0;
  for (let cell = 1; cell < counts.length; cell++) if ((cell & term) === term) sum += counts[cell] ?? 0;
  return sum;
}

function hasPositiveTable(design: readonly Float64Array[], counts: readonly number[]): boolean {
  const terms = design[0]?.length ?? 0;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const rows: number[][] = [];
  const right: number[] = [];
  for (let term = 0; term < terms; term++) {
    const column = design.map((row) => row[term] ?? 0);
    rows.push([...column, column.reduce((sum, x) => sum + x, 0)]);
    right.push(column.reduce((sum, x, cell) => sum + x * (counts[cell] ?? 0), 0) / total);
  }
  const least = maximise({ objective: [...counts.map(() => 0), 1], rows, right });
  return least !== null && least > 1e-9;
}

/** Rank by elimination with full pivoting; the designs hold only 0 and 1. */
function rankOf(design: readonly Float64Array[]): number {
  const rows = design.map((row) => Float64Array.from(row));
  const width = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width; column++) {
    let best = rank;
    for (let i = rank; i < rows.length; i++) {
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = i;
    }
    const row = rows[best];
    const top = rows[rank];
    if (row === undefined || top === undefined || Math.abs(row[column] ?? 0) < 1e-9) continue;
    rows[best] = top;
    rows[rank] = row;
    for (let i = rank + 1; i < rows.length; i++) {
      const other = rows[i];
      const times = (other?.[column] ?? 0) / (row[column] ?? 1);
      if (other === undefined || times === 0) continue;
      for (let j = column; j < width; j++) other[j] = (other[j] ?? 0) - times * (row[j] ?? 0);
    }
    rank++;
  }
  return rank;
}
