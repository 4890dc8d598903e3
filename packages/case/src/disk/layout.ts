import { join } from 'node:path';
import type { Sha256 } from '@inquest/model';

/** Where things stand in a case folder, relative to it, `/` between parts. */
export const layout = {
  identity: 'case.json',
  lock: 'lock',
  statements: 'statements',
  payloads: 'payloads',
  evidence: 'evidence',
  derived: 'derived',
  torn: 'torn',
  quarantine: 'quarantine',
  checked: 'derived/case/checked.json',
  withdrawn: 'derived/case/withdrawn',
} as const;

/** `payloads/ab/<commitment>` or `evidence/ab/<sha256>`. */
export function hashPath(kind: 'payloads' | 'evidence', hash: Sha256): string {
  return `${kind}/${hash.slice(0, 2)}/${hash}`;
}

/** The name in `torn/` of a file that was set apart. */
export function tornName(kind: 'payloads' | 'evidence', hash: Sha256): string {
  return `${kind}-${hash}`;
}

/** `statements/<device>/000001.log`. */
export function logPath(device: string, number: number): string {
  return `${layout.statements}/${device}/${String(number).padStart(6, '0')}.log`;
}

/** The number of a log's file name, or null when it is not one. */
export function logNumber(name: string): number | null {
  const found = /^(\d{6})\.log$/.exec(name);
  return found === null ? null : Number(found[1]);
}

/** A path within the case as a path of the machine. */
export function within(folder: string, path: string): string {
  return join(folder, path);
}

/** Where the bytes of an item stand, as a path of the machine: for a reader in another thread, which checks nothing. */
export function evidencePath(caseFolder: string, hash: Sha256): string {
  return within(caseFolder, hashPath('evidence', hash));
}
