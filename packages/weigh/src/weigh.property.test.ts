import { type Claim, claimKinds, sourceKinds, stances } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf, placeBook, places, type ReportSpec, sha } from './build-case.test.helper.ts';
import { weigh } from './weigh.ts';

const text =
  'Since March they struck. On 4 May nine died in Karsk! Ten died in Onland, say some. As of 6 May it is 20.\n\nLater more.';

const isoDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2022-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const bound = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });

/** Any claim on that text, however odd its values. */
const claim = fc.record({
  kind: fc.constantFrom(...claimKinds),
  start: fc.integer({ min: 0, max: text.length - 1 }),
  length: fc.integer({ min: 1, max: 60 }),
  low: bound,
  high: bound,
  counted: fc.boolean(),
  time: fc.option(fc.tuple(fc.option(isoDay, { nil: null }), fc.option(isoDay, { nil: null }), fc.boolean()), {
    nil: null,
  }),
  place: fc.option(fc.constantFrom(...places.map(({ id }) => id), null), { nil: undefined }),
  holder: fc.constantFrom('author', 'unnamed', 'the ministry', 'some people', 'Ann Ash'),
  holderKind: fc.constantFrom(...sourceKinds),
  stance: fc.constantFrom(...stances),
  negated: fc.boolean(),
  comment: fc.boolean(),
});

type Drawn = typeof claim extends fc.Arbitrary<infer T> ? T : never;

function interval(a: number | null, b: number | null): { low: number | null; high: number | null } {
  return a !== null && b !== null && a > b ? { low: b, high: a } : { low: a, high: b };
}

function claimOf(drawn: Drawn, item: string, textId: string): Claim {
  const end = Math.min(text.length, drawn.start + drawn.length);
  const anchor = { start: drawn.start, end };
  const quote = text.slice(drawn.start, end);
  const [from = null, to = null, worded = false] = drawn.time ?? [];
  return {
    id: sha(JSON.stringify([drawn, item])),
    item,
    text: textId,
    kind: drawn.kind,
    anchor: { ...anchor, quote },
    boilerplate: drawn.comment ? 'comment' : null,
    quantity: drawn.counted
      ? {
          ...interval(drawn.low, drawn.high),
          lowOpen: false,
          highOpen: false,
          approximate: false,
          unit: 'person',
          words: quote,
          anchor,
          codebook: null,
        }
      : null,
    subject: null,
    actor: null,
    addressee: null,
    time:
      drawn.time === null
        ? null
        : {
            start: from,
            end: to,
            precision: 'day',
            words: 'On 4 May',
            anchor: worded ? anchor : null,
            resolvedAgainst: null,
          },
    place: drawn.place === undefined ? null : { name: 'A', id: drawn.place, words: 'A place', anchor },
    holder:
      drawn.holder === 'author' || drawn.holder === 'unnamed'
        ? drawn.holder
        : { words: drawn.holder, kind: drawn.holderKind, anchor },
    chain: [],
    cue: null,
    said: null,
    stance: drawn.stance,
    negated: drawn.negated,
    reader: { name: 'any', version: '1', rule: 'any' },
  };
}

const anyCase = fc
  .array(fc.tuple(fc.array(claim, { maxLength: 8 }), fc.option(isoDay, { nil: null })), { maxLength: 4 })
  .map((drawn) => {
    const specs: ReportSpec[] = drawn.map(([, published], index) => ({
      name: `r${index}`,
      published,
      text: `${text} ${index}`,
      named: { Karsk: 'case:karsk', Onland: 'case:onland' },
    }));
    const input = caseOf(specs);
    const readings = input.readings.map((reading, index) => ({
      ...reading,
      claims: (drawn[index]?.[0] ?? []).map((one) => claimOf(one, reading.item, reading.text)),
    }));
    return { ...input, readings, places: placeBook };
  });

describe('weigh, of anything', () => {
  it('puts every claim in an incident or says why not, and never in both', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { incidents, unplaced } = weigh(input);
        const all = new Set(input.readings.flatMap(({ claims }) => claims.map(({ id }) => id)));
        const placed = incidents.flatMap(({ claims }) => claims);
        expect([...placed, ...unplaced.map(({ claim: id }) => id)].sort()).toEqual([...all].sort());
      }),
    );
  });

  it('gives every account an origin that knows it, and unique, address-safe ids', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { incidents, questions } = weigh(input);
        const ids = [...incidents.map(({ id }) => id), ...questions.map(({ id }) => id)];
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toBe(true);
        for (const { accounts, origins } of questions) {
          const told = origins.flatMap((origin) => origin.accounts.map((account) => `${account} ${origin.id}`));
          expect(told.sort()).toEqual(accounts.map(({ id, origin }) => `${id} ${origin}`).sort());
        }
      }),
    );
  });

  it('keeps denied, negated and commenting claims out of the range', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const comments = new Set(
          input.readings.flatMap(({ claims }) =>
            claims.filter(({ boilerplate }) => boilerplate !== null).map(({ id }) => id),
          ),
        );
        for (const { accounts, envelope } of weigh(input).questions) {
          expect(accounts.some(({ claim: id }) => comments.has(id))).toBe(false);
          const stand = accounts.filter(
            ({ negated, stance, quantity }) => !negated && stance !== 'denied' && quantity !== null,
          );
          const figures = stand.flatMap(({ quantity }) => [quantity?.low ?? [], quantity?.high ?? []].flat());
          expect(envelope?.high ?? null).toBe(figures.length === 0 ? null : Math.max(...figures));
        }
      }),
    );
  });

  it('does not depend on the order of items, texts, readings and claims', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const backwards = {
          ...input,
          items: [...input.items].reverse(),
          texts: [...input.texts].reverse(),
          readings: [...input.readings]
            .reverse()
            .map((reading) => ({ ...reading, claims: [...reading.claims].reverse() })),
        };
        expect(weigh(backwards)).toEqual(weigh(input));
      }),
    );
  });
});
