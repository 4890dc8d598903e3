/** A function of several numbers that writes its gradient into the second array. */
export type Cost = (x: Float64Array, gradient: Float64Array) => number;

const maxSteps = 300;

/** The lowest point near a start, by BFGS with halved steps (Nocedal & Wright 2006, ch. 6). For smooth functions of few numbers. */
export function minimise(cost: Cost, start: Float64Array): { readonly at: Float64Array; readonly value: number } {
  const size = start.length;
  let at = Float64Array.from(start);
  let gradient = new Float64Array(size);
  let value = cost(at, gradient);
  let inverse = identity(size);
  let fresh = true;
  for (let step = 0; step < maxSteps; step++) {
    const direction = inverse.map((row) => -dot(row, gradient));
    const slope = dot(direction, gradient);
    if (!(slope < -1e-12 * (1 + Math.abs(value)))) {
      if (fresh) break;
      inverse = identity(size);
      fresh = true;
      continue;
    }
    // A first step along the bare gradient has no scale of its own.
    let length = fresh ? Math.min(1, 0.5 / Math.max(...direction.map(Math.abs))) : 1;
    const found = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let next = Number.POSITIVE_INFINITY;
    for (; length > 1e-12; length /= 2) {
      for (let i = 0; i < size; i++) found[i] = (at[i] ?? 0) + length * (direction[i] ?? 0);
      next = cost(found, nextGradient);
      if (next <= value + 1e-4 * length * slope) break;
    }
    if (!(next < value)) {
      if (fresh) break;
      inverse = identity(size);
      fresh = true;
      continue;
    }
    update(inverse, { moved: difference(found, at), turned: difference(nextGradient, gradient), fresh });
    fresh = false;
    at = found;
    gradient = nextGradient;
    value = next;
  }
  return { at, value };
}

type Step = { readonly moved: Float64Array; readonly turned: Float64Array; readonly fresh: boolean };

/** The BFGS formula for the inverse curvature; left as it is where the step shows none. */
function update(inverse: Float64Array[], { moved, turned, fresh }: Step): void {
  const curvature = dot(moved, turned);
  if (!(curvature > 1e-14)) return;
  if (fresh) {
    const scale = curvature / dot(turned, turned);
    for (const row of inverse) for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) * scale;
  }
  const carried = Float64Array.from(inverse, (row) => dot(row, turned));
  const factor = (1 + dot(turned, carried) / curvature) / curvature;
  for (const [i, row] of inverse.entries()) {
    for (let j = 0; j < row.length; j++) {
      const cross = (moved[i] ?? 0) * (carried[j] ?? 0) + (carried[i] ?? 0) * (moved[j] ?? 0);
      row[j] = (row[j] ?? 0) + factor * (moved[i] ?? 0) * (moved[j] ?? 0) - cross / curvature;
    }
  }
}

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x - (b[i] ?? 0));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
