// How alike two names of organisations are. Firms of one trade share most of their words: what tells them apart is the part that few have, so
// that a word is the other's only where hardly a letter differs, and words that say what an organisation is weigh less than those that say which.
import { acronymsIn, initialWords, standsFor } from './acronyms.ts';
import { assignWords, type WordMatch, wordsLeft } from './assign-words.ts';
import type { NameComparison } from './compare-names.ts';
import { editsApart } from './edits-apart.ts';
import { fold } from './fold.ts';
import { isLegalForm, withShortLegalForms } from './legal-forms.ts';
import { joinedLikeness } from './name-words.ts';
import { usualWeight } from './organisation-words.ts';
import { levelSpelling } from './romanise.ts';
import { levelledLikeness, likenessAcross } from './word-likeness.ts';

export type OrganisationOptions = {
  /**
   * How much a folded word tells of which organisation is meant, 0..1. Without it legal forms and small words weigh little, words of many
   * names half, all others 1; a caller that knows many names gives the rarity among them.
   */
  readonly weightOf?: (word: string) => number;
};

export type OrganisationComparison = NameComparison & {
  /** The acronym of one name that is the initials of the other, or of some of its words; folded. */
  readonly acronym: string | null;
};

const leastLikeness = 0.6;
/** What a word missing on one side costs, as part of its weight. */
const missingCost = 0.4;
/** Each contradicting word leaves this part of the score. */
const contradictionLeaves = 0.6;
/** Words that weigh less than this contradict nothing. */
const contradictingFrom = 0.5;
/** Initials are the same by chance more often than words. */
const acronymLikeness = 0.85;
const shortAcronymLikeness = 0.65;
const mostWords = 24;

/** Compares two names of organisations: words in any order, legal forms in their short spelling, acronyms with what they stand for. */
export function compareOrganisations(a: string, b: string, options: OrganisationOptions = {}): OrganisationComparison {
  const weightOf = options.weightOf ?? usualWeight;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const found = longer(acronymMatch(a, b, { left, right }), acronymMatch(b, a, { left: right, right: left }));
  const likeness = likenessAcross(a, b, { inOne: organisationWordLikeness, mostWords });
  const compared = weigh(left, right, {
    matched: assignWords(left, right, { likeness, least: leastLikeness }),
    weightOf,
  });
  const joined = joinedSpelling(left, right) ?? joinedLikeness(left, right);
  if (found === null) return { ...compared, score: Math.max(compared.score, joined), acronym: null };
  const rest = (words: readonly string[]) => wordsLeft(words, [found.acronym, ...found.words]);
  const [restLeft, restRight] = [rest(left), rest(right)];
  const matched = assignWords(restLeft, restRight, { likeness, least: leastLikeness });
  const expanded = weigh(restLeft, restRight, { matched, weightOf, expanded: found });
  return expanded.score > compared.score ? { ...expanded, acronym: found.acronym } : { ...compared, acronym: null };
}

type Weighed = {
  readonly matched: readonly WordMatch[];
  readonly weightOf: (word: string) => number;
  /** Words that an acronym stands for, matched with it. */
  readonly expanded?: Expanded & { readonly isBack: boolean };
};

function weigh(
  left: readonly string[],
  right: readonly string[],
  { matched, weightOf, expanded }: Weighed,
): NameComparison {
  const onlyLeft = wordsLeft(
    left,
    matched.map((pair) => pair.a),
  );
  const onlyRight = wordsLeft(
    right,
    matched.map((pair) => pair.b),
  );
  const heavy = (words: readonly string[]) => words.filter((word) => weightOf(word) >= contradictingFrom);
  const contradictions = Math.min(heavy(onlyLeft).length, heavy(onlyRight).length);
  const weighsPair = (pair: WordMatch) => Math.max(weightOf(pair.a), weightOf(pair.b));
  const ofAcronym = expanded?.words.reduce((sum, word) => sum + weightOf(word), 0) ?? 0;
  const likeness = (expanded?.acronym.length ?? 0) > 2 ? acronymLikeness : shortAcronymLikeness;
  const agreeing = matched.reduce((sum, pair) => sum + pair.likeness * weighsPair(pair), ofAcronym * likeness);
  const paired = matched.reduce((sum, pair) => sum + weighsPair(pair), ofAcronym);
  const over = [...onlyLeft, ...onlyRight];
  const missing = over.reduce((sum, word) => sum + weightOf(word), 0);
  const total = paired + (contradictions === 0 ? missing * missingCost : 0);
  const score = total === 0 ? 0 : (agreeing / total) * contradictionLeaves ** contradictions;
  return {
    score,
    matched: expanded === undefined ? matched : [matchOf(expanded, likeness), ...matched],
    missing: contradictions === 0 ? over : [],
    contradicting: contradictions === 0 ? [] : over,
  };
}

