// Numbers tuples of whole numbers in the order in which they are first met: open addressing in typed arrays, exact.
const free = -1;

export class TupleIndex {
  /** The tuple to ask for next: fill it, then call `id`. */
  readonly tuple: Int32Array;
  readonly #width: number;
  #slots = new Int32Array(1 << 10).fill(free);
  #tuples: Int32Array;
  size = 0;

  constructor(width: number) {
    this.#width = width;
    this.tuple = new Int32Array(width);
    this.#tuples = new Int32Array(width << 9);
  }

  /** The number of the tuple in `tuple`, a new one when it is met for the first time. */
  id(): number {
    const slot = this.#slotOf(this.tuple, 0);
    const known = this.#slots[slot] ?? free;
    if (known !== free) return known;
    const id = this.size;
    if ((id + 1) * this.#width > this.#tuples.length) this.#tuples = doubled(this.#tuples);
    this.#tuples.set(this.tuple, id * this.#width);
    this.#slots[slot] = id;
    this.size += 1;
    if (this.size * 2 > this.#slots.length) this.#grow();
    return id;
  }

  /** The number at `at` of the tuple `id`. */
  of(id: number, at: number): number {
    return this.#tuples[id * this.#width + at] ?? 0;
  }

  /** All tuples of numbers below 256, one after another. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#tuples.subarray(0, this.size * this.#width));
  }

  #slotOf(tuples: Int32Array, from: number): number {
    const width = this.#width;
    let hash = 0x9e3779b1;
    for (let at = 0; at < width; at += 1) {
      hash = Math.imul(hash ^ (tuples[from + at] ?? 0), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? free;
      if (id === free || this.#isSame(id, tuples, from)) return slot;
    }
  }

  #isSame(id: number, tuples: Int32Array, from: number): boolean {
    for (let at = 0; at < this.#width; at += 1) {
      if (this.#tuples[id * this.#width + at] !== tuples[from + at]) return false;
    }
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(free);
    for (let id = 0; id < this.size; id += 1) this.#slots[this.#slotOf(this.#tuples, id * this.#width)] = id;
  }
}

function doubled(array: Int32Array): Int32Array {
  const bigger = new Int32Array(array.length * 2);
  bigger.set(array);
  return bigger;
}
