// The letters of a dictionary's values as numbers, and their likeness. Most pairs of values are told apart by their lengths and by
// letters that only one of them has, before any letter is compared with another.
export type Letters = {
  readonly units: Uint16Array;
  /**
   * Four numbers a value, together in memory: where its units begin, how many there are, a bit for every letter among the first 64
   * (several letters may share one), and its first four units, the low eight bits of each.
   */
  readonly heads: Int32Array;
};

const numbers = 4;
const lengthAt = 1;
const maskAt = 2;
const beginningAt = 3;

const longestCompared = 64;

export function lettersOf(values: readonly string[]): Letters {
  const units = new Uint16Array(values.reduce((sum, value) => sum + value.length, 0));
  const heads = new Int32Array(values.length * numbers);
  let from = 0;
  for (const [at, value] of values.entries()) {
    let [mask, beginning] = [0, 0];
    for (let i = 0; i < value.length; i += 1) {
      const unit = value.charCodeAt(i);
      units[from + i] = unit;
      if (i < longestCompared) mask |= 1 << (unit & 31);
      if (i < 4) beginning |= (unit & 255) << (8 * i);
    }
    heads.set([from, value.length, mask, beginning], at * numbers);
    from += value.length;
  }
  return { units, heads };
}

const usedA = new Uint8Array(longestCompared);
const usedB = new Uint8Array(longestCompared);
/** Room for rounding: a bound may only be too high. */
const slack = 1e-9;

/** Compares two values of one dictionary by their codes. Scratch arrays are shared: nothing here is re-entrant, and nothing needs to be. */
export class LetterComparer {
  readonly #units: Uint16Array;
  readonly #heads: Int32Array;

  constructor({ units, heads }: Letters) {
    this.#units = units;
    this.#heads = heads;
  }

  lengthOf(x: number): number {
    return this.#heads[x * numbers + lengthAt] ?? 0;
  }

  /** How many letters at the beginning are the same, up to `most`. */
  sharedBeginning(x: number, y: number, most: number): number {
    const units = this.#units;
    const a = this.#heads[x * numbers] ?? 0;
    const b = this.#heads[y * numbers] ?? 0;
    const end = Math.min(most, this.lengthOf(x), this.lengthOf(y));
    let at = 0;
    while (at < end && units[a + at] === units[b + at]) at += 1;
    return at;
  }

  /** Jaro-Winkler likeness where it is at least `least`, any lower number where it is not. The order of the two does not matter. */
  likenessFrom(one: number, other: number, least: number): number {
    const [x, y] = one < other ? [one, other] : [other, one];
    const lengthA = Math.min(this.lengthOf(x), longestCompared);
    const lengthB = Math.min(this.lengthOf(y), longestCompared);
    const heads = this.#heads;
    const maskA = heads[x * numbers + maskAt] ?? 0;
    const maskB = heads[y * numbers + maskAt] ?? 0;
    const shared = Math.min(lengthA - bitCount(maskA & ~maskB), lengthB - bitCount(maskB & ~maskA));
    if (shared <= 0) return 0;
    const most = (shared / lengthA + shared / lengthB + 1) / 3;
    if (most + 0.4 * (1 - most) + slack < least) return 0;
    // Units that differ may have the same low bits: this says at most how many are shared.
    const differing = (heads[x * numbers + beginningAt] ?? 0) ^ (heads[y * numbers + beginningAt] ?? 0);
    const sharedAtMost = differing === 0 ? 4 : (31 - Math.clz32(differing & -differing)) >> 3;
    if (most + 0.1 * sharedAtMost * (1 - most) + slack < least) return 0;
    const beginning = this.sharedBeginning(x, y, 4);
    if (most + 0.1 * beginning * (1 - most) + slack < least) return 0;
    const jaro = this.#jaro(x, y, lengthA, lengthB);
    return jaro === 0 ? 0 : jaro + beginning * 0.1 * (1 - jaro);
  }

  #jaro(x: number, y: number, lengthA: number, lengthB: number): number {
    const units = this.#units;
    const a = this.#heads[x * numbers] ?? 0;
    const b = this.#heads[y * numbers] ?? 0;
    usedA.fill(0, 0, lengthA);
    usedB.fill(0, 0, lengthB);
    const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
    let matches = 0;
    for (let i = 0; i < lengthA; i += 1) {
      const unit = units[a + i];
      const end = Math.min(lengthB, i + reach + 1);
      for (let j = Math.max(0, i - reach); j < end; j += 1) {
        if (usedB[j] === 0 && units[b + j] === unit) {
          usedA[i] = 1;
          usedB[j] = 1;
          matches += 1;
          break;
        }
      }
    }
    if (matches === 0) return 0;
    let turned = 0;
    let j = 0;
    for (let i = 0; i < lengthA; i += 1) {
      if (usedA[i] === 0) continue;
      while (j < lengthB && usedB[j] === 0) j += 1;
      if (units[a + i] !== units[b + j]) turned += 1;
      j += 1;
    }
    return (matches / lengthA + matches / lengthB + (matches - turned / 2) / matches) / 3;
  }

  /** True when one insertion, deletion, substitution or swap of neighbours, or none, makes one value into the other. */
  oneEditApart(x: number, y: number): boolean {
    const lengthX = this.lengthOf(x);
    const lengthY = this.lengthOf(y);
    if (Math.abs(lengthX - lengthY) > 1) return false;
    const heads = this.#heads;
    const maskX = heads[x * numbers + maskAt] ?? 0;
    const maskY = heads[y * numbers + maskAt] ?? 0;
    // A letter more shifts another beyond the 64th: the masks of longer values say nothing here.
    if (lengthX < longestCompared && (severalBits(maskX & ~maskY) || severalBits(maskY & ~maskX))) return false;
    const [short, long] = lengthX <= lengthY ? [x, y] : [y, x];
    const length = Math.min(lengthX, lengthY);
    const i = this.sharedBeginning(x, y, length);
    if (i === length) return true;
    const a = heads[short * numbers] ?? 0;
    const b = heads[long * numbers] ?? 0;
    const end = a + length;
    if (lengthX !== lengthY) return this.#sameFrom(a + i, b + i + 1, end);
    if (this.#sameFrom(a + i + 1, b + i + 1, end)) return true;
    const units = this.#units;
    const swapped = i + 1 < length && units[a + i] === units[b + i + 1] && units[a + i + 1] === units[b + i];
    return swapped && this.#sameFrom(a + i + 2, b + i + 2, end);
  }

  /** Whether the units from `a` to `end` are those from `b` on. */
  #sameFrom(a: number, b: number, end: number): boolean {
    for (let at = a, other = b; at < end; at += 1, other += 1) {
      if (this.#units[at] !== this.#units[other]) return false;
    }
    return true;
  }
}

function severalBits(bits: number): boolean {
  return (bits & (bits - 1)) !== 0;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
