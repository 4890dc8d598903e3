import type { Metadata, PictureMetadataName } from '@inquest/model';
import exifr from 'exifr';
import { messageOf } from '../problem.ts';
import { hasExifSegment, webpExif } from './exif-segment.ts';
import { type PictureField, pictureFields } from './picture-fields.ts';

export interface PictureSays {
  readonly metadata: readonly Metadata[];
  /** Why what it says of itself could not be read, or not all of it; null when nothing went wrong. */
  readonly damage: string | null;
}

/** One value longer than this is cut, with a mark: the picture itself is kept whole. */
const maxValueCharacters = 2000;

/** Formats whose metadata can be read. */
const readable: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'image/heic',
  'image/heif',
  'image/avif',
]);

const options = {
  mergeOutput: false,
  tiff: true,
  exif: true,
  gps: true,
  interop: false,
  ifd1: false,
  xmp: true,
  iptc: true,
  ihdr: true,
  icc: false,
  jfif: false,
  makerNote: true,
  userComment: true,
  multiSegment: true,
  // Dates stay as written: read as a moment they would take this machine's time zone.
  reviveValues: false,
};

/**
 * What a picture says of itself: when it was taken and with what, where, by whom, and words written into it. Times keep the offset
 * that stands beside them or say that none does. Damaged metadata gives what could be read and the reason; nothing is thrown for it.
 */
export async function readPictureMetadata(bytes: Uint8Array, mediaType: string): Promise<PictureSays> {
  const source = mediaType === 'image/webp' ? webpExif(bytes) : bytes;
  if (!readable.has(mediaType) || source === null) return { metadata: [], damage: null };
  let said: unknown;
  try {
    said = await exifr.parse(Buffer.from(source), options);
  } catch (thrown) {
    return { metadata: [], damage: messageOf(thrown) };
  }
  const blocks = isRecord(said) ? said : {};
  return { metadata: listed(blocks), damage: damageOf(blocks, bytes) };
}

function damageOf(blocks: Blocks, bytes: Uint8Array): string | null {
  const [first] = Array.isArray(blocks.errors) ? blocks.errors : [];
  if (first !== undefined) return messageOf(first);
  const readNothing = blocks.ifd0 === undefined && blocks.exif === undefined && blocks.gps === undefined;
  return readNothing && hasExifSegment(bytes) ? 'its EXIF block does not follow the standard' : null;
}

type Blocks = Readonly<Record<string, unknown>>;

function listed(blocks: Blocks): Metadata[] {
  const metadata: Metadata[] = [];
  const add = (name: PictureMetadataName, value: string | null, from: string): void => {
    const words = value === null ? '' : tidy(value);
    if (words !== '') metadata.push({ name, value: words, from });
  };
  const exif = blockOf(blocks, 'exif');
  const ifd0 = blockOf(blocks, 'ifd0');
  add('taken', exifTime(exif, 'DateTimeOriginal', 'OffsetTimeOriginal'), 'EXIF DateTimeOriginal');
  add('digitised', exifTime(exif, 'CreateDate', 'OffsetTimeDigitized'), 'EXIF DateTimeDigitized');
  add('modified', exifTime({ ...exif, ...ifd0 }, 'ModifyDate', 'OffsetTime'), 'EXIF DateTime');
  add('camera', camera(ifd0), 'EXIF Make, Model');
  addPosition(blockOf(blocks, 'gps'), add);
  for (const field of pictureFields)
    add(field.name, fieldValue(blockOf(blocks, field.block)[field.key], field), field.from);
  const notes = exif.MakerNote ?? exif.makerNote;
  if (notes instanceof Uint8Array) add('maker-notes', `${notes.length} bytes, not read`, 'EXIF MakerNote');
  return metadata;
}

/** `2011:12:16 15:20:01` with the offset beside it, as ISO 8601; without one it says so. As written where it has another form. */
function exifTime(values: Blocks, key: string, offsetKey: string): string | null {
  const written = wordsOf(values[key]);
  if (written === null) return null;
  const parts = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})/.exec(written);
  const time = parts === null ? written : `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}`;
  const offset = wordsOf(values[offsetKey])?.trim() ?? '';
  return /^[+-]\d{2}:\d{2}$/.test(offset) ? `${time}${offset}` : `${time} (no time zone)`;
}

/** Make and model; makers often begin the model's name with their own. */
function camera(ifd0: Blocks): string | null {
  const make = wordsOf(ifd0.Make)?.trim() ?? '';
  const model = wordsOf(ifd0.Model)?.trim() ?? '';
  return model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`;
}

function addPosition(gps: Blocks, add: (name: PictureMetadataName, value: string | null, from: string) => void): void {
  const { latitude, longitude, GPSAltitude: altitude, GPSImgDirection: direction } = gps;
  if (isNumber(latitude) && isNumber(longitude))
    add('position', `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`, 'EXIF GPSLatitude, GPSLongitude');
  if (isNumber(altitude)) {
    const below = gps.GPSAltitudeRef instanceof Uint8Array && gps.GPSAltitudeRef[0] === 1;
    add('altitude', `${below ? -altitude : altitude} m`, 'EXIF GPSAltitude');
  }
  if (isNumber(direction)) add('direction', `${direction}°`, 'EXIF GPSImgDirection');
  const day = wordsOf(gps.GPSDateStamp)?.replaceAll(':', '-') ?? '';
  const time = Array.isArray(gps.GPSTimeStamp) ? gps.GPSTimeStamp.filter(isNumber) : [];
  if (day !== '' && time.length === 3) {
    const clock = time.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
    add('position-time', `${day}T${clock}Z`, 'EXIF GPSDateStamp, GPSTimeStamp');
  }
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function fieldValue(value: unknown, { form }: PictureField): string | null {
  if (form === 'wide-words' && (value instanceof Uint8Array || Array.isArray(value)))
    return new TextDecoder('utf-16le').decode(Uint8Array.from(value));
  if (form === 'bytes' && value instanceof Uint8Array) return markedWords(value);
  return wordsOf(value);
}

/** Text after eight bytes that name its characters (EXIF 2.32, UserComment). */
function markedWords(bytes: Uint8Array): string {
  const mark = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  const text = bytes.subarray(8);
  if (mark.startsWith('UNICODE')) return new TextDecoder(text[0] === 0 ? 'utf-16be' : 'utf-16le').decode(text);
  return new TextDecoder('utf-8').decode(/^(?:ASCII|JIS)?\0/.test(mark) ? text : bytes);
}

/** Words, lists of words and XMP's words in several languages, as one string. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return (
      value
        .map(wordsOf)
        .filter((words) => words !== null)
        .join('; ') || null
    );
  return isRecord(value) && 'value' in value ? wordsOf(value.value) : null;
}

function tidy(value: string): string {
  const words = value.replaceAll('\0', ' ').trim().toWellFormed();
  return words.length > maxValueCharacters ? `${words.slice(0, maxValueCharacters).toWellFormed()}… (cut)` : words;
}

function blockOf(blocks: Blocks, name: string): Blocks {
  const block = blocks[name];
  return isRecord(block) ? block : {};
}

function isRecord(value: unknown): value is Blocks {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
