import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimeExpressions } from './find-expressions.ts';

/** Saturday, 17 December 2011. */
const published = { start: '2011-12-17', end: '2011-12-17', precision: 'day' } as const;

function expressions(text: string, language = 'en'): string[] {
  return findTimeExpressions(text, { language, published }).map(
    ({ words, type, value }) => `${words}: ${type}${value === null ? '' : ` ${value}`}`,
  );
}

describe('findTimeExpressions', () => {
  it.each([
    // What places an event, and what only says how long or how often.
    ['They waited three days and went home on Friday.', ['three days: DURATION', 'Friday: DATE 2011-12-16']],
    ['Wives came daily, and every Monday they sang.', ['daily: SET', 'every Monday: SET']],
    ['A five-hour search ended at 10 p.m. on 3 July.', ['five-hour: DURATION', '10 p.m. on 3 July: DATE 2011-07-03']],
    ['For weeks nobody slept; now it is quiet.', ['weeks: DURATION', 'now: DATE']],
    ['A driver, 30 years old, lost a second brother.', []],
    // Where the words look.
    ['The court will decide on Monday.', ['Monday: DATE 2011-12-19']],
    ['The court decided on Monday.', ['Monday: DATE 2011-12-12']],
    ['He must be released by 4 January.', ['by 4 January: DATE 2012-01-04']],
    ['A hearing on Jan. 4 is awaited.', ['Jan. 4: DATE 2012-01-04']],
    ['Two miners were buried on January 4.', ['January 4: DATE 2011-01-04']],
    ['A leaflet of Monday, 26 December, is known.', ['Monday, 26 December: DATE 2011-12-26']],
    // Counted from the day named last, and to the day of publication.
    [
      'On 1 June a pipe burst. Three days later the well was shut.',
      ['1 June: DATE 2011-06-01', 'Three days later: DATE 2011-06-04'],
    ],
    ['The past two months were hard.', ['The past two months: DATE 2011-10-17/2011-12-17']],
    ['The strike is now in its eighth month.', ['now in its eighth month: DATE 2011-04-17/2011-05-17']],
    ['It rained over the weekend.', ['the weekend: DATE 2011-12-17/2011-12-18']],
    ['They met last Thanksgiving.', ['Thanksgiving: DATE 2011-11-24']],
  ])('reads %s', (text, expected) => {
    expect(expressions(text)).toEqual(expected);
  });

  it('gives a word that two lay hold of to the first', () => {
    const found = findTimeExpressions('10 days later May', { language: 'en', published });
    expect(found.map(({ words }) => words)).toEqual(['10 days later']);
  });

  it('gives the words at their place, in the order of the text and none over another', () => {
    const piece = fc.constantFrom(
      'on Friday',
      'three',
      'days',
      'May',
      '10',
      'a.m.',
      ',',
      'will',
      'the',
      'later',
      'every',
      '1998',
      '-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { start, end, words } of findTimeExpressions(text, { language: 'en', published })) {
          expect(text.slice(start, end)).toBe(words);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  it('finds nothing in a language that nothing reads', () => {
    expect(expressions('on Friday', 'xx')).toEqual([]);
  });
});
