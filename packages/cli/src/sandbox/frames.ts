/**
 * What goes between the program and a reader process: a head of 8 bytes (lengths of both parts, big-endian), JSON, then raw bytes. Plain
 * enough that what a misled reader sends can do no more than be wrong JSON.
 */
export interface Frame {
  readonly message: unknown;
  readonly bytes: Uint8Array;
}

export const frameHeadBytes = 8;
const most = 0xffff_ffff;

/** Thrown for bytes that are no frame. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

export interface FrameHead {
  readonly messageBytes: number;
  readonly contentBytes: number;
}

/** Head and JSON of a frame as one piece; the raw bytes follow as they are. */
export function frameStart(message: unknown, contentBytes: number): Buffer {
  const json = Buffer.from(JSON.stringify(message));
  if (json.length > most || contentBytes > most) throw new FrameError('a message is too long to be sent');
  const head = Buffer.alloc(frameHeadBytes);
  head.writeUInt32BE(json.length, 0);
  head.writeUInt32BE(contentBytes, 4);
  return Buffer.concat([head, json]);
}

export function readFrameHead(head: Buffer): FrameHead {
  return { messageBytes: head.readUInt32BE(0), contentBytes: head.readUInt32BE(4) };
}

/** Frames of a stream of pieces, each as soon as it is whole. Throws `FrameError` on what is none. */
export async function* framesOf(pieces: AsyncIterable<Buffer>, maxMessageBytes: number): AsyncGenerator<Frame> {
  const waiting = new Pieces();
  let head: FrameHead | null = null;
  for await (const piece of pieces) {
    waiting.add(piece);
    for (;;) {
      if (head === null) {
        if (waiting.bytes < frameHeadBytes) break;
        head = readFrameHead(waiting.take(frameHeadBytes));
        if (head.messageBytes > maxMessageBytes) throw new FrameError('a message is longer than allowed');
      }
      if (waiting.bytes < head.messageBytes + head.contentBytes) break;
      const message = parse(waiting.take(head.messageBytes));
      yield { message, bytes: waiting.take(head.contentBytes) };
      head = null;
    }
  }
}

function parse(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'));
  } catch {
    throw new FrameError('a message is not JSON');
  }
}

/** Pieces of a stream, joined only when what is wanted is there: linear, however small they come. */
class Pieces {
  #pieces: Buffer[] = [];
  bytes = 0;

  add(piece: Buffer): void {
    this.#pieces.push(piece);
    this.bytes += piece.length;
  }

  take(count: number): Buffer {
    const whole = this.#pieces.length === 1 ? (this.#pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#pieces);
    this.#pieces = [whole.subarray(count)];
    this.bytes -= count;
    return whole.subarray(0, count);
  }
}
