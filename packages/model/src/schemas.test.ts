import { describe, expect, it } from 'vitest';
import { acquisitionSchema, claimSchema, quantitySchema, statementBodySchemas, statementHeadSchema } from './index.ts';

const hash = 'a'.repeat(64);

const quantity = {
  low: 70,
  high: null,
  lowOpen: false,
  highOpen: false,
  approximate: false,
  unit: 'person',
  words: 'at least seventy',
  anchor: { start: 10, end: 26 },
  codebook: null,
};

const claim = {
  id: hash,
  item: hash,
  text: hash,
  kind: 'killed',
  anchor: { start: 0, end: 40, quote: 'It is now at least seventy, they said.' },
  boilerplate: null,
  quantity,
  subject: null,
  actor: null,
  addressee: null,
  time: {
    start: '2013-03-14',
    end: '2013-03-14',
    precision: 'day',
    words: '',
    anchor: null,
    resolvedAgainst: 'paragraph',
  },
  place: null,
  holder: 'author',
  chain: [],
  cue: null,
  said: null,
  stance: 'asserted',
  negated: false,
  reader: { name: 'test', version: '1', rule: 'none' },
};

const head = {
  v: 1,
  case: hash,
  kind: 'decide',
  author: hash,
  seq: 2,
  prev: hash,
  deps: [],
  targets: [hash],
  at: '2026-01-02T03:04:05Z',
  payload: { commitment: hash, size: 120 },
};

describe('the schemas of the vocabulary', () => {
  it('take what the types describe and give it back unchanged', () => {
    expect(claimSchema.parse(claim)).toEqual(claim);
    expect(statementHeadSchema.parse(head)).toEqual(head);
  });

  it('refuse keys that the vocabulary does not have, so that nothing unknown is signed or shown', () => {
    expect(claimSchema.safeParse({ ...claim, mood: 'sad' }).success).toBe(false);
    expect(statementHeadSchema.safeParse({ ...head, words: 'of a person' }).success).toBe(false);
  });

  it('want every key: unknown is null, never left out', () => {
    const { codebook: _left, ...incomplete } = quantity;
    expect(quantitySchema.safeParse(incomplete).success).toBe(false);
  });

  it.each([
    ['a hash in capitals', { author: hash.toUpperCase() }],
    ['a first statement numbered 0', { seq: 0 }],
    ['a time without a zone', { at: '2026-01-02T03:04:05' }],
    ['a kind that format 1 lacks', { kind: 'guess' }],
    ['a later version', { v: 2 }],
  ])('refuse a head with %s', (_what, change) => {
    expect(statementHeadSchema.safeParse({ ...head, ...change }).success).toBe(false);
  });

  it('hold a verdict to the three there are', () => {
    const decision = { claim: hash, item: hash, verdict: 'accept', reason: '' };
    const fits = (decisions: readonly object[]) => statementBodySchemas.decide.safeParse({ decisions }).success;
    expect(fits([decision, decision])).toBe(true);
    expect(fits([{ ...decision, verdict: 'maybe' }])).toBe(false);
    expect(fits([])).toBe(false);
  });

  it('refuse an acquisition whose size is not a whole number of bytes', () => {
    const acquisition = {
      item: hash,
      size: 1.5,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      path: 'a.txt',
      container: null,
      how: 'file',
      at: '2026-01-02T03:04:05Z',
      tool: 'test 1',
      sidecar: null,
      metadata: [],
    };
    expect(acquisitionSchema.safeParse(acquisition).success).toBe(false);
    expect(acquisitionSchema.safeParse({ ...acquisition, size: 2 }).success).toBe(true);
  });
});
