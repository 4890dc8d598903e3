import type { Decision, Said, Sha256, Verdict } from '@inquest/model';
import type { Case } from '../folder/case.ts';
import type { Statement } from '../statement/statement.ts';
import { eachDecision, saying } from './compute-state.ts';

/** What people have decided on one claim. */
export interface ClaimDecision {
  /** The verdict that stands; null while it is contested. */
  readonly verdict: Verdict | null;
  /** Concurrent decisions disagree. A decision that has seen all of them settles it. */
  readonly contested: boolean;
  /** The decisions that no later one supersedes, in causal order. */
  readonly heads: readonly Said<Decision>[];
}

interface Verdicted {
  readonly statement: Statement;
  readonly said: Said<Decision>;
}

/**
 * The decisions on each claim. A decision supersedes those that its author had seen; decisions made
 * without knowledge of each other stand side by side, settled when they agree, contested when not. Unreadable ones are listed by `computeState`.
 */
export async function decisionsOn(inquiry: Case): Promise<ReadonlyMap<Sha256, ClaimDecision>> {
  const byClaim = new Map<Sha256, Verdicted[]>();
  const ancestry = inquiry.ancestry();
  for (const statement of inquiry.saying('decide')) {
    const reading = await inquiry.readBody(statement, 'decide');
    if ('problem' in reading) continue;
    for (const said of eachDecision(saying(statement, reading.body))) {
      const { claim } = said.body;
      // In causal order, so a decision can only supersede those before it.
      const standing = (byClaim.get(claim) ?? []).filter((other) => !ancestry.precedes(other.statement, statement));
      byClaim.set(claim, [...standing, { statement, said }]);
    }
  }
  return new Map([...byClaim].map(([claim, heads]) => [claim, settle(heads)]));
}

function settle(heads: readonly Verdicted[]): ClaimDecision {
  const verdicts = new Set(heads.map(({ said }) => said.body.verdict));
  const contested = verdicts.size > 1;
  const [verdict = null] = verdicts;
  return { verdict: contested ? null : verdict, contested, heads: heads.map(({ said }) => said) };
}
