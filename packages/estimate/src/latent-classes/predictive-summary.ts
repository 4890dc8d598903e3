import { quantile } from '../numerics/quantile.ts';
import { type CaptureTable, listsOn } from '../table/capture-table.ts';
import { pairsOf, type Replicate } from './predictive-check.ts';

/** A count of the real table beside what the model, fitted to it, would produce. */
export type CheckedCount = {
  readonly observed: number;
  /** The middle 95 % of simulated tables. */
  readonly low: number;
  readonly high: number;
  /** Share of simulated tables that lie as far to the rarer side, doubled: small where the model does not give the count. */
  readonly p: number;
};

/** Whether the fitted model would produce lists like these (Gelman, Meng & Stern 1996). */
export type PredictiveSummary = {
  readonly replicates: number;
  /** Share of simulated tables that deviate from the model at least as much as the real one; small where it does not describe the lists. */
  readonly deviance: number;
  readonly onExactly: readonly (CheckedCount & { readonly lists: number })[];
  readonly pairs: readonly (CheckedCount & { readonly lists: readonly [string, string] })[];
};

export function predictiveSummary(table: CaptureTable, replicates: readonly Replicate[]): PredictiveSummary {
  const count = (keep: (pattern: number) => boolean) =>
    table.rows.reduce((sum, row) => (keep(row.pattern) ? sum + row.count : sum), 0);
  const as = replicates.filter(({ real, simulated }) => simulated >= real).length;
  return {
    replicates: replicates.length,
    deviance: as / Math.max(1, replicates.length),
    onExactly: table.lists.map((_, index) => {
      const observed = count((pattern) => listsOn(pattern) === index + 1);
      return {
        lists: index + 1,
        ...checked(
          observed,
          replicates.map(({ onExactly }) => onExactly[index] ?? 0),
        ),
      };
    }),
    pairs: pairsOf(table.lists.length).map(([a, b], index) => {
      const observed = count((pattern) => ((pattern >> a) & (pattern >> b) & 1) === 1);
      const lists: [string, string] = [table.lists[a] ?? '', table.lists[b] ?? ''];
      return {
        lists,
        ...checked(
          observed,
          replicates.map(({ pairs }) => pairs[index] ?? 0),
        ),
      };
    }),
  };
}

function checked(observed: number, simulated: readonly number[]): CheckedCount {
  const sorted = Float64Array.from(simulated).sort();
  const above = simulated.filter((value) => value >= observed).length;
  const below = simulated.filter((value) => value <= observed).length;
  const p = Math.min(1, (2 * Math.min(above, below)) / Math.max(1, simulated.length));
  return { observed, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975), p };
}
