import type { Problem, Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { hashPath, layout, tornName, within } from '../disk/layout.ts';
import { isSha256 } from '../hash.ts';
import { importedItems } from '../statement/import-targets.ts';
import type { Statement } from '../statement/statement.ts';
import type { LogTail } from './read-logs.ts';

/** Moves the end of a log that was never acknowledged to `torn/`, so that the log ends with a sound line. Returns what was done. */
export async function setApartTail(disk: Disk, folder: string, { log, from }: LogTail): Promise<Problem> {
  const bytes = (await disk.read(within(folder, log.path)))?.subarray(from) ?? new Uint8Array();
  const name = `${layout.torn}/line-${log.device.slice(0, 16)}-${log.number}-${from}`;
  const target = await freeName(disk, folder, name);
  await disk.makeFolder(within(folder, layout.torn));
  await disk.writeNew(within(folder, target), bytes);
  await disk.syncFolder(within(folder, layout.torn));
  const file = await disk.openAppend(within(folder, log.path));
  try {
    await file.truncate(from);
    await file.sync();
  } finally {
    await file.close();
  }
  return {
    severity: 'warning',
    code: 'line-set-apart',
    where: target,
    message: `The end of ${log.path} was not finished when its writer ended; its ${bytes.length} bytes were set apart.`,
    remedy: 'Nothing acknowledged was lost. Run the command again that was interrupted.',
  };
}

export interface SweepOptions {
  /** Every statement whose line verified, used or not. */
  readonly statements: readonly Statement[];
}

/**
 * After a writer ended without giving its lock back: payloads and evidence that no statement speaks
 * of were being written and were never acknowledged; they go to `torn/`.
 * What a statement does need comes back from there. Only to be called when every line of
 * every log verified: a damaged line's payload must stay where it is.
 */
export async function setApartUnclaimed(disk: Disk, folder: string, options: SweepOptions): Promise<Problem[]> {
  const { statements } = options;
  const payloads = new Set(statements.map((statement) => statement.head.payload.commitment));
  const items = new Set(statements.flatMap(importedItems).map(({ item }) => item));
  await disk.makeFolder(within(folder, layout.torn));
  return [
    ...(await sweep(disk, folder, { kind: 'payloads', claimed: payloads })),
    ...(await sweep(disk, folder, { kind: 'evidence', claimed: items })),
  ];
}

async function sweep(
  disk: Disk,
  folder: string,
  files: { readonly kind: 'payloads' | 'evidence'; readonly claimed: ReadonlySet<Sha256> },
): Promise<Problem[]> {
  const { kind, claimed } = files;
  const here = new Set<Sha256>();
  let count = 0;
  for (const group of await disk.list(within(folder, kind))) {
    if (group.kind !== 'folder') continue;
    let moved = false;
    for (const entry of await disk.list(within(folder, `${kind}/${group.name}`))) {
      here.add(entry.name);
      if (entry.kind !== 'file' || !isSha256(entry.name) || claimed.has(entry.name)) continue;
      const target = await freeName(disk, folder, `${layout.torn}/${tornName(kind, entry.name)}`);
      await disk.rename(within(folder, `${kind}/${group.name}/${entry.name}`), within(folder, target));
      moved = true;
      count += 1;
    }
    if (moved) await disk.syncFolder(within(folder, `${kind}/${group.name}`));
  }
  for (const hash of claimed) if (!here.has(hash)) await bringBack(disk, folder, { kind, hash });
  return count === 0 ? [] : [setApart(count, kind)];
}

async function bringBack(
  disk: Disk,
  folder: string,
  file: { kind: 'payloads' | 'evidence'; hash: Sha256 },
): Promise<void> {
  const torn = within(folder, `${layout.torn}/${tornName(file.kind, file.hash)}`);
  if (!(await disk.exists(torn))) return;
  const path = hashPath(file.kind, file.hash);
  const group = path.slice(0, path.lastIndexOf('/'));
  await disk.makeFolder(within(folder, group));
  await disk.rename(torn, within(folder, path));
  await disk.syncFolder(within(folder, group));
}

async function freeName(disk: Disk, folder: string, name: string): Promise<string> {
  let free = name;
  for (let number = 2; await disk.exists(within(folder, free)); number += 1) free = `${name}-${number}`;
  return free;
}

function setApart(count: number, kind: 'payloads' | 'evidence'): Problem {
  return {
    severity: 'warning',
    code: 'file-set-apart',
    where: `${layout.torn}/${kind}-…`,
    message: `${count} ${count === 1 ? 'file' : 'files'} in ${kind} that no statement spoke of yet when the writer ended: set apart.`,
    remedy: 'Nothing acknowledged was lost. Run the command again that was interrupted.',
  };
}
