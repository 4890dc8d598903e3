import { logGamma } from '../numerics/log-gamma.ts';

const tabulated = 16_384;

/** log k! for whole k: the sampler asks for the same small ones over and over. */
const logFactorials = Float64Array.from({ length: tabulated }, (_, k) => logGamma(k + 1));

export function logFactorial(k: number): number {
  return k < tabulated ? (logFactorials[k] ?? 0) : logGamma(k + 1);
}
