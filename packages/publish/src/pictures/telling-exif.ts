import { viewOf } from './chunk-bytes.ts';

const exifDirectory = 0x8769;
const gpsDirectory = 0x8825;
/** GPSLatitude, GPSLongitude; a directory with a version alone says nothing. */
const position: ReadonlySet<number> = new Set([2, 4]);
/** CameraOwnerName, BodySerialNumber, LensSerialNumber. */
const device: ReadonlySet<number> = new Set([0xa430, 0xa431, 0xa435]);

/** What stands before an EXIF block, and how many bytes lie between: JPEG, a chunk of PNG, a chunk of WebP with its size. */
const marks = [
  { mark: Buffer.from('Exif\0\0', 'latin1'), gap: 0 },
  { mark: Buffer.from('eXIf', 'latin1'), gap: 0 },
  { mark: Buffer.from('EXIF', 'latin1'), gap: 4 },
];
/** A directory with more entries is no directory of a camera. */
const maxEntries = 1000;

/**
 * True when bytes hold, anywhere, an EXIF block that says where a picture was taken, or the owner or serial number of what it was taken
 * with: as a JPEG in a PDF does. Only bytes as they lie are looked at: what is packed must be unpacked before.
 */
export function holdsTellingExif(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const { mark, gap } of marks) {
    for (let at = file.indexOf(mark); at >= 0; at = file.indexOf(mark, at + 1)) {
      if (isTelling(file.subarray(at + mark.length + gap))) return true;
    }
  }
  return false;
}

/** Of a TIFF structure (TIFF 6.0, section 2), read no further than it goes on making sense. */
function isTelling(tiff: Uint8Array): boolean {
  const little = tiff[0] === 0x49 && tiff[1] === 0x49;
  if (!little && !(tiff[0] === 0x4d && tiff[1] === 0x4d)) return false;
  const view = viewOf(tiff);
  const entriesAt = (offset: number): Map<number, number> => {
    const entries = new Map<number, number>();
    if (offset + 2 > tiff.length) return entries;
    const count = Math.min(maxEntries, view.getUint16(offset, little));
    for (let at = offset + 2; entries.size < count && at + 12 <= tiff.length; at += 12) {
      entries.set(view.getUint16(at, little), view.getUint32(at + 8, little));
    }
    return entries;
  };
  if (tiff.length < 8) return false;
  const root = entriesAt(view.getUint32(4, little));
  const holds = (directory: number, tags: ReadonlySet<number>): boolean => {
    const offset = root.get(directory);
    return offset !== undefined && [...entriesAt(offset).keys()].some((tag) => tags.has(tag));
  };
  return holds(gpsDirectory, position) || holds(exifDirectory, device);
}
