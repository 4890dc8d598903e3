import type { Sha256 } from '@inquest/model';
import type { RosterRuling } from '../state/roster.ts';
import type { Statement } from '../statement/statement.ts';
import { Withdrawn } from './withdrawn.ts';

/** The withdrawals in effect: in use, with the signatures of as many keys as they need. */
export function withdrawalsInEffect({ admitted, effective }: RosterRuling): readonly Statement[] {
  return admitted.filter(({ kind, id }) => kind === 'withdraw' && effective.has(id));
}

/** What is withdrawn by the statements in use, of all there are. */
export function withdrawnFrom(statements: readonly Statement[], ruling: RosterRuling): Withdrawn {
  const { admitted: inUse } = ruling;
  const used = new Set(inUse.map(({ id }) => id));
  const notInUse = statements.filter(({ id }) => !used.has(id));
  const withdrawals = withdrawalsInEffect(ruling);
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
