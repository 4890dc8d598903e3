import { createHash } from 'node:crypto';
import type { IdentityBody, Mention, Reading } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { type ResolveInput, resolve, resolveEntities } from './resolve.ts';
import { type RowOccurrence, rowId } from './rows.ts';

const hash = (words: string): string => createHash('sha256').update(words).digest('hex');

function row(list: string, line: number, words: string): RowOccurrence {
  return { words, item: hash(`item ${list}`), text: hash(list), start: line * 100, end: line * 100 + 50 };
}

function report(name: string, ...named: string[]): Reading {
  const mentions = named.map(
    (words, at): Mention => ({
      start: at * 100,
      end: at * 100 + words.length,
      words,
      kind: 'person',
      roles: [],
      expansion: null,
      place: null,
      boilerplate: null,
      rule: 'test',
    }),
  );
  return {
    item: hash(`item ${name}`),
    text: hash(name),
    reader: { name: 't', version: '1' },
    languages: ['en'],
    claims: [],
    appeals: [],
    mentions,
  };
}

function input(readings: readonly Reading[], more: Partial<ResolveInput>): ResolveInput {
  return { texts: readings.map(({ text }) => ({ id: text })), readings, same: [], different: [], ...more };
}

const inHospital = row('hospital', 1, 'Zoe Marrow');
const inUnion = row('union', 4, 'Zoya Marrow');
const other = row('union', 9, 'Zoe Marrow');
const bodies = (...pairs: (readonly [string, string])[]): IdentityBody[] =>
  pairs.map((entities) => ({ entities, reason: 'seen in the passport' }));
const namesOf = (entities: ReturnType<typeof resolveEntities>): string[][] =>
  entities.map(({ aliases }) => aliases.map(({ words }) => words).sort()).sort();

describe('rows of lists in the register', () => {
  const rows = { persons: [[inHospital, inUnion], [other]], pairs: [] };

  it('are one person where linkage says so, and two where it says so, though their names are the same', () => {
    const { entities } = resolve(input([], { rows }));
    expect(namesOf(entities)).toEqual([['Zoe Marrow'], ['Zoe Marrow', 'Zoya Marrow']]);
    expect(entities.map(({ id }) => id).sort()).toEqual([rowId(inHospital), rowId(other)].sort());
  });

  it('are never joined with a name in a report on the name alone, but proposed', () => {
    const { entities, proposals } = resolve(input([report('news', 'Zoe Marrow')], { rows }));
    expect(entities).toHaveLength(3);
    expect(proposals).toHaveLength(2);
    for (const { reason } of proposals) expect(reason).toContain('the same family name Marrow');
  });

  it('in another script are proposed with the names in reports whose letters fit, and joined with none', () => {
    const arabic = row('hospital', 1, 'محمود الحداد');
    const korean = row('union', 1, '김민수');
    const news = report('news', 'Mahmoud Haddad', 'Omar Haddad', 'Kim Min-su', 'Kim Young-ho');
    const persons = { persons: [[arabic], [korean]], pairs: [] };
    const { entities, proposals } = resolve(input([news], { rows: persons }));
    expect(entities).toHaveLength(6);
    const named = proposals.map((proposal) =>
      proposal.entities.map((id) => entities.find((entity) => entity.id === id)?.name).sort(),
    );
    expect(named.sort()).toEqual([
      ['Kim Min-su', '김민수'],
      ['Mahmoud Haddad', 'محمود الحداد'],
    ]);
    for (const { reason, score } of proposals) {
      expect(reason).toMatch(
        /in two scripts: the letters of all words fit .*; against: spelling alone proves nothing/u,
      );
      expect(score).toBeLessThan(0.75);
    }
  });

  it('are joined with a name in a report, and kept apart from a row, where people say so', () => {
    const news = report('news', 'Zoe Marrow');
    const mention = resolveEntities(input([news], {}))[0]?.id ?? '';
    const joined = resolveEntities(input([news], { rows, same: bodies([mention, rowId(inUnion)]) }));
    expect(namesOf(joined)).toEqual([['Zoe Marrow'], ['Zoe Marrow', 'Zoe Marrow', 'Zoya Marrow']]);
    const parted = resolveEntities(input([news], { rows, different: bodies([rowId(inHospital), rowId(inUnion)]) }));
    expect(parted).toHaveLength(4);
  });

  it('of two persons are proposed with the reasons of linkage, and not on their names', () => {
    const pairs = [{ rows: [inHospital, other] as const, reason: 'born a year apart', score: 0.4 }];
    const { proposals } = resolve(input([], { rows: { ...rows, pairs } }));
    expect(proposals).toMatchObject([{ reason: 'born a year apart', score: 0.4 }]);
    expect(resolve(input([], { rows })).proposals).toEqual([]);
  });

  it('without a name are persons of their own', () => {
    const nameless = [row('union', 11, ''), row('union', 12, '')];
    expect(resolveEntities(input([], { rows: { persons: nameless.map((one) => [one]), pairs: [] } }))).toHaveLength(2);
  });
});
