import type { Disk } from '../disk/disk.ts';
import { openCase } from '../folder/open-case.ts';
import { keys, memoryDisk } from '../merge/random-histories.test.fixture.ts';
import { addReport, noon, report } from '../small-case.test.fixture.ts';
import { makeCase } from './power-cuts.test.fixture.ts';

const folder = '/here';

export interface FileToFlip {
  /** Within the case. */
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/** A disk of which one byte can be read otherwise than it was written. */
export interface FlippingDisk {
  withFlip(path: string, at: number, mask: number): Disk;
}

/** A case of several devices with evidence, texts, readings and decisions, and every file that verify vouches for. */
export async function caseToFlip(): Promise<{ folder: string; disk: FlippingDisk; files: readonly FileToFlip[] }> {
  const disk = memoryDisk();
  await makeCase(disk);
  const first = await openCase(folder, { key: keys[0], now: noon, disk });
  const reports = [12, 13].map((number) => report(number));
  for (const each of reports) await addReport(first, each);
  await first.close();
  const second = await openCase(folder, { key: keys[1], now: noon, disk });
  const decisions = reports.flatMap(({ reading, acquisition }) =>
    reading.claims.map(({ id }) => ({
      claim: id,
      item: acquisition.item,
      verdict: 'accept' as const,
      reason: 'Two sources.',
    })),
  );
  await second.append([{ kind: 'decide', body: { decisions } }]);
  await second.close();
  const files: FileToFlip[] = [];
  const walk = async (path: string): Promise<void> => {
    for (const { name, kind } of await disk.list(path)) {
      if (kind === 'folder' && !(path === folder && name === 'derived')) await walk(`${path}/${name}`);
      if (kind !== 'file') continue;
      const size = (await disk.size(`${path}/${name}`)) ?? 0;
      files.push({ name: `${path}/${name}`.slice(folder.length + 1), path: `${path}/${name}`, size });
    }
  };
  await walk(folder);
  return { folder, files, disk: { withFlip: (path, at, mask) => flipped(disk, { path, at, mask }) } };
}

function flipped(disk: Disk, flip: { readonly path: string; readonly at: number; readonly mask: number }): Disk {
  const isIt = (path: string): boolean => partsOf(path) === partsOf(flip.path);
  const changed = (bytes: Uint8Array): Uint8Array => {
    const copy = Uint8Array.from(bytes);
    copy[flip.at] = (copy[flip.at] ?? 0) ^ flip.mask;
    return copy;
  };
  return {
    read: async (path) => {
      const bytes = await disk.read(path);
      return bytes !== null && isIt(path) ? changed(bytes) : bytes;
    },
    async *readParts(path) {
      if (!isIt(path)) yield* disk.readParts(path);
      else yield changed((await disk.read(path)) ?? new Uint8Array());
    },
    size: (path) => disk.size(path),
    list: (path) => disk.list(path),
    exists: (path) => disk.exists(path),
    makeFolder: (path) => disk.makeFolder(path),
    writeNew: (path, bytes) => disk.writeNew(path, bytes),
    rename: (from, to) => disk.rename(from, to),
    remove: (path) => disk.remove(path),
    syncFolder: (path) => disk.syncFolder(path),
    openAppend: (path) => disk.openAppend(path),
  };
}

function partsOf(path: string): string {
  return path
    .split(/[/\\]/)
    .filter((part) => part !== '')
    .join('/');
}
