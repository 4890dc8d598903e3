import type { Problem, Sha256 } from '@inquest/model';
import { FileUnreadableError } from '../errors.ts';
import type { Disk } from './disk.ts';
import { type FileContent, soundContent } from './file-content.ts';
import { type HashedContent, hashFile } from './hash-file.ts';
import { within } from './layout.ts';

/** The bytes of a file of the case (null when there is none), or the problem that the disk does not give them. */
export type CaseFileReading = { readonly bytes: Uint8Array | null } | { readonly problem: Problem };

/** Reads a file of the case, so that one that cannot be read is reported and everything else goes on. */
export async function readCaseFile(disk: Disk, folder: string, path: string): Promise<CaseFileReading> {
  return orProblem(path, async () => ({ bytes: await disk.read(within(folder, path)) }));
}

/** Hash and size of a file of the case (null when there is none), in little memory; or the problem that the disk does not give it. */
export async function hashCaseFile(
  disk: Disk,
  folder: string,
  path: string,
): Promise<{ readonly found: HashedContent | null } | { readonly problem: Problem }> {
  return orProblem(path, async () => ({ found: await hashFile(disk, within(folder, path)) }));
}

/** The content of a file of the case that has that hash (else null), or the problem that the disk does not give it. */
export async function readSoundFile(
  disk: Disk,
  folder: string,
  { path, hash }: { readonly path: string; readonly hash: Sha256 },
): Promise<{ readonly content: FileContent | null } | { readonly problem: Problem }> {
  return orProblem(path, async () => ({ content: await soundContent(disk, within(folder, path), hash) }));
}

async function orProblem<T>(path: string, read: () => Promise<T>): Promise<T | { readonly problem: Problem }> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof FileUnreadableError)) throw error;
    const { message, remedy } = error;
    return { problem: { severity: 'error', code: 'file-unreadable', where: path, message, remedy } };
  }
}
