import type { Gazetteer, TextLayer } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../read-claims.ts';
import { textHash } from '../text/text-hash.ts';

const nowhere: Gazetteer = { find: () => [], get: () => null, startsName: () => false };

/** When the claims of a text published on Saturday, 17 December 2011 are said to have happened. */
function times(string: string): readonly string[] {
  const id = textHash(string);
  const tool = { name: 'test', version: '1' };
  const text: TextLayer = {
    id,
    item: id,
    tool,
    string,
    title: null,
    boilerplate: [],
    layout: null,
    language: 'uk',
    metadata: [],
    problems: [],
  };
  const published = { start: '2011-12-17', end: '2011-12-17', precision: 'day' } as const;
  const { claims } = readClaims(text, { published, language: null, gazetteer: nowhere });
  return claims.map(({ time }) => `${time?.start}/${time?.end}`);
}

describe('the time of a claim in Ukrainian', () => {
  it.each([
    ['16 грудня 2011 року загинули 14 докерів.', '2011-12-16/2011-12-16'],
    ["У п'ятницю, 16 грудня, загинули 14 докерів.", '2011-12-16/2011-12-16'],
    ['Минулої пʼятниці загинули 14 докерів.', '2011-12-16/2011-12-16'],
    ['Учора загинули 14 докерів.', '2011-12-16/2011-12-16'],
    ['Шістнадцятого грудня загинули 14 докерів.', '2011-12-16/2011-12-16'],
    ['Два дні тому загинули 14 докерів.', '2011-12-15/2011-12-15'],
    ['У травні 2010 року загинули 14 докерів.', '2010-05-01/2010-05-31'],
    ['14–16 грудня загинули 14 докерів.', '2011-12-14/2011-12-16'],
    ['Серед докерів загинули двоє.', 'undefined/undefined'],
  ])('%s', (text, time) => {
    expect(times(text)).toEqual([time]);
  });
});
