// Remembers a small number (0..254) for each unordered pair of codes: open addressing in typed arrays, doubled when 60 % full. At its
// largest it forgets everything instead: among millions of pairs few come back, and memory that fits no processor's cache is slower than comparing.
const empty = -1;
const mostSlots = 2 ** 20;

export class PairCache {
  #keys = new Float64Array(1 << 12).fill(empty);
  #values = new Uint8Array(1 << 12);
  #size = 0;

  /** The remembered number, or what `compute` gives for the pair, remembered from now on or until there are too many. */
  get(a: number, b: number, compute: (a: number, b: number) => number): number {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * 67_108_864 + high;
    let slot = this.#slot(low, high, key);
    if (this.#keys[slot] === key) return this.#values[slot] ?? 0;
    const value = compute(low, high);
    if (this.#size * 5 > this.#keys.length * 3) {
      if (this.#keys.length < mostSlots) this.#grow();
      else this.#forget();
      slot = this.#slot(low, high, key);
    }
    this.#keys[slot] = key;
    this.#values[slot] = value;
    this.#size += 1;
    return value;
  }

  #slot(low: number, high: number, key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const found = this.#keys[slot];
      if (found === key || found === empty) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #forget(): void {
    this.#keys.fill(empty);
    this.#size = 0;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Float64Array(keys.length * 2).fill(empty);
    this.#values = new Uint8Array(keys.length * 2);
    for (const [at, key] of keys.entries()) {
      if (key === empty) continue;
      const slot = this.#slot(Math.floor(key / 67_108_864), key % 67_108_864, key);
      this.#keys[slot] = key;
      this.#values[slot] = values[at] ?? 0;
    }
  }
}
