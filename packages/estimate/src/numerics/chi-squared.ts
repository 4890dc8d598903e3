import { logGamma } from './log-gamma.ts';

/** Probability that chi-squared with the given degrees of freedom exceeds x (Abramowitz & Stegun 6.5.29 and 6.5.31). */
export function chiSquaredAbove(x: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom <= 0 || x <= 0) return 1;
  const a = degreesOfFreedom / 2;
  const z = x / 2;
  const scale = Math.exp(a * Math.log(z) - z - logGamma(a));
  return z < a + 1 ? 1 - scale * lowerSeries(a, z) : scale * upperFraction(a, z);
}

function lowerSeries(a: number, z: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 1_000 && term > sum * 1e-16; n++) {
    term *= z / (a + n);
    sum += term;
  }
  return sum;
}

/** Continued fraction 1 / (z + (1 - a) / (1 + 1 / (z + ...))) from the far end: at these sizes 200 levels are ample. */
function upperFraction(a: number, z: number): number {
  let value = 0;
  for (let n = 200; n >= 1; n--) value = (n * (a - n)) / (z + 2 * n + 1 - a + value);
  return 1 / (z + 1 - a + value);
}
