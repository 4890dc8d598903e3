/** 0 to below `count`. */
export function pick(random: () => number, count: number): number {
  return Math.floor(random() * count);
}
