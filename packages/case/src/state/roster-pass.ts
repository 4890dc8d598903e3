import {
  type CosignBody,
  type GenesisBody,
  type Problem,
  type Quorum,
  type RevokeKeyBody,
  type RosterBody,
  type RosterEntry,
  type RosterRole,
  type Sha256,
  singleQuorum,
  type Voice,
} from '@inquest/model';
import { CaseDamagedError } from '../errors.ts';
import type { Statement } from '../statement/statement.ts';
import { type Needs, needsOf, outOfReach, releaseNeeds, roleFault } from './needs.ts';

/** The bodies that decide who may do what. */
export type RosterChange =
  | { readonly kind: 'genesis'; readonly body: GenesisBody }
  | { readonly kind: 'roster'; readonly body: RosterBody }
  | { readonly kind: 'revoke-key'; readonly body: RevokeKeyBody }
  | { readonly kind: 'cosign'; readonly body: CosignBody }
  /** One that cannot be read. */
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** What a key says to a statement: its author agrees, others by `cosign`. Its newest word counts. */
export interface HeardVoice extends Voice {
  /** The roles that the key had when it said so. */
  readonly roles: RosterEntry['roles'];
}

/** The revocations that stand: what they hold, and where they take effect. */
export interface StandingRevocations {
  holds(statement: Statement): boolean;
  /** Keys that leave the roster at the place of a statement. */
  readonly leaving: ReadonlyMap<Sha256, readonly string[]>;
}

interface Open {
  readonly statement: Statement;
  readonly needs: Needs;
  /** It is held, and what several keys are asked for is to release it. */
  readonly held: boolean;
}

/** Why a statement is not in use. */
export type Refusal = 'held' | { readonly fault: string };

/**
 * Goes through statements in causal order and knows at each place who is in the roster and which statements have as many signatures as they need.
 * Which revocations stand is given: see `standingRevocations`.
 */
export class RosterPass {
  /** Statements that need several keys and took effect, with the place: the statement that brought the last signature. */
  readonly effective = new Map<Sha256, Sha256>();
  readonly voices = new Map<Sha256, Map<string, HeardVoice>>();
  /** Held, and released by people. */
  readonly released = new Set<Sha256>();
  /** Changes that had their signatures and were not carried out, with the reason. */
  readonly unreachable: { readonly statement: Statement; readonly reason: string }[] = [];
  /** Bodies in use that cannot be read. */
  readonly lost: { readonly statement: Statement; readonly problem: Problem; readonly mayDecide: boolean }[] = [];
  readonly #changes: ReadonlyMap<Sha256, RosterChange>;
  readonly #revocations: StandingRevocations;
  readonly #open = new Map<Sha256, Open>();
  #roster = new Map<string, RosterEntry>();
  #quorum: Quorum = singleQuorum;

  constructor(changes: ReadonlyMap<Sha256, RosterChange>, revocations: StandingRevocations) {
    this.#changes = changes;
    this.#revocations = revocations;
  }

