// Linking in steps: what comes before the pairs are compared, and what comes after. Between the two the work can be shared out.
import { type Blocks, findBlocks } from './blocking.ts';
import { clusterRecords } from './cluster.ts';
import { proposeColumns } from './columns.ts';
import { type Comparables, comparablesOf } from './comparables.ts';
import { type ComparedRange, compareGiven } from './compare-range.ts';
import { Comparer } from './comparer.ts';
import { describeLinkage } from './describe-linkage.ts';
import { encode, type Records } from './encode.ts';
import { estimateModel, type Labelled } from './estimate.ts';
import { countedOnce, distinctOf, findIdentical, type IdenticalRows } from './identical-rows.ts';
import type { Meetings } from './meetings.ts';
import { type ComparedPairs, joinRanges } from './pair-list.ts';
import { proposeModel } from './propose-model.ts';
import { evenOdds } from './quality.ts';
import { recordOf } from './record-refs.ts';
import { findSameValues, meanings } from './same-values.ts';
import { Scorer } from './scorer.ts';
import { shareColumns } from './share-columns.ts';
import { twoScripts } from './two-scripts.ts';
import type { LinkageModel, LinkageResult, LinkOptions, LinkTable, PassReport } from './types.ts';
import { weighPairs } from './weigh-pairs.ts';

/** Records with the model that is to be estimated, ready to be compared. */
export type Prepared = {
  readonly tables: readonly LinkTable[];
  readonly records: Records;
  readonly identical: IdenticalRows;
  readonly model: LinkageModel;
  readonly reports: readonly PassReport[];
  readonly meetings: Meetings;
  readonly comparables: Comparables;
};

/** Reads the rows and finds the blocks. */
export function prepareLinkage(tables: readonly LinkTable[], options: LinkOptions): Prepared {
  const step = options.onStep ?? (() => {});
  const { tables: shared } = shareColumns(tables);
  const columns = options.model?.columns ?? { ...proposeColumns(shared), ...options.columns };
  const sameValues = options.model === undefined ? findSameValues(shared, columns) : (options.model.sameValues ?? {});
  step(
    'encode',
    tables.reduce((sum, { rows }) => sum + rows.length, 0),
  );
  const { findPlaces } = options;
  const encoded = encode(shared, columns, { sameValues: meanings(sameValues), findPlaces });
  const uniqueList = encoded.table.map((table) => (tables[table]?.unique === true ? table : -1));
  const identical = findIdentical(encoded, (record) => (uniqueList[record] ?? -1) >= 0);
  const records = countedOnce(encoded, identical);
  const model = options.model ?? { ...proposeModel(records, columns), sameValues };
  step('block', records.count);
  const { largestBlock } = model;
  const { blocks, reports } = findBlocks(records, model.passes, { largestBlock, first: identical.first });
  step('compare', pairsInBlocks(blocks));
  const comparables = comparablesOf(records, model);
  return { tables, records, identical, model, reports, meetings: { blocks, uniqueList }, comparables };
}

/** Pairs that blocks hold, those that meet several times counted each time. */
export function pairsInBlocks({ start }: Blocks): number {
  let pairs = 0;
  for (let block = 0; block + 1 < start.length; block += 1) {
    const size = (start[block + 1] ?? 0) - (start[block] ?? 0);
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}

/**
 * Estimates the model from the compared pairs, weighs them and joins records.
 * @throws UnknownRecordError when `same` or `different` name a row that is not there.
 */
export function finishLinkage(
  prepared: Prepared,
  ranges: readonly ComparedRange[],
  options: LinkOptions,
): LinkageResult {
  const { tables, records, identical, model: proposed, comparables, meetings } = prepared;
  const step = options.onStep ?? (() => {});
  const comparer = new Comparer(comparables);
  const pairs = joinRanges([...ranges, compareIdentical(comparer, identical)], comparer.size);
  const decided = decisionsOf(tables, options);
  step('estimate', pairs.patterns.length);
  const labelled = options.learn === true ? findLabelled(pairs, decided) : { same: [], different: [] };
  const distinct = distinctOf(identical);
  const model =
    options.model ?? estimateModel({ model: proposed, comparer, pairs, distinct, tables: records.table, labelled });
  step('weigh', pairs.length);
  const threshold = options.threshold ?? evenOdds;
  const areOfTwoScripts = twoScripts(tables, model.columns, records);
  const scorer = new Scorer(records, model, comparer, { areOfTwoScripts, threshold });
  const weighed = weighPairs(scorer, pairs);
  step('cluster', records.count);
  const clusters = clusterRecords({
    records: records.count,
    edges: weighed.edges(threshold),
    weight: (a, b) => scorer.weight(a, b),
    threshold,
    identical: identical.groups,
    ...decided,
    uniqueList: meetings.uniqueList,
    table: records.table,
  });
  const reports = withPairs(prepared.reports, pairs);
  return describeLinkage({ tables, records, model, scorer, reports, pairs, weighed, threshold, clusters });
}

/** Of rows that are the same in everything each is compared with the first alone. */
function compareIdentical(comparer: Comparer, { groups }: IdenticalRows): ComparedRange {
  const left = groups.flatMap(([first = 0, ...others]) => others.map(() => first));
  const right = groups.flatMap(([, ...others]) => others);
  return compareGiven(comparer, Int32Array.from(left), Int32Array.from(right));
}

function withPairs(reports: readonly PassReport[], { mask }: ComparedPairs): PassReport[] {
  const met = new Float64Array(reports.length);
  for (const bits of mask) {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const pass = 31 - Math.clz32(rest & -rest);
      met[pass] = (met[pass] ?? 0) + 1;
    }
  }
  return reports.map((report, pass) => ({ ...report, pairs: met[pass] ?? 0 }));
}

type Decided = { readonly same: readonly [number, number][]; readonly different: readonly [number, number][] };

function decisionsOf(tables: readonly LinkTable[], options: LinkOptions): Decided {
  const decided = (list: LinkOptions['same']) =>
    (list ?? []).map(([a, b]): [number, number] => [recordOf(tables, a), recordOf(tables, b)]);
  return { same: decided(options.same), different: decided(options.different) };
}

/** The decided pairs that are among the candidates. */
function findLabelled(pairs: ComparedPairs, { same, different }: Decided): Labelled {
  const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const said = new Map<string, keyof Labelled>();
  for (const [a, b] of same) said.set(key(a, b), 'same');
  for (const [a, b] of different) said.set(key(a, b), 'different');
  const involved = new Set([...same, ...different].flat());
  const labelled: { same: number[]; different: number[] } = { same: [], different: [] };
  for (let at = 0; at < pairs.length && said.size > 0; at += 1) {
    const left = pairs.left[at] ?? 0;
    if (!involved.has(left)) continue;
    const verdict = said.get(key(left, pairs.right[at] ?? 0));
    if (verdict !== undefined) labelled[verdict].push(at);
  }
  return labelled;
}
