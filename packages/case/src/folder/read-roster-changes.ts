import type { Problem, Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { CaseDamagedError } from '../errors.ts';
import type { RosterChange } from '../state/roster-pass.ts';
import type { Statement } from '../statement/statement.ts';
import { readBody } from './read-body.ts';

export interface RosterChangesOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly id: Sha256;
  readonly ordered: readonly Statement[];
}

/** The bodies that say who may do what. Without the genesis nobody may do anything: throws `CaseDamagedError`. */
export async function readRosterChanges(options: RosterChangesOptions): Promise<ReadonlyMap<Sha256, RosterChange>> {
  const changes = new Map<Sha256, RosterChange>();
  for (const statement of options.ordered) {
    const change = await readChange(statement, options);
    if (change !== null) changes.set(statement.id, change);
  }
  if (changes.has(options.id)) return changes;
  throw new CaseDamagedError('No first statement (genesis) that verifies has the id that case.json names.', {
    where: `case.json and statements/ of ${options.folder}`,
    remedy: 'Copy case.json and statements/ from another copy of the case.',
  });
}

/** True of kinds on whose bodies it depends who may do what. */
export function changesRoster(kind: string): boolean {
  return ['genesis', 'roster', 'revoke-key', 'cosign'].includes(kind);
}

async function readChange(statement: Statement, { disk, folder }: RosterChangesOptions): Promise<RosterChange | null> {
  const options = { disk, folder, checkedBefore: false };
  switch (statement.kind) {
    case 'genesis': {
      const reading = await readBody(statement, { ...options, kind: 'genesis' });
      if ('body' in reading) return { kind: 'genesis', body: reading.body };
      throw damaged(reading.problem);
    }
    case 'roster': {
      const reading = await readBody(statement, { ...options, kind: 'roster' });
      return 'body' in reading ? { kind: 'roster', body: reading.body } : { kind: 'unreadable', ...reading };
    }
    case 'revoke-key': {
      const reading = await readBody(statement, { ...options, kind: 'revoke-key' });
      return 'body' in reading ? { kind: 'revoke-key', body: reading.body } : { kind: 'unreadable', ...reading };
    }
    case 'cosign': {
      const reading = await readBody(statement, { ...options, kind: 'cosign' });
      return 'body' in reading ? { kind: 'cosign', body: reading.body } : { kind: 'unreadable', ...reading };
    }
    default:
      return null;
  }
}

function damaged(problem: Problem): CaseDamagedError {
  return new CaseDamagedError(problem.message, { where: problem.where, remedy: problem.remedy });
}
