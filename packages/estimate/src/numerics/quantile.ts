/**
 * The p-quantile of draws, between the two nearest by linear interpolation (type 7 of Hyndman & Fan 1996).
 * `sorted` is ascending and not empty.
 */
export function quantile(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below];
  if (low === undefined) throw new RangeError('a quantile needs at least one draw and p within [0, 1]');
  const high = sorted[below + 1] ?? low;
  return low + (position - below) * (high - low);
}
