import { constants, inflateRawSync } from 'node:zlib';

/** One member of a gzip file (RFC 1952), unpacked. */
export interface GzipMember {
  readonly bytes: Uint8Array;
  /** Where the next member begins. */
  readonly end: number;
  /** False when the file ends in the middle of it, or its length at the end is not the true one. */
  readonly complete: boolean;
}

/** A member that unpacks to more than is allowed. */
export class GzipTooLarge extends RangeError {
  override readonly name = 'GzipTooLarge';
}

/** True when a gzip member may begin there. */
export function isGzipAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8;
}

/**
 * Unpacks the member that begins at a place; what there is of one that is cut short. Null when there is none or its data is broken.
 * Throws `GzipTooLarge` past `maxBytes`, whatever size the member declares.
 */
export function readGzipMember(bytes: Uint8Array, at: number, maxBytes: number): GzipMember | null {
  const start = dataStart(bytes, at);
  if (start === null) return null;
  if (maxBytes <= 0) throw new GzipTooLarge();
  const inflated = inflate(bytes.subarray(start), maxBytes);
  if (inflated === null) return null;
  const dataEnd = start + inflated.consumed;
  const trailer = bytes.subarray(dataEnd, dataEnd + trailerBytes);
  const complete = trailer.length === trailerBytes && declaredLength(trailer) === inflated.bytes.length % 2 ** 32;
  return { bytes: inflated.bytes, end: Math.min(dataEnd + trailerBytes, bytes.length), complete };
}

/** The first bytes that a gzip file unpacks to; empty when it is none. */
export function gunzipHead(bytes: Uint8Array): Uint8Array {
  const start = dataStart(bytes, 0);
  const none = new Uint8Array();
  return start === null ? none : (inflate(bytes.subarray(start, start + headPackedBytes), headBytes)?.bytes ?? none);
}

const trailerBytes = 8;
const headPackedBytes = 1024;
/** More than `headPackedBytes` can unpack to: deflate reaches about a thousand to one. */
const headBytes = 2 * 1024 * 1024;

function declaredLength(trailer: Uint8Array): number {
  return new DataView(trailer.buffer, trailer.byteOffset).getUint32(4, true);
}

/** Flags of the header: a checksum of it, further fields, a name, a comment. */
const flags = { headerCrc: 2, extra: 4, name: 8, comment: 16 };

function dataStart(bytes: Uint8Array, at: number): number | null {
  if (!isGzipAt(bytes, at)) return null;
  const flag = bytes[at + 3] ?? 0;
  let start = at + 10;
  if ((flag & flags.extra) !== 0) start += 2 + (bytes[start] ?? 0) + 256 * (bytes[start + 1] ?? 0);
  for (const field of [flags.name, flags.comment]) {
    if ((flag & field) === 0) continue;
    const zero = bytes.indexOf(0, start);
    if (zero < 0) return null;
    start = zero + 1;
  }
  if ((flag & flags.headerCrc) !== 0) start += 2;
  return start < bytes.length ? start : null;
}

function inflate(packed: Uint8Array, maxBytes: number): { bytes: Uint8Array; consumed: number } | null {
  try {
    // With `info` the engine comes along, which knows how many bytes it took: the only way to find the next member.
    const options = { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH, info: true };
    const result: unknown = inflateRawSync(packed, options);
    return withEngine(result) ? { bytes: result.buffer, consumed: result.engine.bytesWritten } : null;
  } catch (thrown) {
    if (thrown instanceof RangeError) throw new GzipTooLarge();
    return null;
  }
}

function withEngine(
  result: unknown,
): result is { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } } {
  if (typeof result !== 'object' || result === null || !('buffer' in result) || !('engine' in result)) return false;
  const { buffer, engine } = result;
  return buffer instanceof Uint8Array && typeof engine === 'object' && engine !== null && 'bytesWritten' in engine;
}
