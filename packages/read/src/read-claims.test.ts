import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Claim, Gazetteer, Place, Reading, TextLayer } from '@inquest/model';
import { readingSchema } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimId } from './claims/claim-id.ts';
import { en } from './languages/en.ts';
import type { Language } from './languages/language.ts';
import { readClaims, readIn } from './read-claims.ts';
import { textHash } from './text/text-hash.ts';

const serena: Place = {
  id: 'case:port-serena',
  name: 'Port Serena',
  alternateNames: [],
  country: '',
  region: '',
  latitude: 0,
  longitude: 0,
  population: 40_000,
  kind: 'settlement',
};

const gazetteer: Gazetteer = {
  find: (name) => (name.toLowerCase() === 'port serena' ? [serena] : []),
  get: (id) => (id === serena.id ? serena : null),
  startsName: (words) => 'port serena'.startsWith(words.toLowerCase()),
};

const hostile = new URL('../../../../shared/hostile/', import.meta.url);

function layer(string: string, language: string | null = 'en'): TextLayer {
  const id = textHash(string);
  return {
    id,
    item: id,
    tool: { name: 'test', version: '1' },
    string,
    title: null,
    boilerplate: [],
    layout: null,
    language,
    metadata: [],
    problems: [],
  };
}

const published = { start: '2011-12-17', end: '2011-12-17', precision: 'day' } as const;

function read(string: string): Reading {
  return readClaims(layer(string), { published, language: null, gazetteer });
}

function first(string: string, kind: Claim['kind']): Claim {
  const claim = read(string).claims.find((one) => one.kind === kind);
  if (claim === undefined) throw new Error(`no claim of kind ${kind} in: ${string}`);
  return claim;
}

/** Every stretch that a claim says stands at some offsets. */
function anchored(claim: Claim): { start: number; end: number; words: string }[] {
  const { anchor, quantity, subject, actor, addressee, cue, time, place, said, holder, chain } = claim;
  const spans = [{ start: anchor.start, end: anchor.end, words: anchor.quote }];
  for (const phrase of [subject, actor, addressee, cue]) if (phrase !== null) spans.push(phrase);
  for (const part of [quantity, place, time, said]) {
    if (part?.anchor != null) spans.push({ ...part.anchor, words: part.words });
  }
  for (const one of [holder, ...chain]) if (typeof one !== 'string') spans.push({ ...one.anchor, words: one.words });
  return spans;
}

function expectAnchored(string: string, reading: Reading): void {
  for (const claim of reading.claims) {
    for (const { start, end, words } of anchored(claim)) expect(string.slice(start, end)).toBe(words);
    expect(claimId(claim)).toBe(claim.id);
  }
}

const words = [
  'police',
  'killed',
  'at least',
  'seventy',
  '70',
  'workers',
  'were',
  'who',
  'said',
  'that',
  ',',
  '.',
  '“',
  '”',
  '"',
  'and',
  'but',
  'between',
  'dead',
  'wounded',
  'Dana Verin',
  'according to',
  'witnesses',
  'on Friday',
  '16 December 2011',
  '(17th)',
  'demanded',
  'call for:',
  '\n\n',
  '\n• ',
  'so was',
  'the',
  'no one',
  'a',
  'Port Serena',
  'hundreds',
  'of',
  'by',
  '👩‍👩‍👧',
  '\ud800',
  'שלום',
  'أكثر من',
  '\u202e',
  'Zhanaozen’s',
  '2,000',
  '+7 (7172) 97',
  'up to',
  'the death toll rose to',
  'reports of',
  'she',
  'they',
  ';',
  '—',
  '…',
  '?',
  '!',
];

