import type { RevokeKeyBody, Sha256 } from '@inquest/model';
import { parentsOf } from '../history/arrange.ts';
import type { Statement } from '../statement/statement.ts';
import { components } from './components.ts';
import { type RosterChange, RosterPass, type StandingRevocations } from './roster-pass.ts';

const none: readonly Statement[] = [];

/** A revocation that had its signatures. */
interface Revocation {
  readonly statement: Statement;
  readonly body: RevokeKeyBody;
  /** What the revoked key had said up to the frontier. */
  readonly believed: ReadonlySet<Sha256>;
  /** The statement that brought the last signature: there the key leaves the roster. */
  readonly place: Sha256;
}

export interface Standing extends StandingRevocations {
  /** Ids of the revocations. */
  readonly standing: ReadonlySet<Sha256>;
  /** Those of them that hold a statement. */
  holders(statement: Statement): readonly Statement[];
  /** Revocations that hold each other, in groups: all of them stand. */
  readonly contested: readonly (readonly Statement[])[];
}

export const noRevocations: Standing = {
  standing: new Set(),
  holds: () => false,
  leaving: new Map(),
  holders: () => [],
  contested: [],
};

/**
 * Which revocations stand: a function of the set of statements alone, since what a revocation holds may stand before it in the order and may be what
 * another revocation has its power from. One undermines another when it holds it, or holds something without which that would not have
 * its signatures. One that is undermined from outside its own circle by one that stands does not stand; within a circle all stand, and the keys of all
 * are revoked: a thief's revocation can stop people, but not pass as theirs.
 */
export function standingRevocations(
  ordered: readonly Statement[],
  changes: ReadonlyMap<Sha256, RosterChange>,
): Standing {
  const deciding = ordered.filter(({ kind }) => kind !== null && decidingKinds.has(kind));
  const isRevoked = deciding.some(({ id }) => changes.get(id)?.kind === 'revoke-key');
  return isRevoked ? new Resolver(ordered, deciding, changes).resolve() : noRevocations;
}

/** Kinds on which it depends who is in the roster and what has its signatures. */
const decidingKinds: ReadonlySet<string> = new Set(['genesis', 'roster', 'revoke-key', 'cosign']);

class Resolver {
  readonly #ordered: readonly Statement[];
  readonly #deciding: readonly Statement[];
  readonly #changes: ReadonlyMap<Sha256, RosterChange>;
  readonly #byId: ReadonlyMap<Sha256, Statement>;
  readonly #found = new Map<Sha256, Revocation>();
  readonly #released = new Set<Sha256>();
  #withoutAny: ReadonlyMap<Sha256, Sha256> = new Map();

  constructor(
    ordered: readonly Statement[],
    deciding: readonly Statement[],
    changes: ReadonlyMap<Sha256, RosterChange>,
  ) {
    this.#ordered = ordered;
    this.#deciding = deciding;
    this.#changes = changes;
    this.#byId = new Map(ordered.map((statement) => [statement.id, statement]));
  }

  /** What is held may be what kept another revocation, or a release, from counting: both only ever become more, so this ends. */
  resolve(): Standing {
    const first = this.#pass(noRevocations);
    this.#withoutAny = first.effective;
    this.#learn(first);
    for (;;) {
      const standing = this.#standing();
      // What is held may be released by those who cosign it.
      const deciding = new Set(this.#deciding);
      const withHeld = this.#ordered.filter((statement) => deciding.has(statement) || standing.holds(statement));
      if (!this.#learn(this.#pass(standing, withHeld))) return standing;
    }
  }

  #pass(standing: StandingRevocations, statements = this.#deciding): RosterPass {
    const pass = new RosterPass(this.#changes, standing);
    for (const statement of statements) pass.take(statement);
    return pass;
  }

  #learn(pass: RosterPass): boolean {
    const known = this.#found.size + this.#released.size;
    for (const id of pass.released) this.#released.add(id);
    for (const [id, place] of pass.effective) {
      const statement = this.#byId.get(id);
      const change = this.#changes.get(id);
      if (statement === undefined || change?.kind !== 'revoke-key' || this.#found.has(id)) continue;
      const { body } = change;
      this.#found.set(id, { statement, body, believed: this.#believed(body), place });
    }
    return this.#found.size + this.#released.size > known;
  }

  /** What the key said that a frontier covers. */
  #believed({ key, frontier }: RevokeKeyBody): Set<Sha256> {
    const visited = new Set<Sha256>();
    const believed = new Set<Sha256>();
    const next = [...frontier];
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      const statement = this.#byId.get(id);
      if (statement === undefined || visited.has(id)) continue;
      visited.add(id);
      if (statement.head.author === key) believed.add(id);
      next.push(...parentsOf(statement));
    }
    return believed;
  }

  #standing(): Standing {
    const all = [...this.#found.values()];
    const undermines = new Map(all.map((each) => [each, this.#underminedBy(each, all)]));
    // Each circle after those that lead to it.
    const circles = components(all, (each) => undermines.get(each) ?? []);
    const standing = new Set<Revocation>();
    for (const circle of circles) {
      for (const each of circle) {
        const isHeld = all.some(
          (other) => standing.has(other) && !circle.includes(other) && undermines.get(other)?.includes(each) === true,
        );
        if (!isHeld) standing.add(each);
      }
    }
    // Several together may undermine what none of them does alone.
    const supported = [...standing].filter((each) => {
      const below = reachable(each, undermines);
      const others = [...standing].filter((other) => !below.has(other));
      return this.#pass(this.#holding(others)).effective.has(each.statement.id);
    });
    const contested = circles
      .map((circle) => circle.filter((each) => supported.includes(each)).map(({ statement }) => statement))
      .filter((circle) => circle.length > 1);
    return this.#holding(supported, contested);
  }

  #underminedBy(revocation: Revocation, all: readonly Revocation[]): Revocation[] {
    const { effective } = this.#pass(this.#holding([revocation]));
    return all.filter((other) => {
      if (holds(revocation, other.statement)) return true;
      return this.#withoutAny.has(other.statement.id) && !effective.has(other.statement.id);
    });
  }

  #holding(revocations: readonly Revocation[], contested: Standing['contested'] = []): Standing {
    const standing = new Set(revocations.map(({ statement }) => statement.id));
    const byKey = new Map<string, Revocation[]>();
    const leaving = new Map<Sha256, string[]>();
    for (const each of revocations) {
      byKey.set(each.body.key, [...(byKey.get(each.body.key) ?? []), each]);
      leaving.set(each.place, [...(leaving.get(each.place) ?? []), each.body.key]);
    }
    const released = new Set(this.#released);
    const holders = (statement: Statement): readonly Statement[] => {
      const { id, head } = statement;
      const ofKey = byKey.get(head.author);
      if (ofKey === undefined || standing.has(id) || released.has(id)) return none;
      return ofKey.filter((each) => holds(each, statement)).map((each) => each.statement);
    };
    return { standing, holders, holds: (statement) => holders(statement).length > 0, leaving, contested };
  }
}

function holds({ body, believed }: Revocation, { id, head }: Statement): boolean {
  return head.author === body.key && !believed.has(id);
}

/** What arrows lead to from one, itself included. */
function reachable(from: Revocation, arrows: ReadonlyMap<Revocation, readonly Revocation[]>): ReadonlySet<Revocation> {
  const found = new Set([from]);
  for (const each of found) for (const other of arrows.get(each) ?? []) found.add(other);
  return found;
}
