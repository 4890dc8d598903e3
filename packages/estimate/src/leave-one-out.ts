import type { Part } from './combine.ts';
import type { LatentClassOptions } from './latent-classes/latent-classes.ts';
import { type CaptureTable, withoutList } from './table/capture-table.ts';
import { thresholds } from './verdict/thresholds.ts';

/** What the main method says without one of the lists. */
export type LeftOut = {
  readonly list: string;
  /** People on the lists that are left. */
  readonly observed: number;
  readonly total: number;
  readonly low: number;
  readonly high: number;
  /** Against the total with all lists, as a share. */
  readonly change: number;
  /** Whether the chains of this shorter run agree. */
  readonly agrees: boolean;
};

/** Most lists of which each is left out in turn: every one is a calculation of its own. Ours. */
export const maxLeaveOneOutLists = 8;

/**
 * Shorter runs than that of the whole table: it is asked whether the total moves by a tenth, not where it lies. Ours.
 */
export const leaveOneOutRun: Pick<LatentClassOptions, 'draws' | 'rounds'> = { draws: 1_250, rounds: 3 };

/** The table without each of its lists in turn, by the list's name; none where too few lists would be left or there are too many. */
export function tablesWithoutEach(table: CaptureTable): Map<string, CaptureTable> {
  const tables = new Map<string, CaptureTable>();
  const { lists } = table;
  if (lists.length <= thresholds.lists || lists.length > maxLeaveOneOutLists) return tables;
  for (const [index, list] of lists.entries()) {
    const rest = withoutList(table, index);
    if (rest !== null) tables.set(list, rest);
  }
  return tables;
}

/** Holds each run without a list against the total with all. */
export function leftOut(parts: readonly Part[], total: number): LeftOut[] {
  return parts.map(({ name, table: { observed }, result: { median, low, high, convergence } }) => {
    const { rHat, effective, tailEffective } = convergence;
    const agrees = rHat <= thresholds.rHat && Math.min(effective, tailEffective) >= thresholds.effectiveDraws;
    return { list: name, observed, total: median, low, high, change: median / total - 1, agrees };
  });
}
