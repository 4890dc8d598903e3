import { brotliDecompressSync, constants, inflateRawSync, inflateSync } from 'node:zlib';
import type { Allowance } from './allowance.ts';
import { isGzipAt, readGzipMember } from './gzip-members.ts';
import { headEnd, parseFields } from './warc-records.ts';

/** What a server answered, as it was recorded (RFC 9112). */
export interface HttpResponse {
  readonly status: number;
  /** Name as written -> value, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly fields: ReadonlyMap<string, string>;
  /** The body as it went over the wire, in chunks and packed if it was so. */
  readonly raw: Uint8Array;
}

/** Reads the status line and the headers; null when it does not begin with a status line. */
export function parseHttpResponse(block: Uint8Array): HttpResponse | null {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.length);
  const end = headEnd(buffer) ?? Math.min(buffer.length, 64 * 1024);
  const [statusLine = '', ...lines] = buffer.subarray(0, end).toString('latin1').split(/\r?\n/);
  const status = /^HTTP\/[\d.]{1,5} (\d{3})(?:\s|$)/i.exec(statusLine)?.[1];
  if (status === undefined) return null;
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 || /^\s/.test(line) ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
  });
  return { status: Number(status), headers, fields: parseFields(lines), raw: buffer.subarray(end) };
}

/** The body without its transfer coding. Recorders often take the chunks apart and leave the header: then it is the body as it is. */
export function withoutChunks({ fields, raw }: HttpResponse): Uint8Array {
  return /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '') ? (joinChunks(raw) ?? raw) : raw;
}

function joinChunks(raw: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < buffer.length) {
    const lineEnd = buffer.indexOf('\n', at);
    const line = buffer.subarray(at, Math.min(lineEnd < 0 ? buffer.length : lineEnd, at + 200)).toString('latin1');
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(line.trim())?.[1];
    if (size === undefined || lineEnd < 0) return chunks.length === 0 ? null : Buffer.concat(chunks);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(buffer.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    if (buffer[at] === 0x0d) at += 1;
    if (buffer[at] === 0x0a) at += 1;
  }
  return Buffer.concat(chunks);
}

/** A body in a coding that is not known here. */
export class UnknownCoding extends Error {
  override readonly name = 'UnknownCoding';
}

/**
 * The body without its content coding (gzip, deflate, br); as it is where it is not in the coding that the header names, as recorders leave
 * it. Of a body cut short, what there is. Throws `UnknownCoding`, and `RangeError` when it unpacks to more than is allowed.
 */
export function withoutCoding(body: Uint8Array, coding: string, allowance: Allowance): Uint8Array {
  let decoded = body;
  const codings = coding
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'identity');
  // More than one is never met in the wild; a long row of them is a bomb in a bomb.
  if (codings.length > 2) throw new UnknownCoding(coding);
  for (const one of codings.reverse()) {
    const unpacked = unpack(decoded, one, allowance.left);
    if (unpacked === null) continue;
    allowance.spend(unpacked.length);
    decoded = unpacked;
  }
  return decoded;
}

function unpack(body: Uint8Array, coding: string, maxOutputLength: number): Uint8Array | null {
  if (maxOutputLength <= 0) throw new RangeError('nothing more may be unpacked');
  const flush = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return isGzipAt(body, 0) ? gunzip(body, maxOutputLength) : null;
    case 'deflate':
      return attempt(() => inflateSync(body, flush)) ?? attempt(() => inflateRawSync(body, flush));
    case 'br':
      return attempt(() =>
        brotliDecompressSync(body, { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
      );
    default:
      throw new UnknownCoding(coding);
  }
}

function gunzip(body: Uint8Array, maxBytes: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let left = maxBytes;
  for (let at = 0; at < body.length; ) {
    const member = readGzipMember(body, at, left);
    if (member === null) break;
    parts.push(member.bytes);
    left -= member.bytes.length;
    at = member.end;
  }
  return parts.length === 0 ? null : Buffer.concat(parts);
}

/** Null when the bytes are not in the coding. */
function attempt(unpacking: () => Uint8Array): Uint8Array | null {
  try {
    return unpacking();
  } catch (thrown) {
    if (thrown instanceof RangeError) throw thrown;
    return null;
  }
}
