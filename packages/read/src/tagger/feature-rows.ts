/**
 * What is known of each token of a sequence, as hashes: the features of token `i` are `hashes[starts[i]]` to before
 * `hashes[starts[i + 1]]`. A hash is 32 bits; a tagger folds it to as many as it has room for.
 */
export interface FeatureRows {
  readonly count: number;
  readonly starts: Int32Array;
  readonly hashes: Uint32Array;
}

/** FNV-1a over UTF-16 units. Work it out once a word, then combine it by `combine`. */
export function hashOf(words: string, from = 0, to: number = words.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** One hash of two, in which their order counts: `combine(template, value)`, where a template is any whole number. */
export function combine(first: number, second: number): number {
  let mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b) + 0x27d4eb2f;
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Gathers `FeatureRows`: `add` what holds of a token, then `next` for the one after it. Can be used again after `rows`. */
export class FeatureWriter {
  #hashes = new Uint32Array(1024);
  #length = 0;
  #starts: number[] = [0];

  add(hash: number): void {
    if (this.#length === this.#hashes.length) {
      const larger = new Uint32Array(this.#hashes.length * 2);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes[this.#length] = hash;
    this.#length += 1;
  }

  next(): void {
    this.#starts.push(this.#length);
  }

  /** The rows so far; the writer is empty after. */
  rows(): FeatureRows {
    const rows = {
      count: this.#starts.length - 1,
      starts: Int32Array.from(this.#starts),
      hashes: this.#hashes.slice(0, this.#length),
    };
    this.#length = 0;
    this.#starts = [0];
    return rows;
  }
}
