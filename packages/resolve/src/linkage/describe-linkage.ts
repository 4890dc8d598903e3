// The answer of linkage as it is handed out: clusters, what they rest on, and what to look at.
import type { Records } from './encode.ts';
import { type Explain, explainer } from './explain.ts';
import type { ComparedPairs } from './pair-list.ts';
import { expectedQuality } from './quality.ts';
import { refOf } from './record-refs.ts';
import { probabilityOf, type Scorer } from './scorer.ts';
import { findSwings } from './swings.ts';
import type { Cluster, Link, LinkageModel, LinkageResult, LinkTable, PassReport, Swing, WeightBin } from './types.ts';
import type { WeighedPairs } from './weigh-pairs.ts';

const reviewed = 50;

type Described = {
  readonly tables: readonly LinkTable[];
  readonly records: Records;
  readonly model: LinkageModel;
  readonly scorer: Scorer;
  readonly reports: readonly PassReport[];
  readonly pairs: ComparedPairs;
  readonly weighed: WeighedPairs;
  readonly threshold: number;
  readonly clusters: readonly (readonly number[])[];
};

/** What linking found, as it is handed out. */
export function describeLinkage(made: Described): LinkageResult {
  const { tables, records, model, scorer, reports, pairs, weighed, threshold, clusters } = made;
  const clusterOf = new Int32Array(records.count);
  for (const [at, cluster] of clusters.entries()) for (const record of cluster) clusterOf[record] = at;
  const explain = explainer({ tables, records, model, scorer });
  const pairAt = ([a, b]: readonly [number, number]) => explain(refOf(records, a), refOf(records, b));
  return {
    model,
    clusters: clusters.map((cluster) => describeCluster(records, scorer, cluster)),
    threshold,
    passes: reports,
    pairsCompared: pairs.length,
    estimates: expectedQuality({ weights: weighed.weights, pairs, passes: model.passes, threshold }),
    review: weighed.nearest(threshold, reviewed).map(pairAt),
    swings: swingsOf(made, clusterOf, explain),
    histogram: histogramOf(weighed.weights),
    links: () => linksOf(made, clusterOf),
    explain,
  };
}

function swingsOf(made: Described, clusterOf: Int32Array, explain: Explain): Swing[] {
  const { records, model, pairs, weighed, threshold } = made;
  const swings = findSwings({ pairs, weights: weighed.weights, threshold, clusterOf });
  return swings.map(({ pattern, example, ...swing }) => ({
    ...swing,
    reasons: model.comparisons.map(({ name, levels }, c) => ({
      comparison: name,
      level: levels[pairs.patterns[pattern]?.[c] ?? levels.length]?.label ?? 'not known in both',
    })),
    example: explain(refOf(records, pairs.left[example] ?? 0), refOf(records, pairs.right[example] ?? 0)),
  }));
}

function linksOf({ records, pairs, weighed, threshold }: Described, clusterOf: Int32Array): Link[] {
  const links: Link[] = [];
  for (let at = 0; at < pairs.length; at += 1) {
    const weight = weighed.weights[at] ?? 0;
    if (weight < threshold) continue;
    const [a = 0, b = 0] = [pairs.left[at], pairs.right[at]];
    if (clusterOf[a] === clusterOf[b]) {
      links.push({ left: refOf(records, a), right: refOf(records, b), weight });
    }
  }
  return links;
}

function histogramOf(weights: Float64Array): WeightBin[] {
  let [lowest, highest] = [0, 0];
  for (const weight of weights) {
    if (weight < lowest) lowest = Math.floor(weight);
    if (weight > highest) highest = Math.floor(weight);
  }
  const bins = new Int32Array(highest - lowest + 1);
  for (const weight of weights) {
    const bin = Math.floor(weight) - lowest;
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return [...bins].map((pairs, at) => ({ from: lowest + at, pairs })).filter(({ pairs }) => pairs > 0);
}

const mostConfidencePairs = 200;

function describeCluster(records: Records, scorer: Scorer, cluster: readonly number[]): Cluster {
  const members = [...cluster].sort((a, b) => a - b);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < members.length && count < mostConfidencePairs; i += 1) {
    for (let j = i + 1; j < members.length && count < mostConfidencePairs; j += 1) {
      sum += probabilityOf(scorer.weight(members[i] ?? 0, members[j] ?? 0));
      count += 1;
    }
  }
  return { records: members.map((record) => refOf(records, record)), confidence: count === 0 ? 1 : sum / count };
}
