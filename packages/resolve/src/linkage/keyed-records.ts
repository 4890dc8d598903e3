// Records with whole keys, sorted by key in linear time.
const digitBits = 11;
const digits = 1 << digitBits;

export class KeyedRecords {
  #keys = new Int32Array(1 << 14);
  #records = new Int32Array(1 << 14);
  #otherKeys = new Int32Array(0);
  #otherRecords = new Int32Array(0);
  length = 0;

  push(key: number, record: number): void {
    if (this.length === this.#keys.length) {
      this.#keys = longer(this.#keys);
      this.#records = longer(this.#records);
    }
    this.#keys[this.length] = key;
    this.#records[this.length] = record;
    this.length += 1;
  }

  /** Sorts by keys of up to `bits` bits; records of one key stay in the order in which they were added. */
  sort(bits: number): void {
    if (this.#otherKeys.length < this.length) {
      this.#otherKeys = new Int32Array(this.#keys.length);
      this.#otherRecords = new Int32Array(this.#keys.length);
    }
    const next = new Int32Array(digits);
    for (let shift = 0; shift < bits; shift += digitBits) {
      const [keys, records, toKeys, toRecords] = [this.#keys, this.#records, this.#otherKeys, this.#otherRecords];
      next.fill(0);
      for (let at = 0; at < this.length; at += 1) {
        const digit = ((keys[at] ?? 0) >>> shift) & (digits - 1);
        next[digit] = (next[digit] ?? 0) + 1;
      }
      for (let digit = 0, before = 0; digit < digits; digit += 1) {
        const count = next[digit] ?? 0;
        next[digit] = before;
        before += count;
      }
      for (let at = 0; at < this.length; at += 1) {
        const key = keys[at] ?? 0;
        const digit = (key >>> shift) & (digits - 1);
        const to = next[digit] ?? 0;
        next[digit] = to + 1;
        toKeys[to] = key;
        toRecords[to] = records[at] ?? 0;
      }
      [this.#keys, this.#records, this.#otherKeys, this.#otherRecords] = [toKeys, toRecords, keys, records];
    }
  }

  record(at: number): number {
    return this.#records[at] ?? 0;
  }

  /** Behind the last entry that has the key of the one at `from`. */
  endOfKey(from: number): number {
    const key = this.#keys[from];
    let to = from + 1;
    while (to < this.length && this.#keys[to] === key) to += 1;
    return to;
  }

  clear(): void {
    this.length = 0;
  }
}

function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(array.length * 2);
  bigger.set(array);
  return bigger;
}
