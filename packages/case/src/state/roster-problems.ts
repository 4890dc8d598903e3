import type { Problem, RosterEntry, Sha256 } from '@inquest/model';
import { placeText, type Statement } from '../statement/statement.ts';
import type { HeldStatement, WaitingStatement } from './roster.ts';
import type { RosterChange } from './roster-pass.ts';

/** Nothing is wrong: people are still to sign. */
export function waitingProblem(
  { statement, needs, signed, missing }: WaitingStatement,
  roster: readonly RosterEntry[],
): Problem {
  const names = signed.map((key) => nameOf(key, roster)).join(', ');
  const keys = missing === 1 ? '1 more key' : `${missing} more keys`;
  return {
    severity: 'warning',
    code: 'quorum-waiting',
    where: placeText(statement.place),
    message: `The ${statement.head.kind} statement waits for ${keys} with the role ${needs.role}; signed by ${names === '' ? 'nobody who still counts' : names}.`,
    remedy: `Until then it has no effect. To agree: inquest cosign ${statement.id.slice(0, 12)}`,
  };
}

export function unreachableProblem(statement: Statement, reason: string): Problem {
  return {
    severity: 'warning',
    code: 'quorum-out-of-reach',
    where: placeText(statement.place),
    message: `The change of the roster has no effect: ${reason}.`,
    remedy: 'Add keys or lower the quorum first, then sign the change anew.',
  };
}

/** One for each key, however much it said. */
export function heldProblems(
  held: readonly HeldStatement[],
  changes: ReadonlyMap<Sha256, RosterChange>,
): readonly Problem[] {
  const byKey = new Map<string, HeldStatement[]>();
  for (const each of held) {
    const { author } = each.statement.head;
    const ofKey = byKey.get(author);
    if (ofKey === undefined) byKey.set(author, [each]);
    else ofKey.push(each);
  }
  return [...byKey].map(([key, [first, ...more]]): Problem => {
    const count = more.length + 1;
    const reasons = (first?.by ?? []).flatMap((id) => {
      const change = changes.get(id);
      return change?.kind === 'revoke-key' && change.body.reason !== '' ? [`“${change.body.reason}”`] : [];
    });
    return {
      severity: 'warning',
      code: 'statements-held',
      where: first === undefined ? key : placeText(first.statement.place),
      message: `${count} ${count === 1 ? 'statement' : 'statements'} by key ${key.slice(0, 12)} ${count === 1 ? 'is' : 'are'} held: the key was revoked${
        reasons.length > 0 ? ` (${reasons.join('; ')})` : ''
      }, and they are not among what was believed of it.`,
      remedy:
        'They are kept, but not used. Look at each (inquest roster); to use one after all: inquest cosign <statement>',
    };
  });
}

export function contestedProblem(revocations: readonly Statement[]): Problem {
  const keys = revocations.map(({ head }) => head.author.slice(0, 12)).join(', ');
  return {
    severity: 'error',
    code: 'revocation-contested',
    where: revocations.map(({ place }) => placeText(place)).join(' and '),
    message: `Keys have revoked each other (${keys}): none of them is believed beyond what the others believe.`,
    remedy: 'Meet, find out which device was taken, and let those whose keys are left add new ones.',
  };
}

function nameOf(key: string, roster: readonly RosterEntry[]): string {
  const name = roster.find((entry) => entry.key === key)?.name;
  return name === undefined ? key.slice(0, 12) : `${name} (${key.slice(0, 12)})`;
}
