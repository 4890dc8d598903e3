import type { Sha256 } from '@inquest/model';
import type { Statement } from '../statement/statement.ts';
import { Withdrawn } from './withdrawn.ts';

/** The withdrawals in effect among statements in use. */
export function withdrawalsInEffect(inUse: readonly Statement[]): readonly Statement[] {
  return inUse.filter(({ kind }) => kind === 'withdraw');
}

/** What is withdrawn by the statements in use, of all there are. */
export function withdrawnFrom(statements: readonly Statement[], inUse: readonly Statement[]): Withdrawn {
  const used = new Set(inUse.map(({ id }) => id));
  const notInUse = statements.filter(({ id }) => !used.has(id));
  const withdrawals = withdrawalsInEffect(inUse);
  return new Withdrawn({ withdrawals, gone: namedBy(withdrawals), inUse, notInUse });
}

/** What would be withdrawn if every statement were in use and every withdrawal in effect: what must wait until it is known which are. */
export function everyWithdrawal(statements: readonly Statement[]): Withdrawn {
  const withdrawals = statements.filter(({ kind }) => kind === 'withdraw');
  return new Withdrawn({ withdrawals, gone: namedBy(withdrawals), inUse: statements, notInUse: [] });
}

function namedBy(withdrawals: readonly Statement[]): readonly Sha256[] {
  return withdrawals.flatMap(({ head }) => head.targets);
}
