import { nameAt, viewOf } from './chunk-bytes.ts';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const jfif = 0xe0;
const adobe = 0xee;
/** Tables and frames that the picture is decoded with: quantisation, Huffman and arithmetic tables, frames, restart, lines. */
const decoding: ReadonlySet<number> = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf],
  ...[0xdb, 0xdc, 0xdd, 0xde, 0xdf],
]);

/**
 * A JPEG with nothing but what its pixels are decoded from (ITU-T T.81): no EXIF, XMP, IPTC, comment, colour profile, thumbnail, nor
 * anything after its end. The bytes that make the pixels stay as they are. Null when its segments do not add up.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  let scans = 0;
  for (;;) {
    if (bytes[at] !== 0xff) return null;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return null;
    if (marker === endOfImage) break;
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const segment = cleaned(bytes.subarray(at, end), marker);
    if (segment !== null) kept.push(segment);
    at = end;
    if (marker !== startOfScan) continue;
    scans += 1;
    at = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, at));
    // Cut short: what there is of the picture is kept.
    if (at === bytes.length) break;
  }
  if (scans === 0) return null;
  kept.push(Uint8Array.of(0xff, endOfImage));
  return Buffer.concat(kept);
}

/** The segment without what the pixels do not need; null for nothing. */
function cleaned(segment: Uint8Array, marker: number): Uint8Array | null {
  if (marker === startOfScan || decoding.has(marker)) return segment;
  if (marker === jfif && nameAt(segment, 4, 5) === 'JFIF\0' && segment.length >= 18) {
    // Without the thumbnail that may follow.
    return Buffer.concat([Uint8Array.of(0xff, jfif, 0, 16), segment.subarray(4, 16), Uint8Array.of(0, 0)]);
  }
  if (marker === adobe && nameAt(segment, 4, 5) === 'Adobe' && segment.length >= 16) {
    // Says which colours the numbers mean.
    return Buffer.concat([Uint8Array.of(0xff, adobe, 0, 14), segment.subarray(4, 16)]);
  }
  return null;
}

/** Where the entropy-coded data ends: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
