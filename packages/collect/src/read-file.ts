import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** A file that is not read, with the reason in words. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly code: 'file-unreadable' | 'file-too-large' | 'file-not-regular';

  constructor(code: UnreadableFile['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The bytes of a regular file. Does not follow a symbolic link at the end of the path, and does not hang on a pipe.
 * Throws `UnreadableFile`.
 */
export async function readRegularFile(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await openRegularFile(path);
  try {
    const { size } = await file.stat();
    if (size > maxBytes) throw new UnreadableFile('file-too-large', `it has ${size} bytes, more than ${maxBytes}`);
    return await file.readFile();
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) throw thrown;
    throw new UnreadableFile('file-unreadable', systemReason(thrown));
  } finally {
    await file.close();
  }
}

/** Opens a regular file for reading, as `readRegularFile` does. Throws `UnreadableFile`. */
export async function openRegularFile(path: string): Promise<FileHandle> {
  const file = await openFile(path);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new UnreadableFile('file-not-regular', 'it is not a regular file');
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (thrown) {
    throw new UnreadableFile('file-unreadable', systemReason(thrown));
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  ELOOP: 'it is a symbolic link',
  ENXIO: 'it is not a regular file',
  EIO: 'the disk reported an error',
};

/** What the system said, in words. */
export function systemReason(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return reasons[code] ?? (code === '' ? String(thrown) : `the system reported ${code}`);
}
