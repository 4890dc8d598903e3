import { createHash } from 'node:crypto';
import type { Sha256 } from '@inquest/model';
import { openRegularFile, systemReason, UnreadableFile } from './read-file.ts';

/** Enough to tell what kind of file it is. */
const headBytes = 64 * 1024;

/** What is known of a file that is not read into memory. */
export interface LargeFile {
  /** How it begins. */
  readonly head: Uint8Array;
  readonly item: Sha256;
  /** Bytes. */
  readonly size: number;
}

/** Hashes a regular file part by part, whatever its size. Follows no symbolic link. Throws `UnreadableFile`. */
export async function hashLargeFile(path: string): Promise<LargeFile> {
  const file = await openRegularFile(path);
  try {
    const hash = createHash('sha256');
    const head = Buffer.alloc(headBytes);
    let size = 0;
    for await (const part of file.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024 })) {
      if (size < headBytes) head.set(part.subarray(0, headBytes - size), size);
      hash.update(part);
      size += part.length;
    }
    return { head: head.subarray(0, size), item: hash.digest('hex'), size };
  } catch (thrown) {
    throw thrown instanceof UnreadableFile ? thrown : new UnreadableFile('file-unreadable', systemReason(thrown));
  } finally {
    await file.close();
  }
}
