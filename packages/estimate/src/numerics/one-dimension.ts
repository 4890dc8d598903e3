/** Where a function with one top has it, between two ends, by golden sections. */
export function climb(
  f: (x: number) => number,
  ends: { readonly from: number; readonly to: number; readonly within: number },
): number {
  const share = (Math.sqrt(5) - 1) / 2;
  let low = ends.from;
  let high = ends.to;
  let left = high - share * (high - low);
  let right = low + share * (high - low);
  let atLeft = f(left);
  let atRight = f(right);
  while (high - low > ends.within) {
    if (atLeft > atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - share * (high - low);
      atLeft = f(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + share * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}

/** Where a function falls to a goal, between a point above it and one that is not, by halving. */
export function cross(
  f: (x: number) => number,
  goal: number,
  between: { readonly inside: number; readonly outside: number; readonly within: number },
): number {
  let { inside, outside } = between;
  while (Math.abs(outside - inside) > between.within) {
    const middle = (inside + outside) / 2;
    if (f(middle) > goal) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}
