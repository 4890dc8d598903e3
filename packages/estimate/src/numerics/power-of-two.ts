/**
 * Two to a power that need not be whole. Not by `**` or `Math.pow`, whose last digits differ between versions of V8: one of them in a chain of draws, and
 * the same seed gives another total under another version of Node.
 */
export function powerOfTwo(exponent: number): number {
  return Math.exp(exponent * Math.LN2);
}
