import { packedPictures, UnseenPictures, unpackedRecords } from './packed-pictures.ts';
import { holdsTellingExif } from './telling-exif.ts';
import { writtenPictures } from './written-pictures.ts';

/** What the pictures inside a document say of where and with what they were taken. */
export type InsidePictures = 'silent' | 'telling' | 'unseen';

const packedDocuments =
  /^application\/(?:zip|wacz|vnd\.openxmlformats-officedocument\..*|vnd\.oasis\.opendocument\..*|vnd\.ms-(?:excel|powerpoint|word)\..*|epub\+zip)$/;
/** Formats in which pictures are written out in base64. */
const writtenDocuments: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'image/svg+xml',
  'message/rfc822',
  'multipart/related',
  'application/mbox',
]);

/** True of documents that carry pictures as they were taken. */
export function mayHoldPictures(mediaType: string): boolean {
  return (
    mediaType === 'application/pdf' ||
    mediaType === 'application/warc' ||
    packedDocuments.test(mediaType) ||
    writtenDocuments.has(mediaType)
  );
}

/** Looks at the pictures inside a document for a position, an owner or a serial number; decodes no pixel. */
export function picturesInside(bytes: Uint8Array, mediaType: string): InsidePictures {
  try {
    for (const layer of layersOf(bytes, mediaType)) if (holdsTellingExif(layer)) return 'telling';
    return 'silent';
  } catch (thrown) {
    if (thrown instanceof UnseenPictures) return 'unseen';
    throw thrown;
  }
}

/** Bytes in which pictures lie as they are: the document's own, and what is packed or written out in it. Throws `UnseenPictures`. */
function* layersOf(bytes: Uint8Array, mediaType: string): Generator<Uint8Array> {
  yield bytes;
  if (writtenDocuments.has(mediaType)) yield* writtenPictures(bytes);
  else if (mediaType === 'application/warc') yield* recordLayers(bytes);
  else if (mediaType === 'application/wacz') for (const packed of packedPictures(bytes)) yield* recordLayers(packed);
  else if (packedDocuments.test(mediaType)) yield* packedPictures(bytes);
}

function* recordLayers(bytes: Uint8Array): Generator<Uint8Array> {
  const records = unpackedRecords(bytes);
  yield records;
  yield* writtenPictures(records);
}
