import type { Problem, Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { hashPath, layout, within } from '../disk/layout.ts';
import { readSoundFile } from '../disk/read-case-file.ts';
import { readLogs } from '../folder/read-logs.ts';
import { isSha256 } from '../hash.ts';
import { listHashed } from '../verify/check-files.ts';
import { type CaseCopy, type CopiedLine, type CopyAdmission, damagedInCopy, type FileKind } from './copy.ts';

/**
 * A case folder as another copy, whole or in part: every line goes through admission, every file through its hash.
 * Files that were held or set apart there are offered too, so that it does not matter which copy met them first.
 */
export async function openFolderCopy(disk: Disk, folder: string, admission: CopyAdmission): Promise<CaseCopy> {
  const lines: CopiedLine[] = [];
  const logs = await readLogs(disk, folder, {
    ...admission,
    verifiedBefore: () => 0,
    onAdmitted: (statement, line) => lines.push({ statement, line }),
  });
  const problems: Problem[] = [...logs.problems];
  const payloads = await listFiles(disk, folder, 'payloads');
  const evidence = await listFiles(disk, folder, 'evidence');
  problems.push(...payloads.problems, ...evidence.problems);
  const paths = { payloads: payloads.paths, evidence: evidence.paths };
  const names = { payloads: new Set(payloads.paths.keys()), evidence: new Set(evidence.paths.keys()) };
  return {
    name: folder,
    lines,
    problems,
    offers: (kind) => names[kind],
    async read(kind, hash) {
      for (const path of paths[kind].get(hash) ?? []) {
        const reading = await readSoundFile(disk, folder, { path, hash });
        if ('problem' in reading) problems.push(reading.problem);
        else if (reading.content !== null) return reading.content;
        else problems.push(damagedInCopy(path));
      }
      return null;
    },
  };
}

interface FileList {
  /** Where each file may be found, in place first. */
  readonly paths: ReadonlyMap<Sha256, readonly string[]>;
  readonly problems: readonly Problem[];
}

async function listFiles(disk: Disk, folder: string, kind: FileKind): Promise<FileList> {
  const { hashes, problems } = await listHashed(disk, folder, kind);
  const paths = new Map(hashes.map((hash) => [hash, [hashPath(kind, hash)]]));
  for (const hash of await listHeld(disk, folder, kind)) {
    const held = `${layout.torn}/${kind}-${hash}`;
    paths.set(hash, [...(paths.get(hash) ?? []), held]);
  }
  return { paths, problems };
}

/** Names of files in `torn/` that wait there whole, for a statement that speaks of them. */
export async function listHeld(disk: Disk, folder: string, kind: FileKind): Promise<Sha256[]> {
  const prefix = `${kind}-`;
  const entries = await disk.list(within(folder, layout.torn));
  return entries.flatMap(({ name, kind: entryKind }) => {
    const hash = name.slice(prefix.length);
    return entryKind === 'file' && name.startsWith(prefix) && isSha256(hash) ? [hash] : [];
  });
}
