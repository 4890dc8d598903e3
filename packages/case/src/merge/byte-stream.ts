/** The bytes end, or say something, where the format has no place for it. */
export class MalformedBytesError extends Error {
  override readonly name = 'MalformedBytesError';
}

/** Grows by numbers, strings and bytes. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = [];

  /** Unsigned LEB128: seven bits a byte, lowest first, the top bit set on all but the last. */
  number(value: number): void {
    const bytes: number[] = [];
    let rest = value;
    while (rest > 127) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
    this.#parts.push(Uint8Array.from(bytes));
  }

  bytes(bytes: Uint8Array): void {
    this.#parts.push(bytes);
  }

  /** With its length before it. */
  sized(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.bytes(bytes);
  }

  finish(): Uint8Array {
    return Buffer.concat(this.#parts);
  }
}

/** Reads what a `ByteWriter` wrote. Throws `MalformedBytesError` rather than read beyond the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#offset >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 49; factor *= 128) {
      const [byte = 0] = this.bytes(1);
      value += (byte % 128) * factor;
      if (byte < 128 && Number.isSafeInteger(value)) return value;
    }
    throw new MalformedBytesError('a number is too large');
  }

  bytes(length: number): Uint8Array {
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw new MalformedBytesError('it ends too early');
    const part = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return part;
  }

  sized(): Uint8Array {
    return this.bytes(this.number());
  }

  rest(): Uint8Array {
    return this.bytes(this.#bytes.length - this.#offset);
  }
}
