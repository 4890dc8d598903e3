import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseState, Problem } from '@inquest/model';
import {
  type LinkageReportInput,
  type ReportedCluster,
  type ReportedPair,
  type ReportedWord,
  renderLinkageReport,
} from '@inquest/publish';
import type { Cluster, LinkageResult, RecordRef, ScoredPair } from '@inquest/resolve';
import { inquestTool } from '../version.ts';
import { caseTables, nameOf } from './case-lists.ts';
import { cellsOf, lineOf, type OpenedLists, sharedColumns, writtenAs } from './read-lists.ts';
import { overlapsOf } from './resolved-counts.ts';
import { holdsWords, wordsOf } from './table-problems.ts';

const mostClusters = 60;
/** Of a larger cluster only the first rows are drawn. */
const mostRows = 16;

/** Writes the pages of a linkage into a folder that is there. Gives the path of the first page. */
export async function writeLinkageReport(
  folder: string,
  found: { readonly opened: OpenedLists; readonly result: LinkageResult; readonly problems: readonly Problem[] },
): Promise<string> {
  for (const { path, content } of renderLinkageReport(reportOf({ ...found, said: wordsOnCommandLine(found.opened) }))) {
    await writeFile(join(folder, path), content);
  }
  return join(folder, 'index.html');
}

/** A linkage as its pages show it. */
export function reportOf({
  opened,
  result,
  problems,
  said,
}: {
  readonly opened: OpenedLists;
  readonly result: LinkageResult;
  readonly problems: readonly Problem[];
  readonly said: readonly ReportedWord[];
}): LinkageReportInput {
  const { lists } = opened;
  const { model, estimates, threshold, histogram, pairsCompared } = result;
  const columns = sharedColumns(opened);
  return {
    title: lists.map(({ name }) => name).join(', '),
    lists: lists.map(({ name, rows }) => ({ name, rows: rows.length })),
    columns: columns.map((column) => ({
      column,
      kind: model.columns[column] ?? 'ignored',
      others: writtenAs(opened, column),
      sameValues: model.sameValues?.[column] ?? [],
    })),
    said,
    persons: result.clusters.length,
    overlaps: overlapsOf(opened, result),
    expected: estimates,
    pairsCompared,
    threshold,
    prior: Math.log2(model.prior / (1 - model.prior)),
    comparisons: model.comparisons,
    histogram,
    swings: result.swings.map(({ change, pairs, taken, example }) => ({
      change,
      pairs,
      taken,
      pair: pairOf(opened, columns, example),
    })),
    review: result.review.map((pair) => pairOf(opened, columns, pair)),
    clusters: result.clusters
      .filter(({ records }) => records.length > 2)
      .sort((a, b) => a.confidence - b.confidence)
      .slice(0, mostClusters)
      .map((cluster) => clusterOf(opened, result, cluster)),
    problems,
    generator: `${inquestTool.name} ${inquestTool.version}`,
  };
}

function wordsOnCommandLine({ lists }: OpenedLists): ReportedWord[] {
  return lists.flatMap(({ name, holds = {} }) =>
    Object.entries(holds).map(([column, what]) => ({
      list: name,
      words: `“${column}” holds ${holdsWords(what)}`,
      signed: null,
      counts: true,
    })),
  );
}

/** What people signed of the tables of a case. */
export function wordsInCase(state: Pick<CaseState, 'items' | 'texts' | 'tables' | 'roster'>): ReportedWord[] {
  if (state.tables.length === 0) return [];
  const tables = new Map(caseTables(state).map((table) => [nameOf(table), table]));
  const names = new Map(state.roster.map(({ key, name }) => [key, name]));
  return state.tables.map((word) => {
    const { body, author, at, statement } = word;
    const table = tables.get(nameOf(body.list));
    const sheet = body.list.sheet === null ? '' : `, ${body.list.sheet}`;
    return {
      list: table?.label ?? `${body.list.item.slice(0, 12)}${sheet}`,
      words: wordsOf(body),
      signed: {
        by: names.get(author) ?? author.slice(0, 12),
        at,
        reason: body.reason,
        statement: statement.slice(0, 12),
      },
      counts: table?.words.includes(word) ?? false,
    };
  });
}

function placeOf(opened: OpenedLists, ref: RecordRef): string {
  return `${opened.lists[ref.table]?.name ?? ''}, line ${lineOf(opened, ref)}`;
}

/** Two rows side by side, with the bits of each comparison. */
export function pairOf(
  opened: OpenedLists,
  columns: readonly string[],
  { left, right, prior, weight, reasons }: ScoredPair,
): ReportedPair {
  const cell = ({ table, row }: RecordRef, column: string) => opened.tables[table]?.rows[row]?.[column] ?? '';
  return {
    left: placeOf(opened, left),
    right: placeOf(opened, right),
    cells: columns
      .map((column) => ({ column, left: cell(left, column), right: cell(right, column) }))
      .filter((each) => each.left !== '' || each.right !== ''),
    prior,
    weight,
    reasons,
  };
}

function clusterOf(opened: OpenedLists, { explain }: LinkageResult, { records, confidence }: Cluster): ReportedCluster {
  const drawn = records.slice(0, mostRows);
  const id = ({ table, row }: RecordRef) => `${table}.${row}`;
  return {
    rows: drawn.map((ref) => ({ id: id(ref), words: `${cellsOf(opened, ref).join(', ')} (${placeOf(opened, ref)})` })),
    edges: drawn.flatMap((from, at) =>
      drawn.slice(at + 1).map((to) => ({ from: id(from), to: id(to), weight: explain(from, to).weight })),
    ),
    confidence,
  };
}
