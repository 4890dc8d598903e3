import { createHash } from 'node:crypto';
import type { Sha256 } from '@inquest/model';
import { sha256 } from '../hash.ts';
import type { Disk } from './disk.ts';
import { hashFile } from './hash-file.ts';

/** Files beyond this are not held in memory, but read and written in parts. */
export const maxHeldBytes = 64 * 1024 * 1024;

/** Bytes that stand in a file, because they are too many to hold. */
export interface StoredBytes {
  /** Of the machine. */
  readonly path: string;
  readonly size: number;
}

/** The bytes of a file, at hand or where they stand. */
export type FileContent = Uint8Array | StoredBytes;

export function contentSize(content: FileContent): number {
  return content instanceof Uint8Array ? content.length : content.size;
}

/** The content of a file whose bytes have that hash; null when there is none or they have another. Throws `FileUnreadableError`. */
export async function soundContent(disk: Disk, path: string, hash: Sha256): Promise<FileContent | null> {
  const size = await disk.size(path);
  if (size === null) return null;
  if (size > maxHeldBytes) return (await hashFile(disk, path))?.hash === hash ? { path, size } : null;
  const bytes = await disk.read(path);
  return bytes !== null && sha256(bytes) === hash ? bytes : null;
}

/**
 * Writes a new read-only file and returns when its bytes are on the disk. What stands in a file is copied from there, and may have been
 * changed since it was hashed: then it throws, and the file that was written is to be left alone.
 */
export async function writeContent(
  disk: Disk,
  path: string,
  { content, hash }: { readonly content: FileContent; readonly hash: Sha256 },
): Promise<void> {
  if (content instanceof Uint8Array) {
    await disk.writeNew(path, content, { readOnly: true });
    return;
  }
  const digest = createHash('sha256');
  const file = await disk.openAppend(path, { readOnly: true });
  try {
    for await (const part of disk.readParts(content.path)) {
      digest.update(part);
      await file.append(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (digest.digest('hex') !== hash) throw new Error(`${content.path} was changed while it was copied`);
}
