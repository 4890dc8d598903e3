import type { Quantity } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { intervalWords } from './figures-table.ts';

const base: Quantity = {
  low: null,
  high: null,
  lowOpen: false,
  highOpen: false,
  approximate: false,
  unit: 'person',
  words: '',
  anchor: { start: 0, end: 0 },
  codebook: null,
};

describe('a figure in the table of rival figures', () => {
  it.each([
    [{ low: 13, high: 13 }, '13'],
    [{ low: 70 }, '≥ 70'],
    [{ low: 2000, lowOpen: true }, '> 2000'],
    [{ high: 150 }, '≤ 150'],
    [{ high: 900, highOpen: true }, '< 900'],
    [{ low: 20, high: 30 }, '20–30'],
    [{ low: 40, approximate: true, codebook: 'scores' }, '≥ ~40'],
    [{}, '?'],
  ])('keeps its bounds open where they are open: %j', (change, shown) => {
    const account = { quantity: { ...base, ...change }, negated: false, stance: 'asserted' as const, setAside: false };
    expect(intervalWords(account)).toBe(shown);
  });

  it('tells none from a figure that is denied', () => {
    const denied = { negated: true, stance: 'denied' as const, setAside: false };
    expect(intervalWords({ ...denied, quantity: { ...base, low: 0, high: 0 } })).toBe('none');
    expect(intervalWords({ ...denied, quantity: { ...base, low: 24 } })).toBe('≥ 24 denied');
    expect(intervalWords({ ...denied, quantity: { ...base, high: 0 } })).toBe('≤ 0 denied');
  });

  it('says what people set aside', () => {
    const account = {
      quantity: { ...base, low: 5, high: 5 },
      negated: false,
      stance: 'asserted' as const,
      setAside: true,
    };
    expect(intervalWords(account)).toBe('5 set aside');
  });
});
