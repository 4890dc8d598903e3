import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokenise.ts';

function words(text: string): string[] {
  const { count, start, end } = tokenise(text);
  return Array.from({ length: count }, (_, at) => text.slice(start[at], end[at]));
}

describe('tokenise', () => {
  it('leaves out white space only, keeps the order and never overlaps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(words(text).join('')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  it('keeps hyphens, apostrophes and the stops of initialisms within words', () => {
    expect(words('The U.S. so-called pro-government unions didn’t')).toEqual([
      'The',
      'U.S.',
      'so-called',
      'pro-government',
      'unions',
      'didn’t',
    ]);
  });

  it('cuts off a possessive', () => {
    expect(words('Zhanaozen’s square')).toEqual(['Zhanaozen', '’s', 'square']);
  });

  it('keeps the separators of a number and cuts off the stop behind it', () => {
    expect(words('2,000 of 16.5 at 10:30, in 2011.')).toEqual([
      '2,000',
      'of',
      '16.5',
      'at',
      '10:30',
      ',',
      'in',
      '2011',
      '.',
    ]);
  });

  it('counts line breaks between tokens', () => {
    expect([...tokenise('a\r\nb\n\nc').breaks]).toEqual([0, 1, 2]);
  });
});
