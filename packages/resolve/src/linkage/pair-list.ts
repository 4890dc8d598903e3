// A growing list of record pairs with the passes they met in, twelve bytes a pair.
export class PairList {
  #left = new Int32Array(1 << 14);
  #right = new Int32Array(1 << 14);
  #mask = new Int32Array(1 << 14);
  length = 0;

  push(left: number, right: number, mask: number): void {
    if (this.length === this.#left.length) {
      this.#left = doubled(this.#left);
      this.#right = doubled(this.#right);
      this.#mask = doubled(this.#mask);
    }
    this.#left[this.length] = left;
    this.#right[this.length] = right;
    this.#mask[this.length] = mask;
    this.length += 1;
  }

  left(at: number): number {
    return this.#left[at] ?? 0;
  }

  right(at: number): number {
    return this.#right[at] ?? 0;
  }

  /** A bit for every blocking pass in which the pair met. */
  mask(at: number): number {
    return this.#mask[at] ?? 0;
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(array.length * 2);
  bigger.set(array);
  return bigger;
}
