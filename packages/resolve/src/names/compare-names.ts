// How alike two names are, with the reasons: words are assigned to each other in any order, a word missing on one side says
// little, words on both sides that fit nothing contradict each other.

import { assignWords, type WordMatch, wordsLeft } from './assign-words.ts';
import { compareOrganisations } from './compare-organisations.ts';
import { fold } from './fold.ts';
import { joinedLikeness, particles } from './name-words.ts';
import { likenessAcross, wordLikeness } from './word-likeness.ts';

export { wordLikeness } from './word-likeness.ts';

export type NamedKind = 'person' | 'organisation';

export type NameComparison = {
  /** 0 nothing in common, 1 the same; `sameNameFrom` and more is taken as one name. Likeness, not a probability. */
  readonly score: number;
  readonly matched: readonly WordMatch[];
  /** Words that only one side has. */
  readonly missing: readonly string[];
  /** Words of both sides that fit nothing on the other. */
  readonly contradicting: readonly string[];
};

/** The score from which two names can be taken as spellings of one. Chosen beforehand, not fitted. */
export const sameNameFrom = 0.7;

const titles = new Set(
  'mr mrs ms miss dr prof sir dame lord lady sheikh shaikh sheik president general gen col colonel captain capt haji hajji mullah maulavi ayatollah imam rev prasident gospodin g zha'.split(
    ' ',
  ),
);

const particleWeight = 0.2;
const leastLikeness = 0.6;
/** What a word missing on one side costs, as part of its weight. */
const missingCost = 0.3;
/** Each contradicting word leaves this part of the score. */
const contradictionLeaves = 0.6;
/** Longer names are compared by their first words: assignment takes the square of their number. */
const mostWords = 24;

/** Compares two names of persons or organisations, in any mixture of Latin and Cyrillic spellings, or one of them in a script that a model aligns. */
export function compareNames(a: string, b: string, kind: NamedKind = 'person'): NameComparison {
  return kind === 'person' ? comparePersons(a, b) : compareOrganisations(a, b);
}

function comparePersons(a: string, b: string): NameComparison {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const likeness = likenessAcross(a, b, { inOne: wordLikeness, mostWords });
  const matched = assignWords(left, right, { likeness, least: leastLikeness });
  const onlyLeft = wordsLeft(
    left,
    matched.map((pair) => pair.a),
  );
  const onlyRight = wordsLeft(
    right,
    matched.map((pair) => pair.b),
  );
  const heavy = (words: readonly string[]) => words.filter((word) => weightOf(word) === 1);
  const contradictions = Math.min(heavy(onlyLeft).length, heavy(onlyRight).length);
  // “Y” is a particle, and the initial of Yusuf: a pair weighs what the heavier of its words does.
  const weighsPair = (pair: WordMatch) => Math.max(weightOf(pair.a), weightOf(pair.b));
  const agreeing = matched.reduce((sum, pair) => sum + pair.likeness * weighsPair(pair), 0);
  const paired = matched.reduce((sum, pair) => sum + weighsPair(pair), 0);
  const missing = [...onlyLeft, ...onlyRight].reduce((sum, word) => sum + weightOf(word), 0) - 2 * contradictions;
  const total = paired + Math.max(0, missing) * missingCost;
  const byWords = total === 0 ? 0 : (agreeing / total) * contradictionLeaves ** contradictions;
  return {
    score: Math.max(byWords, joinedLikeness(left, right)),
    matched,
    missing: contradictions === 0 ? [...onlyLeft, ...onlyRight] : [],
    contradicting: contradictions === 0 ? [] : [...onlyLeft, ...onlyRight],
  };
}

function wordsOf(name: string): string[] {
  const words = fold(name.replaceAll('&', ' and '))
    .split(' ')
    .filter((word) => word !== '');
  const bare = words.filter((word) => !titles.has(word));
  return (bare.length === 0 ? words : bare).slice(0, mostWords);
}

function weightOf(word: string): number {
  return particles.has(word) ? particleWeight : 1;
}
