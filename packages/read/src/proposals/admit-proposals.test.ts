import { openGazetteer } from '@inquest/gazetteer';
import type { TextLayer } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainProposed } from '../explain/explain-claim.ts';
import { type ReadContext, readClaims } from '../read-claims.ts';
import { admitProposals, type ProposedReading } from './admit-proposals.ts';
import { parseProposals } from './proposal.ts';

const gazetteer = openGazetteer();
const context: ReadContext = { published: null, language: 'en', gazetteer };
const string =
  'The union said that the blaze took the lives of at least seventy weavers on Monday. Two foremen lay in the yard.\n\nThe town was quiet. The town was quiet.';

function layerOf(words: string): TextLayer {
  return {
    id: '0'.repeat(64),
    item: '0'.repeat(64),
    tool: { name: 'test', version: '1' },
    string: words,
    title: null,
    boilerplate: [],
    layout: null,
    language: 'en',
    metadata: [],
    problems: [],
  };
}

const text = layerOf(string);

function admit(answer: unknown): ProposedReading {
  const reading = readClaims(text, context);
  const { proposals } = parseProposals(answer);
  return admitProposals(text, { reading, context }, { model: 'tiny-1', version: 'proposed', proposals });
}

const reasons = (answer: unknown): string[] => admit(answer).refused.map(({ why }) => why);

describe('what a model proposes', () => {
  it('becomes a claim with the count, speaker and stance that our own rules read, marked with the model', () => {
    const quote = 'Two foremen lay in the yard';
    const { reading, admitted } = admit([{ kind: 'killed', quote, count: 'Two' }]);
    const claim = reading.claims.find(({ reader }) => reader.name === 'tiny-1');
    expect(admitted).toBe(1);
    expect(claim).toMatchObject({ kind: 'killed', holder: 'author', quantity: { low: 2, high: 2 } });
    expect(string.slice(claim?.anchor.start, claim?.anchor.end)).toBe(claim?.anchor.quote);
    expect(claim?.anchor.quote).toContain(quote);
  });

  it('keeps the hedge and the speaker of the text, whatever the model says of them', () => {
    const quote = 'the blaze took the lives of at least seventy weavers';
    const { reading } = admit([{ kind: 'wounded', quote, count: 'seventy', holder: 'me', low: 9 }]);
    expect(reading.claims.find(({ reader }) => reader.name === 'tiny-1')).toMatchObject({
      quantity: { low: 70, high: null },
      holder: { words: 'The union' },
      stance: 'reported',
    });
  });

  it('is refused when its quote does not stand in the text exactly and once', () => {
    expect(reasons([{ kind: 'killed', quote: 'two foremen lay in the yard', count: null }])).toEqual([
      'quote-not-in-text',
    ]);
    expect(reasons([{ kind: 'killed', quote: 'Five foremen lay in the yard', count: 'Five' }])).toEqual([
      'quote-not-in-text',
    ]);
    expect(reasons([{ kind: 'other', quote: 'The town was quiet' }])).toEqual(['quote-stands-twice']);
    expect(reasons([{ kind: 'other', quote: 'wo foremen lay' }])).toEqual(['quote-cuts-a-word']);
  });

  it('is refused when its number is not one that our own rules read in the quote', () => {
    const quote = 'Two foremen lay in the yard';
    for (const count of ['700', 'Three', 'seventy', '', 2, 'Two; DROP'])
      expect(reasons([{ kind: 'killed', quote, count }])).toEqual(['number-not-in-quote']);
  });

  it('is read by the language of its passage, wherever in a text of several it stands', () => {
    const english =
      'The union said that the mill was closed on Monday and that nobody had been told of the reasons why.';
    const russian =
      'Жители посёлка рассказали журналистам о пожаре. Двадцать три ткача навсегда остались под завалами цеха.';
    const mixed = layerOf(`${english}\n\n${russian}`);
    const reading = readClaims(mixed, context);
    const quote = 'Двадцать три ткача навсегда остались под завалами';
    const by = {
      model: 'tiny-1',
      version: '7',
      proposals: parseProposals([{ kind: 'killed', quote, count: true }]).proposals,
    };
    const { reading: with1, refused } = admitProposals(mixed, { reading, context }, by);
    expect(refused).toEqual([]);
    const claim = with1.claims.find(({ reader }) => reader.name === 'tiny-1');
    expect(claim).toMatchObject({ kind: 'killed', quantity: { low: 23, high: 23 } });
    const explanation = claim === undefined ? null : explainProposed(mixed, context, claim);
    expect(explanation?.language).toBe('ru');
    expect(explanation?.parts[0]?.reasons).toEqual([{ by: 'model', name: 'tiny-1 7', words: quote }]);
  });

  it('stands where the model says, and nowhere else', () => {
    const second = string.lastIndexOf('The town was quiet');
    const claims = [{ kind: 'other', quote: 'The town was quiet', start: second }];
    const found = admit(claims).reading.claims.find(({ reader }) => reader.name === 'tiny-1');
    expect(found?.anchor.start).toBe(second);
    expect(found?.reader.rule).toBe(`proposed/${second}-${second + 'The town was quiet'.length}`);
    expect(reasons([{ kind: 'other', quote: 'The town was quiet', start: second + 1 }])).toEqual(['quote-not-in-text']);
    expect(parseProposals([{ kind: 'other', quote: 'The', start: -1 }]).malformed).toBe(1);
  });

  it('is counted and left out when it has another form', () => {
    const entries = [
      null,
      7,
      'x',
      {},
      { kind: 'murdered', quote: 'Two' },
      { kind: 'killed', quote: 5 },
      { kind: 'killed', quote: 'a', count: {} },
    ];
    expect(parseProposals({ claims: entries })).toEqual({ proposals: [], malformed: entries.length });
    expect(parseProposals({ claims: [{ kind: 'killed', quote: 'x'.repeat(5000) }] }).proposals).toEqual([]);
    for (const answer of [null, 'text', {}, { claims: 'no' }]) expect(parseProposals(answer).malformed).toBe(1);
  });

  it('never changes what the reader itself found, and is anchored in exact words, for any quote of the text', () => {
    const own = readClaims(text, context).claims;
    const at = fc.nat({ max: string.length });
    const kinds = fc.constantFrom('killed', 'arrested', 'other');
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at, kinds), { maxLength: 6 }), (cuts) => {
        const answer = cuts.map(([from, to, kind]) => ({ kind, quote: string.slice(from, to), count: null }));
        const { reading } = admit(answer);
        for (const claim of own) expect(reading.claims).toContainEqual(claim);
        for (const { anchor } of reading.claims) expect(string.slice(anchor.start, anchor.end)).toBe(anchor.quote);
        expect(new Set(reading.claims.map(({ id }) => id)).size).toBe(reading.claims.length);
      }),
      { numRuns: 40 },
    );
  });
});
