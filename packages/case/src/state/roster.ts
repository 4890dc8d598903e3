import type { Problem, Quorum, RosterEntry, Sha256 } from '@inquest/model';
import { placeText, type Statement } from '../statement/statement.ts';
import type { Needs } from './needs.ts';
import { standingRevocations } from './revocations.ts';
import { type HeardVoice, lostChanges, type RosterChange, RosterPass } from './roster-pass.ts';
import { contestedProblem, heldProblems, unreachableProblem, waitingProblem } from './roster-problems.ts';

/** A statement that has too few signatures yet. */
export interface WaitingStatement {
  readonly statement: Statement;
  readonly needs: Needs;
  /** Keys that have agreed and are in the roster with the role now. */
  readonly signed: readonly string[];
  /** How many more are needed. */
  readonly missing: number;
}

/** A statement that a revocation holds: kept, in no state, until people release it. */
export interface HeldStatement {
  readonly statement: Statement;
  /** Ids of the `revoke-key` statements. */
  readonly by: readonly Sha256[];
}

export interface RosterRuling {
  readonly roster: readonly RosterEntry[];
  readonly quorum: Quorum;
  /** Statements by authors who had the role for it at that place in the order, and that no revocation holds. */
  readonly admitted: readonly Statement[];
  /** Of those that need several keys (`roster`, `revoke-key`, `publish`, `withdraw`): the ids of those that have them. */
  readonly effective: ReadonlySet<Sha256>;
  readonly waiting: readonly WaitingStatement[];
  readonly held: readonly HeldStatement[];
  /** What keys have said to statements, their authors first; of findings and of whatever is named by a `cosign`. */
  readonly voices: ReadonlyMap<Sha256, readonly HeardVoice[]>;
  readonly problems: readonly Problem[];
}

/**
 * Goes through statements in causal order and keeps those whose author was in the roster with the role their kind needs, and that no revocation holds:
 * a pure function of the set of statements. A change that was signed, but that nobody can read, changes nothing. Throws `CaseDamagedError`
 * when the body of a change by someone entitled to it is missing or damaged here: who may do what is then not known. Those of others do not matter.
 */
export function applyRoster(ordered: readonly Statement[], changes: ReadonlyMap<Sha256, RosterChange>): RosterRuling {
  const revocations = standingRevocations(ordered, changes);
  const pass = new RosterPass(changes, revocations);
  const admitted: Statement[] = [];
  const held: HeldStatement[] = [];
  const problems: Problem[] = [];
  for (const statement of ordered) {
    const refusal = pass.take(statement);
    // What a revocation that stands has its power from may itself be held by another of the same circle.
    if (refusal === null || revocations.standing.has(statement.id)) admitted.push(statement);
    else if (refusal === 'held') held.push({ statement, by: revocations.holders(statement).map(({ id }) => id) });
    else problems.push(refusalProblem(statement, refusal.fault));
  }
  const { roster, quorum } = pass;
  // A revocation stands for good, though it may hold the very signature that brought it into effect.
  const open = [...pass.waiting()].filter(({ statement }) => !revocations.standing.has(statement.id));
  const waiting = open.map(({ statement, needs }) => {
    const signed = pass.signers(statement.id, needs.role);
    return { statement, needs, signed, missing: Math.max(1, quorum[needs.quorum] - signed.length) };
  });
  const voices = new Map([...pass.voices].map(([id, said]) => [id, [...said.values()]]));
  problems.push(
    ...lostChanges(pass),
    ...pass.unreachable.map(({ statement, reason }) => unreachableProblem(statement, reason)),
    ...waiting.map((each) => waitingProblem(each, roster)),
    ...heldProblems(held, changes),
    ...revocations.contested.map(contestedProblem),
  );
  const effective = new Set([...pass.effective.keys(), ...revocations.standing]);
  return { roster, quorum, admitted, effective, waiting, held, voices, problems };
}

function refusalProblem(statement: Statement, fault: string): Problem {
  return {
    severity: 'error',
    code: 'author-not-admitted',
    where: placeText(statement.place),
    message: `The ${statement.head.kind} statement is not used: ${fault}.`,
    remedy: 'Someone with the role admin can add the key to the roster.',
  };
}
