import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, parseDate } from './dates.ts';
import { PairCache } from './pair-cache.ts';
import { jaroWinkler, oneEditApart } from './similarity.ts';

describe('likeness of strings', () => {
  it('gives the values Winkler published', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4);
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4);
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4);
  });

  it('is symmetric, within 0 and 1, and 1 for equals', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const likeness = jaroWinkler(a, b);
        expect(likeness).toBeCloseTo(jaroWinkler(b, a), 12);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(jaroWinkler(a, a)).toBe(1);
      }),
    );
  });

  it('knows one edit: a letter more, less, other, or two swapped', () => {
    for (const other of ['seito', 'seitovv', 'seitof', 'sietov', 'seitov', 'eitov']) {
      expect(oneEditApart('seitov', other)).toBe(true);
    }
    for (const other of ['seit', 'sietof', 'vseito', 'seitovna']) expect(oneEditApart('seitov', other)).toBe(false);
  });
});

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
      const [left, right] = [parseDate(a), parseDate(b)];
      return left === null || right === null ? null : compareDates(left, right);
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

describe('the memory of compared pairs', () => {
  it('computes each unordered pair once, however many there are', () => {
    const cache = new PairCache();
    let computed = 0;
    const compute = (a: number, b: number) => {
      computed += 1;
      return (a * 31 + b) % 200;
    };
    for (let turn = 0; turn < 2; turn += 1) {
      for (let a = 0; a < 150; a += 1) {
        for (let b = a + 1; b < 150; b += 1) expect(cache.get(b, a, compute)).toBe((a * 31 + b) % 200);
      }
    }
    expect(computed).toBe((150 * 149) / 2);
  });
});
