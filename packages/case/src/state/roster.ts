import type { GenesisBody, Problem, RosterBody, RosterEntry, RosterRole, Sha256, StatementKind } from '@inquest/model';
import { CaseDamagedError } from '../errors.ts';
import { placeText, type Statement } from '../statement/statement.ts';

/** The role that signing a statement of each kind needs; null: any role, being in the roster is enough. */
const roleOfKind: Readonly<Record<StatementKind, RosterRole | null>> = {
  genesis: 'admin',
  roster: 'admin',
  'revoke-key': 'admin',
  import: 'extract',
  derive: 'extract',
  run: 'extract',
  claim: 'review',
  decide: 'review',
  same: 'review',
  different: 'review',
  ask: 'review',
  find: 'review',
  note: 'review',
  withdraw: 'review',
  publish: 'publish',
  erased: null,
  custody: null,
  // What a key agrees to decides whether its agreement counts: see the quorum.
  cosign: null,
  checkpoint: null,
};

export type RosterChange =
  | { readonly kind: 'genesis'; readonly body: GenesisBody }
  | { readonly kind: 'roster'; readonly body: RosterBody }
  /** A roster statement whose body cannot be read. */
  | { readonly kind: 'unreadable'; readonly problem: Problem };

export interface RosterRuling {
  readonly roster: readonly RosterEntry[];
  /** Statements by authors who had the role for it at that place in the order. */
  readonly admitted: readonly Statement[];
  readonly problems: readonly Problem[];
}

/**
 * Goes through statements in causal order and keeps those whose author was in the roster with the role their kind needs.
 * A change that was signed, but that nobody can read, changes nothing. Throws `CaseDamagedError` when the body of a change
 * by someone entitled to it is missing or damaged here: who may do what is then not known. Those of others do not matter.
 */
export function applyRoster(ordered: readonly Statement[], changes: ReadonlyMap<Sha256, RosterChange>): RosterRuling {
  let roster = new Map<string, RosterEntry>();
  const admitted: Statement[] = [];
  const problems: Problem[] = [];
  for (const statement of ordered) {
    const change = changes.get(statement.id);
    if (change?.kind === 'genesis') roster = rosterMap(change.body.roster);
    const fault = roleFault(roster.get(statement.head.author), statement.kind);
    if (fault !== null) {
      problems.push(refusal(statement, fault));
      continue;
    }
    admitted.push(statement);
    if (change?.kind === 'unreadable') problems.push(lostChange(change.problem));
    if (change?.kind === 'roster') roster = rosterMap(changeRoster([...roster.values()], change.body));
  }
  return { roster: [...roster.values()], admitted, problems };
}

function lostChange(problem: Problem): Problem {
  const { code, message, where, remedy } = problem;
  if (code === 'payload-invalid') return problem;
  throw new CaseDamagedError(message, { where, remedy });
}

/** The roster after a change: removals first, then additions, which replace the entry of their key. */
export function changeRoster(roster: readonly RosterEntry[], change: RosterBody): readonly RosterEntry[] {
  const gone = new Set([...change.remove, ...change.add.map((entry) => entry.key)]);
  return [...roster.filter((entry) => !gone.has(entry.key)), ...change.add];
}

function rosterMap(roster: readonly RosterEntry[]): Map<string, RosterEntry> {
  return new Map(roster.map((entry) => [entry.key, entry]));
}

/** Why an author may not sign a statement of that kind, or null. */
export function roleFault(author: RosterEntry | undefined, kind: StatementKind | null): string | null {
  if (author === undefined) return 'its author is not in the roster';
  if (kind === null) return null;
  const role = roleOfKind[kind];
  return role === null || author.roles.includes(role) ? null : `its author lacks the role ${role}`;
}

function refusal(statement: Statement, fault: string): Problem {
  return {
    severity: 'error',
    code: 'author-not-admitted',
    where: placeText(statement.place),
    message: `The ${statement.head.kind} statement is not used: ${fault}.`,
    remedy: 'Someone with the role admin can add the key to the roster.',
  };
}
