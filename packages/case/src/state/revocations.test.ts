import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ancestry } from '../history/ancestry.ts';
import { arrange } from '../history/arrange.ts';
import type { Statement } from '../statement/statement.ts';
import { DraftHistory, entryOf, keyOf, outcome, play, steps } from './roster-histories.test.fixture.ts';

const four = ['ana', 'bek', 'cem', 'dan'].map((name) => entryOf(name));
const agree = (...statements: readonly Statement[]) => ({
  kind: 'cosign' as const,
  body: { statements: statements.map(({ id }) => id) },
});
const revoke = (name: string, ...frontier: readonly Statement[]) => ({
  kind: 'revoke-key' as const,
  body: { key: keyOf(name), frontier: frontier.map(({ id }) => id) },
});
const note = { kind: 'note' as const };
const names = (history: DraftHistory): string[] => history.ruling().roster.map(({ name }) => name);
const heldIds = (history: DraftHistory): string[] => history.ruling().held.map(({ statement }) => statement.id);

/** What Ana has said so far. */
const own = ({ statements, first }: DraftHistory): Statement[] =>
  statements.filter((each) => each.head.author === keyOf('ana') && each !== first);

describe('a revoked key', () => {
  it('keeps what it said up to the frontier; the rest is held, wherever it comes in the order', () => {
    const history = new DraftHistory(four);
    const before = history.say('dan', note);
    const seen = [...history.statements];
    const after = history.say('dan', note);
    const revocation = history.say('ana', revoke('dan', before), seen);
    const later = history.say('dan', note);
    // Backdated: it claims to have seen nothing but the beginning.
    const backdated = history.say('dan', { kind: 'publish' }, [history.first]);
    expect(heldIds(history).sort()).toEqual([after.id, later.id, backdated.id].sort());
    expect(history.ruling().admitted).toEqual(expect.arrayContaining([before, revocation]));
    expect(names(history)).toEqual(['ana', 'bek', 'cem']);
    expect(history.ruling().problems).toMatchObject([
      { severity: 'warning', code: 'statements-held', message: expect.stringContaining('3 statements') },
    ]);
  });

  it('changes no roster and signs for nothing by what is held', () => {
    const history = new DraftHistory(four, { withdraw: 2 });
    const begun = [...history.statements];
    history.say('dan', { kind: 'roster', body: { add: [entryOf('eve')] } }, begun);
    const withdrawal = history.say('ana', { kind: 'withdraw' });
    history.say('dan', agree(withdrawal));
    expect(history.ruling().effective.has(withdrawal.id)).toBe(true);
    history.say('bek', revoke('dan', history.first));
    expect(names(history)).toEqual(['ana', 'bek', 'cem']);
    expect(history.ruling().effective.has(withdrawal.id)).toBe(false);
  });

  it('cannot undo its revocation through a member that it made itself', () => {
    const history = new DraftHistory(four);
    const seen = [...history.statements];
    const grant = history.say('dan', { kind: 'roster', body: { add: [entryOf('eve')] } }, seen);
    history.say('eve', revoke('bek', history.first), [...seen, grant]);
    history.say('ana', revoke('dan', history.first), seen);
    expect(names(history)).toEqual(['ana', 'bek', 'cem']);
  });

  it('cannot stand above who revoked it through a member that it made itself', () => {
    const history = new DraftHistory(four);
    const seen = [...history.statements];
    const grant = history.say('dan', { kind: 'roster', body: { add: [entryOf('eve')] } }, seen);
    history.say('eve', revoke('ana', history.first), [...seen, grant]);
    history.say('ana', revoke('dan', history.first), seen);
    expect(names(history)).toEqual(['bek', 'cem']);
    expect(history.ruling().problems.map(({ code }) => code)).toContain('revocation-contested');
  });

  it('lends no power to a revocation together with another one that is revoked', () => {
    const history = new DraftHistory(four);
    const seen = [...history.statements];
    const grants = ['cem', 'dan'].map((name) =>
      history.say(name, { kind: 'roster', body: { add: [entryOf('eve')] } }, seen),
    );
    history.say('eve', revoke('bek', history.first), [...seen, ...grants]);
    for (const name of ['cem', 'dan']) history.say('ana', revoke(name, history.first), [...seen, ...own(history)]);
    expect(names(history)).toEqual(['ana', 'bek']);
  });

  it('can be revoked by whom it had thrown out, once another revocation holds that', () => {
    const history = new DraftHistory(four);
    const seen = [...history.statements];
    const coup = history.say('dan', { kind: 'roster', body: { remove: [keyOf('bek')] } }, seen);
    const byBek = history.say('bek', revoke('cem', history.first), [...seen, coup]);
    expect(history.ruling().effective.has(byBek.id)).toBe(false);
    history.say('ana', revoke('dan', history.first), seen);
    expect(names(history)).toEqual(['ana', 'bek']);
  });

  it('may go below the quorum: a seized key must be revocable', () => {
    const history = new DraftHistory(four.slice(0, 2), { roster: 2 });
    const revocation = history.say('ana', revoke('bek', history.first));
    expect(names(history)).toEqual(['ana', 'bek']);
    const seen = history.statements;
    history.say('bek', agree(revocation), seen);
    // Bek's signature came after the frontier: it is held by the very revocation that it was to bring about.
    expect(names(history)).toEqual(['ana']);
    expect(history.ruling()).toMatchObject({ waiting: [], problems: [{ code: 'statements-held' }] });
  });
});

