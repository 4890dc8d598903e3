// The weight of every candidate pair, and the two orders in which they are used.
import type { ComparedPairs } from './pair-list.ts';
import type { Scorer } from './scorer.ts';

export type WeighedPairs = {
  /** In the order of the pairs. */
  readonly weights: Float64Array;
  /** The pairs at least as heavy as half the threshold allows, heaviest first. */
  readonly edges: (threshold: number) => { left: Int32Array; right: Int32Array };
  readonly nearest: (threshold: number, count: number) => [number, number][];
};

export function weighPairs(scorer: Scorer, pairs: ComparedPairs): WeighedPairs {
  const weights = new Float64Array(pairs.length);
  const byPattern = scorer.weighPatterns(pairs.patterns);
  for (let at = 0; at < pairs.length; at += 1) {
    weights[at] = byPattern(pairs.pattern[at] ?? 0, pairs.left[at] ?? 0, pairs.right[at] ?? 0);
  }
  const sorted = (chosen: number[], distance: (at: number) => number) =>
    chosen.sort((x, y) => distance(x) - distance(y) || x - y);
  return {
    weights,
    edges: (threshold) => {
      const chosen: number[] = [];
      for (let at = 0; at < weights.length; at += 1) if ((weights[at] ?? 0) >= threshold) chosen.push(at);
      sorted(chosen, (at) => -(weights[at] ?? 0));
      return {
        left: Int32Array.from(chosen, (at) => pairs.left[at] ?? 0),
        right: Int32Array.from(chosen, (at) => pairs.right[at] ?? 0),
      };
    },
    nearest: (threshold, count) => {
      const near: number[] = [];
      for (let reach = 1; reach <= 64 && near.length < count; reach *= 2) {
        near.length = 0;
        for (let at = 0; at < weights.length; at += 1)
          if (Math.abs((weights[at] ?? 0) - threshold) < reach) near.push(at);
      }
      sorted(near, (at) => Math.abs((weights[at] ?? 0) - threshold));
      return near.slice(0, count).map((at) => [pairs.left[at] ?? 0, pairs.right[at] ?? 0]);
    },
  };
}
