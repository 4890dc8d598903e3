import { chiSquaredAbove } from '../numerics/chi-squared.ts';
import type { CaptureTable } from '../table/capture-table.ts';
import { thresholds } from '../verdict/thresholds.ts';
import { normalScale, twoGroups } from './shapes.ts';
import { type UnequalChances, unequalChances } from './unequal-chances.ts';

export type ShapeName = 'normal scale' | 'two groups';

/** What is known of people being listed unequally, and the interval of the main method widened by it. */
export type Widening = {
  readonly shapes: readonly (UnequalChances & { readonly shape: ShapeName; readonly describes: boolean })[];
  /** Probability of lists as uneven as these if people were all alike; small where people surely differ. */
  readonly alike: number;
  /** From the lowest to the highest end of the main method and of the shapes that describe the lists; `high` is null where one has no end. */
  readonly low: number;
  readonly high: number | null;
  /** Whether any shape describes the lists; if not, nothing was widened. */
  readonly widened: boolean;
};

type Ends = { readonly low: number; readonly high: number };

/**
 * Lists cannot tell which of several mixtures of people they come from (Link 2003), and a sampler that finds people alike
 * leaves out that they may differ by less than it could see. So the interval to be quoted runs over the main method and two
 * usual shapes of inequality, each at every degree that the lists do not contradict. Null if nobody is on one list or on two.
 */
export function widen(table: CaptureTable, main: Ends): Widening | null {
  const normal = unequalChances(table, normalScale);
  const groups = unequalChances(table, twoGroups(thresholds.oddsRange));
  if (normal === null || groups === null) return null;
  const shapes = [
    { shape: 'normal scale' as const, ...normal, describes: normal.fit > thresholds.fit },
    { shape: 'two groups' as const, ...groups, describes: groups.fit > thresholds.fit },
  ];
  const counting = shapes.filter(({ describes }) => describes);
  const highs = counting.map(({ high }) => high);
  return {
    shapes,
    // Being all alike lies at the edge of the possible spreads, so half of chi-squared counts (Self & Liang 1987).
    alike: normal.gain > 0 ? chiSquaredAbove(normal.gain, 1) / 2 : 1,
    low: Math.min(main.low, ...counting.map(({ low }) => low)),
    high: highs.includes(null) ? null : Math.max(main.high, ...highs.map((high) => high ?? 0)),
    widened: counting.length > 0,
  };
}