describe('held statements', () => {
  it('are used as usual once as many admins as the quorum asks for have released them', () => {
    const history = new DraftHistory(four, { roster: 2 });
    const begun = [...history.statements];
    const one = history.say('dan', note, begun);
    const other = history.say('dan', note, [...begun, one]);
    const revocation = history.say('ana', revoke('dan', history.first));
    history.say('bek', agree(revocation));
    expect(heldIds(history)).toEqual([one.id, other.id]);
    history.say('ana', agree(one));
    expect(heldIds(history)).toEqual([one.id, other.id]);
    history.say('cem', agree(one));
    expect(heldIds(history)).toEqual([other.id]);
    expect(history.ruling().admitted).toContain(one);
  });
});

describe('revocations that hold each other', () => {
  it('all stand, and both keys are revoked, whichever came first', () => {
    const history = new DraftHistory(four);
    const seen = [...history.statements];
    history.say('ana', revoke('dan', history.first), seen);
    history.say('dan', revoke('ana', history.first), seen);
    expect(names(history)).toEqual(['bek', 'cem']);
    expect(history.ruling().problems.map(({ code }) => code)).toContain('revocation-contested');
  });

  it('do not stand against one from outside that holds them', () => {
    const history = new DraftHistory(four);
    const seen = [...history.statements];
    history.say('dan', revoke('ana', history.first), seen);
    history.say('bek', revoke('dan', history.first), seen);
    expect(names(history)).toEqual(['ana', 'bek', 'cem']);
  });
});

describe('who may do what', () => {
  it('is a function of the set of statements alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), steps, fc.infiniteStream(fc.nat()), (quorum, given, chance) => {
        const history = play(quorum, given);
        const shuffled = history.statements
          .map((statement) => ({ statement, at: chance.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ statement }) => statement);
        expect(outcome(history.ruling(shuffled))).toEqual(outcome(history.ruling()));
      }),
      { numRuns: 400 },
    );
  });

  it('loses no statement: each is in use, held or refused, and no held one counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), steps, (quorum, given) => {
        const history = play(quorum, given);
        const ruling = history.ruling();
        const refused = ruling.problems.filter(({ code }) => code === 'author-not-admitted').length;
        expect(ruling.admitted.length + ruling.held.length + refused).toBe(history.statements.length);
        const held = new Set(ruling.held.map(({ statement }) => statement.id));
        for (const id of ruling.effective) expect(held.has(id)).toBe(false);
        for (const voices of ruling.voices.values()) {
          for (const { statement } of voices) expect(held.has(statement)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('holds exactly what a revocation that stands does not believe, unless it was released', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const history = play(1, given);
        const { ordered, forkedAuthors } = arrange(history.statements);
        const ancestry = new Ancestry(ordered, forkedAuthors);
        const ruling = history.ruling();
        for (const { statement, by } of ruling.held) {
          const believing = by.filter((id) => {
            const change = history.changes.get(id);
            if (change?.kind !== 'revoke-key') return true;
            const frontier = ordered.filter((each) => change.body.frontier.includes(each.id));
            return frontier.some((each) => each.id === statement.id || ancestry.precedes(statement, each));
          });
          expect(by.length).toBeGreaterThan(0);
          expect(believing).toEqual([]);
          expect(by.every((id) => ruling.effective.has(id))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
