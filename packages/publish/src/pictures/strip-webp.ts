import { nameAt, viewOf } from './chunk-bytes.ts';

const needed: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);
/** Bits of the VP8X header that announce a colour profile, EXIF and XMP. */
const announced = 0x20 | 0x08 | 0x04;

/** A WebP without EXIF, XMP, colour profile and unknown chunks, and nothing after its end. Null when its chunks do not add up. */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  if (nameAt(bytes, 0, 4) !== 'RIFF' || nameAt(bytes, 8, 4) !== 'WEBP') return null;
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const kept: Uint8Array[] = [];
  let at = 12;
  while (at + 8 <= end) {
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    if (next > end) return null;
    const type = nameAt(bytes, at, 4);
    if (needed.has(type)) kept.push(type === 'VP8X' ? quiet(bytes.subarray(at, next)) : bytes.subarray(at, next));
    at = next;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}

function quiet(chunk: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(chunk);
  copy[8] = (copy[8] ?? 0) & ~announced;
  return copy;
}
