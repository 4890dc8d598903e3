import type { CaptureTable } from '../table/capture-table.ts';
import { thresholds } from '../verdict/thresholds.ts';

/** A list of which everybody stands on another too, as lists that find people separately would hardly ever fall. */
export type ContainedList = {
  readonly list: number;
  readonly within: number;
  /** People on `list`. */
  readonly count: number;
  /** Both lists name the same people; said of the later one. */
  readonly same: boolean;
};

/**
 * Lists that stand wholly within another: a copy, or a part of it. That can be chance where the list is short, the other holds nearly all, or
 * lists are many, so the other's share of those on further lists has to make it rarer than `thresholds.contained`, all pairs of lists
 * taken together. A part of fewer than `thresholds.onTwoOrMore` people says nothing.
 */
export function containedLists(table: CaptureTable): ContainedList[] {
  const all = [...table.lists.keys()];
  const pairs = all.length * (all.length - 1);
  return all.flatMap((list) =>
    all.flatMap((within): ContainedList[] => {
      if (list === within) return [];
      const [count, shared] = [peopleOn(table, 1 << list), peopleOn(table, (1 << list) | (1 << within))];
      const same = peopleOn(table, 1 << within) === count;
      if (count === 0 || shared < count || (same && list < within)) return [];
      if (!same && count < thresholds.onTwoOrMore) return [];
      const expected = pairs * shareOfOthers(table, list, within) ** count;
      return expected < thresholds.contained ? [{ list, within, count, same }] : [];
    }),
  );
}

/** Of people on lists other than these two, the share on `within`; of all where no other list names anybody. */
function shareOfOthers(table: CaptureTable, list: number, within: number): number {
  const others = table.rows.filter(({ pattern }) => (pattern & ~((1 << list) | (1 << within))) !== 0);
  const seen = others.length === 0 ? table.rows : others;
  const total = seen.reduce((sum, { count }) => sum + count, 0);
  return seen.reduce((sum, { pattern, count }) => ((pattern >> within) & 1 ? sum + count : sum), 0) / total;
}

/** People who stand on all lists of `mask`. */
function peopleOn(table: CaptureTable, mask: number): number {
  return table.rows.reduce((sum, { pattern, count }) => ((pattern & mask) === mask ? sum + count : sum), 0);
}
