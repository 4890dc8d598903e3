import type { Sha256, WithdrawBody } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { openCase } from '../folder/open-case.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import type { AdmittedLines } from '../statement/admitted-lines.ts';
import type { Statement } from '../statement/statement.ts';
import type { Erasure } from './erase.ts';

/** What one statement can name. */
const maxNamed = 900;

export interface WithdrawOptions {
  readonly key: DeviceKey;
  readonly now: () => Date;
  readonly disk?: Disk;
  /** Lines that this process has verified already. */
  readonly admitted?: AdmittedLines;
}

export interface WithdrawDone {
  /** The statements that were signed: more than one only when they name more than one can. */
  readonly statements: readonly Statement[];
  /** False while they wait for other keys: nothing was erased then. */
  readonly inEffect: boolean;
  readonly erasure: Erasure;
}

/**
 * Takes back what `planWithdrawal` found: signs the withdrawal, and once that is durable deletes what it names from this copy and signs
 * that too. Interrupted anywhere, the next opening for writing goes on. Throws what `openCase` and `Case.append` throw.
 */
export async function withdraw(folder: string, body: WithdrawBody, options: WithdrawOptions): Promise<WithdrawDone> {
  const open = () => openCase(folder, { ...options, mode: 'write' });
  const inquiry = await open();
  const statements: Statement[] = [];
  try {
    const entries = parts(body).map((part) => ({ kind: 'withdraw' as const, body: part }));
    statements.push(...(await inquiry.append(entries)));
  } finally {
    await inquiry.close();
  }
  // Opening for writing is what erases: the one way, also after a crash.
  const after = await open();
  const inEffect = new Set(after.withdrawn.withdrawals.map(({ id }) => id));
  await after.close();
  return { statements, inEffect: statements.every(({ id }) => inEffect.has(id)), erasure: after.erasure };
}

/** Every part names at least one item, as the form of a withdrawal asks for. */
function parts({ items, statements, ...rest }: WithdrawBody): WithdrawBody[] {
  const [first] = items;
  if (first === undefined || items.length + statements.length <= maxNamed) return [{ items, statements, ...rest }];
  return [
    ...chunks(items).map((part) => ({ items: part, statements: [], ...rest })),
    ...chunks(statements).map((part) => ({ items: [first], statements: part, ...rest })),
  ];
}

function chunks(ids: readonly Sha256[]): Sha256[][] {
  const found: Sha256[][] = [];
  for (let start = 0; start < ids.length; start += maxNamed - 1) found.push(ids.slice(start, start + maxNamed - 1));
  return found;
}
