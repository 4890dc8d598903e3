/** Probability that a standard normal lies below x, by the series of Marsaglia (2004); absolute error about 1e-15. */
export function normalBelow(x: number): number {
  if (x < -38) return 0;
  if (x > 8.3) return 1;
  if (x < -6) return tailBelow(x);
  let term = x;
  let sum = x;
  for (let i = 3, before = 0; sum !== before; i += 2) {
    before = sum;
    term *= (x * x) / i;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * x * x - 0.9189385332046728);
}

/** Asymptotic series of the far left tail, from which the other would only subtract equal numbers. */
function tailBelow(x: number): number {
  const z = 1 / (x * x);
  const series = 1 - z * (1 - 3 * z * (1 - 5 * z * (1 - 7 * z * (1 - 9 * z))));
  return (Math.exp(-0.5 * x * x - 0.9189385332046728) / -x) * series;
}
