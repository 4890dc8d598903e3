import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { Caps } from '../caps.ts';
import { detectEncoding } from '../encoding/detect-encoding.ts';
import { messageOf } from '../problem.ts';
import { refusedName } from './entry-name.ts';

/** An entry taken out of an archive, or one refused with the reason in words. */
export type ZipEntry =
  | { readonly type: 'file'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly type: 'refused'; readonly path: string; readonly reason: string };

/** What was taken out of one outermost file so far, everything nested in it counted. */
export interface Budget {
  unpackedBytes: number;
  /** Entries and attachments. */
  items: number;
}

/** An archive of which nothing is taken. */
export class RefusedArchive extends Error {
  override readonly name = 'RefusedArchive';
}

/** Below this size a high ratio is nothing unusual and harmless: an empty form, a page of blanks. */
const minRatioBytes = 1024 * 1024;

/**
 * The files of a zip archive in the order of its directory, one at a time. Entries that break a cap, or whose name, kind or
 * place in the archive is a trick, are refused one by one. Throws `RefusedArchive` when the archive is broken or breaks a cap as a whole.
 */
export async function* readZip(bytes: Uint8Array, caps: Caps, budget: Budget): AsyncGenerator<ZipEntry> {
  const zip = await openZip(bytes);
  if (zip.entryCount > caps.maxEntries) {
    throw new RefusedArchive(`it has ${zip.entryCount} entries, more than ${caps.maxEntries}`);
  }
  const entries = await listEntries(zip);
  const overlapping = overlappingEntries(entries);
  const seen = new Set<string>();
  const archiveLimit = Math.max(minRatioBytes, bytes.length * caps.maxRatio);
  let unpackedHere = 0;
  for (const entry of entries) {
    const path = entryName(entry);
    const reason = overlapping.has(entry)
      ? 'its bytes overlap those of another entry'
      : (refusedName(path, caps.maxNameBytes) ?? refusedKind(entry) ?? refusedSize(entry, caps));
    if (reason !== null) {
      yield { type: 'refused', path, reason };
      continue;
    }
    if (path.endsWith('/')) continue;
    if (seen.has(path)) {
      yield { type: 'refused', path, reason: 'an earlier entry has the same name' };
      continue;
    }
    seen.add(path);
    const left = Math.min(caps.maxUnpackedBytes - budget.unpackedBytes, archiveLimit - unpackedHere, caps.maxFileBytes);
    try {
      const unpacked = await unpack(zip, entry, left);
      budget.unpackedBytes += unpacked.length;
      unpackedHere += unpacked.length;
      yield { type: 'file', path, bytes: unpacked };
    } catch (thrown) {
      yield { type: 'refused', path, reason: messageOf(thrown) };
    }
  }
}

/** Names in the directory of a zip archive; none of a broken one. Nothing is unpacked. */
export async function zipNames(bytes: Uint8Array, maxNames = 10_000): Promise<readonly string[]> {
  try {
    const zip = await openZip(bytes);
    return zip.entryCount > maxNames ? [] : (await listEntries(zip)).map(entryName);
  } catch (thrown) {
    if (thrown instanceof RefusedArchive) return [];
    throw thrown;
  }
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    // Names come as bytes: what they say is decided in entry-name.ts, not by throwing the whole archive away.
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new RefusedArchive(`it is broken: ${error.message}`));
      else resolve(zip);
    });
  });
}

/** The central directory: no more than `caps.maxEntries` small records, as counted by its end record. */
function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error: Error) => reject(new RefusedArchive(`its directory is broken: ${error.message}`)));
    zip.readEntry();
  });
}

const localHeaderBytes = 30;

/** Entries that share bytes with another: the way a few kilobytes unpack to gigabytes. */
function overlappingEntries(entries: readonly Entry[]): ReadonlySet<Entry> {
  const ordered = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  const overlapping = new Set<Entry>();
  let furthest: { readonly entry: Entry; readonly end: number } | null = null;
  for (const entry of ordered) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (furthest !== null && start < furthest.end) {
      overlapping.add(furthest.entry);
      overlapping.add(entry);
    }
    const end = start + localHeaderBytes + entry.fileNameLength + entry.compressedSize;
    if (furthest === null || end > furthest.end) furthest = { entry, end };
  }
  return overlapping;
}

/** The name as UTF-8 if it is valid UTF-8, flagged so or not; else by its letters: older Russian archives are in code page 866. */
function entryName(entry: Entry): string {
  const raw = Buffer.isBuffer(entry.fileName) ? entry.fileName : entry.fileNameRaw;
  return new TextDecoder(nameEncoding(raw)).decode(raw);
}

function nameEncoding(raw: Uint8Array): string {
  const found = detectEncoding(raw, { markup: false });
  return found.startsWith('utf-16') ? 'utf-8' : found;
}

/** Unix file kinds in the upper half of the external attributes (APPNOTE 4.4.15; `S_IFMT`). */
const fileKindMask = 0o170000;
const ordinaryKinds = new Set([0, 0o100000, 0o040000]);

function refusedKind(entry: Entry): string | null {
  const kind = (entry.externalFileAttributes >>> 16) & fileKindMask;
  if (kind === 0o120000) return 'it is a symbolic link';
  if (!ordinaryKinds.has(kind)) return 'it is neither a file nor a folder';
  return entry.isEncrypted() ? 'it is encrypted' : null;
}

function refusedSize(entry: Entry, caps: Caps): string | null {
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > caps.maxFileBytes)
    return `it unpacks to ${uncompressedSize} bytes, more than ${caps.maxFileBytes}`;
  if (uncompressedSize > minRatioBytes && uncompressedSize > compressedSize * caps.maxRatio) {
    return `it unpacks to more than ${caps.maxRatio} times its size`;
  }
  return null;
}

async function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes: Uint8Array = chunk;
    size += bytes.length;
    if (size > limit) {
      stream.destroy();
      throw new Error('the archive unpacks to more than is allowed (size or ratio)');
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
