/** Characters gathered before they are turned into bytes: few small buffers, no huge string. */
const batchCharacters = 1 << 20;

/**
 * Pieces of a file as its UTF-8 bytes. A string in Node holds about 500 million characters; the
 * exports of a large case are longer.
 */
export function inBytes(pieces: Iterable<string>): Uint8Array {
  const buffers: Buffer[] = [];
  let batch: string[] = [];
  let characters = 0;
  for (const piece of pieces) {
    batch.push(piece);
    characters += piece.length;
    if (characters >= batchCharacters) {
      buffers.push(Buffer.from(batch.join('')));
      batch = [];
      characters = 0;
    }
  }
  buffers.push(Buffer.from(batch.join('')));
  return Buffer.concat(buffers);
}

/** Values as lines: each made only when it is asked for. */
export function* linesOf<T>(values: Iterable<T>, line: (value: T) => string): Generator<string> {
  for (const value of values) yield `${line(value)}\n`;
}

/** Pieces with a separator between them. */
export function* separated(pieces: Iterable<string>, separator: string): Generator<string> {
  let first = true;
  for (const piece of pieces) {
    if (!first) yield separator;
    first = false;
    yield piece;
  }
}
