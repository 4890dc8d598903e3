import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { sha256 } from '../hash.ts';

/**
 * Tells this machine from others without naming it: a case travels, and its lock may travel with it. Made with `salt`, and
 * with the machine's own random id where there is one, so that a guess at a name cannot be tested.
 */
export function machineTag(salt: string): string {
  return sha256(JSON.stringify([salt, hostname(), machineId()]));
}

/** systemd's machine id; empty elsewhere. It does not change while the machine runs. */
function machineId(): string {
  knownId ??= readMachineId();
  return knownId;
}

let knownId: string | null = null;

function readMachineId(): string {
  try {
    return readFileSync('/etc/machine-id', 'latin1').trim();
  } catch {
    return '';
  }
}
