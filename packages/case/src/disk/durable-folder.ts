import { dirname } from 'node:path';
import type { Disk } from './disk.ts';

/** Makes a folder with those above it that are missing, so that their names are on the disk too. */
export async function makeDurableFolder(disk: Disk, folder: string): Promise<void> {
  if (await disk.exists(folder)) return;
  const above = dirname(folder);
  await makeDurableFolder(disk, above);
  await disk.makeFolder(folder);
  await disk.syncFolder(above);
}
