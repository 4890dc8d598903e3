import type { Analysis } from '../analysis.ts';
import { adverbByEnding, classBit } from '../lexicon/lexicon.ts';
import { has } from '../lexicon/marked-text.ts';

/** The auxiliaries, adverbs and negations in front of a verb. */
export interface VerbGroup {
  /** First token of the group; the verb itself when nothing stands in front of it. */
  readonly from: number;
  readonly be: boolean;
  readonly have: boolean;
  readonly modal: boolean;
  readonly negated: boolean;
  readonly infinitive: boolean;
}

const be = classBit('be');
const have = classBit('have');
const aux = classBit('do');
const modal = classBit('modal');
const negation = classBit('negation');
const infinitiveMark = classBit('infinitiveMark');
const adverb = classBit('adverb') | adverbByEnding;
const member = be | have | aux | modal | negation | infinitiveMark | adverb;
/** Auxiliaries, adverbs and negations hardly ever come in longer rows. */
const longestGroup = 8;

/** Reads the verb group that ends right before token `verb`, not going before `floor`. */
export function verbGroup({ marked, timeOf }: Analysis, verb: number, floor: number): VerbGroup {
  let from = verb;
  let seen = 0;
  let at = verb - 1;
  while (at >= floor && at >= verb - longestGroup && has(marked, at, member)) {
    if (timeOf[at] !== -1) break;
    const isDeterminer = has(marked, at, classBit('determiner')) && !has(marked, at, be | have | modal | negation);
    if (isDeterminer) break;
    seen |= marked.classes[at] ?? 0;
    from = at;
    if (has(marked, at, infinitiveMark)) break;
    at -= 1;
  }
  while (from < verb && isLeadingAdverb(from)) from += 1;
  return {
    from,
    be: (seen & be) !== 0,
    have: (seen & have) !== 0,
    modal: (seen & modal) !== 0,
    negated: (seen & negation) !== 0,
    infinitive: (seen & infinitiveMark) !== 0,
  };

  function isLeadingAdverb(position: number): boolean {
    return has(marked, position, adverb) && !has(marked, position, be | have | aux | modal | negation | infinitiveMark);
  }
}
