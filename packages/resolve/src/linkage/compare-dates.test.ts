import { describe, expect, it } from 'vitest';
import { comparableDates } from './comparables.ts';
import { compareDateParts } from './compare-dates.ts';
import { parseDate } from './dates.ts';

describe('dates', () => {
  it('reads the ways lists write them, whole or in part', () => {
    for (const text of ['1961-05-24', '24.05.1961', '19610524', '24/5/1961']) {
      expect(parseDate(text)).toEqual({ year: 1961, month: 5, day: 24 });
    }
    expect(parseDate('1961')).toEqual({ year: 1961, month: 0, day: 0 });
    expect(parseDate('about 1961')).toBeNull();
  });

  it('puts a wrong digit before a wrong part, and a vague date before another year', () => {
    const level = (a: string, b: string) => {
      const dates = comparableDates([parseDate(a), parseDate(b)]);
      return compareDateParts(dates, 0, 1);
    };
    expect(level('1961-05-24', '1961-05-24')).toBe(0);
    expect(level('1961-05-24', '1961-06-24')).toBe(1);
    expect(level('1961-05-03', '1961-03-05')).toBe(1);
    expect(level('1961-05-24', '1961-05-11')).toBe(2);
    expect(level('1961', '1961-05-11')).toBe(2);
    expect(level('1961-05-24', '1961-11-02')).toBe(3);
    expect(level('1961-05-24', '1974-11-02')).toBe(4);
  });
});
