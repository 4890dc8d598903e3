import type { Sha256 } from '@inquest/model';
import { canonicalJson } from '../canonical.ts';
import type { Disk } from '../disk/disk.ts';
import { hashPath, layout, within } from '../disk/layout.ts';
import { sha256 } from '../hash.ts';
import { fileKinds, type WantedFile } from '../merge/wanted-files.ts';
import { listHashed } from '../verify/check-files.ts';
import { namesGone } from './unclaimed.ts';
import type { Withdrawn } from './withdrawn.ts';

/** What was deleted because it was withdrawn. */
export interface Erasure {
  readonly payloads: number;
  readonly evidence: number;
  /** Copies in `torn/` and `quarantine/`, whole, damaged or half written. */
  readonly apart: number;
  /** `derived/` was deleted. */
  readonly derived: boolean;
}

export const nothingErased: Erasure = { payloads: 0, evidence: 0, apart: 0, derived: false };

/**
 * Deletes what is withdrawn wherever it may stand in a case folder, and syncs the folders: the files in place, what was set apart or
 * left half written, and everything derived. Only to be called by whoever holds the lock. May end at any moment and be called again.
 */
export async function eraseWithdrawn(disk: Disk, folder: string, withdrawn: Withdrawn): Promise<Erasure> {
  if (withdrawn.files.size === 0) return nothingErased;
  const halfWritten = await listHalfWritten(disk, folder);
  const unclaimed = await listUnclaimed(disk, folder, withdrawn);
  const present = (await listWithdrawnFiles(disk, folder, withdrawn)).length + unclaimed.length + halfWritten.length;
  if (present === 0 && (await readStamp(disk, folder)) === stampOf(withdrawn)) return nothingErased;
  // Where withdrawn files were copied in by hand, pages may have been too: to be known also when this ends half way.
  await removeStamp(disk, folder);
  const { payloads, evidence } = await eraseFiles(disk, folder, [...withdrawn.files, ...unclaimed]);
  const apart = await eraseApart(disk, folder, [...(await listApart(disk, folder, withdrawn)), ...halfWritten]);
  await eraseDerived(disk, folder, withdrawn);
  return { payloads, evidence, apart, derived: true };
}

/** Withdrawn files that stand in a case folder, in place or set apart: their paths within it. */
export async function listWithdrawnFiles(disk: Disk, folder: string, withdrawn: Withdrawn): Promise<string[]> {
  const paths: string[] = [];
  for (const { kind, hash } of withdrawn.files) {
    const path = hashPath(kind, hash);
    if (await disk.exists(within(folder, path))) paths.push(path);
  }
  return [...paths, ...(await listApart(disk, folder, withdrawn))];
}

/** What `derived/` holds once nothing in it follows from withdrawn things: names what was withdrawn when it was cleared. */
export async function readStamp(disk: Disk, folder: string): Promise<string | null> {
  const bytes = await disk.read(within(folder, layout.withdrawn));
  return bytes === null ? null : Buffer.from(bytes).toString('latin1');
}

/** `derived/` was made before something was withdrawn, and may repeat it. */
export async function isDerivedOutdated(disk: Disk, folder: string, withdrawn: Withdrawn): Promise<boolean> {
  if (withdrawn.files.size === 0 || (await readStamp(disk, folder)) === stampOf(withdrawn)) return false;
  return disk.exists(within(folder, layout.derived));
}

async function eraseFiles(
  disk: Disk,
  folder: string,
  files: Iterable<WantedFile>,
): Promise<Pick<Erasure, 'payloads' | 'evidence'>> {
  const counts = { payloads: 0, evidence: 0 };
  const groups = new Set<string>();
  for (const { kind, hash } of files) {
    const path = hashPath(kind, hash);
    if (!(await disk.exists(within(folder, path)))) continue;
    await disk.remove(within(folder, path));
    groups.add(path.slice(0, path.lastIndexOf('/')));
    counts[kind] += 1;
  }
  for (const group of groups) await disk.syncFolder(within(folder, group));
  return counts;
}

