import type { Sha256 } from '@inquest/model';
import type { Case } from '../folder/case.ts';

/** A withdrawal in effect, and who has said that their copy is clean of it. */
export interface WithdrawalStatus {
  readonly statement: Sha256;
  readonly author: string;
  /** By the author's clock. */
  readonly at: string;
  /** How many items it took back; null when its payload is not here. */
  readonly items: number | null;
  /** How many questions had an account that rested on them, as its author counted. */
  readonly figures: number | null;
  /** Members' keys, in the order of the roster. */
  readonly confirmed: readonly string[];
  readonly unconfirmed: readonly string[];
}

/** The withdrawals in effect, in causal order. */
export async function listWithdrawals(inquiry: Case): Promise<WithdrawalStatus[]> {
  const confirmed = new Map<Sha256, Set<string>>();
  for (const { kind, head } of inquiry.statements) {
    if (kind !== 'erased') continue;
    for (const target of head.targets) {
      const authors = confirmed.get(target) ?? new Set<string>();
      confirmed.set(target, authors.add(head.author));
    }
  }
  const members = inquiry.roster.map(({ key }) => key);
  const list: WithdrawalStatus[] = [];
  for (const statement of inquiry.withdrawn.withdrawals) {
    const { id, head } = statement;
    const reading = await inquiry.readBody(statement, 'withdraw');
    const body = 'body' in reading ? reading.body : null;
    const clean = (key: string): boolean => confirmed.get(id)?.has(key) === true;
    list.push({
      statement: id,
      author: head.author,
      at: head.at,
      items: body?.items.length ?? null,
      figures: body?.figures ?? null,
      confirmed: members.filter(clean),
      unconfirmed: members.filter((key) => !clean(key)),
    });
  }
  return list;
}
