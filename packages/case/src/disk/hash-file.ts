import { createHash } from 'node:crypto';
import type { Sha256 } from '@inquest/model';
import type { Disk } from './disk.ts';

export interface HashedContent {
  readonly hash: Sha256;
  /** Bytes. */
  readonly size: number;
}

/** SHA-256 and size of a file's bytes, read in parts, so that a file of any size takes little memory; null when there is no such file. Throws `FileUnreadableError`. */
export async function hashFile(disk: Disk, path: string): Promise<HashedContent | null> {
  if ((await disk.size(path)) === null) return null;
  const digest = createHash('sha256');
  let size = 0;
  for await (const part of disk.readParts(path)) {
    digest.update(part);
    size += part.length;
  }
  return { hash: digest.digest('hex'), size };
}
