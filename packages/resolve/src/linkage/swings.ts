// Which judgements the number of clusters hangs on: the kinds of pairs near the threshold, each judged the other way once.
import type { ComparedPairs } from './pair-list.ts';
import { UnionFind } from './union-find.ts';

/** A pattern of levels with what judging all its pairs the other way would change. */
export type PatternSwing = {
  readonly pattern: number;
  readonly taken: boolean;
  readonly weight: number;
  readonly pairs: number;
  readonly change: number;
  /** The pair of this pattern nearest the threshold. */
  readonly example: number;
};

export type SwingInput = {
  readonly pairs: ComparedPairs;
  readonly weights: Float64Array;
  readonly threshold: number;
  readonly clusterOf: Int32Array;
};

/** Pairs further from the threshold are hardly in doubt. */
const doubtfulBits = 6;
const mostPatterns = 60;
const mostSwings = 8;

/** The patterns near the threshold whose judging otherwise changes the number of clusters most. */
export function findSwings(input: SwingInput): PatternSwing[] {
  const { pairs, weights, threshold, clusterOf } = input;
  const doubtful = doubtfulPatterns(input);
  const within = new Map<number, number[]>();
  for (let at = 0; at < pairs.length; at += 1) {
    const cluster = clusterOf[pairs.left[at] ?? 0] ?? -1;
    if ((weights[at] ?? 0) < threshold || cluster !== clusterOf[pairs.right[at] ?? 0]) continue;
    const list = within.get(cluster);
    if (list === undefined) within.set(cluster, [at]);
    else list.push(at);
  }
  return doubtful
    .map(({ taken, list, pattern }) => {
      const sum = list.reduce((bits, at) => bits + (weights[at] ?? 0), 0);
      const distance = (at: number) => Math.abs((weights[at] ?? 0) - threshold);
      return {
        pattern,
        taken,
        weight: sum / list.length,
        pairs: list.length,
        change: taken ? parted(input, new Set(list), within) : -joined(input, list),
        example: list.reduce((best, at) => (distance(at) < distance(best) ? at : best), list[0] ?? 0),
      };
    })
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.pattern - b.pattern)
    .slice(0, mostSwings);
}

type Doubtful = { readonly pattern: number; readonly taken: boolean; readonly list: readonly number[] };

function doubtfulPatterns({ pairs, weights, threshold, clusterOf }: SwingInput): Doubtful[] {
  const groups = new Map<number, number[]>();
  for (let at = 0; at < pairs.length; at += 1) {
    const weight = weights[at] ?? 0;
    if (Math.abs(weight - threshold) > doubtfulBits) continue;
    const taken = weight >= threshold;
    // A pair within a cluster that is not taken, or the other way about, was decided by others.
    if ((clusterOf[pairs.left[at] ?? 0] === clusterOf[pairs.right[at] ?? 0]) !== taken) continue;
    const key = (pairs.pattern[at] ?? 0) * 2 + (taken ? 1 : 0);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [at]);
    else list.push(at);
  }
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || a - b)
    .slice(0, mostPatterns)
    .map(([key, list]) => ({ pattern: key >> 1, taken: key % 2 === 1, list }));
}

/** How many clusters fewer there are if these pairs join theirs. */
function joined({ pairs, clusterOf }: SwingInput, list: readonly number[]): number {
  const clusters = new UnionFind();
  let count = 0;
  for (const at of list) {
    if (clusters.join(clusterOf[pairs.left[at] ?? 0] ?? -1, clusterOf[pairs.right[at] ?? 0] ?? -1)) count += 1;
  }
  return count;
}

/** How many clusters more there are if these pairs hold nothing together. */
function parted(
  { pairs, clusterOf }: SwingInput,
  without: ReadonlySet<number>,
  within: ReadonlyMap<number, readonly number[]>,
): number {
  const touched = new Set([...without].map((at) => clusterOf[pairs.left[at] ?? 0] ?? -1));
  let more = 0;
  for (const cluster of touched) {
    const edges = within.get(cluster) ?? [];
    const [before, after] = [new UnionFind(), new UnionFind()];
    for (const at of edges) {
      if (before.join(pairs.left[at] ?? 0, pairs.right[at] ?? 0)) more += 1;
      if (!without.has(at) && after.join(pairs.left[at] ?? 0, pairs.right[at] ?? 0)) more -= 1;
    }
  }
  return more;
}
