// Every pair falls into one of few patterns of levels; estimation works on how often each pattern occurs.
import type { Comparer, Pattern } from './comparer.ts';
import type { PairList } from './pair-list.ts';
import type { LinkageModel } from './types.ts';

export type Patterns = {
  /** The pattern of each pair. */
  readonly of: Int32Array;
  readonly list: readonly Pattern[];
};

/** Compares all pairs. */
export function comparePairs(comparer: Comparer, model: LinkageModel, pairs: PairList): Patterns {
  const of = new Int32Array(pairs.length);
  const list: Pattern[] = [];
  const ids = new Map<number, number>();
  const size = model.comparisons.length;
  const bases = model.comparisons.map(({ levels }) => levels.length + 1);
  const pattern = new Uint8Array(size);
  for (let at = 0; at < pairs.length; at += 1) {
    comparer.levels(pairs.left(at), pairs.right(at), pattern);
    let code = 0;
    for (let c = 0; c < size; c += 1) code = code * (bases[c] ?? 1) + (pattern[c] ?? 0);
    let id = ids.get(code);
    if (id === undefined) {
      id = list.push(pattern.slice()) - 1;
      ids.set(code, id);
    }
    of[at] = id;
  }
  return { of, list };
}

/** How often each pattern occurs among the pairs whose mask counts. */
export function countPatterns(patterns: Patterns, pairs: PairList, isCounted: (mask: number) => boolean): Float64Array {
  const counts = new Float64Array(patterns.list.length);
  for (let at = 0; at < pairs.length; at += 1) {
    if (!isCounted(pairs.mask(at))) continue;
    const id = patterns.of[at] ?? 0;
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}
