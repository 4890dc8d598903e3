import { type CaptureTable, listsOn } from '../table/capture-table.ts';
import { type ContainedList, containedLists } from './contained-lists.ts';

/** What can be seen in a table before any model. List numbers count from 0. */
export type Overlap = {
  readonly sizes: readonly number[];
  /** `pairs[i][j]`: people on both lists i and j; the diagonal is the size of the list. */
  readonly pairs: readonly (readonly number[])[];
  /** People on exactly 1, 2, ... J lists. */
  readonly onExactly: readonly number[];
  readonly onTwoOrMore: number;
  /** Pairs of lists that share nobody. */
  readonly emptyPairs: readonly (readonly [number, number])[];
  /** Groups of lists joined by shared people. More than one group: the table falls apart. */
  readonly groups: readonly (readonly number[])[];
  /** Lists that stand wholly within another, more than chance would have it. */
  readonly contained: readonly ContainedList[];
  /** Share of the observed that stand on two or more lists. */
  readonly shareOnTwoOrMore: number;
};

/** List sizes, overlaps and connectedness of a table. */
export function overlapOf(table: CaptureTable): Overlap {
  const size = table.lists.length;
  const pairs = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const onExactly = new Array<number>(size).fill(0);
  for (const { pattern, count } of table.rows) {
    const on = listsOn(pattern) - 1;
    onExactly[on] = (onExactly[on] ?? 0) + count;
    for (const [i, row] of pairs.entries()) {
      for (let j = 0; j < size; j++) {
        const both = (1 << i) | (1 << j);
        if ((pattern & both) === both) row[j] = (row[j] ?? 0) + count;
      }
    }
  }
  const onTwoOrMore = table.observed - (onExactly[0] ?? 0);
  return {
    sizes: pairs.map((row, i) => row[i] ?? 0),
    pairs,
    onExactly,
    onTwoOrMore,
    emptyPairs: emptyPairsOf(pairs),
    groups: groupsOf(pairs),
    contained: containedLists(table),
    shareOnTwoOrMore: onTwoOrMore / table.observed,
  };
}

function emptyPairsOf(pairs: readonly (readonly number[])[]): (readonly [number, number])[] {
  const empty: (readonly [number, number])[] = [];
  for (const [i, row] of pairs.entries()) {
    for (const [j, shared] of row.entries()) if (i < j && shared === 0) empty.push([i, j]);
  }
  return empty;
}

function groupsOf(pairs: readonly (readonly number[])[]): number[][] {
  const group = pairs.map(() => -1);
  const groups: number[][] = [];
  for (const start of pairs.keys()) {
    if (group[start] !== -1) continue;
    const members: number[] = [];
    const waiting = [start];
    group[start] = groups.length;
    for (let list = waiting.pop(); list !== undefined; list = waiting.pop()) {
      members.push(list);
      for (const [other, shared] of (pairs[list] ?? []).entries()) {
        if (shared === 0 || group[other] !== -1) continue;
        group[other] = groups.length;
        waiting.push(other);
      }
    }
    groups.push(members.sort((a, b) => a - b));
  }
  return groups;
}
