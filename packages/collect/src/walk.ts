import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '@inquest/model';
import { errorProblem, warningProblem } from './problem.ts';
import { systemReason } from './read-file.ts';

/** A file met on a walk: where it is on disk, and its path below the folder with `/` between parts. */
export interface WalkedFile {
  readonly file: string;
  readonly path: string;
}

/** What file managers leave behind, which nobody meant to collect. */
const litter = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX|\._.*)$/;

/**
 * All files of a folder and its folders, in the order of their names by UTF-16 code units, which does not depend on the file system
 * or the locale. Links are not followed, nor special files read: each is a problem.
 */
export async function* walk(folder: string, below = ''): AsyncGenerator<WalkedFile | Problem> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (thrown) {
    yield errorProblem({
      code: 'folder-unreadable',
      where: below === '' ? folder : below,
      message: `The folder could not be read: ${systemReason(thrown)}.`,
      remedy: 'Give yourself the right to read it, and collect again.',
    });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (litter.test(entry.name)) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(join(folder, entry.name), path);
    else if (entry.isFile()) yield { file: join(folder, entry.name), path };
    else yield notAFile(entry, path);
  }
}

function notAFile(entry: Dirent, path: string): Problem {
  if (entry.isSymbolicLink()) {
    return warningProblem({
      code: 'link-not-followed',
      where: path,
      message: 'This is a symbolic link; links are not followed, so that nothing outside the folder is taken in.',
      remedy: 'Copy the file it points to into the folder, if it belongs there.',
    });
  }
  return warningProblem({
    code: 'file-not-regular',
    where: path,
    message: 'This is neither a file nor a folder (a pipe, socket or device) and was left out.',
    remedy: null,
  });
}
