import { describe, expect, it } from 'vitest';
import { comparableDates } from './comparables.ts';
import { compareDateParts } from './compare-dates.ts';
import { canonicalDates, parseDate } from './dates.ts';

describe('dates', () => {
  it('reads the ways lists write them, whole or in part', () => {
    for (const text of ['1961-05-24', '24.05.1961', '19610524', '24/5/1961']) {
      expect(parseDate(text)).toEqual({ year: 1961, month: 5, day: 24 });
    }
    expect(parseDate('1961')).toEqual({ year: 1961, month: 0, day: 0 });
    expect(parseDate('about 1961')).toBeNull();
  });

  it('reads the months and digits of other languages', () => {
    const texts =
      `24 de mayo de 1961|24 mai 1961|24. Mai 1961|24 Mayıs 1961|24 травня 1961 р.|24 мая 1961 г.|24 أيار 1961|٢٤ مايو ١٩٦١|
      24 מאי 1961|1961年5月24日|1961년 5월 24일|٢٤/٥/١٩٦١|۱۹۶۱-۰۵-۲۴`.split('|');
    for (const text of texts) expect([text, parseDate(text)]).toEqual([text, { year: 1961, month: 5, day: 24 }]);
    expect(parseDate('2 كانون الأول 1961')).toEqual({ year: 1961, month: 12, day: 2 });
    expect(canonicalDates(() => ['٢٥/٣/١٩٦١'])('٤/٣/١٩٦١')).toBe('1961-03-04');
    expect(parseDate('24 somewhere 1961')).toBeNull();
  });

  it('takes no number above 12 for a month where the other part can be one', () => {
    expect(parseDate('12/25/2011')).toEqual(parseDate('2011-12-25'));
    expect(parseDate('25/12/2011', 'month first')).toEqual(parseDate('2011-12-25'));
    expect(parseDate('25/13/2011')).toEqual({ year: 2011, month: 13, day: 25 });
  });

  it('brings a column to one form though two people wrote it, each with a sign of their own', () => {
    const column = ['12/25/2011', '12/9/2011', '25.12.2011', '9.12.2011', '2011-12-16'];
    expect(column.map(canonicalDates(() => column))).toEqual([
      '2011-12-25',
      '2011-12-09',
      '2011-12-25',
      '2011-12-09',
      '2011-12-16',
    ]);
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
