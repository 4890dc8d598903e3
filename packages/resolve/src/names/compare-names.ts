// How alike two names are, with the reasons: words are assigned to each other in any order, a word missing on one side says
// little, words on both sides that fit nothing contradict each other.

import { spellingLikeness } from './alignment/align-words.ts';
import { alignedScriptOf } from './alignment/letters.ts';
import { editsApart } from './edits-apart.ts';
import { fold } from './fold.ts';
import { isLegalForm, withShortLegalForms } from './legal-forms.ts';
import { levelSpelling } from './romanise.ts';
import { canBeShortForms } from './short-forms.ts';

export type NamedKind = 'person' | 'organisation';

export type NameComparison = {
  /** 0 nothing in common, 1 the same; `sameNameFrom` and more is taken as one name. Likeness, not a probability. */
  readonly score: number;
  readonly matched: readonly { readonly a: string; readonly b: string; readonly likeness: number }[];
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
const particles = new Set(
  'al el ul ud ur bin ben ibn bint abu de da di del der den van von la le of the and i y oglu uulu'.split(' '),
);

const particleWeight = 0.2;
const legalFormWeight = 0.1;
const leastLikeness = 0.6;
const initialLikeness = 0.85;
/** What a word missing on one side costs, as part of its weight. */
const missingCost = { person: 0.3, organisation: 0.4 };
/** Each contradicting word leaves this part of the score. */
const contradictionLeaves = 0.6;
/** Names that read the same when their spaces go, but for one edit in so many letters. */
const lettersPerEdit = 8;
/** Longer names are compared by their first words: assignment takes the square of their number. */
const mostWords = 24;

/** Compares two names of persons or organisations, in any mixture of Latin and Cyrillic spellings. */
export function compareNames(a: string, b: string, kind: NamedKind = 'person'): NameComparison {
  const [left, right] = [wordsOf(a, kind), wordsOf(b, kind)];
  const matched = assign(left, right, likenessAcross(a, b));
  const weighs = (word: string) => weightOf(word, kind);
  const onlyLeft = leftOver(
    left,
    matched.map((pair) => pair.a),
  );
  const onlyRight = leftOver(
    right,
    matched.map((pair) => pair.b),
  );
  const heavy = (words: readonly string[]) => words.filter((word) => weighs(word) === 1);
  const contradictions = Math.min(heavy(onlyLeft).length, heavy(onlyRight).length);
  // “Y” is a particle, and the initial of Yusuf: a pair weighs what the heavier of its words does.
  const weighsPair = ({ a, b }: Match) => Math.max(weighs(a), weighs(b));
  const agreeing = matched.reduce((sum, pair) => sum + pair.likeness * weighsPair(pair), 0);
  const paired = matched.reduce((sum, pair) => sum + weighsPair(pair), 0);
  const missing = [...onlyLeft, ...onlyRight].reduce((sum, word) => sum + weighs(word), 0) - 2 * contradictions;
  const total = paired + Math.max(0, missing) * missingCost[kind];
  const byWords = total === 0 ? 0 : (agreeing / total) * contradictionLeaves ** contradictions;
  return {
    score: Math.max(byWords, joinedLikeness(left, right)),
    matched,
    missing: contradictions === 0 ? [...onlyLeft, ...onlyRight] : [],
    contradicting: contradictions === 0 ? [] : [...onlyLeft, ...onlyRight],
  };
}

function wordsOf(name: string, kind: NamedKind): string[] {
  const folded = fold(name.replaceAll('&', ' and '));
  const text = kind === 'organisation' ? withShortLegalForms(folded) : folded;
  const words = text.split(' ').filter((word) => word !== '');
  const bare = kind === 'person' ? words.filter((word) => !titles.has(word)) : words;
  return (bare.length === 0 ? words : bare).slice(0, mostWords);
}

function weightOf(word: string, kind: NamedKind): number {
  if (kind === 'organisation' && isLegalForm(word)) return legalFormWeight;
  return particles.has(word) ? particleWeight : 1;
}

type Likeness = (a: string, b: string) => number;

const betweenWords = /[^\p{L}\p{M}\p{N}'’‘ʼʹ`´ʻ]+/u;

/** Likeness of folded words that knows how they were written: a learned model compares the letters of two scripts. */
function likenessAcross(a: string, b: string): Likeness {
  const [left, right] = [otherScripts(a), otherScripts(b)];
  if (left.size + right.size === 0) return wordLikeness;
  return (x, y) => {
    const [writtenX, writtenY] = [left.get(x), right.get(y)];
    const folded = wordLikeness(x, y);
    if ((writtenX === undefined) === (writtenY === undefined)) return folded;
    return Math.max(folded, spellingLikeness(writtenX ?? x, writtenY ?? y));
  };
}

/** The words of a name that a model can align with Latin ones, as written, by their folded form. */
function otherScripts(name: string): Map<string, string> {
  const written = new Map<string, string>();
  if (plainLatin.test(name)) return written;
  for (const word of name.split(betweenWords, mostWords))
    if (alignedScriptOf(word) !== null) written.set(fold(word), word);
  return written;
}

const plainLatin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

type Match = { readonly a: string; readonly b: string; readonly likeness: number };

/** The likest words to each other first; each word once. */
function assign(left: readonly string[], right: readonly string[], likeness: Likeness): Match[] {
  const candidates: (Match & { readonly i: number; readonly j: number })[] = [];
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      const found = likeness(a, b);
      if (found >= leastLikeness) candidates.push({ a, b, likeness: found, i, j });
    }
  }
  candidates.sort((x, y) => y.likeness - x.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
  const [takenLeft, takenRight] = [new Set<number>(), new Set<number>()];
  const matched: Match[] = [];
  for (const { a, b, likeness, i, j } of candidates) {
    if (takenLeft.has(i) || takenRight.has(j)) continue;
    takenLeft.add(i);
    takenRight.add(j);
    matched.push({ a, b, likeness });
  }
  return matched;
}

/** Likeness of two folded words, 0..1: equal, one spelling under other schemes, a short form, an initial, few edits. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] && /^\p{L}/u.test(a) ? initialLikeness : 0;
  const [x, y] = [levelSpelling(a), levelSpelling(b)];
  if (x === y && x !== '') return 0.97;
  if (canBeShortForms(a, b)) return 0.9;
  const written = 1 - editsApart(a, b) / Math.max(a.length, b.length);
  const levelled = 1 - editsApart(x, y) / Math.max(x.length, y.length, 1);
  return Math.max(written, levelled);
}

function leftOver(words: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken];
  return words.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** For names whose spaces stand elsewhere: "Plato Novich" and "Platonovich". */
function joinedLikeness(left: readonly string[], right: readonly string[]): number {
  const [a, b] = [left.join(''), right.join('')];
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || left.length === right.length) return 0;
  const edits = editsApart(a, b);
  return edits <= longest / lettersPerEdit ? 1 - edits / longest : 0;
}
