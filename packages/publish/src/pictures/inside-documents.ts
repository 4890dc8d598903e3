import { packedPictures, UnseenPictures } from './packed-pictures.ts';
import { holdsTellingExif } from './telling-exif.ts';

/** What the pictures inside a document say of where and with what they were taken. */
export type InsidePictures = 'silent' | 'telling' | 'unseen';

const packedDocuments =
  /^application\/(?:vnd\.openxmlformats-officedocument\.|vnd\.oasis\.opendocument\.|vnd\.ms-(?:excel|powerpoint|word)\.|epub\+zip$)/;

/** True of documents that carry pictures as they were taken. */
export function mayHoldPictures(mediaType: string): boolean {
  return mediaType === 'application/pdf' || mediaType === 'application/zip' || packedDocuments.test(mediaType);
}

/** Looks at the pictures inside a document for a position, an owner or a serial number; decodes none. */
export function picturesInside(bytes: Uint8Array, mediaType: string): InsidePictures {
  if (holdsTellingExif(bytes)) return 'telling';
  if (mediaType === 'application/pdf') return 'silent';
  try {
    for (const picture of packedPictures(bytes)) if (holdsTellingExif(picture)) return 'telling';
    return 'silent';
  } catch (thrown) {
    if (thrown instanceof UnseenPictures) return 'unseen';
    throw thrown;
  }
}
