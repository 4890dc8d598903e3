import type { Problem, Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { layout, within } from '../disk/layout.ts';
import { hashCaseFile } from '../disk/read-case-file.ts';
import { fileUnknown } from '../folder/read-logs.ts';
import { isSha256 } from '../hash.ts';

const topLevel: ReadonlySet<string> = new Set([
  layout.identity,
  layout.lock,
  layout.statements,
  layout.payloads,
  layout.evidence,
  layout.derived,
  layout.torn,
  layout.quarantine,
]);

/** Names in the case folder itself that no case has. They are not read, so they are only a warning. */
export async function checkTopLevel(disk: Disk, folder: string): Promise<Problem[]> {
  const entries = await disk.list(folder);
  return entries
    .filter(({ name }) => !topLevel.has(name))
    .map(({ name }): Problem => ({ ...fileUnknown(name), severity: 'warning' }));
}

/** What was set apart earlier: counted, so that it is not forgotten. */
export async function listSetApart(disk: Disk, folder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const place of [layout.torn, layout.quarantine]) {
    const count = (await disk.list(within(folder, place))).length;
    if (count === 0) continue;
    problems.push({
      severity: 'warning',
      code: 'file-kept-apart',
      where: `${place}/`,
      message: `${count} ${count === 1 ? 'file that was' : 'files that were'} unfinished or did not verify: kept, but not used.`,
      remedy: 'Look there if something is missing; else the files may be deleted.',
    });
  }
  return problems;
}

export interface HashedFolder {
  readonly hashes: readonly Sha256[];
  readonly problems: readonly Problem[];
}

/** The files of `payloads/` or `evidence/`: each must be named by a hash and stand in the folder of its first two digits. */
export async function listHashed(disk: Disk, folder: string, kind: 'payloads' | 'evidence'): Promise<HashedFolder> {
  const hashes: Sha256[] = [];
  const problems: Problem[] = [];
  for (const group of await disk.list(within(folder, kind))) {
    const path = `${kind}/${group.name}`;
    if (group.kind !== 'folder' || !/^[0-9a-f]{2}$/.test(group.name)) {
      problems.push(fileUnknown(path));
      continue;
    }
    for (const entry of await disk.list(within(folder, path))) {
      const belongs = entry.kind === 'file' && isSha256(entry.name) && entry.name.startsWith(group.name);
      if (belongs) hashes.push(entry.name);
      else problems.push(fileUnknown(`${path}/${entry.name}`));
    }
  }
  return { hashes, problems };
}

/** The size of an evidence file whose bytes have the hash it is named by, or the problem. */
export async function checkEvidence(disk: Disk, folder: string, path: string): Promise<number | Problem> {
  const reading = await hashCaseFile(disk, folder, path);
  if ('problem' in reading) return reading.problem;
  const { found } = reading;
  if (found?.hash === path.slice(path.lastIndexOf('/') + 1)) return found.size;
  return {
    severity: 'error',
    code: 'evidence-damaged',
    where: path,
    message: 'The bytes of the evidence do not have the hash they are named by: they were changed.',
    remedy: 'Replace the file from another copy of the case.',
  };
}
