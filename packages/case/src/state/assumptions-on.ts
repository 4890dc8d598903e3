import type { AssumeBody, ListRef, Said } from '@inquest/model';
import type { Case } from '../folder/case.ts';
import type { Statement } from '../statement/statement.ts';
import { saying } from './compute-state.ts';

/** What people vouch for of one set of lists. */
export interface ListAssumptions {
  /** In the order of the newest statement. */
  readonly lists: readonly ListRef[];
  /** The statements that no later one supersedes, in causal order; at least one. */
  readonly heads: readonly Said<AssumeBody>[];
}

interface Vouched {
  readonly statement: Statement;
  readonly said: Said<AssumeBody>;
}

/**
 * What stands, for each set of lists that somebody vouched for, in the order in which they were first spoken of. A statement supersedes those on
 * the same lists, in whatever order it names them, that its author had seen; those made without knowledge of each other stand side by side.
 * Unreadable ones are listed by `computeState`.
 */
export async function assumptionsOn(inquiry: Case): Promise<readonly ListAssumptions[]> {
  const bySet = new Map<string, Vouched[]>();
  const ancestry = inquiry.ancestry();
  for (const statement of inquiry.saying('assume')) {
    const reading = await inquiry.readBody(statement, 'assume');
    if ('problem' in reading) continue;
    const said = saying(statement, reading.body);
    const key = [...new Set(said.body.lists.map(nameOf))].sort().join('\n');
    // In causal order, so a statement can only supersede those before it.
    const standing = (bySet.get(key) ?? []).filter((other) => !ancestry.precedes(other.statement, statement));
    bySet.set(key, [...standing, { statement, said }]);
  }
  return [...bySet.values()].map((vouched) => {
    const heads = vouched.map(({ said }) => said);
    const lists = new Map(heads.at(-1)?.body.lists.map((list) => [nameOf(list), list]));
    return { lists: [...lists.values()], heads };
  });
}

function nameOf({ item, sheet }: ListRef): string {
  return JSON.stringify([item, sheet]);
}
