import type { Analysis, Run } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';

const personPronoun = classBit('pronoun', 'singularPersonPronoun', 'demonstrative', 'relative');
const stop = classBit('preposition');

/** True when a phrase without a number speaks of people: by its noun, a name or a pronoun. */
export function isPeople(analysis: Analysis, phrase: Run): boolean {
  const { marked, mentions, mentionOf } = analysis;
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const noun = foundAt(marked, at, 'noun');
    if (noun !== null && (noun.entry.unit === 'person' || noun.entry.unit === 'family')) return true;
    if (mentions[mentionOf[at] ?? -1]?.kind === 'person') return true;
    if (phrase.to - phrase.from <= 2 && has(marked, at, personPronoun)) return true;
    if (at > phrase.from && has(marked, at, stop) && !has(marked, at, classBit('partitive'))) return false;
  }
  return false;
}
