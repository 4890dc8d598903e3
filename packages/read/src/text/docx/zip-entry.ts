import { inflateRawSync } from 'node:zlib';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const maxCommentBytes = 0xffff;

/** An entry of a zip archive's directory (APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
}

/** The directory of a small zip archive such as a DOCX; empty when it is broken. Nothing is unpacked. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return [];
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  while (entries.length < count && at + 46 <= view.byteLength && view.getUint32(at, true) === entrySignature) {
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameBytes)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endBytes - maxCommentBytes);
  for (let at = view.byteLength - endBytes; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/** The bytes of an entry; null when it is broken, `too-large` when it unpacks to more than `maxBytes`, whatever size it declares. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Buffer | null | 'too-large' {
  if (entry.offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (entry.method === 0) return packed.length > maxBytes ? 'too-large' : Buffer.from(packed);
  if (maxBytes <= 0) return 'too-large';
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes });
  } catch (thrown) {
    return thrown instanceof RangeError ? 'too-large' : null;
  }
}

/** One small entry as UTF-8 text; null when it is missing, broken or larger than `maxBytes`. */
export function zipEntryText(bytes: Uint8Array, name: string, maxBytes: number): string | null {
  const entry = zipDirectory(bytes).find((one) => one.name === name);
  const unpacked = entry === undefined ? null : readZipEntry(bytes, entry, maxBytes);
  return unpacked === null || unpacked === 'too-large' ? null : new TextDecoder('utf-8').decode(unpacked);
}
