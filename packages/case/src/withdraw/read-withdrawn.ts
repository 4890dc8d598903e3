import type { Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { CaseDamagedError } from '../errors.ts';
import { readRosterChanges } from '../folder/read-roster-changes.ts';
import { arrange } from '../history/arrange.ts';
import { applyRoster } from '../state/roster.ts';
import type { Statement } from '../statement/statement.ts';
import { withdrawnFrom } from './in-effect.ts';
import type { Withdrawn } from './withdrawn.ts';

export interface CaseStatements {
  readonly disk: Disk;
  readonly folder: string;
  readonly id: Sha256;
  /** Every statement whose line verified. */
  readonly statements: readonly Statement[];
}

/**
 * What is withdrawn from a case folder. Null while nobody can tell who may do what, because the payload of a change of the roster is
 * missing: then nothing may be erased, and what any withdrawal asks for may not be passed on (`everyWithdrawal`).
 */
export async function readWithdrawn({ disk, folder, id, statements }: CaseStatements): Promise<Withdrawn | null> {
  try {
    const { ordered } = arrange(statements);
    const changes = await readRosterChanges({ disk, folder, id, ordered });
    return withdrawnFrom(statements, applyRoster(ordered, changes));
  } catch (error) {
    if (error instanceof CaseDamagedError) return null;
    throw error;
  }
}
