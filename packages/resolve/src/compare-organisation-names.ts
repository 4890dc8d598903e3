import type { Compared } from './compare-pair.ts';
import {
  compareOrganisations,
  type OrganisationComparison,
  type OrganisationOptions,
} from './names/compare-organisations.ts';
import { fold } from './names/fold.ts';
import { isLegalForm } from './names/legal-forms.ts';
import { particles } from './names/name-words.ts';
import { levelSpelling } from './names/romanise.ts';
import { levelledLikeness } from './names/word-likeness.ts';
import type { Spelling } from './spellings.ts';

const scores = { same: 0.95, small: 0.92, within: 0.7, acronym: 0.65, shortAcronym: 0.4, sharedEnd: 0.4 } as const;
const alikeShare = 0.9;
const leastAlike = 0.8;
const leastSharedEnd = 6;
/** So many words in common say which is meant, also where each of them stands in many names. */
const leastPhrase = 3;
/** A word that is all of one name and part of another says which is meant when it is long and few have it. */
const leastDistinctive = { letters: 6, weight: 0.75 } as const;

/** Compares two names of organisations for the register: how alike they are, and why, in plain words. Null where nothing is to be looked at. */
export function compareOrganisationNames(a: Spelling, b: Spelling, options: OrganisationOptions): Compared | null {
  const pair = `“${a.written}” and “${b.written}”`;
  if (a.folded === b.folded)
    return { score: scores.same, reason: `${pair}: the same name, which may mean two things in these reports` };
  const compared = compareOrganisations(a.written, b.written, options);
  if (compared.acronym !== null && compared.missing.every(isSmall) && compared.contradicting.length === 0) {
    const score = compared.acronym.length > 2 ? scores.acronym : scores.shortAcronym;
    return { score, reason: `${pair}: the one can be the initials of the other; against: no text here says so` };
  }
  if (compared.contradicting.some((word) => !isSmall(word))) return endsAlike(a, b, pair);
  return compareWords(compared, { a, b, pair, weightOf: options.weightOf ?? (() => 1) });
}

type Named = {
  readonly a: Spelling;
  readonly b: Spelling;
  readonly pair: string;
  readonly weightOf: (word: string) => number;
};

function compareWords(compared: OrganisationComparison, { a, b, pair, weightOf }: Named): Compared | null {
  const { matched, missing, score } = compared;
  const isSameSpelling = matched.length > 0 && matched.every(({ likeness }) => likeness >= levelledLikeness);
  const over = missing.filter((word) => !isSmall(word));
  if (over.length === 0 && score >= leastAlike) {
    if (matched.length > 0 && !isSameSpelling)
      return { score: score * alikeShare, reason: `${pair} are spelled alike` };
    const isSmallOnly = missing.length > 0 || a.folded.split(' ').length !== b.folded.split(' ').length;
    return isSmallOnly
      ? { score: scores.small, reason: `${pair} differ only in small words, a legal form or spaces` }
      : { score: scores.same, reason: `${pair} differ only in spelling or transliteration` };
  }
  const own = matched.filter((match) => !isSmall(match.a));
  const [only] = own;
  const isDistinctive =
    only !== undefined &&
    only.likeness >= levelledLikeness &&
    only.a.length >= leastDistinctive.letters &&
    weightOf(only.a) >= leastDistinctive.weight;
  const isPhrase = own.length >= leastPhrase && own.every(({ likeness }) => likeness >= levelledLikeness);
  const isWithin = over.length > 0 && (isPhrase || (own.length === 1 && isDistinctive)) && isOfOneSide(over, a, b);
  if (!isWithin) return endsAlike(a, b, pair);
  return { score: scores.within, reason: `one of ${pair} is part of the other; against: the longer says more` };
}

/** Whether the words that are over stand in one of the names alone. */
function isOfOneSide(over: readonly string[], a: Spelling, b: Spelling): boolean {
  const [wordsA, wordsB] = [a, b].map(({ written }) => fold(written).split(' '));
  return over.every((word) => !wordsA?.includes(word)) || over.every((word) => !wordsB?.includes(word));
}

function isSmall(word: string): boolean {
  return isLegalForm(word) || particles.has(word) || word.length === 1;
}

/** Two compounds with one long end: worth a look, and hardly one. */
function endsAlike(a: Spelling, b: Spelling, pair: string): Compared | null {
  const [x, y] = [levelSpelling(a.folded), levelSpelling(b.folded)];
  if (a.folded.includes(' ') || b.folded.includes(' ')) return null;
  let end = 0;
  while (end < Math.min(x.length, y.length) && x[x.length - 1 - end] === y[y.length - 1 - end]) end += 1;
  if (end < leastSharedEnd) return null;
  const beginnings = `${x.slice(0, x.length - end)}- / ${y.slice(0, y.length - end)}-`;
  return {
    score: scores.sharedEnd,
    reason: `${pair} end alike; against: they begin differently, ${beginnings}, as names of separate companies do`,
  };
}
