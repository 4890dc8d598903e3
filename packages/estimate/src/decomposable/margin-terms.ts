import { logGamma } from '../numerics/log-gamma.ts';
import { type CaptureTable, listsOn } from '../table/capture-table.ts';

/**
 * Of one set of lists: the log of the product of gamma functions over the cells of its margin, as a function of the
 * number unseen, which only its empty cell holds: `constant + logGamma(shift + unseen)`.
 */
export type MarginTerm = { readonly constant: number; readonly shift: number };

/** The terms of every set of lists, by its bits. `delta` is the prior count of each of the 2^J cells. */
export function marginTerms(table: CaptureTable, delta: number): MarginTerm[] {
  const lists = table.lists.length;
  return Array.from({ length: 2 ** lists }, (_, set) => {
    const prior = delta * 2 ** (lists - listsOn(set));
    const cells = new Map<number, number>();
    for (const { pattern, count } of table.rows) cells.set(pattern & set, (cells.get(pattern & set) ?? 0) + count);
    const empty = cells.get(0) ?? 0;
    cells.delete(0);
    let constant = -logGamma(prior);
    for (const count of cells.values()) constant += logGamma(count + prior) - logGamma(prior);
    return { constant, shift: empty + prior };
  });
}
