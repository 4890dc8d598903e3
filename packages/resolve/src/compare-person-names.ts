import type { Compared } from './compare-pair.ts';
import { levelSpelling, romanise, withoutEnding } from './names/romanise.ts';
import { similarity } from './names/similarity.ts';
import type { Spelling } from './spellings.ts';

const surnameWeight = 0.55;
const givenWeight = 0.45;
const leastSurname = 0.8;
const leastGiven = 0.55;
const unmatchedCost = 0.05;
/** Further names on both sides that are not each other's speak against more than one that is missing. */
const contradictionCost = 0.15;
const bareScore = 0.5;

/** Compares two names of persons, order-free: the family names must be near, then the given names count. */
export function comparePersonNames({ folded: a }: Spelling, { folded: b }: Spelling): Compared | null {
  const wordsA = a.split(' ');
  const wordsB = b.split(' ');
  const surnames = nearestSurnames(wordsA, wordsB);
  if (surnames === null) return null;
  const givenA = wordsA.filter((_, index) => index !== surnames.a);
  const givenB = wordsB.filter((_, index) => index !== surnames.b);
  const isGivenOnly = (words: readonly string[], others: readonly string[], other: number): boolean =>
    words.length === 1 && others.length > 1 && other === 0;
  if (isGivenOnly(wordsA, wordsB, surnames.b) || isGivenOnly(wordsB, wordsA, surnames.a)) return null;
  const family = describe(wordsA[surnames.a] ?? '', wordsB[surnames.b] ?? '', 'family name');
  if (givenA.length === 0 || givenB.length === 0) return compareBare(surnames, givenA, givenB, family);
  const given = nearestGiven(givenA, givenB);
  if (given.similarity < leastGiven) return null;
  const [overA, overB] = wordsOver(without(givenA, given.a), without(givenB, given.b));
  const isAgainst = overA.length > 0 && overB.length > 0;
  const over = overA.length + overB.length;
  const cost = isAgainst ? contradictionCost : unmatchedCost * over;
  const score = surnameWeight * surnames.similarity + givenWeight * given.similarity - cost;
  const reasons = [family, describe(given.a, given.b, 'given name')];
  if (isAgainst) reasons.push(`against: ${shown(overA)} and ${shown(overB)} do not fit`);
  else if (over > 0) reasons.push(`against: ${shown([...overA, ...overB])} stands in one name only`);
  return { score: Math.max(0, score), reason: reasons.join('; ') };
}

function without(words: readonly string[], one: string): string[] {
  const at = words.indexOf(one);
  return words.filter((_, index) => index !== at);
}

/** Further given names and initials that have no counterpart in the other name. */
function wordsOver(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const fits = (word: string, others: readonly string[]): boolean =>
    others.some((other) => givenSimilarity(word, other) >= leastGiven);
  return [a.filter((word) => !fits(word, b)), b.filter((word) => !fits(word, a))];
}

function shown(words: readonly string[]): string {
  return words.map((word) => (word.length === 1 ? `${capitalised(word)}.` : capitalised(word))).join(' ');
}

interface Surnames {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/** The last words, or the last of one and the first of the other («Тихонов Дмитрий»), whichever are nearer. */
function nearestSurnames(a: readonly string[], b: readonly string[]): Surnames | null {
  const lastA = a.length - 1;
  const lastB = b.length - 1;
  let best: Surnames | null = null;
  for (const [indexA, indexB] of [
    [lastA, lastB],
    [0, lastB],
    [lastA, 0],
  ] as const) {
    const [wordA = '', wordB = ''] = [a[indexA], b[indexB]];
    if (wordA.length < 3 || wordB.length < 3) continue;
    const near = surnameSimilarity(wordA, wordB);
    if (near >= leastSurname && near > (best?.similarity ?? 0)) best = { a: indexA, b: indexB, similarity: near };
  }
  return best;
}

function surnameSimilarity(a: string, b: string): number {
  const levelA = levelSpelling(a);
  const levelB = levelSpelling(b);
  if (levelA === levelB) return a === b ? 1 : 0.98;
  const stems = similarity(withoutEnding(levelA), withoutEnding(levelB));
  return Math.max(stems * 0.97, similarity(levelA, levelB));
}

function nearestGiven(a: readonly string[], b: readonly string[]): { a: string; b: string; similarity: number } {
  let best = { a: a[0] ?? '', b: b[0] ?? '', similarity: 0 };
  for (const wordA of a) {
    for (const wordB of b) {
      const near = givenSimilarity(wordA, wordB);
      if (near > best.similarity) best = { a: wordA, b: wordB, similarity: near };
    }
  }
  return best;
}

function givenSimilarity(a: string, b: string): number {
  const levelA = levelSpelling(a);
  const levelB = levelSpelling(b);
  if (a.length === 1 || b.length === 1) return levelA[0] === levelB[0] ? 0.8 : 0;
  return similarity(levelA, levelB);
}

/** One of the two, or both, is a bare surname: nothing but that name speaks for them. */
function compareBare(
  surnames: Surnames,
  givenA: readonly string[],
  givenB: readonly string[],
  family: string,
): Compared {
  const isBoth = givenA.length === 0 && givenB.length === 0;
  const missing = isBoth ? 'against: no given name stands with either' : 'against: one stands without a given name';
  return { score: bareScore * surnames.similarity, reason: `${family}; ${missing}` };
}

function describe(a: string, b: string, what: string): string {
  if (a === b) return `the same ${what} ${capitalised(a)}`;
  const pair = `${capitalised(a)} / ${capitalised(b)}`;
  if (a.length === 1 || b.length === 1) return `initial and ${what} agree, ${pair}`;
  const isOtherScript = (romanise(a) !== a) !== (romanise(b) !== b);
  if (levelSpelling(a) === levelSpelling(b)) {
    return isOtherScript
      ? `the same ${what} in two scripts, ${pair}`
      : `${what}s that differ only in transliteration, ${pair}`;
  }
  if (withoutEnding(levelSpelling(a)) === withoutEnding(levelSpelling(b)))
    return `${what}s that differ in their ending, ${pair}`;
  return `${what}s that are alike, ${pair}`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
