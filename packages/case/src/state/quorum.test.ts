import { describe, expect, it } from 'vitest';
import type { Statement } from '../statement/statement.ts';
import { DraftHistory, entryOf, keyOf, outcome } from './roster-histories.test.fixture.ts';

const four = ['ana', 'bek', 'cem', 'dan'].map((name) => entryOf(name));
const names = (history: DraftHistory): string[] => history.ruling().roster.map(({ name }) => name);
const codes = (history: DraftHistory): string[] => history.ruling().problems.map(({ code }) => code);
const agree = ({ id }: Statement) => ({ kind: 'cosign' as const, body: { statements: [id] } });
const dissent = ({ id }: Statement) => ({
  kind: 'cosign' as const,
  body: { statements: [id], verdict: 'dissent' as const, reason: 'too early' },
});

describe('a quorum', () => {
  it('of one asks for nothing more than the signature', () => {
    const history = new DraftHistory(four);
    const removal = history.say('ana', { kind: 'roster', body: { remove: [keyOf('dan')] } });
    expect(names(history)).toEqual(['ana', 'bek', 'cem']);
    expect(history.ruling()).toMatchObject({ waiting: [], problems: [] });
    expect(history.ruling().effective.has(removal.id)).toBe(true);
  });

  it('lets a change wait, without effect, until as many keys have signed', () => {
    const history = new DraftHistory(four, { roster: 3 });
    const removal = history.say('ana', { kind: 'roster', body: { remove: [keyOf('dan')] } });
    expect(names(history)).toHaveLength(4);
    history.say('bek', agree(removal));
    expect(history.ruling().waiting).toMatchObject([{ signed: [keyOf('ana'), keyOf('bek')], missing: 1 }]);
    expect(history.ruling().problems).toMatchObject([
      { severity: 'warning', code: 'quorum-waiting', message: expect.stringContaining('1 more key') },
    ]);
    history.say('cem', agree(removal));
    expect(names(history)).toEqual(['ana', 'bek', 'cem']);
    expect(codes(history)).toEqual([]);
  });

  it('counts a key once, and not what it took back', () => {
    const history = new DraftHistory(four, { withdraw: 2 });
    const withdrawal = history.say('ana', { kind: 'withdraw' });
    history.say('ana', agree(withdrawal));
    expect(history.ruling().effective.size).toBe(0);
    history.say('ana', dissent(withdrawal));
    history.say('bek', agree(withdrawal));
    expect(history.ruling().waiting).toMatchObject([{ signed: [keyOf('bek')], missing: 1 }]);
    history.say('cem', agree(withdrawal));
    expect(history.ruling().effective.has(withdrawal.id)).toBe(true);
  });

  it('never counts dissent, and keeps it with its reason', () => {
    const history = new DraftHistory(four, { publish: 2 });
    const published = history.say('ana', { kind: 'publish' });
    history.say('bek', dissent(published));
    expect(history.ruling().effective.size).toBe(0);
    expect(history.ruling().voices.get(published.id)).toMatchObject([
      { key: keyOf('ana'), verdict: 'agree' },
      { key: keyOf('bek'), verdict: 'dissent', reason: 'too early' },
    ]);
  });

  it('counts no key without the role, and none that has left by then', () => {
    const history = new DraftHistory([...four, entryOf('eva', ['review'])], { publish: 2 });
    const published = history.say('ana', { kind: 'publish' });
    history.say('eva', agree(published));
    expect(history.ruling().effective.size).toBe(0);
    history.say('cem', { kind: 'roster', body: { remove: [keyOf('ana')] } });
    history.say('bek', agree(published));
    expect(history.ruling().effective.has(published.id)).toBe(false);
    history.say('dan', agree(published));
    expect(history.ruling().effective.has(published.id)).toBe(true);
  });

  it('takes effect where the last signature stands: what a new member says before is not used', () => {
    const history = new DraftHistory(four, { roster: 2 });
    const grant = history.say('ana', { kind: 'roster', body: { add: [entryOf('eva', ['review'])] } });
    const early = history.say('eva', { kind: 'note' });
    history.say('bek', agree(grant));
    const late = history.say('eva', { kind: 'note' });
    const used = history.ruling().admitted.map(({ id }) => id);
    expect([used.includes(early.id), used.includes(late.id)]).toEqual([false, true]);
  });

  it('is changed by as many keys as it asked for before', () => {
    const history = new DraftHistory(four, { roster: 2 });
    const easier = history.say('ana', {
      kind: 'roster',
      body: { quorum: { roster: 1, publish: 1, withdraw: 1 } },
    });
    expect(history.ruling().quorum.roster).toBe(2);
    history.say('bek', agree(easier));
    expect(history.ruling().quorum.roster).toBe(1);
  });

  it('may not be put out of reach', () => {
    const history = new DraftHistory(four.slice(0, 2), { roster: 2 });
    const removal = history.say('ana', { kind: 'roster', body: { remove: [keyOf('bek')] } });
    history.say('bek', agree(removal));
    expect(names(history)).toEqual(['ana', 'bek']);
    expect(codes(history)).toEqual(['quorum-out-of-reach']);
    const alone = new DraftHistory([entryOf('ana', ['admin'])]);
    alone.say('ana', { kind: 'roster', body: { add: [entryOf('eva', ['review'])] } });
    expect(names(alone)).toEqual(['ana', 'eva']);
  });

  it('does not depend on the order in which statements came', () => {
    const history = new DraftHistory(four, { roster: 2 });
    const seen = [...history.statements];
    const one = history.say('ana', { kind: 'roster', body: { remove: [keyOf('dan')] } }, seen);
    const other = history.say('bek', { kind: 'roster', body: { remove: [keyOf('cem')] } }, seen);
    history.say('bek', agree(one), [...seen, one, other]);
    history.say('cem', agree(other), [...seen, other]);
    expect(outcome(history.ruling([...history.statements].reverse()))).toEqual(outcome(history.ruling()));
  });
});
