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

/** How often each pattern occurs among all pairs. */
export function countPatterns(patterns: Patterns): Float64Array {
  const counts = new Float64Array(patterns.list.length);
  for (const id of patterns.of) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/** How often each pattern occurs among the pairs that met in each of `passes` passes. */
export function countByPass(patterns: Patterns, pairs: PairList, passes: number): Float64Array[] {
  const size = patterns.list.length;
  const counts = new Float64Array(size * passes);
  for (let at = 0; at < pairs.length; at += 1) {
    const id = patterns.of[at] ?? 0;
    for (let mask = pairs.mask(at); mask !== 0; mask &= mask - 1) {
      const cell = (31 - Math.clz32(mask & -mask)) * size + id;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return Array.from({ length: passes }, (_, pass) => counts.subarray(pass * size, (pass + 1) * size));
}