/** Payloads in place that no statement here commits to and that name what is gone: their writer ended before the line was written. */
async function listUnclaimed(disk: Disk, folder: string, withdrawn: Withdrawn): Promise<WantedFile[]> {
  const found: WantedFile[] = [];
  for (const hash of (await listHashed(disk, folder, 'payloads')).hashes) {
    const file: WantedFile = { kind: 'payloads', hash };
    const path = within(folder, hashPath('payloads', hash));
    if (await isUnclaimedAndNames(disk, path, { file, withdrawn })) found.push(file);
  }
  return found;
}

async function eraseApart(disk: Disk, folder: string, paths: readonly string[]): Promise<number> {
  for (const path of paths) await disk.remove(within(folder, path));
  for (const place of new Set(paths.map((path) => path.slice(0, path.indexOf('/'))))) {
    await disk.syncFolder(within(folder, place));
  }
  return paths.length;
}

/** Copies set apart: named by kind and hash, with or without more after it; and payloads of no statement here that name what is gone. */
async function listApart(disk: Disk, folder: string, withdrawn: Withdrawn): Promise<string[]> {
  const paths: string[] = [];
  for (const place of [layout.torn, layout.quarantine]) {
    for (const { name } of await disk.list(within(folder, place))) {
      const path = `${place}/${name}`;
      for (const file of namedFiles(name)) {
        if (withdrawn.files.has(file) || (await isUnclaimedAndNames(disk, within(folder, path), { file, withdrawn })))
          paths.push(path);
      }
    }
  }
  return paths;
}

async function isUnclaimedAndNames(
  disk: Disk,
  path: string,
  { file, withdrawn }: { readonly file: WantedFile; readonly withdrawn: Withdrawn },
): Promise<boolean> {
  if (file.kind !== 'payloads' || withdrawn.isClaimed(file.hash)) return false;
  const bytes = await disk.read(path);
  return bytes !== null && namesGone(bytes, withdrawn);
}

function namedFiles(name: string): readonly WantedFile[] {
  const found = /^(payloads|evidence)-([0-9a-f]{64})(?![0-9a-f])/.exec(name);
  const hash: Sha256 = found?.[2] ?? '';
  return fileKinds.filter((kind) => kind === found?.[1]).map((kind) => ({ kind, hash }));
}

/** Nobody can tell what a half-written file was to be; none was ever acknowledged. */
async function listHalfWritten(disk: Disk, folder: string): Promise<string[]> {
  const entries = await disk.list(within(folder, layout.torn));
  return entries.filter(({ name }) => name.startsWith('incoming-')).map(({ name }) => `${layout.torn}/${name}`);
}

async function removeStamp(disk: Disk, folder: string): Promise<void> {
  if ((await readStamp(disk, folder)) === null) return;
  await disk.remove(within(folder, layout.withdrawn));
  await disk.syncFolder(within(folder, 'derived/case'));
}

/** Everything derived may repeat the words: it is deleted whole, once for each state of what is withdrawn, and made again without them. */
async function eraseDerived(disk: Disk, folder: string, withdrawn: Withdrawn): Promise<void> {
  await disk.remove(within(folder, layout.derived));
  await disk.syncFolder(folder);
  await disk.makeFolder(within(folder, 'derived/case'));
  await disk.writeNew(within(folder, layout.withdrawn), Buffer.from(stampOf(withdrawn)));
  for (const path of ['derived/case', layout.derived, '.']) await disk.syncFolder(within(folder, path));
}

function stampOf({ withdrawals, files }: Withdrawn): string {
  const names = [...files].map(({ kind, hash }) => `${kind}/${hash}`).sort();
  return sha256(canonicalJson([withdrawals.map(({ id }) => id).sort(), names]));
}
