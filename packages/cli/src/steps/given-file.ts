import { readFileSync } from 'node:fs';
import { UserError } from '../user-error.ts';

/**
 * The bytes of a file that somebody named.
 * @throws UserError for a folder, of which the system's error does not say which it was; the file system's errors otherwise
 */
export function readGivenFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EISDIR')) throw error;
    throw new UserError(`${path} is a folder.`, { remedy: 'Name a file.' });
  }
}
