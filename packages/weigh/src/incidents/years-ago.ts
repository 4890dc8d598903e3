import type { Claim, TextLayer } from '@inquest/model';
import { spanOf, yearsEarlier } from '../days.ts';
import { type ReadTime, readTime } from './moments.ts';

const numbers = new Map<string, number>(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, index) => [
    word,
    index + 1,
  ]),
);
numbers.set('a', 1);
const lookBehind = 30;

/** "Three years ago today": the day that stands after such words, moved back by the years; null when it does not. */
export function yearsAgoToday(claim: Claim, { string }: TextLayer): ReadTime | null {
  const start = claim.time?.anchor?.start;
  const time = readTime(claim);
  const span = time === null ? null : spanOf(time.interval);
  if (start === undefined || span === null || span.start !== span.end) return null;
  const [, word = ''] =
    /(\p{L}+|\d{1,3}) years? ago,? $/iu.exec(string.slice(Math.max(0, start - lookBehind), start)) ?? [];
  const years = numbers.get(word.toLowerCase()) ?? Number(word || Number.NaN);
  if (!Number.isInteger(years) || years < 1) return null;
  const day = yearsEarlier(span.start, years);
  return { interval: { start: day, end: day }, note: `"${word} years ago" stands before it` };
}
