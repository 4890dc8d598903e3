import type { Quorum, RosterEntry, RosterRole, StatementKind } from '@inquest/model';

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
  unsure: 'review',
  retract: 'review',
  columns: 'review',
  assume: 'review',
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

/** Which number of the quorum says how many keys, of which role, a statement needs. */
export interface Needs {
  readonly quorum: keyof Quorum;
  readonly role: RosterRole;
}

const needsOfQuorum: Readonly<Record<keyof Quorum, Needs>> = {
  roster: { quorum: 'roster', role: 'admin' },
  publish: { quorum: 'publish', role: 'publish' },
  withdraw: { quorum: 'withdraw', role: 'review' },
};

/** What releasing a held statement needs. */
export const releaseNeeds: Needs = needsOfQuorum.roster;

/** The quorum that statements of that kind need before they take effect; null: one key is always enough. */
export function needsOf(kind: StatementKind | null): Needs | null {
  switch (kind) {
    case 'roster':
    case 'revoke-key':
      return needsOfQuorum.roster;
    case 'publish':
      return needsOfQuorum.publish;
    case 'withdraw':
      return needsOfQuorum.withdraw;
    default:
      return null;
  }
}

/** Why an author may not sign a statement of that kind, or null. */
export function roleFault(author: RosterEntry | undefined, kind: StatementKind | null): string | null {
  if (author === undefined) return 'its author is not in the roster';
  if (kind === null) return null;
  const role = roleOfKind[kind];
  return role === null || author.roles.includes(role) ? null : `its author lacks the role ${role}`;
}

/** Who may do what, and how many must agree. */
export interface Powers {
  readonly roster: readonly RosterEntry[];
  readonly quorum: Quorum;
}

/**
 * Why a change of the roster would leave too few keys for something, or null. What was out of reach before and is not made worse does not count:
 * a case whose only key may not publish can still take in one that may.
 */
export function outOfReach(before: Powers, after: Powers): string | null {
  for (const { quorum, role } of Object.values(needsOfQuorum)) {
    const [had, has] = [holders(before.roster, role), holders(after.roster, role)];
    const needed = after.quorum[quorum];
    if (has >= needed || (has >= had && needed <= before.quorum[quorum])) continue;
    return `it would leave ${has} ${has === 1 ? 'key' : 'keys'} with the role ${role}, and ${needed} must sign (quorum ${quorum})`;
  }
  return null;
}

function holders(roster: readonly RosterEntry[], role: RosterRole): number {
  return roster.filter(({ roles }) => roles.includes(role)).length;
}
