/** Maximise objective·x subject to rows·x = right and x >= 0, with right >= 0. */
export type LinearProgramme = {
  readonly objective: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly number[];
};

const tolerance = 1e-9;

/**
 * The optimum by the two-phase simplex method with Bland's rule, which cannot cycle. For the small, whole-numbered
 * programmes of this package (some tens of rows and columns). Null if no x satisfies the rows.
 * @throws RangeError if the objective has no bound.
 */
export function maximise({ objective, rows, right }: LinearProgramme): number | null {
  const height = rows.length;
  const width = objective.length;
  const tableau = rows.map((row, i) => {
    const line = new Float64Array(width + height + 1);
    line.set(row);
    line[width + i] = 1;
    line[width + height] = right[i] ?? 0;
    return line;
  });
  const basis = rows.map((_, i) => width + i);
  const artificial = new Float64Array(width + height + 1);
  artificial.fill(-1, width, width + height);
  const scale = Math.max(1, ...right);
  const infeasible = climb({ tableau, basis, goal: artificial, columns: width + height });
  if (infeasible < -tolerance * scale * 10) return null;
  driveOut(tableau, basis, width);
  const goal = new Float64Array(width + height + 1);
  goal.set(objective);
  return climb({ tableau, basis, goal, columns: width });
}

type Step = {
  readonly tableau: Float64Array[];
  readonly basis: number[];
  readonly goal: Float64Array;
  /** Only the first columns may enter. */
  readonly columns: number;
};

function climb({ tableau, basis, goal, columns }: Step): number {
  const last = goal.length - 1;
  const reduced = Float64Array.from(goal);
  for (const [i, line] of tableau.entries()) subtract(reduced, line, reduced[basis[i] ?? 0] ?? 0);
  for (;;) {
    let entering = -1;
    for (let j = 0; j < columns && entering < 0; j++) if ((reduced[j] ?? 0) > tolerance) entering = j;
    if (entering < 0) return -(reduced[last] ?? 0);
    const leaving = leavingRow(tableau, basis, entering);
    if (leaving < 0) throw new RangeError('the linear programme has no bound');
    pivot(tableau, leaving, entering);
    basis[leaving] = entering;
    const line = tableau[leaving];
    if (line !== undefined) subtract(reduced, line, reduced[entering] ?? 0);
  }
}

function leavingRow(tableau: readonly Float64Array[], basis: readonly number[], entering: number): number {
  let leaving = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, line] of tableau.entries()) {
    const coefficient = line[entering] ?? 0;
    if (coefficient <= tolerance) continue;
    const ratio = (line[line.length - 1] ?? 0) / coefficient;
    const nearer = ratio < least - 1e-12;
    const tied = !nearer && ratio <= least + 1e-12;
    if (nearer || (tied && (basis[i] ?? 0) < (basis[leaving] ?? Number.POSITIVE_INFINITY))) {
      leaving = i;
      least = Math.min(least, ratio);
    }
  }
  return leaving;
}

function pivot(tableau: readonly Float64Array[], row: number, column: number): void {
  const line = tableau[row];
  if (line === undefined) return;
  const by = line[column] ?? 1;
  for (let j = 0; j < line.length; j++) line[j] = (line[j] ?? 0) / by;
  for (const [i, other] of tableau.entries()) if (i !== row) subtract(other, line, other[column] ?? 0);
}

function subtract(from: Float64Array, line: Float64Array, times: number): void {
  if (times === 0) return;
  for (let j = 0; j < from.length; j++) from[j] = (from[j] ?? 0) - times * (line[j] ?? 0);
}

/** Artificial variables left in the basis at 0 are exchanged for real ones, or their rows (redundant) are emptied. */
function driveOut(tableau: readonly Float64Array[], basis: number[], width: number): void {
  for (const [i, line] of tableau.entries()) {
    if ((basis[i] ?? 0) < width) continue;
    const column = line.subarray(0, width).findIndex((value) => Math.abs(value) > tolerance);
    if (column < 0) {
      line.fill(0);
      continue;
    }
    pivot(tableau, i, column);
    basis[i] = column;
  }
}
