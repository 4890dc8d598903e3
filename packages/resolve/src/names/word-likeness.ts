// How alike two folded words are, whatever script they were written in.
import { spellingLikeness } from './alignment/align-words.ts';
import { alignedScriptOf } from './alignment/letters.ts';
import { editsApart } from './edits-apart.ts';
import { fold } from './fold.ts';
import { levelSpelling } from './romanise.ts';
import { canBeShortForms } from './short-forms.ts';

export type Likeness = (a: string, b: string) => number;

const initialLikeness = 0.85;
/** Spellings of one name under two schemes of transliteration. */
export const levelledLikeness = 0.97;

/** Likeness of two folded words, 0..1: equal, one spelling under other schemes, a short form, an initial, few edits. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] && /^\p{L}/u.test(a) ? initialLikeness : 0;
  const [x, y] = [levelSpelling(a), levelSpelling(b)];
  if (x === y && x !== '') return levelledLikeness;
  if (canBeShortForms(a, b)) return 0.9;
  const written = 1 - editsApart(a, b) / Math.max(a.length, b.length);
  const levelled = 1 - editsApart(x, y) / Math.max(x.length, y.length, 1);
  return Math.max(written, levelled);
}

const betweenWords = /[^\p{L}\p{M}\p{N}'’‘ʼʹ`´ʻ]+/u;
const plainLatin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Likeness of folded words of `a` and `b` that knows how they were written: a learned model compares the letters of two scripts. */
export function likenessAcross(a: string, b: string, { inOne, mostWords }: AcrossOptions): Likeness {
  const [left, right] = [otherScripts(a, mostWords), otherScripts(b, mostWords)];
  if (left.size + right.size === 0) return inOne;
  return (x, y) => {
    const [writtenX, writtenY] = [left.get(x), right.get(y)];
    const folded = inOne(x, y);
    if ((writtenX === undefined) === (writtenY === undefined)) return folded;
    return Math.max(folded, spellingLikeness(writtenX ?? x, writtenY ?? y));
  };
}

export type AcrossOptions = {
  /** Likeness of two words in one script. */
  readonly inOne: Likeness;
  readonly mostWords: number;
};

/** The words of a name that a model can align with Latin ones, as written, by their folded form. */
function otherScripts(name: string, mostWords: number): Map<string, string> {
  const written = new Map<string, string>();
  if (plainLatin.test(name)) return written;
  for (const word of name.split(betweenWords, mostWords))
    if (alignedScriptOf(word) !== null) written.set(fold(word), word);
  return written;
}
