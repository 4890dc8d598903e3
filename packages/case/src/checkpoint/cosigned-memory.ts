import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NoteUnusableError } from '../errors.ts';
import { configFolder } from '../keys/device-key.ts';
import { parseTreeHead, printTreeHead, type TreeHead } from './tree-head.ts';

const fileName = 'cosigned';

/**
 * Remembers what this device cosigned, beside its key, so that it never cosigns a log that became shorter or another one. Throws
 * `NoteUnusableError` when it has cosigned something that contradicts the note.
 */
export async function rememberCosigned(head: TreeHead, folder: string = configFolder()): Promise<void> {
  const path = join(folder, fileName);
  const seen = await readSeen(path);
  for (const before of seen.filter(({ origin }) => origin === head.origin)) {
    if (before.size > head.size) {
      const what = `this device has cosigned ${before.size} statements of it before, and it has only ${head.size} now`;
      throw new NoteUnusableError(head.origin, what, 'Ask what became of the others: the end of the log was cut off.');
    }
    if (before.size === head.size && before.root !== head.root) {
      const what = `this device has cosigned ${head.size} other statements of it before`;
      throw new NoteUnusableError(head.origin, what, 'Ask who was shown what: the log has two histories.');
    }
  }
  if (seen.some((before) => printTreeHead(before) === printTreeHead(head))) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await appendFile(path, `${printTreeHead(head)}\n`, { mode: 0o600 });
}

/** Three lines and an empty one each; what a crash left unfinished is not read. */
async function readSeen(path: string): Promise<readonly TreeHead[]> {
  let words: string;
  try {
    words = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return words.split('\n\n').flatMap((lines) => parseTreeHead(`${lines.trim()}\n`) ?? []);
}
