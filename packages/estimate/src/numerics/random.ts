/**
 * A source of random integers with one stream for each key, for example `[seed, chain, stratum]`.
 *
 * The generator is sfc32 (Doty-Humphrey's Small Fast Counter, 128 bits of state, period at least 2^32): a counter is
 * part of its state, so no stream can fall into a short cycle. The key is hashed word by word into the three other
 * words; streams are never reached by jumping ahead, so no result depends on how work is spread over threads.
 */
export class Random {
  readonly #state = new Int32Array(4);

  constructor(key: readonly number[]) {
    const state = this.#state;
    for (let word = 0; word < 3; word++) state[word] = hashKey(key, word);
    state[3] = 1;
    for (let round = 0; round < 16; round++) this.int32();
  }

  /** 32 random bits as a signed integer. */
  int32(): number {
    const state = this.#state;
    const a = state[0] ?? 0;
    const b = state[1] ?? 0;
    const c = state[2] ?? 0;
    const counter = state[3] ?? 0;
    const result = (((a + b) | 0) + counter) | 0;
    state[3] = (counter + 1) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + result) | 0;
    return result;
  }

  /** A number strictly between 0 and 1, on a grid of 2^-32: for choices, where the far tail does not matter. */
  uniform(): number {
    return (this.int32() >>> 0) * 2 ** -32 + 2 ** -33;
  }

  /** A number strictly between 0 and 1 with 53 random bits: for logarithms and tails. */
  fineUniform(): number {
    const high = this.int32() >>> 5;
    const low = this.int32() >>> 6;
    return (high * 2 ** 26 + low + 0.5) * 2 ** -53;
  }
}

/** The finaliser of MurmurHash3 over each word of the key, chained, with a different start for each word of the state. */
function hashKey(key: readonly number[], word: number): number {
  let hash = Math.imul(word + 1, 0x9e3779b9);
  for (const part of [key.length, ...key]) {
    const whole = Math.trunc(part);
    hash = mix(hash ^ (whole | 0));
    hash = mix(hash ^ (Math.trunc(whole / 2 ** 32) | 0));
  }
  return hash;
}

function mix(word: number): number {
  let hash = (word + 0x9e3779b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
