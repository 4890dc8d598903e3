import type { BoilerplateSpan } from '@inquest/model';
import { pageWords } from '../words/all-languages.ts';

/** Digits, the ending of an English ordinal number, and the word after it. */
const fusedDay = /(?<![\p{L}\p{N}])(\d{1,12}?)((?:[12]?\d|3[01])(?:st|nd|rd|th))(?=\s{1,3}(?:of\s)?(\p{L}{3,10}))/gu;

/**
 * Digits that ran into a day of the month, as when the number of comments stands before the first word without a space: of
 * `111616th December` the digits before `16th`. Nothing is corrected; the surplus is marked.
 */
export function findArtefacts(string: string): BoilerplateSpan[] {
  const months = pageWords('months');
  const spans: BoilerplateSpan[] = [];
  for (const { index, 1: surplus = '', 2: day = '', 3: word = '' } of string.matchAll(fusedDay)) {
    if (!months.has(word.toLowerCase())) continue;
    const [digits, rest] = widestDay(surplus, day);
    if (digits.length < 2) continue;
    const reason = `digits run into "${rest} ${word}"`;
    spans.push({ start: index, end: index + digits.length, kind: 'artefact', reason });
  }
  return spans;
}

/** The day with as many digits as a day can have, the surplus before it. */
function widestDay(surplus: string, day: string): readonly [surplus: string, day: string] {
  const widened = surplus.slice(-1) + day;
  return /^(?:[12]\d|3[01])\D/.test(widened) ? [surplus.slice(0, -1), widened] : [surplus, day];
}