describe('readClaims', () => {
  it('takes nothing from a data file that lies beside the reports', () => {
    const string = '{"quote": "At least 70 people were killed in Almaty, Anna Petrova said."}';
    const data = {
      ...layer(string),
      boilerplate: [{ start: 0, end: string.length, kind: 'other' as const, reason: 'data' }],
    };
    const reading = readClaims(data, { published: null, language: 'en', gazetteer });
    expect([...reading.claims, ...reading.mentions, ...reading.appeals]).toEqual([]);
  });

  it('anchors everything in the words that stand there, on any mixture of words, marks and broken characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' })), { maxLength: 60 }),
        (parts) => {
          const string = parts.join(' ');
          expectAnchored(string, read(string));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('gives readings that fit the schema', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 50 }), (parts) => {
        expect(readingSchema.safeParse(read(parts.join(' '))).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same claims from the same text', () => {
    const string = 'Police said 12 people were killed. Witnesses said at least 40 died.';
    expect(read(string)).toEqual(read(string));
  });

  it.skipIf(!existsSync(new URL('blns/blns.json', hostile)))(
    'survives naughty strings, alone and around a claim',
    () => {
      const strings: unknown = JSON.parse(readFileSync(new URL('blns/blns.json', hostile), 'utf8'));
      if (!Array.isArray(strings)) throw new Error('blns.json is not a list');
      for (const naughty of strings.map(String)) {
        for (const string of [naughty, `Police said ${naughty} 12 people were killed ${naughty}.`])
          expectAnchored(string, read(string));
      }
    },
  );

  it.skipIf(!existsSync(new URL('generated/text/', hostile)))('survives hostile text files', () => {
    for (const name of readdirSync(new URL('generated/text/', hostile))) {
      const string = readFileSync(new URL(`generated/text/${name}`, hostile), 'utf8').slice(0, 50_000);
      expectAnchored(string, read(string));
    }
  });

  it('gives an empty reading for a language that nothing reads yet', () => {
    const reading = readClaims(layer('En az yetmiş kişi öldü.', 'tr'), {
      published,
      language: null,
      gazetteer,
    });
    expect(reading.languages).toEqual([]);
    expect(reading.claims).toEqual([]);
  });

  it('gives an empty reading of an empty text', () => {
    expect(read('').claims).toEqual([]);
  });

  it('finds less, and never throws, when sections of a language file are missing', () => {
    const text = layer(
      'Police said on Friday that 12 people were killed. The union demanded the release of Dana Verin.',
    );
    const context = { published, language: null, gazetteer };
    expect(readIn({ tag: 'xx' }, text, context).claims).toEqual([]);
    for (const section of Object.keys(en)) {
      const partial: Language = {
        ...Object.fromEntries(Object.entries(en).filter(([name]) => name !== section)),
        tag: 'xx',
      };
      expectAnchored(text.string, readIn(partial, text, context));
    }
  });

  it('reads an inflected language by its stems, verbs before or after those they happen to', () => {
    const stem = (word: string): string => word.replace(/(ami|ov|i|y|a)$/, '');
    const language: Language = {
      tag: 'xx',
      stem,
      words: { verb: [] },
      numbers: { cardinals: { sem: 7 }, multipliers: {} },
      nouns: [{ unit: 'person', singular: ['rabotnik'], plural: ['rabotniki'] }],
      triggers: [
        { kind: 'killed', name: 'kill', forms: { passive: ['ubity'] }, patient: 'object', people: 'required' },
      ],
    };
    const reading = readIn(language, layer('Sem rabotnikov ubity.'), { published, language: null, gazetteer });
    expect(reading.claims.map(({ kind, quantity }) => [kind, quantity?.low])).toEqual([['killed', 7]]);
  });

  it('marks claims in boilerplate and keeps them', () => {
    const string = 'At least 70 people were killed. Related: nine sailors were killed elsewhere.';
    const text = {
      ...layer(string),
      boilerplate: [{ start: 32, end: string.length, kind: 'related' as const, reason: 'test' }],
    };
    const { claims } = readClaims(text, { published, language: null, gazetteer });
    expect(claims.map(({ quantity, boilerplate }) => [quantity?.low, boilerplate])).toEqual([
      [70, null],
      [9, 'related'],
    ]);
  });

  it('anchors a claim in its clause with the words that attribute it', () => {
    const claim = first(
      'The government has admitted that 10 people had died, though reporters said there were reports of scores of fatalities.',
      'killed',
    );
    expect(claim.anchor.quote).toBe('The government has admitted that 10 people had died');
    expect(claim.cue?.words).toBe('has admitted');
  });

  it('puts "yesterday" in a dated quotation the day before the speech, not before the article', () => {
    const claim = first(
      'In a response on 15 December, President Orlo stated that “yesterday peaceful citizens were attacked by hooligans”.',
      'attack',
    );
    expect(claim.time).toMatchObject({
      start: '2011-12-14',
      end: '2011-12-14',
      words: 'yesterday',
      resolvedAgainst: '2011-12-15 (speech)',
    });
    expect(claim.said).toMatchObject({ start: '2011-12-15', resolvedAgainst: '2011-12-17 (published)' });
  });

  it('carries a day over to the next sentences of the paragraph and says so', () => {
    const [, second] = read('The guards opened fire on 14 December. Nine dockers were killed.').claims;
    expect(second?.time).toEqual({
      start: '2011-12-14',
      end: '2011-12-14',
      precision: 'day',
      words: '',
      anchor: null,
      resolvedAgainst: '2011-12-14 (named before in the paragraph)',
    });
  });

  it('carries a day over to the next paragraph, no further, and says so', () => {
    const claims = read(
      'The guards opened fire on 14 December.\n\nNine dockers were killed.\n\nThe port is calm.\n\nTwo dockers were killed.',
    ).claims.filter(({ kind }) => kind === 'killed');
    expect(claims.map(({ time }) => time?.resolvedAgainst ?? null)).toEqual([
      '2011-12-14 (named before in the paragraph before)',
      null,
    ]);
  });

  it('counts back missing years from the anniversary that a text marks', () => {
    const text = layer(
      'Third anniversary of the Port Serena massacre\n\nOn 16th March the police shot dead 21 dockers.',
    );
    const context = {
      published: { start: '2014-03-16', end: '2014-03-16', precision: 'day' as const },
      language: null,
      gazetteer,
    };
    expect(readClaims(text, context).claims.find(({ quantity }) => quantity !== null)?.time?.start).toBe('2011-03-16');
  });

  it('leaves a date without a year unresolved when nothing says from when it counts', () => {
    const text = layer('On 14 December nine dockers were killed.');
    const [claim] = readClaims(text, { published: null, language: null, gazetteer }).claims;
    expect(claim?.time).toMatchObject({ start: null, end: null, precision: 'unknown', words: '14 December' });
  });

  it('names the place of an act by the gazetteer', () => {
    expect(first('Nine dockers were killed in Port Serena on Friday.', 'killed').place).toMatchObject({
      id: 'case:port-serena',
      words: 'Port Serena',
    });
  });

  it('finds each demand under a heading that calls for them, with who calls', () => {
    const { claims } = read(
      'The Dockers’ Union calls for:\n\n• an independent inquiry;\n• the release of all prisoners.\n\nIt rained.',
    );
    expect(
      claims.map(({ kind, subject, holder }) => [
        kind,
        subject?.words,
        typeof holder === 'string' ? holder : holder.words,
      ]),
    ).toEqual([
      ['demand', 'an independent inquiry', 'The Dockers’ Union'],
      ['demand', 'the release of all prisoners', 'The Dockers’ Union'],
    ]);
  });

  it('names whom a demand is put to', () => {
    const claim = first('Amnesty International urged the government to release the strikers.', 'demand');
    expect(claim.addressee?.words).toBe('the government');
    expect(claim.subject?.words).toBe('to release the strikers');
  });

  it('keeps the exact words of a quantity with its hedge', () => {
    expect(first('As many as 150 people were killed.', 'killed').quantity).toMatchObject({
      low: null,
      high: 150,
      words: 'As many as 150',
      unit: 'person',
      codebook: null,
    });
    expect(first('Scores of people were killed.', 'killed').quantity).toMatchObject({
      low: 40,
      high: null,
      approximate: true,
      codebook: 'scores',
    });
  });

  it('keeps attributed speech without an act as a statement', () => {
    const claim = first('The mayor said the town would remain calm.', 'statement');
    expect(claim).toMatchObject({ stance: 'reported', holder: { words: 'The mayor', kind: 'state' } });
  });

  it('says "unnamed" of a quotation whose speaker the text does not give', () => {
    expect(
      first('“They beat us and then nine of our comrades were killed on the road.” It rained.', 'killed').holder,
    ).toBe('unnamed');
  });
});