function wordsOf(name: string): string[] {
  return withShortLegalForms(fold(name.replaceAll('&', ' and ')))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
}

/** The same letters under two schemes, with the spaces elsewhere: "Ozen Munaigas" and "Ozenmunaygaz". */
function joinedSpelling(left: readonly string[], right: readonly string[]): number | null {
  const [a, b] = [left, right].map((words) => levelSpelling(words.join('')));
  return a !== undefined && a !== '' && a === b ? levelledLikeness : null;
}

/** So many letters may differ in a word of so many: OzenMunaiGas and KazMunaiGas, Sigma and Cigna are two. */
function mostEdits(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/** Likeness of two folded words of names of organisations: the same in whatever spelling, or a slip of the pen apart. */
export function organisationWordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (/\d/u.test(a) || /\d/u.test(b)) return 0;
  const [x, y] = [levelSpelling(a), levelSpelling(b)];
  if (x === y && x.length > 1) return levelledLikeness;
  if (areCompoundsOfOnePart(x, y)) return 0;
  const [written, levelled] = [editsApart(a, b), editsApart(x, y)];
  const [long, longLevelled] = [Math.max(a.length, b.length), Math.max(x.length, y.length)];
  if (written > mostEdits(long) && levelled > mostEdits(longLevelled)) return 0;
  return Math.max(1 - written / long, 1 - levelled / Math.max(1, longLevelled));
}

/** Letters that names of one trade share at the end: -munaigas, -nefteprodukt. */
const leastSharedEnd = 5;
const longestBeginning = 6;

/** Whether two words end in one long part and begin in short ones that differ in more than a letter: UzMunaiGas and KazMunaiGas. */
function areCompoundsOfOnePart(x: string, y: string): boolean {
  let end = 0;
  const most = Math.min(x.length, y.length);
  while (end < most && x[x.length - 1 - end] === y[y.length - 1 - end]) end += 1;
  const [one, other] = [x.slice(0, x.length - end), y.slice(0, y.length - end)];
  return end >= leastSharedEnd && Math.max(one.length, other.length) <= longestBeginning && editsApart(one, other) > 1;
}

function matchOf({ acronym, words, isBack }: Expanded & { readonly isBack: boolean }, likeness: number): WordMatch {
  const expansion = words.join(' ');
  return isBack ? { a: expansion, b: acronym, likeness } : { a: acronym, b: expansion, likeness };
}

type Expanded = {
  readonly acronym: string;
  /** Words of the other name that it stands for. */
  readonly words: readonly string[];
};

/** The one that says more; the order of the two names must not matter. */
function longer(of: Expanded | null, back: Expanded | null): (Expanded & { readonly isBack: boolean }) | null {
  if (of === null && back === null) return null;
  const isBack = of === null || (back !== null && (back.words.length - of.words.length || rank(of, back)) > 0);
  const found = isBack ? back : of;
  return found === null ? null : { ...found, isBack };
}

function rank(one: Expanded, other: Expanded): number {
  return one.acronym === other.acronym ? 0 : one.acronym < other.acronym ? -1 : 1;
}

/** An acronym of `a` that stands for words of `b` one after another, most of them first. */
function acronymMatch(
  a: string,
  b: string,
  { left, right }: { readonly left: readonly string[]; readonly right: readonly string[] },
): Expanded | null {
  for (const acronym of acronymsIn(a)) {
    if (!left.includes(acronym) || right.includes(acronym) || isLegalForm(acronym)) continue;
    // "KazMunaiGas" comes apart for its initials and is one word for all else.
    if (standsFor(acronym, initialWords(b))) return { acronym, words: right };
    for (let length = right.length; length >= 2; length -= 1) {
      for (let from = 0; from + length <= right.length; from += 1) {
        const words = right.slice(from, from + length);
        if (standsFor(acronym, words)) return { acronym, words };
      }
    }
    const compound = compounds(b).find((word) => standsFor(acronym, initialWords(word)));
    if (compound !== undefined) return { acronym, words: [fold(compound)] };
  }
  return null;
}

function compounds(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).filter((word) => /\p{Ll}\p{Lu}/u.test(word));
}
