import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LetterComparer, lettersOf } from './letters.ts';

const compared = (a: string, b: string) => new LetterComparer(lettersOf([a, b]));
const likeness = (a: string, b: string, least = 0) => compared(a, b).likenessFrom(0, 1, least);
const oneEditApart = (a: string, b: string) => compared(a, b).oneEditApart(0, 1);

/** Words of few letters, so that many are alike. */
const word = fc.string({ unit: fc.constantFrom(...'abcdeé 1'), maxLength: 9 });

describe('likeness of strings', () => {
  it('gives the values Winkler published', () => {
    expect(likeness('martha', 'marhta')).toBeCloseTo(0.9611, 4);
    expect(likeness('dwayne', 'duane')).toBeCloseTo(0.84, 4);
    expect(likeness('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4);
  });

  it('is within 0 and 1, and 1 for equals', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        expect(likeness(a, a)).toBe(a === '' ? 0 : 1);
      }),
    );
  });

  it('does not hang on the order of the two', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const both = compared(a, b);
        expect(both.likenessFrom(0, 1, 0)).toBe(both.likenessFrom(1, 0, 0));
        expect(both.oneEditApart(0, 1)).toBe(both.oneEditApart(1, 0));
      }),
    );
  });

  it('is not lost by what tells most pairs apart beforehand', () => {
    fc.assert(
      fc.property(word, word, fc.double({ min: 0.1, max: 1, noNaN: true }), (a, b, least) => {
        const whole = likeness(a, b);
        if (whole >= least) expect(likeness(a, b, least)).toBe(whole);
        else expect(likeness(a, b, least)).toBeLessThan(least);
      }),
      { numRuns: 500 },
    );
  });

  it('knows one edit: a letter more, less, other, or two swapped', () => {
    for (const other of ['seito', 'seitovv', 'seitof', 'sietov', 'seitov', 'eitov']) {
      expect(oneEditApart('seitov', other)).toBe(true);
    }
    for (const other of ['seit', 'sietof', 'vseito', 'seitovna']) expect(oneEditApart('seitov', other)).toBe(false);
  });

  it('finds an edit anywhere in a value of any length', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 140 }),
        fc.nat(140),
        fc.string({ minLength: 1, maxLength: 1 }),
        (text, at, letter) => {
          expect(oneEditApart(text, text.slice(0, at) + letter + text.slice(at))).toBe(true);
          expect(oneEditApart(text, text.slice(0, at) + letter + text.slice(at + 1))).toBe(true);
        },
      ),
    );
  });
});
