import type { Appeal, Span, TextLayer } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAppeals } from './find-appeals.ts';

function layerOf(string: string): TextLayer {
  return {
    id: '0'.repeat(64),
    item: '0'.repeat(64),
    tool: { name: 'test', version: '1' },
    string,
    title: null,
    boilerplate: [],
    layout: null,
    language: 'en',
    metadata: [],
    problems: [],
  };
}

/** Lines as sentences: enough for what is tested here. */
function linesAsSentences(string: string): Span[] {
  return [...string.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function find(string: string): Appeal[] {
  return findAppeals(layerOf(string), linesAsSentences(string));
}

const summary = (appeals: readonly Appeal[]) => appeals.map(({ channel, value }) => [channel, value]);

describe('findAppeals', () => {
  it('reads a contact block with its heading, addressee and the sentence that asks', () => {
    const appeals = find(
      [
        'Please send protests to the harbour office.',
        '',
        'To the employer:',
        '',
        'Northquay Holding',
        'Saltmouth 10400',
        '12 Harbour Street',
        'Tel: +44 20 7946 0018 / 0019',
        'Fax. (020) 7946-0000',
        'E-mail: press@northquay.example',
      ].join('\n'),
    );
    expect(summary(appeals)).toEqual([
      ['postal', 'Saltmouth 10400, 12 Harbour Street'],
      ['phone', '+44 20 7946 0018'],
      ['phone', '0019'],
      ['fax', '(020) 7946-0000'],
      ['email', 'press@northquay.example'],
    ]);
    for (const appeal of appeals) {
      expect(appeal.addressee?.words).toBe('Northquay Holding');
      expect(appeal.request?.words).toBe('Please send protests to the harbour office.');
    }
  });

  it('takes the addressee from the sentence that asks', () => {
    const [appeal] = find('Send letters to Ada Marrow 10400, Saltmouth, Quay House and to your newspaper.');
    expect(appeal).toMatchObject({ channel: 'postal', value: '10400, Saltmouth, Quay House' });
    expect(appeal?.addressee?.words).toBe('Ada Marrow');
  });

  it('keeps disguised mail addresses as they are written', () => {
    const appeals = find(
      'Messages to dock.union (at) post.example and, by e-mail, to quay at post dot example, please.',
    );
    expect(summary(appeals)).toEqual([
      ['email', 'dock.union (at) post.example'],
      ['email', 'quay at post dot example'],
    ]);
  });

  it('reads a request in Russian', () => {
    const appeals = find(
      'Письма протеста направляйте по адресу: 130200, г. Солёное, ул. Портовая, 5. Тел.: 8 (72934) 6-12-34',
    );
    expect(summary(appeals)).toEqual([
      ['postal', '130200, г. Солёное, ул. Портовая, 5'],
      ['phone', '8 (72934) 6-12-34'],
    ]);
  });

  it('leaves figures, dates and links in passing alone', () => {
    expect(
      find(
        [
          'On 16 December 2011 some 2000 of 15000 workers met on 16.12.2011, the report of 2010-2011 says.',
          'The fund stood at 1 500 000 000; see www.example.org and https://example.org/a/b for more.',
          'The town has 103598 inhabitants. He called 40 times.',
        ].join('\n'),
      ),
    ).toEqual([]);
  });

  it('anchors every part in the exact words, on any text', () => {
    const piece = fc.constantFrom(
      'fax: ',
      '+7 (71',
      '72) 97 60',
      '\n',
      '@',
      'a.b',
      ' at ',
      'Write to ',
      'Quay 10400',
      ', ',
      'www.',
      ':',
      '(',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => {
        const string = pieces.join('');
        let before = 0;
        for (const appeal of find(string)) {
          for (const phrase of [appeal, appeal.addressee, appeal.request]) {
            if (phrase !== null) expect(string.slice(phrase.start, phrase.end)).toBe(phrase.words);
          }
          expect(appeal.start).toBeGreaterThanOrEqual(before);
          before = appeal.end;
        }
      }),
    );
  });
});
