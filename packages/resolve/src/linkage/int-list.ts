/** A growing list of whole numbers, four bytes each. */
export class IntList {
  #array = new Int32Array(1 << 10);
  length = 0;

  push(value: number): void {
    if (this.length === this.#array.length) {
      const bigger = new Int32Array(this.#array.length * 2);
      bigger.set(this.#array);
      this.#array = bigger;
    }
    this.#array[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#array[index] ?? 0;
  }

  /** Empty again, with its memory kept. */
  clear(): void {
    this.length = 0;
  }

  /** A copy that holds no more than the list. */
  toArray(): Int32Array {
    return this.#array.slice(0, this.length);
  }
}
