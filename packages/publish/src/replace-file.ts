import { rename, writeFile } from 'node:fs/promises';

/** Writes beside the file and moves it into place, so that a reader never meets half a page. */
export async function replaceFile(file: string, content: Uint8Array | string): Promise<void> {
  const part = `${file}.inquest-part`;
  await writeFile(part, content);
  await rename(part, file);
}
