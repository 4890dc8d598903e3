import type { Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { layout, within } from '../disk/layout.ts';
import { CaseNotFoundError, NotACaseError } from '../errors.ts';
import { readIdentity } from '../folder/identity.ts';
import { type BundleAdmission, bundleIdentity, openBundle } from './bundle-copy.ts';
import type { CaseCopy } from './copy.ts';
import { openFolderCopy } from './folder-copy.ts';

/** The case that a copy says it is of; null for a part of a case folder without `case.json`. Throws when it is no copy of a case. */
export async function copyIdentity(disk: Disk, from: string): Promise<Sha256 | null> {
  if (await disk.exists(within(from, layout.identity))) return readIdentity(disk, from);
  if ((await disk.size(from)) !== null) return bundleIdentity(from, (await disk.read(from)) ?? new Uint8Array());
  if (!(await disk.exists(from))) throw new CaseNotFoundError(from);
  for (const part of [layout.statements, layout.payloads, layout.evidence]) {
    if (await disk.exists(within(from, part))) return null;
  }
  throw new NotACaseError(from, 'it holds neither statements nor payloads nor evidence');
}

/** Reads and verifies another copy of the case: a bundle when it is a file, else a folder. */
export async function openCopy(disk: Disk, from: string, admission: BundleAdmission): Promise<CaseCopy> {
  if ((await disk.size(from)) === null) return openFolderCopy(disk, from, admission);
  return openBundle(from, (await disk.read(from)) ?? new Uint8Array(), admission);
}