  get roster(): readonly RosterEntry[] {
    return [...this.#roster.values()];
  }

  get quorum(): Quorum {
    return this.#quorum;
  }

  /** Statements that wait for signatures, with what they need. */
  *waiting(): Generator<Open> {
    for (const open of this.#open.values()) if (!open.held) yield open;
  }

  /** Keys that have agreed to a statement and are in the roster with the role at this place. */
  signers(id: Sha256, role: RosterRole): readonly string[] {
    const voices = [...(this.voices.get(id)?.values() ?? [])];
    return voices
      .filter(({ key, verdict }) => verdict === 'agree' && this.#roster.get(key)?.roles.includes(role) === true)
      .map(({ key }) => key);
  }

  /** Takes the next statement; null when it is in use. */
  take(statement: Statement): Refusal | null {
    const refusal = this.#admit(statement);
    for (const key of this.#revocations.leaving.get(statement.id) ?? []) this.#roster.delete(key);
    return refusal;
  }

  #admit(statement: Statement): Refusal | null {
    const change = this.#changes.get(statement.id);
    if (change?.kind === 'genesis') {
      this.#roster = new Map(change.body.roster.map((entry) => [entry.key, entry]));
      this.#quorum = change.body.quorum;
    }
    if (this.#revocations.holds(statement)) {
      // A revocation is not released: whoever stands by it signs it anew.
      if (statement.kind !== 'revoke-key') this.#ask({ statement, needs: releaseNeeds, held: true }, statement);
      return 'held';
    }
    const author = this.#roster.get(statement.head.author);
    const fault = roleFault(author, statement.kind);
    if (author === undefined || fault !== null) return { fault: fault ?? '' };
    const needs = needsOf(statement.kind);
    if (needs !== null || statement.kind === 'find') this.#hear(statement.id, wordOf(statement, author, null));
    if (change?.kind === 'cosign') this.#cosign(statement, author, change.body);
    if (change?.kind === 'unreadable') this.#lose(statement, change.problem);
    if (needs !== null) this.#ask({ statement, needs, held: false }, statement);
    return null;
  }

  #cosign(statement: Statement, author: RosterEntry, body: CosignBody): void {
    for (const id of body.statements) {
      this.#hear(id, wordOf(statement, author, body));
      const open = this.#open.get(id);
      if (open !== undefined) this.#ask(open, statement);
    }
  }

  /** The newest word of a key counts; its own statement is its first word, whatever sorts before it. */
  #hear(about: Sha256, voice: HeardVoice): void {
    const voices = this.voices.get(about) ?? new Map<string, HeardVoice>();
    if (voice.statement !== about || !voices.has(voice.key)) voices.set(voice.key, voice);
    this.voices.set(about, voices);
  }

  /** Counts the keys that have agreed and are in the roster with the role at this place. */
  #ask(open: Open, at: Statement): void {
    const { statement, needs, held } = open;
    if (this.signers(statement.id, needs.role).length < this.#quorum[needs.quorum]) {
      this.#open.set(statement.id, open);
      return;
    }
    this.#open.delete(statement.id);
    if (held) this.released.add(statement.id);
    else this.#takeEffect(statement, at);
  }

  #takeEffect(statement: Statement, at: Statement): void {
    const change = this.#changes.get(statement.id);
    if (change?.kind === 'roster') {
      const before = { roster: this.roster, quorum: this.#quorum };
      const after = { roster: changeRoster(before.roster, change.body), quorum: change.body.quorum ?? this.#quorum };
      const reason = outOfReach(before, after);
      if (reason !== null) {
        this.unreachable.push({ statement, reason });
        return;
      }
      this.#roster = new Map(after.roster.map((entry) => [entry.key, entry]));
      this.#quorum = after.quorum;
    }
    this.effective.set(statement.id, at.id);
  }

  /** What a lost `cosign` names in its head may have needed it. */
  #lose(statement: Statement, problem: Problem): void {
    const mayDecide = statement.kind !== 'cosign' || statement.head.targets.some((id) => this.#open.has(id));
    this.lost.push({ statement, problem, mayDecide });
  }
}

/** A body that was signed but fits no schema changes nothing; one that is missing or damaged leaves open who may do what: throws `CaseDamagedError`. */
export function lostChanges(pass: RosterPass): Problem[] {
  return pass.lost.flatMap(({ problem, mayDecide }) => {
    const { code, message, where, remedy } = problem;
    if (code !== 'payload-invalid' && mayDecide) throw new CaseDamagedError(message, { where, remedy });
    return code === 'payload-invalid' && mayDecide ? [problem] : [];
  });
}

/** The roster after a change: removals first, then additions, which replace the entry of their key. */
export function changeRoster(roster: readonly RosterEntry[], change: RosterBody): readonly RosterEntry[] {
  const gone = new Set([...change.remove, ...change.add.map((entry) => entry.key)]);
  return [...roster.filter((entry) => !gone.has(entry.key)), ...change.add];
}

function wordOf({ id, head }: Statement, { key, roles }: RosterEntry, body: CosignBody | null): HeardVoice {
  return { key, verdict: body?.verdict ?? 'agree', reason: body?.reason ?? '', statement: id, at: head.at, roles };
}
