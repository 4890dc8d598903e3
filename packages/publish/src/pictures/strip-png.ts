import { nameAt, viewOf } from './chunk-bytes.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks that the pixels need (PNG, third edition, 11; animation too). Texts, times, EXIF and colour profiles are not among them. */
const needed: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'hIST', 'cICP'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** A PNG with the chunks its pixels need, byte for byte, and nothing after its end. Null when its chunks do not add up. */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  if (!signature.equals(bytes.subarray(0, 8))) return null;
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [signature];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = nameAt(bytes, at + 4, 4);
    if (needed.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
