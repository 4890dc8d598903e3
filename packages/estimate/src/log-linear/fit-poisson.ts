import { logGamma } from '../numerics/log-gamma.ts';

/** A fitted Poisson regression with logarithmic link. */
export type PoissonFit = {
  readonly coefficients: Float64Array;
  /** Inverse of the information at the estimate. */
  readonly covariance: readonly Float64Array[];
  readonly logLikelihood: number;
  readonly deviance: number;
  readonly converged: boolean;
};

const maxSteps = 100;

type Problem = {
  readonly design: readonly Float64Array[];
  readonly counts: readonly number[];
  /** Known part of each cell's logarithmic mean. */
  readonly offsets: Float64Array;
  readonly width: number;
};

/**
 * Maximum likelihood by Newton's method with step halving, from the usual start (counts moved off 0). `counts` need not
 * be whole. Null if the information cannot be inverted, that is if the design has no full rank on the fitted cells.
 */
export function fitPoisson(
  design: readonly Float64Array[],
  counts: readonly number[],
  offsets: Float64Array = new Float64Array(design.length),
): PoissonFit | null {
  const problem = { design, counts, offsets, width: design[0]?.length ?? 0 };
  const { width } = problem;
  const coefficients = startAt(problem);
  if (coefficients === null) return null;
  let deviance = devianceOf(problem, coefficients);
  let converged = false;
  for (let step = 0; step < maxSteps && !converged; step++) {
    const { gradient, information } = scoreOf(problem, coefficients);
    const factor = cholesky(information);
    if (factor === null) return null;
    const move = solve(factor, gradient);
    let next = deviance;
    let length = 1;
    const from = Float64Array.from(coefficients);
    for (; length > 1e-6; length /= 2) {
      for (let j = 0; j < width; j++) coefficients[j] = (from[j] ?? 0) + length * (move[j] ?? 0);
      next = devianceOf(problem, coefficients);
      if (next <= deviance + 1e-9 * (1 + Math.abs(deviance))) break;
    }
    converged = Math.abs(next - deviance) < 1e-11 * (1 + Math.abs(deviance));
    deviance = next;
  }
  const factor = cholesky(scoreOf(problem, coefficients).information);
  if (factor === null) return null;
  const logLikelihood = logLikelihoodOf(problem, coefficients);
  return { coefficients, covariance: inverse(factor), logLikelihood, deviance, converged };
}

/** One weighted least-squares step from fitted values of count + 1/2. */
function startAt({ design, counts, offsets, width }: Problem): Float64Array | null {
  const information = Array.from({ length: width }, () => new Float64Array(width));
  const right = new Float64Array(width);
  for (const [cell, row] of design.entries()) {
    const count = counts[cell] ?? 0;
    const mean = count + 0.5;
    addCell(information, right, row, {
      weight: mean,
      gradient: mean * (Math.log(mean) - (offsets[cell] ?? 0)) + count - mean,
    });
  }
  const factor = cholesky(information);
  return factor === null ? null : solve(factor, right);
}

function scoreOf({ design, counts, offsets }: Problem, coefficients: Float64Array) {
  const width = coefficients.length;
  const information = Array.from({ length: width }, () => new Float64Array(width));
  const gradient = new Float64Array(width);
  for (const [cell, row] of design.entries()) {
    const mean = Math.exp((offsets[cell] ?? 0) + dot(row, coefficients));
    addCell(information, gradient, row, { weight: mean, gradient: (counts[cell] ?? 0) - mean });
  }
  return { gradient, information };
}

function addCell(
  information: readonly Float64Array[],
  right: Float64Array,
  row: Float64Array,
  cell: { readonly weight: number; readonly gradient: number },
): void {
  for (let i = 0; i < row.length; i++) {
    const x = row[i] ?? 0;
    if (x === 0) continue;
    right[i] = (right[i] ?? 0) + x * cell.gradient;
    const line = information[i];
    if (line === undefined) continue;
    for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + x * cell.weight * (row[j] ?? 0);
  }
}

function devianceOf({ design, counts, offsets }: Problem, coefficients: Float64Array): number {
  let sum = 0;
  for (const [cell, row] of design.entries()) {
    const count = counts[cell] ?? 0;
    const log = (offsets[cell] ?? 0) + dot(row, coefficients);
    sum += Math.exp(log) - count + (count > 0 ? count * (Math.log(count) - log) : 0);
  }
  return 2 * sum;
}

function logLikelihoodOf({ design, counts, offsets }: Problem, coefficients: Float64Array): number {
  let sum = 0;
  for (const [cell, row] of design.entries()) {
    const count = counts[cell] ?? 0;
    const log = (offsets[cell] ?? 0) + dot(row, coefficients);
    sum += count * log - Math.exp(log) - logGamma(count + 1);
  }
  return sum;
}

function dot(row: Float64Array, coefficients: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < row.length; j++) sum += (row[j] ?? 0) * (coefficients[j] ?? 0);
  return sum;
}

/** Lower triangular factor of a symmetric matrix given by its lower half; null if it is not positive definite. */
function cholesky(matrix: readonly Float64Array[]): Float64Array[] | null {
  const factor = matrix.map((row) => new Float64Array(row.length));
  for (const [i, line] of factor.entries()) {
    for (let j = 0; j <= i; j++) {
      const other = factor[j];
      let sum = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (line[k] ?? 0) * (other?.[k] ?? 0);
      if (j < i) line[j] = sum / (other?.[j] ?? 1);
      else if (!(sum > 1e-13 * Math.max(1e-300, matrix[i]?.[i] ?? 0))) return null;
      else line[i] = Math.sqrt(sum);
    }
  }
  return factor;
}

function solve(factor: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = factor.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - (factor[i]?.[k] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (factor[i]?.[i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] ?? 0) - (factor[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (factor[i]?.[i] ?? 1);
  }
  return x;
}

function inverse(factor: readonly Float64Array[]): Float64Array[] {
  return factor.map((_, i) =>
    solve(
      factor,
      Float64Array.from(factor, (__, j) => (i === j ? 1 : 0)),
    ),
  );
}
