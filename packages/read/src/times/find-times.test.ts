import { describe, expect, it } from 'vitest';
import { en } from '../languages/en.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';
import { markText } from '../lexicon/marked-text.ts';
import { findSentences } from '../sentences/find-sentences.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { dayNumber } from './calendar.ts';
import { findTimes } from './find-times.ts';
import { resolveTime } from './resolve-time.ts';

/** Saturday, 17 December 2011. */
const now = dayNumber(2011, 12, 17);

function times(text: string): string[] {
  const tokens = tokenise(text);
  const lexicon = lexiconOf(en);
  const found = findTimes(markText(tokens, lexicon), findSentences(tokens, lexicon));
  return found.map((run) => {
    const time = resolveTime(run, { start: now, end: now, why: 'published' }, dayNumber(2011, 12, 10));
    const words = text.slice(tokens.start[run.from], tokens.end[run.to - 1]);
    return time === null ? `${words}: ?` : `${words}: ${time.start}/${time.end} ${time.precision}`;
  });
}

describe('findTimes', () => {
  it.each([
    ['on Friday, 16 December', ['Friday, 16 December: 2011-12-16/2011-12-16 day']],
    ['on December 16, 2011,', ['December 16, 2011: 2011-12-16/2011-12-16 day']],
    [
      'on 2011-12-16 and 16/12/2011',
      ['2011-12-16: 2011-12-16/2011-12-16 day', '16/12/2011: 2011-12-16/2011-12-16 day'],
    ],
    ['from 14-16 December', ['14-16 December: 2011-12-14/2011-12-16 range']],
    ['said Friday that', ['Friday: 2011-12-16/2011-12-16 day']],
    ['They met yesterday.', ['yesterday: 2011-12-16/2011-12-16 day']],
    ['Earlier this morning (17th), activists', ['Earlier this morning (17th): 2011-12-17/2011-12-17 day']],
    ['it began last spring', ['last spring: 2011-03-01/2011-05-31 season']],
    ['Seven months ago they', ['Seven months ago: 2011-05-02/2011-06-01 about']],
    ['since May 2011 and in July', ['since May 2011: 2011-05-01/null after', 'July: 2011-07-01/2011-07-31 month']],
    ['this week and last month', ['this week: 2011-12-12/2011-12-18 week', 'last month: 2011-11-01/2011-11-30 month']],
    ['in 1991 it', ['1991: 1991-01-01/1991-12-31 year']],
    ['that day they', ['that day: 2011-12-10/2011-12-10 day']],
    // A bound ahead: the state of emergency of December runs into the coming year.
    ['until the end of January', ['until the end of January: null/2012-01-31 before']],
    ['lasted until 17 December', ['until 17 December: null/2011-12-17 before']],
    ['They may march in May', ['May: 2011-05-01/2011-05-31 month']],
    ['on 31 February', ['31 February: ?']],
    [
      'it began at Christmas and went on until Christmas Day',
      ['Christmas: 2010-12-25/2010-12-25 day', 'until Christmas Day: null/2011-12-25 before'],
    ],
    // Some Tuesday or other is not the last one; with a date behind it is.
    ['She came home on a Tuesday', []],
    ['on a Friday, 16 December,', ['a Friday, 16 December: 2011-12-16/2011-12-16 day']],
    // A tree, a party, a market are no days.
    ['they set fire to a Christmas tree and a Halloween stall', []],
  ])('reads %s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});
