import { drawNormal } from './draw-normal.ts';
import type { Random } from './random.ts';

/** A draw from the gamma distribution of the given shape and rate 1 (Marsaglia & Tsang 2000). */
export function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return Math.exp(drawLogGamma(random, shape));
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const base = 1 + c * x;
    if (base <= 0) continue;
    const v = base * base * base;
    const u = random.uniform();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** The logarithm of a gamma draw: does not underflow where the shape is near 0 (the boost of Marsaglia & Tsang, section 6). */
export function drawLogGamma(random: Random, shape: number): number {
  if (shape >= 1) return Math.log(drawGamma(random, shape));
  return Math.log(drawGamma(random, shape + 1)) + Math.log(random.fineUniform()) / shape;
}
