/** True when a JPEG has an APP1 segment that calls itself EXIF, sound or not. */
export function hasExifSegment(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return false;
  let at = 2;
  // Up to the picture itself (SOS), segment by segment.
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    if (bytes[at + 1] === 0xe1 && nameAt(bytes, at + 4, 4) === 'Exif') return true;
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return false;
}

/** The EXIF block of a WebP picture as a TIFF file; null when it has none. */
export function webpExif(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 12;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at + 4, true);
    if (nameAt(bytes, at, 4) === 'EXIF') {
      const block = bytes.subarray(at + 8, at + 8 + size);
      return nameAt(block, 0, 4) === 'Exif' ? block.subarray(6) : block;
    }
    at += 8 + size + (size % 2);
  }
  return null;
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
