// Links lists: which rows are the same person, how surely, and what the answer rests on.
import { type Candidates, findCandidates } from './blocking.ts';
import { clusterRecords } from './cluster.ts';
import { proposeColumns } from './columns.ts';
import { Comparer } from './comparer.ts';
import { encode, type Records } from './encode.ts';
import { estimateModel, type Labelled } from './estimate.ts';
import { type Explain, explainer } from './explain.ts';
import { countedOnce, distinctOf, findIdentical } from './identical-rows.ts';
import type { PairList } from './pair-list.ts';
import { comparePairs, type Patterns } from './patterns.ts';
import { proposeModel } from './propose-model.ts';
import { evenOdds, expectedQuality } from './quality.ts';
import { recordOf, refOf } from './record-refs.ts';
import { probabilityOf, Scorer } from './scorer.ts';
import { findSwings } from './swings.ts';
import type { Cluster, Link, LinkageModel, LinkageResult, LinkOptions, LinkTable, Swing, WeightBin } from './types.ts';
import { type WeighedPairs, weighPairs } from './weigh-pairs.ts';

const reviewed = 50;

/**
 * Links the rows of `tables` into clusters, one a person, by probabilistic record linkage. Without a model in the options
 * one is proposed from the columns and estimated from the rows alone.
 * @throws UnknownRecordError when `same` or `different` name a row that is not there.
 */
export function link(tables: readonly LinkTable[], options: LinkOptions = {}): LinkageResult {
  const step = options.onStep ?? (() => {});
  const columns = options.model?.columns ?? { ...proposeColumns(tables), ...options.columns };
  step(
    'encode',
    tables.reduce((sum, { rows }) => sum + rows.length, 0),
  );
  const encoded = encode(tables, columns);
  const uniqueList = (record: number) => {
    const table = encoded.table[record] ?? 0;
    return tables[table]?.unique === true ? table : -1;
  };
  const identical = findIdentical(encoded, (record) => uniqueList(record) >= 0);
  const records = countedOnce(encoded, identical);
  const proposed = options.model ?? proposeModel(records, columns);
  step('block', records.count);
  const found = findCandidates(records, proposed.passes, {
    largestBlock: proposed.largestBlock,
    comparable: (a, b) => uniqueList(a) < 0 || uniqueList(a) !== uniqueList(b),
    identical,
  });
  const { pairs } = found;
  step('compare', pairs.length);
  const comparer = new Comparer(records, proposed);
  const patterns = comparePairs(comparer, proposed, pairs);
  const decided = decisionsOf(tables, options);
  step('estimate', patterns.list.length);
  const labelled = options.learn === true ? findLabelled(pairs, decided) : { same: [], different: [] };
  const model =
    options.model ??
    estimateModel({
      model: proposed,
      comparer,
      patterns,
      pairs,
      distinct: distinctOf(identical),
      tables: records.table,
      labelled,
    });
  step('weigh', pairs.length);
  const scorer = new Scorer(records, model, comparer);
  const weighed = weighPairs({ scorer, patterns, pairs });
  const threshold = options.threshold ?? evenOdds;
  step('cluster', records.count);
  const clusters = clusterRecords({
    records: records.count,
    edges: weighed.edges(threshold),
    weight: (a, b) => scorer.weight(a, b),
    threshold,
    identical: identical.groups,
    ...decided,
    uniqueList,
  });
  return describe({ tables, records, model, scorer, found, patterns, weighed, threshold, clusters });
}

type Decided = { readonly same: readonly [number, number][]; readonly different: readonly [number, number][] };

function decisionsOf(tables: readonly LinkTable[], options: LinkOptions): Decided {
  const decided = (list: LinkOptions['same']) =>
    (list ?? []).map(([a, b]): [number, number] => [recordOf(tables, a), recordOf(tables, b)]);
  return { same: decided(options.same), different: decided(options.different) };
}

/** The decided pairs that are among the candidates. */
function findLabelled(pairs: PairList, { same, different }: Decided): Labelled {
  const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const said = new Map<string, keyof Labelled>();
  for (const [a, b] of same) said.set(key(a, b), 'same');
  for (const [a, b] of different) said.set(key(a, b), 'different');
  const involved = new Set([...same, ...different].flat());
  const labelled: { same: number[]; different: number[] } = { same: [], different: [] };
  for (let at = 0; at < pairs.length && said.size > 0; at += 1) {
    if (!involved.has(pairs.left(at))) continue;
    const verdict = said.get(key(pairs.left(at), pairs.right(at)));
    if (verdict !== undefined) labelled[verdict].push(at);
  }
  return labelled;
}

type Described = {
  readonly tables: readonly LinkTable[];
  readonly records: Records;
  readonly model: LinkageModel;
  readonly scorer: Scorer;
  readonly found: Candidates;
  readonly patterns: Patterns;
  readonly weighed: WeighedPairs;
  readonly threshold: number;
  readonly clusters: readonly (readonly number[])[];
};

function describe(made: Described): LinkageResult {
  const { tables, records, model, scorer, found, weighed, threshold, clusters } = made;
  const { pairs, reports } = found;
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
  const { records, model, found, patterns, weighed, threshold } = made;
  const { pairs } = found;
  const swings = findSwings({ patterns, pairs, weights: weighed.weights, threshold, clusterOf });
  return swings.map(({ pattern, example, ...swing }) => ({
    ...swing,
    reasons: model.comparisons.map(({ name, levels }, c) => ({
      comparison: name,
      level: levels[patterns.list[pattern]?.[c] ?? levels.length]?.label ?? 'not known in both',
    })),
    example: explain(refOf(records, pairs.left(example)), refOf(records, pairs.right(example))),
  }));
}

function linksOf({ records, found: { pairs }, weighed, threshold }: Described, clusterOf: Int32Array): Link[] {
  const links: Link[] = [];
  for (let at = 0; at < pairs.length; at += 1) {
    const [a, b] = [pairs.left(at), pairs.right(at)];
    const weight = weighed.weights[at] ?? 0;
    if (weight >= threshold && clusterOf[a] === clusterOf[b]) {
      links.push({ left: refOf(records, a), right: refOf(records, b), weight });
    }
  }
  return links;
}

function histogramOf(weights: Float64Array): WeightBin[] {
  const bins = new Map<number, number>();
  for (const weight of weights) bins.set(Math.floor(weight), (bins.get(Math.floor(weight)) ?? 0) + 1);
  return [...bins].sort(([a], [b]) => a - b).map(([from, pairs]) => ({ from, pairs }));
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
