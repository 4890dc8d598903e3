// Candidate pairs with the passes in which they met and their patterns, sixteen bytes a pair, put together from ranges.

import type { ComparedRange } from './compare-range.ts';
import type { Pattern } from './comparer.ts';
import { TupleIndex } from './tuple-index.ts';

/** Pairs of records and what became of comparing them. */
export type ComparedPairs = {
  readonly length: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** A bit for every blocking pass in which the pair met; none for rows that are the same in everything. */
  readonly mask: Int32Array;
  /** The pattern of each pair, by its place in `patterns`. */
  readonly pattern: Int32Array;
  readonly patterns: readonly Pattern[];
};

/** Puts ranges together in their order; patterns are numbered as they are first met, so the cut into ranges does not matter. */
export function joinRanges(ranges: readonly ComparedRange[], width: number): ComparedPairs {
  const length = ranges.reduce((sum, { left }) => sum + left.length, 0);
  const [left, right] = [new Int32Array(length), new Int32Array(length)];
  const [mask, pattern] = [new Int32Array(length), new Int32Array(length)];
  const index = new TupleIndex(width);
  const patterns: Pattern[] = [];
  let at = 0;
  for (const range of ranges) {
    left.set(range.left, at);
    right.set(range.right, at);
    mask.set(range.mask, at);
    const ids = idsOf(range.patterns, index, patterns);
    for (const local of range.pattern) {
      pattern[at] = ids[local] ?? 0;
      at += 1;
    }
  }
  return { length, left, right, mask, pattern, patterns };
}

function idsOf(levels: Uint8Array, index: TupleIndex, patterns: Pattern[]): Int32Array {
  const width = index.tuple.length;
  return Int32Array.from({ length: width === 0 ? 1 : levels.length / width }, (_, local) => {
    const pattern = levels.slice(local * width, (local + 1) * width);
    index.tuple.set(pattern);
    const id = index.id();
    if (id === patterns.length) patterns.push(pattern);
    return id;
  });
}
