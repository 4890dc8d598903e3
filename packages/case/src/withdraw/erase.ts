import type { Sha256 } from '@inquest/model';
import { canonicalJson } from '../canonical.ts';
import type { Disk } from '../disk/disk.ts';
import { hashPath, layout, within } from '../disk/layout.ts';
import { sha256 } from '../hash.ts';
import { fileKinds, type WantedFile } from '../merge/wanted-files.ts';
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
  const inPlace = await eraseInPlace(disk, folder, withdrawn);
  const apart = (await eraseApart(disk, folder, withdrawn)) + (await eraseHalfWritten(disk, folder));
  // Where withdrawn files were copied in by hand, pages may have been too.
  const found = inPlace.payloads + inPlace.evidence + apart > 0;
  const derived = await eraseDerived(disk, folder, { withdrawn, found });
  return { ...inPlace, apart, derived };
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

async function eraseInPlace(
  disk: Disk,
  folder: string,
  withdrawn: Withdrawn,
): Promise<Pick<Erasure, 'payloads' | 'evidence'>> {
  const counts = { payloads: 0, evidence: 0 };
  const groups = new Set<string>();
  for (const { kind, hash } of withdrawn.files) {
    const path = hashPath(kind, hash);
    if (!(await disk.exists(within(folder, path)))) continue;
    await disk.remove(within(folder, path));
    groups.add(path.slice(0, path.lastIndexOf('/')));
    counts[kind] += 1;
  }
  for (const group of groups) await disk.syncFolder(within(folder, group));
  return counts;
}

async function eraseApart(disk: Disk, folder: string, withdrawn: Withdrawn): Promise<number> {
  const paths = await listApart(disk, folder, withdrawn);
  for (const path of paths) await disk.remove(within(folder, path));
  for (const place of new Set(paths.map((path) => path.slice(0, path.indexOf('/'))))) {
    await disk.syncFolder(within(folder, place));
  }
  return paths.length;
}

/** Copies set apart: named by kind and hash, with or without more after it. */
async function listApart(disk: Disk, folder: string, withdrawn: Withdrawn): Promise<string[]> {
  const paths: string[] = [];
  for (const place of [layout.torn, layout.quarantine]) {
    for (const { name } of await disk.list(within(folder, place))) {
      if (namedFiles(name).some((file) => withdrawn.files.has(file))) paths.push(`${place}/${name}`);
    }
  }
  return paths;
}

function namedFiles(name: string): readonly WantedFile[] {
  const found = /^(payloads|evidence)-([0-9a-f]{64})(?![0-9a-f])/.exec(name);
  const hash: Sha256 = found?.[2] ?? '';
  return fileKinds.filter((kind) => kind === found?.[1]).map((kind) => ({ kind, hash }));
}

/** Nobody can tell what a half-written file was to be; none was ever acknowledged. */
async function eraseHalfWritten(disk: Disk, folder: string): Promise<number> {
  const entries = await disk.list(within(folder, layout.torn));
  const halfWritten = entries.filter(({ name }) => name.startsWith('incoming-'));
  for (const { name } of halfWritten) await disk.remove(within(folder, `${layout.torn}/${name}`));
  if (halfWritten.length > 0) await disk.syncFolder(within(folder, layout.torn));
  return halfWritten.length;
}

/** Everything derived may repeat the words: it is deleted whole, once for each state of what is withdrawn, and made again without them. */
async function eraseDerived(
  disk: Disk,
  folder: string,
  { withdrawn, found }: { readonly withdrawn: Withdrawn; readonly found: boolean },
): Promise<boolean> {
  const stamp = stampOf(withdrawn);
  if (!found && (await readStamp(disk, folder)) === stamp) return false;
  await disk.remove(within(folder, layout.derived));
  await disk.syncFolder(folder);
  await disk.makeFolder(within(folder, 'derived/case'));
  await disk.writeNew(within(folder, layout.withdrawn), Buffer.from(stamp));
  for (const path of ['derived/case', layout.derived, '.']) await disk.syncFolder(within(folder, path));
  return true;
}

function stampOf({ withdrawals, files }: Withdrawn): string {
  const names = [...files].map(({ kind, hash }) => `${kind}/${hash}`).sort();
  return sha256(canonicalJson([withdrawals.map(({ id }) => id).sort(), names]));
}
