import type { Claim, Span, TextLayer } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import { type ClaimSources, claimOfAct } from '../claims/find-claims.ts';
import { toEventQuantity } from '../events/count-of.ts';
import { phraseOf } from '../lexicon/marked-text.ts';
import { partsOfText, type TextPart } from '../passages/parts-of-text.ts';
import type { QuantityRun } from '../quantities/find-quantities.ts';
import { claimSources, type ReadContext } from '../read-claims.ts';
import type { Proposal, Refusal } from './proposal.ts';

/** The claim that our own rules make of a proposal, and what they made it from. */
export interface ProposedClaim extends Span {
  readonly claim: Claim;
  readonly analysis: Analysis;
  /** The tokens of the quote. */
  readonly trigger: Run;
}

/** Makes the maker of proposed claims of a text; each language in it is looked into when the first quote in it comes. */
export function proposedClaims(text: TextLayer, context: ReadContext): (proposal: Proposal) => ProposedClaim | Refusal {
  const parts = partsOfText(text, context.language ?? text.language);
  const known = new Map<TextPart, ClaimSources>();
  const sourcesOf = (part: TextPart): ClaimSources | null => {
    if (part.language === null) return null;
    const sources = known.get(part) ?? claimSources(part.language, part.text, context).sources;
    known.set(part, sources);
    return sources;
  };
  return (proposal) => {
    const { quote } = proposal;
    const start = placeOf(text.string, proposal);
    if (typeof start === 'string') return start;
    const end = start + quote.length;
    const part = parts.find(({ text: alone }) => alone.string.slice(start, end) === quote);
    const sources = part === undefined ? null : sourcesOf(part);
    return sources === null ? 'quote-in-no-language-read' : claimOfQuote(sources, { start, end }, proposal);
  };
}

/** Where the quote stands: there where the proposal says, or the only place. */
function placeOf(text: string, { quote, start }: Proposal): number | Refusal {
  if (start !== null) return text.startsWith(quote, start) ? start : 'quote-not-in-text';
  const only = text.indexOf(quote);
  if (only < 0) return 'quote-not-in-text';
  return text.indexOf(quote, only + 1) >= 0 ? 'quote-stands-twice' : only;
}

function claimOfQuote(sources: ClaimSources, span: Span, { kind, count }: Proposal): ProposedClaim | Refusal {
  const { analysis } = sources;
  const trigger = tokensOf(analysis, span);
  if (trigger === null) return 'quote-cuts-a-word';
  const run =
    count === null ? null : count === true ? onlyCountIn(analysis, trigger) : countIn(analysis, trigger, count);
  if (typeof count === 'string' && run === null) return 'number-not-in-quote';
  const claim = claimOfAct(sources, {
    kind,
    rule: 'proposed',
    sentence: analysis.sentenceOf[trigger.from] ?? 0,
    trigger,
    group: trigger,
    patient: null,
    actor: null,
    quantity: run === null ? null : toEventQuantity(run),
    negated: false,
    passive: false,
  });
  return claim === null ? 'not-told-as-happened' : { claim, analysis, trigger, ...span };
}

/** The tokens that fill the characters exactly, white space at the ends aside; null when a word is cut. */
function tokensOf({ marked }: Analysis, { start, end }: Span): Run | null {
  const { tokens } = marked;
  let from = firstFrom(tokens.start, start);
  if (from > 0 && (tokens.end[from - 1] ?? 0) > start) return null;
  let to = from;
  while (to < tokens.count && (tokens.start[to] ?? 0) < end) to++;
  if (to === from || (tokens.end[to - 1] ?? 0) > end) return null;
  const isMark = (at: number): boolean => !/[\p{L}\p{N}]/u.test(tokens.key[at] ?? '');
  while (from < to && isMark(from)) from++;
  while (to > from && isMark(to - 1)) to--;
  return from < to ? { from, to } : null;
}

/** The first token that starts at a character or behind it, by halving. */
function firstFrom(starts: Int32Array, character: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < character) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The count within the quote that the model means, as our own rules read it; null when there is none such. */
function countIn({ marked, quantities }: Analysis, quote: Run, count: string): QuantityRun | null {
  const wanted = count.trim();
  for (const run of quantities) {
    if (run.from < quote.from || run.to > quote.to) continue;
    const words = phraseOf(marked, run.from, run.to).words;
    const bare = phraseOf(marked, run.numberFrom, run.to).words;
    if (words === wanted || bare === wanted || phraseOf(marked, run.from, run.nounTo).words === wanted) return run;
  }
  return null;
}

/** The count of people within the quote when there is only one: of several nobody said which. What is counted may be a word not known. */
function onlyCountIn({ quantities }: Analysis, quote: Run): QuantityRun | null {
  const within = quantities.filter(({ from, to }) => from >= quote.from && to <= quote.to);
  const people = within.filter(({ unit }) => unit === 'person');
  const counts = people.length > 0 ? people : within.filter(({ unit, unknownNoun }) => unit === null || unknownNoun);
  const [only] = counts;
  return only !== undefined && counts.length === 1 ? only : null;
}
