import type { LinkageResult, RecordRef } from '@inquest/resolve';
import { cellsOf, lineOf, type OpenedLists, sharedColumns, writtenAs } from '../steps/read-lists.ts';
import type { Overlap } from '../steps/resolved-counts.ts';
import { signed } from '../steps/resolved-csv.ts';
import { columnArgument, takenColumns } from '../steps/taken-columns.ts';
import { printable } from './terminal.ts';

const shownReview = 10;
const shownSwings = 5;
const shownIgnored = 20;
const cellsWidth = 70;
/** Of a wide list the columns that are not compared are left to `--save-columns`. */
const mostColumns = 24;

/** What `inquest resolve` found, for people: the model first, since the answer is no better than it. */
export function resolvedText(opened: OpenedLists, result: LinkageResult, overlaps: readonly Overlap[]): string {
  const parts = [
    columnsText(opened, result),
    takenText(opened, result),
    modelText(result),
    foundText(opened, result, overlaps),
    swingsText(opened, result),
    reviewText(opened, result),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function columnsText(opened: OpenedLists, { model }: LinkageResult): string {
  const columns = sharedColumns(opened);
  const kindOf = (column: string) => model.columns[column] ?? 'ignored';
  const rows = columns
    .filter((column) => kindOf(column) !== 'ignored')
    .flatMap((column) => {
      const said = [kindOf(column).replace('-', ' '), ...writtenAs(opened, column)].join(', ');
      const same = (model.sameValues?.[column] ?? []).map((group) => group.join(' = '));
      const values = same.length === 0 ? [] : [`${''.padEnd(26)} taken for the same: ${printable(same.join(', '))}`];
      return [`  ${printable(column).padEnd(24)} ${printable(said)}`, ...values];
    });
  const left = columns.filter((column) => kindOf(column) === 'ignored');
  const more = left.length > shownIgnored ? ` and ${counted(left.length - shownIgnored, 'more column')}` : '';
  const ignored =
    left.length === 0 ? [] : [`  not compared: ${printable(left.slice(0, shownIgnored).join(', '))}${more}`];
  return ['Columns', ...rows, ...ignored, ''].join('\n');
}

/** What each list's own columns are taken for, as the command line takes it back. */
function takenText(opened: OpenedLists, { model }: LinkageResult): string {
  const rows = opened.lists.flatMap(({ name }, table) => {
    const taken = takenColumns(opened, model, table);
    const shown = taken.length > mostColumns ? taken.filter(({ holds }) => holds !== 'not compared') : taken;
    const left = taken.length - shown.length;
    return [
      ...shown.map(
        (column) => `  --column ${printable(columnArgument(name, column))}${column.said ? '  # as said' : ''}`,
      ),
      ...(left === 0 ? [] : [`  # ${counted(left, 'column')} more of ${printable(name)} not compared`]),
    ];
  });
  return [
    'Taken for; where one is wrong, say it with another word (--save-columns writes all to a file)',
    ...rows,
    '',
  ].join('\n');
}

function modelText({ model }: LinkageResult): string {
  const rows = model.comparisons.map(({ name, levels }) => {
    const said = levels.map(({ label, m, u }) => `${label} ${signed(Math.log2(m / u))}`);
    return `  ${printable(name).padEnd(24)} ${said.join(' · ')}`;
  });
  const start = Math.log2(model.prior / (1 - model.prior));
  return [`Model: bits that each comparison adds, starting from ${signed(start)}`, ...rows, ''].join('\n');
}

function foundText({ lists }: OpenedLists, result: LinkageResult, overlaps: readonly Overlap[]): string {
  const { clusters, estimates, threshold, pairsCompared, passes } = result;
  const rows = lists.map(({ name, rows: { length } }) => `${printable(name)} ${counted(length, 'row')}`);
  const leftOut = passes.filter(({ leftOutBlocks }) => leftOutBlocks > 0);
  // What a model expects of itself is never the whole.
  const guess = (value: number | null) => (value === null ? 'unknown' : value > 0.999 ? 'over .999' : value.toFixed(3));
  return [
    `Found: ${counted(clusters.length, 'person')} behind ${rows.join(', ')}`,
    ...overlaps.map(
      ({ lists: names, persons }) =>
        `  ${String(persons).padStart(8)} in ${printable(names.join(' and '))}${names.length === 1 ? ' alone' : ''}`,
    ),
    `  ${counted(pairsCompared, 'pair')} compared; joined from ${signed(threshold)} bits`,
    `  the model expects: precision ${guess(estimates.precision)}, recall ${guess(estimates.recall)}; pairs that were not met: ${estimates.blockingRecall === null ? 'unknown' : `${((1 - estimates.blockingRecall) * 100).toFixed(1)} %`}`,
    ...leftOut.map(
      ({ name, leftOutBlocks, leftOutPairs }) =>
        `  left out: ${counted(leftOutBlocks, 'group')} too large to compare, sharing ${printable(name)} (${counted(leftOutPairs, 'pair')})`,
    ),
    '',
  ].join('\n');
}

function swingsText(opened: OpenedLists, { swings }: LinkageResult): string {
  if (swings.length === 0) return '';
  const rows = swings.slice(0, shownSwings).flatMap(({ reasons, pairs, taken, change, weight, example }) => {
    const said = reasons
      .filter(({ level }) => level !== 'not known in both')
      .map(({ comparison, level }) => `${comparison}: ${level}`);
    const effect = `${change > 0 ? '+' : '−'}${Math.abs(change)}`;
    return [
      `  ${effect.padStart(6)} if ${counted(pairs, 'pair')} of ${signed(weight)} bits ${pairs === 1 ? 'is' : 'are'} ${taken ? 'not one person' : 'one person after all'}: ${printable(said.join(', '))}`,
      `         such as ${rowWords(opened, example.left)}`,
      `              or ${rowWords(opened, example.right)}`,
    ];
  });
  return ['What would change the number of persons most', ...rows, ''].join('\n');
}

function reviewText(opened: OpenedLists, { review, threshold }: LinkageResult): string {
  if (review.length === 0) return '';
  const rows = review
    .slice(0, shownReview)
    .flatMap(({ left, right, weight }) => [
      `  ${signed(weight).padStart(6)} ${weight >= threshold ? '=' : '≠'} ${rowWords(opened, left)}`,
      `           ${rowWords(opened, right)}`,
    ]);
  return ['Nearest the threshold, for a person to look at (= taken, ≠ not)', ...rows, ''].join('\n');
}

function rowWords(opened: OpenedLists, ref: RecordRef): string {
  const cells = printable(cellsOf(opened, ref).join(' | '));
  const short = cells.length > cellsWidth ? `${cells.slice(0, cellsWidth)}…` : cells;
  return `${short}  (${printable(opened.lists[ref.table]?.name ?? '')}, line ${lineOf(opened, ref)})`;
}

function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
}
