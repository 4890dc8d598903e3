import type { Problem } from '@inquest/model';
import { FileUnreadableError } from '../errors.ts';
import type { Disk } from './disk.ts';
import { within } from './layout.ts';

/** The bytes of a file of the case (null when there is none), or the problem that the disk does not give them. */
export type CaseFileReading = { readonly bytes: Uint8Array | null } | { readonly problem: Problem };

/** Reads a file of the case, so that one that cannot be read is reported and everything else goes on. */
export async function readCaseFile(disk: Disk, folder: string, path: string): Promise<CaseFileReading> {
  try {
    return { bytes: await disk.read(within(folder, path)) };
  } catch (error) {
    if (!(error instanceof FileUnreadableError)) throw error;
    const { message, remedy } = error;
    return { problem: { severity: 'error', code: 'file-unreadable', where: path, message, remedy } };
  }
}
