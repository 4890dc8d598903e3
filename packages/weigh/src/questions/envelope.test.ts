import type { Quantity } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelopeOf, type Weighed } from './envelope.ts';

function account(low: number | null, high: number | null, more: Partial<Quantity & Weighed> = {}): Weighed {
  const { origin = `${low}-${high}`, surerOrigin = origin, counted = true, ...quantity } = more;
  const anchor = { start: 0, end: 1 };
  const base = {
    lowOpen: false,
    highOpen: false,
    approximate: false,
    unit: 'person',
    words: '',
    anchor,
    codebook: null,
  };
  return { quantity: { ...base, low, high, ...quantity }, counted, origin, surerOrigin };
}

const words = (...accounts: Weighed[]): string | undefined => envelopeOf(accounts)?.words;

describe('envelopeOf', () => {
  it('runs from the smallest to the largest figure and stays open above when one account has no upper bound', () => {
    const seventy = { origin: 'seventy', surerOrigin: 'seventy' };
    expect(
      words(
        account(10, 10),
        account(13, 13),
        account(40, null),
        account(null, 150),
        account(70, null, seventy),
        account(70, null, seventy),
        account(70, null, seventy),
        account(36, null),
      ),
    ).toBe('10 to 150 and open above; 6 origins behind 8 accounts');
  });

  it('is open below only when the smallest figure is an upper bound', () => {
    expect(envelopeOf([account(null, 20), account(90, 90)])?.openBelow).toBe(true);
    expect(envelopeOf([account(10, 10), account(null, 150)])?.openBelow).toBe(false);
    expect(words(account(null, 20), account(90, 90))).toBe('20 or fewer to 90; 2 origins behind 2 accounts');
  });

  it('words open ends and single figures plainly', () => {
    expect(words(account(2000, null, { lowOpen: true }))).toBe('more than 2,000; one origin behind one account');
    expect(words(account(null, 2000), account(2000, null, { lowOpen: true }))).toBe(
      '2,000 and open above; 2 origins behind 2 accounts',
    );
    expect(words(account(null, 5))).toBe('at most 5; one origin behind one account');
    expect(words(account(20, 30))).toBe('20 to 30; one origin behind one account');
  });

  it('leaves out what does not stand and what gives no figure', () => {
    expect(envelopeOf([account(500, 500, { counted: false }), account(null, null)])).toBeNull();
  });

  it('gives the number of origins with and without ties that are only possible', () => {
    const tied = [
      account(70, null, { origin: 'a', surerOrigin: '1' }),
      account(70, null, { origin: 'a', surerOrigin: '2' }),
    ];
    expect(words(...tied)).toBe('70 and open above; one origin behind 2 accounts, 2 if possible ties do not hold');
  });

  it('holds every figure, and never an average', () => {
    const figure = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), (figures) => {
        const envelope = envelopeOf(figures.map((value) => account(value, value)));
        expect(envelope?.low).toBe(Math.min(...figures));
        expect(envelope?.high).toBe(Math.max(...figures));
      }),
    );
  });
});
