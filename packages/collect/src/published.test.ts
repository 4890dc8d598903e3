import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePublished } from './published.ts';

describe('parsePublished', () => {
  it('covers the days of a year, a month or a day', () => {
    expect(parsePublished('2012')).toEqual({ start: '2012-01-01', end: '2012-12-31', precision: 'year' });
    expect(parsePublished('2012-02')).toEqual({ start: '2012-02-01', end: '2012-02-29', precision: 'month' });
    expect(parsePublished('2011-12-17')).toEqual({ start: '2011-12-17', end: '2011-12-17', precision: 'day' });
  });

  it.each(['2011-02-29', '2011-13', '2011-00', '2011-1-2', '17.12.2011', 'December', '2011-12-32', '20111217'])(
    'refuses %s',
    (value) => {
      expect(parsePublished(value)).toBeNull();
    },
  );

  it('takes every day of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parsePublished(day)?.start).toBe(day);
        },
      ),
    );
  });
});
