import { gunzipSync, inflateRawSync } from 'node:zlib';
import { nameAt, viewOf } from './chunk-bytes.ts';

const endOfDirectory = Buffer.from('PK\u0005\u0006', 'latin1');
const directoryEntry = 0x02014b50;
const stored = 0;
const deflated = 8;
const pictureName = /\.(?:jpe?g|jfif|tiff?|webp|png|warc|warc\.gz)$/i;
/** Pictures of one document or web archive, unpacked: beyond this nobody looks. */
const maxUnpackedBytes = 512 * 1024 * 1024;

/** The pictures of a document cannot all be looked at: it is damaged, or they are too large. */
export class UnseenPictures extends Error {
  override readonly name = 'UnseenPictures';
}

/**
 * The pictures in a document that is a zip archive (DOCX, ODT, XLSX and their kin; WARC files of a WACZ), by their names, unpacked one at a
 * time. Throws `UnseenPictures`.
 */
export function* packedPictures(bytes: Uint8Array): Generator<Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = file.lastIndexOf(endOfDirectory);
  if (end < 0 || end + 22 > file.length) throw new UnseenPictures('it has no directory');
  const view = viewOf(bytes);
  let at = view.getUint32(end + 16, true);
  let left = maxUnpackedBytes;
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry -= 1) {
    if (at + 46 > file.length || view.getUint32(at, true) !== directoryEntry)
      throw new UnseenPictures('its directory is damaged');
    const nameLength = view.getUint16(at + 28, true);
    if (pictureName.test(nameAt(bytes, at + 46, nameLength))) {
      const picture = unpacked(bytes, at, left);
      left -= picture.length;
      yield picture;
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The records of a WARC file with the pictures among them, unpacked if they are packed. Throws `UnseenPictures`. */
export function unpackedRecords(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxUnpackedBytes });
  } catch (thrown) {
    throw new UnseenPictures('its records cannot be unpacked', { cause: thrown });
  }
}

function unpacked(bytes: Uint8Array, entry: number, maxBytes: number): Uint8Array {
  const view = viewOf(bytes);
  const method = view.getUint16(entry + 10, true);
  const size = view.getUint32(entry + 20, true);
  const header = view.getUint32(entry + 42, true);
  if (header + 30 > bytes.length) throw new UnseenPictures('an entry lies outside');
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const content = bytes.subarray(start, start + size);
  if (method === stored) return content;
  if (method !== deflated) throw new UnseenPictures('an entry is packed in another way');
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (thrown) {
    throw new UnseenPictures('an entry cannot be unpacked', { cause: thrown });
  }
}
