// Links lists: which rows are the same person, how surely, and what the answer rests on.
import { findCandidates } from './blocking.ts';
import { clusterRecords } from './cluster.ts';
import { proposeColumns } from './columns.ts';
import { Comparer } from './comparer.ts';
import { encode, type Records } from './encode.ts';
import { estimateModel } from './estimate.ts';
import { comparePairs } from './patterns.ts';
import { proposeModel } from './propose-model.ts';
import { evenOdds, expectedQuality } from './quality.ts';
import { probabilityOf, Scorer } from './scorer.ts';
import type { Cluster, LinkageModel, LinkageResult, LinkOptions, LinkTable, RecordRef, ScoredPair } from './types.ts';
import { weighPairs } from './weigh-pairs.ts';

const reviewed = 50;

/** A record was named that none of the tables has. */
export class UnknownRecordError extends Error {
  override readonly name = 'UnknownRecordError';
  readonly record: RecordRef;
  constructor(record: RecordRef) {
    super(`There is no row ${record.row} in table ${record.table}: count both from 0.`);
    this.record = record;
  }
}

/**
 * Links the rows of `tables` into clusters, one a person, by probabilistic record linkage. Without a model in the options
 * one is proposed from the columns and estimated from the rows alone.
 * @throws UnknownRecordError when `same` or `different` name a row that is not there.
 */
export function link(tables: readonly LinkTable[], options: LinkOptions = {}): LinkageResult {
  const columns = options.model?.columns ?? { ...proposeColumns(tables), ...options.columns };
  const records = encode(tables, columns);
  const proposed = options.model ?? proposeModel(records, columns);
  const uniqueList = (record: number) => {
    const table = records.table[record] ?? 0;
    return tables[table]?.unique === true ? table : -1;
  };
  const comparable = (a: number, b: number) => uniqueList(a) < 0 || uniqueList(a) !== uniqueList(b);
  const { pairs, reports } = findCandidates(records, proposed.passes, {
    largestBlock: proposed.largestBlock,
    comparable,
  });
  const comparer = new Comparer(records, proposed);
  const patterns = comparePairs(comparer, proposed, pairs);
  const model = options.model ?? estimateModel({ model: proposed, comparer, patterns, pairs, records: records.count });
  const scorer = new Scorer(records, model, comparer);
  const weighed = weighPairs({ scorer, patterns, pairs });
  const threshold = options.threshold ?? evenOdds;
  const decided = (list: LinkOptions['same']) =>
    (list ?? []).map(([a, b]): [number, number] => [recordOf(tables, a), recordOf(tables, b)]);
  const clusters = clusterRecords({
    records: records.count,
    edges: weighed.edges(threshold),
    weight: (a, b) => scorer.weight(a, b),
    threshold,
    same: decided(options.same),
    different: decided(options.different),
    uniqueList,
  });
  const explain = explainer(records, model, scorer);
  return {
    model,
    clusters: clusters.map((cluster) => describeCluster(records, scorer, cluster)),
    threshold,
    passes: reports,
    pairsCompared: pairs.length,
    estimates: expectedQuality({ weights: weighed.weights, pairs, passes: model.passes, threshold }),
    review: weighed.nearest(threshold, reviewed).map(([a, b]) => explain(refOf(records, a), refOf(records, b))),
    explain: (left, right) => {
      recordOf(tables, left);
      recordOf(tables, right);
      return explain(left, right);
    },
  };

  function explainer(of: Records, by: LinkageModel, using: Scorer) {
    return (left: RecordRef, right: RecordRef): ScoredPair => {
      const [a, b] = [recordOf(tables, left), recordOf(tables, right)];
      const weight = using.weight(a, b);
      const reasons = using.parts(a, b).map(({ level, weight: bits }, c) => ({
        comparison: by.comparisons[c]?.name ?? '',
        level: by.comparisons[c]?.levels[level]?.label ?? 'not known in both',
        weight: bits,
      }));
      return { left: refOf(of, a), right: refOf(of, b), weight, probability: probabilityOf(weight), reasons };
    };
  }
}

function recordOf(tables: readonly LinkTable[], ref: RecordRef): number {
  const rows = tables[ref.table]?.rows.length ?? 0;
  if (!Number.isInteger(ref.row) || ref.row < 0 || ref.row >= rows) throw new UnknownRecordError(ref);
  return tables.slice(0, ref.table).reduce((sum, table) => sum + table.rows.length, ref.row);
}

function refOf(records: Records, record: number): RecordRef {
  return { table: records.table[record] ?? 0, row: records.row[record] ?? 0 };
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
