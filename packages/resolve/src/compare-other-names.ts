import type { Compared } from './compare-pair.ts';
import { levelSpelling } from './names/romanise.ts';
import { similarity } from './names/similarity.ts';
import type { Spelling } from './spellings.ts';

const smallWords: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'a', 'an', 'и', 'в']);
const legalForms: ReadonlySet<string> = new Set(
  'ltd inc corp co llc plc sa ag gmbh ao oao zao too jsc nc нк ао оао зао тоо ооо'.split(' '),
);
const sameScore = 0.95;
const smallWordsScore = 0.92;
const withinScore = 0.7;
const leastSimilarity = 0.85;
/** Names that begin differently are rarely one, however long their common ending. */
const sharedEndScore = 0.4;
const leastSharedEnd = 6;
const initialLetters = 2;

/** Compares two names of organisations or places. */
export function compareOtherNames(
  { folded: a, written: writtenA }: Spelling,
  { folded: b, written: writtenB }: Spelling,
): Compared | null {
  const levelA = levelled(a);
  const levelB = levelled(b);
  const pair = `“${writtenA}” and “${writtenB}”`;
  if (a === b)
    return { score: sameScore, reason: `${pair}: the same name, which may mean two things in these reports` };
  if (levelA.join('') === levelB.join('')) {
    const isSmall = a.split(' ').length !== b.split(' ').length;
    return isSmall
      ? { score: smallWordsScore, reason: `${pair} differ only in small words, a legal form or spaces` }
      : { score: sameScore, reason: `${pair} differ only in spelling or transliteration` };
  }
  if (isWithinOther(levelA, levelB)) {
    return { score: withinScore, reason: `one of ${pair} is part of the other; against: the longer says more` };
  }
  return compareLetters(levelA.join(' '), levelB.join(' '), pair);
}

function compareLetters(a: string, b: string, pair: string): Compared | null {
  const near = similarity(a, b);
  const beginAlike = a.slice(0, initialLetters) === b.slice(0, initialLetters);
  if (near >= leastSimilarity && beginAlike) return { score: near * 0.9, reason: `${pair} are spelled alike` };
  const end = sharedEnd(a, b);
  if (end < leastSharedEnd || a.includes(' ') || b.includes(' ')) return null;
  const beginnings = `${a.slice(0, a.length - end)}- / ${b.slice(0, b.length - end)}-`;
  return {
    score: sharedEndScore,
    reason: `${pair} end alike; against: they begin differently, ${beginnings}, as names of separate companies do`,
  };
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

function levelled(name: string): string[] {
  return name
    .split(' ')
    .filter((word) => !smallWords.has(word) && !legalForms.has(word))
    .map(levelSpelling);
}

const leastDistinctive = 6;

/** A long word that is all of one name and part of the other: "kazmunaigas" in "national company kazmunaigas". */
function isWithinOther(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const [word = ''] = shorter;
  return shorter.length === 1 && longer.length > 1 && word.length >= leastDistinctive && longer.includes(word);
}
