import type { Analysis } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import { own } from '../quantities/number-words.ts';
import { dateOf, dayNumber } from './calendar.ts';
import type { Reference } from './reference.ts';

/** How far behind "anniversary of" the act may stand that it marks. */
const reach = 12;

/**
 * A text that marks the third anniversary of a massacre tells of the year three years before: after
 * those words, missing years are counted back from the anniversary. Anniversaries of other things,
 * an independence say, change nothing.
 */
export function anniversaries(analysis: Analysis, published: Reference | null): (token: number) => Reference | null {
  const { marked, sentences } = analysis;
  if (published === null) return () => null;
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const found = foundAt(marked, at, 'date');
      if (found === null || found.entry.role !== 'anniversary') continue;
      const years = yearsBefore(analysis, at);
      if (years === null || !marksAct(analysis, at, sentence.to)) continue;
      const { year, month, day } = dateOf(published.end);
      const end = dayNumber(year - years, month, Math.min(day, 28)) + 3;
      const reference = { start: end, end, why: `published, anniversary ${years}` };
      const from = sentence.to;
      return (token) => (token >= from ? reference : null);
    }
  }
  return () => null;
}

function yearsBefore({ marked }: Analysis, at: number): number | null {
  const { numbers } = marked.lexicon.language;
  for (let before = at - 1; before >= Math.max(0, at - 2); before -= 1) {
    const key = marked.tokens.key[before] ?? '';
    const word = own(numbers?.ordinals, key);
    if (word !== undefined) return word;
    const figures = /^(\d{1,2})[a-z]{2}$/.exec(key);
    if (figures !== null) return Number(figures[1]);
  }
  return null;
}

/** The anniversary is of an act: a trigger word follows "of". */
function marksAct({ marked }: Analysis, at: number, limit: number): boolean {
  if (!has(marked, at + 1, classBit('partitive'))) {
    return false;
  }
  for (let position = at + 2; position < Math.min(limit, at + reach); position += 1) {
    if (foundAt(marked, position, 'trigger') !== null) return true;
  }
  return false;
}
