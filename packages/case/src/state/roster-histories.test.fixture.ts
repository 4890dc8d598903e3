import type { CosignBody, Quorum, RevokeKeyBody, RosterBody, RosterEntry, StatementKind } from '@inquest/model';
import fc from 'fast-check';
import { sha256 } from '../hash.ts';
import { arrange } from '../history/arrange.ts';
import type { Statement } from '../statement/statement.ts';
import { applyRoster, type RosterRuling } from './roster.ts';
import type { RosterChange } from './roster-pass.ts';

export const keyOf = (name: string): string => sha256(`key ${name}`);
export const entryOf = (name: string, roles: RosterEntry['roles'] = ['admin', 'review', 'publish']): RosterEntry => ({
  key: keyOf(name),
  name,
  roles,
});

type Said =
  | { readonly kind: 'roster'; readonly body: Partial<RosterBody> }
  | { readonly kind: 'revoke-key'; readonly body: Pick<RevokeKeyBody, 'key' | 'frontier'> }
  | { readonly kind: 'cosign'; readonly body: Pick<CosignBody, 'statements'> & Partial<CosignBody> }
  | { readonly kind: Exclude<StatementKind, 'genesis' | 'roster' | 'revoke-key' | 'cosign'> };

/** Statements with what the ruling depends on, without signatures; and the bodies that decide. */
export class DraftHistory {
  readonly statements: Statement[] = [];
  readonly changes = new Map<string, RosterChange>();
  readonly first: Statement;

  constructor(members: readonly RosterEntry[], quorum: Partial<Quorum> = {}) {
    const [founder] = members;
    this.first = this.#add(founder?.name ?? '', 'genesis', []);
    this.changes.set(this.first.id, {
      kind: 'genesis',
      body: {
        title: '',
        notice: null,
        roster: members,
        quorum: { roster: 1, publish: 1, withdraw: 1, ...quorum },
      },
    });
  }

  /** What an author says after having seen some statements; all of them by default. */
  say(author: string, said: Said, seen: readonly Statement[] = this.statements): Statement {
    const statement = this.#add(author, said.kind, seen, 'body' in said ? JSON.stringify(said.body) : '');
    if (said.kind === 'roster') {
      this.changes.set(statement.id, { kind: 'roster', body: { add: [], remove: [], quorum: null, ...said.body } });
    } else if (said.kind === 'revoke-key') {
      this.changes.set(statement.id, { kind: 'revoke-key', body: { reason: '', ...said.body } });
    } else if (said.kind === 'cosign') {
      this.changes.set(statement.id, { kind: 'cosign', body: { verdict: 'agree', reason: '', ...said.body } });
    }
    return statement;
  }

  /** What follows from statements, in whatever order they are met. */
  ruling(statements: readonly Statement[] = this.statements): RosterRuling {
    return applyRoster(arrange(statements).ordered, this.changes);
  }

  #add(name: string, kind: StatementKind, seen: readonly Statement[], salt = ''): Statement {
    const author = keyOf(name);
    const own = seen.filter(({ head }) => head.author === author);
    const prev = own.reduce<Statement | null>((a, b) => (a !== null && a.head.seq > b.head.seq ? a : b), null);
    const followed = new Set(seen.flatMap(({ head }) => [head.prev, ...head.deps]));
    const deps = seen.filter(({ id, head }) => head.author !== author && !followed.has(id)).map(({ id }) => id);
    const seq = (prev?.head.seq ?? 0) + 1;
    const id = sha256(JSON.stringify([author, kind, seq, prev?.id, [...deps].sort(), salt]));
    const statement: Statement = {
      id,
      kind,
      head: {
        v: 1,
        case: sha256('case'),
        kind,
        author,
        seq,
        prev: prev?.id ?? '',
        deps: [...deps].sort(),
        targets: [],
        at: '2024-01-01T00:00:00Z',
        payload: { commitment: id, size: 0 },
      },
      place: { file: `statements/${name}/000001.log`, line: seq, offset: 0 },
    };
    if (!this.statements.some((known) => known.id === id)) this.statements.push(statement);
    return statement;
  }
}

/** What a ruling says, without the order in which it was found. */
export function outcome(ruling: RosterRuling): unknown {
  const ids = (list: readonly Statement[]) => list.map(({ id }) => id).sort();
  return {
    roster: [...ruling.roster].sort((a, b) => (a.key < b.key ? -1 : 1)),
    quorum: ruling.quorum,
    admitted: ids(ruling.admitted),
    effective: [...ruling.effective].sort(),
    held: ids(ruling.held.map(({ statement }) => statement)),
    waiting: ids(ruling.waiting.map(({ statement }) => statement)),
    codes: ruling.problems.map(({ code }) => code).sort(),
  };
}

const people = ['ana', 'bek', 'cem', 'dan'] as const;

const agree = (statement: Statement) => ({ kind: 'cosign' as const, body: { statements: [statement.id] } });
const revoke = (name: string, frontier: Statement) => ({
  kind: 'revoke-key' as const,
  body: { key: keyOf(name), frontier: [frontier.id] },
});

/** What somebody does, having seen what is given by numbers. */
export interface Step {
  readonly author: number;
  readonly act: number;
  readonly about: number;
  readonly sees: readonly number[];
}

/** What people do, by chance. */
export const steps = fc.array(
  fc.record({
    author: fc.nat(3),
    act: fc.nat(9),
    about: fc.nat(1000),
    sees: fc.array(fc.nat(1000), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 25 },
);

/** Histories of four admins, of whom each sees what it likes, forks included; with everything that decides who may do what. */
export function play(quorum: number, given: readonly Step[]): DraftHistory {
  const history = new DraftHistory(
    people.map((name) => entryOf(name)),
    { roster: quorum, publish: quorum, withdraw: quorum },
  );
  for (const { author, act, about, sees } of given) {
    const { statements } = history;
    const pick = (number: number): Statement => statements[number % statements.length] ?? history.first;
    const name = people[author] ?? 'ana';
    const other = people[about % 4] ?? 'ana';
    const seen = pastOf(history, [history.first, ...sees.map(pick)]);
    if (act < 3) history.say(name, agree(pick(about)), seen);
    else if (act < 5) history.say(name, revoke(other, pick(about + 1)), seen);
    else if (act < 6) history.say(name, { kind: 'roster', body: { add: [entryOf(`new ${about % 3}`)] } }, seen);
    else if (act < 7) history.say(name, { kind: 'roster', body: { remove: [keyOf(other)] } }, seen);
    else if (act < 8) history.say(name, { kind: 'withdraw' }, seen);
    else history.say(act === 8 ? `new ${about % 3}` : name, { kind: 'note' }, seen);
  }
  return history;
}

function pastOf({ statements }: DraftHistory, heads: readonly Statement[]): Statement[] {
  const ids = new Set(heads.map(({ id }) => id));
  for (const { id, head } of [...statements].reverse()) {
    if (ids.has(id)) for (const parent of [head.prev, ...head.deps]) ids.add(parent);
  }
  return statements.filter(({ id }) => ids.has(id));
}
