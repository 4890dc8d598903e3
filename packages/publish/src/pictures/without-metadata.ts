import { stripGif } from './strip-gif.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

interface Format {
  readonly extension: string;
  readonly strip: (bytes: Uint8Array) => Uint8Array | null;
}

const formats: Readonly<Record<string, Format>> = {
  'image/jpeg': { extension: 'jpg', strip: stripJpeg },
  'image/png': { extension: 'png', strip: stripPng },
  'image/gif': { extension: 'gif', strip: stripGif },
  'image/webp': { extension: 'webp', strip: stripWebp },
};

export interface CleanPicture {
  readonly bytes: Uint8Array;
  /** Of the file's name. */
  readonly extension: string;
}

/** True of files that may say of themselves where, when, with what and by whom they were made. SVG is text and read as such. */
export function mayCarryMetadata(mediaType: string): boolean {
  return /^(?:image|video|audio)\//.test(mediaType) && mediaType !== 'image/svg+xml';
}

/**
 * The picture with nothing but what its pixels are made of; the same bytes when there was nothing else in it. Null for a format that
 * cannot be cleaned here, and for a picture whose parts do not add up. No pixel is decoded.
 */
export function withoutMetadata(bytes: Uint8Array, mediaType: string): CleanPicture | null {
  const format = formats[mediaType];
  const stripped = format?.strip(bytes) ?? null;
  return format === undefined || stripped === null ? null : { bytes: stripped, extension: format.extension };
}
