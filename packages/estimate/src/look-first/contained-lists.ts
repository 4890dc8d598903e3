import { logGamma } from '../numerics/log-gamma.ts';
import type { CaptureTable } from '../table/capture-table.ts';
import { thresholds } from '../verdict/thresholds.ts';

/** A list of which all or nearly all stand on another too, as lists that find people separately would hardly ever fall. */
export type ContainedList = {
  readonly list: number;
  readonly within: number;
  /** People on `list`. */
  readonly count: number;
  /** People on both. */
  readonly shared: number;
  /** Both lists name the same people; said of the later one. */
  readonly same: boolean;
};

/**
 * Lists that stand wholly or nearly (`thresholds.nearlyWithin`) within another: a copy, or a part of it. That can be chance where the list is
 * short, the other holds nearly all, or lists are many, so the other's share of those on further lists has to make it rarer than
 * `thresholds.contained`, all pairs of lists taken together. A part of fewer than `thresholds.onTwoOrMore` people says nothing.
 * Of two lists that nearly hold one another the shorter is named, or the later.
 */
export function containedLists(table: CaptureTable): ContainedList[] {
  const all = [...table.lists.keys()];
  const pairs = all.length * (all.length - 1);
  const sizes = all.map((list) => peopleOn(table, 1 << list));
  return all.flatMap((list) =>
    all.flatMap((within): ContainedList[] => {
      if (list === within) return [];
      const [count = 0, other = 0] = [sizes[list], sizes[within]];
      const shared = peopleOn(table, (1 << list) | (1 << within));
      if (count === 0 || shared < thresholds.nearlyWithin * count) return [];
      if (shared >= thresholds.nearlyWithin * other && (other < count || (other === count && list < within))) return [];
      const same = shared === count && shared === other;
      if (!same && count < thresholds.onTwoOrMore) return [];
      const expected = pairs * chanceOfAtLeast(shared, count, shareOfOthers(table, list, within));
      return expected < thresholds.contained ? [{ list, within, count, shared, same }] : [];
    }),
  );
}

/** The chance that of `count` people, each with chance `share`, at least `shared` are on a list. */
function chanceOfAtLeast(shared: number, count: number, share: number): number {
  if (share <= 0) return shared > 0 ? 0 : 1;
  if (share >= 1) return 1;
  let chance = 0;
  for (let found = shared; found <= count; found++) {
    const ways = logGamma(count + 1) - logGamma(found + 1) - logGamma(count - found + 1);
    chance += Math.exp(ways + found * Math.log(share) + (count - found) * Math.log1p(-share));
  }
  return chance;
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
