import type { Claim, Phrase, Quantity, Sha256, TextLayer } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has, phraseOf } from '../lexicon/marked-text.ts';
import { proposedClaims } from '../proposals/proposed-claim.ts';
import { quoteOfRule } from '../proposals/proposed-rule.ts';
import { parseNumber } from '../quantities/parse-number.ts';
import { type ReadContext, readTraced } from '../read-claims.ts';
import type { ExplainedPart, Explanation, Reason } from './explanation.ts';
import { lexiconReasons, tokensIn } from './lexicon-reasons.ts';

/**
 * Reads a text anew and says which rule, entry of the language file or tagger gave each part of one claim.
 * Null when this version of the reader does not make that claim of the text, or nothing reads its language.
 */
export function explainClaim(text: TextLayer, context: ReadContext, id: Sha256): Explanation | null {
  let analysis: Analysis | null = null;
  const makings: { readonly analysis: Analysis | null; readonly claim: Claim; readonly cue: Run | null }[] = [];
  readTraced(text, context, {
    analysed: (read) => {
      analysis = read;
    },
    made: (claim, cue) => {
      if (claim.id === id) makings.push({ analysis, claim, cue });
    },
  });
  const making = makings.at(-1);
  return making === undefined || making.analysis === null ? null : explained(making.analysis, making.claim, making.cue);
}

/**
 * The same of a claim that a model proposed: which model on which words, and which of our own rules read the count, the speaker and the
 * rest. Null when this version of the reader does not make that claim of those words, or the claim is none of a model's.
 */
export function explainProposed(text: TextLayer, context: ReadContext, claim: Claim): Explanation | null {
  const place = quoteOfRule(claim.reader.rule);
  if (place === null) return null;
  const quote = text.string.slice(place.start, place.end);
  const remake = proposedClaims(text, context);
  const counts = claim.quantity === null ? [null] : ([claim.quantity.words, true] as const);
  for (const count of counts) {
    const made = remake({ kind: claim.kind, quote, count, start: place.start });
    if (typeof made !== 'string' && made.claim.id === claim.id) return explained(made.analysis, claim, made.trigger);
  }
  return null;
}

function explained(analysis: Analysis, claim: Claim, cue: Run | null): Explanation {
  return {
    claim,
    language: analysis.marked.lexicon.language.tag,
    parts: [
      kindPart(analysis, claim, cue),
      ...countParts(analysis, claim.quantity),
      ...phrasePart(analysis, 'subject', claim.subject),
      ...phrasePart(analysis, 'actor', claim.actor),
      timePart(analysis, claim),
      placePart(analysis, claim),
      holderPart(analysis, claim),
      stancePart(analysis, claim),
    ],
  };
}

function kindPart(analysis: Analysis, claim: Claim, cue: Run | null): ExplainedPart {
  const words = cue === null ? null : phraseOf(analysis.marked, cue.from, cue.to);
  if (quoteOfRule(claim.reader.rule) !== null) {
    const { name, version } = claim.reader;
    const model: Reason = { by: 'model', name: `${name} ${version}`, words: words?.words ?? null };
    return { part: 'kind', value: claim.kind, reasons: [model] };
  }
  const entries = lexiconReasons(analysis, words, ['trigger', 'ellipsis', 'demand', 'reporting', 'none']);
  return {
    part: 'kind',
    value: claim.kind,
    reasons: [{ by: 'rule', name: claim.reader.rule, words: words?.words ?? claim.cue?.words ?? null }, ...entries],
  };
}

function countParts(analysis: Analysis, quantity: Quantity | null): readonly ExplainedPart[] {
  if (quantity === null) return [];
  const hedges = lexiconReasons(analysis, quantity.anchor, ['hedge']);
  const nothing: Reason = { by: 'default', name: 'no hedge stands beside the number', words: null };
  const vague = lexiconReasons(analysis, quantity.anchor, ['vague', 'none']);
  const numbers = numberReasons(analysis, quantity);
  const found =
    quantity.codebook === null ? [...numbers, ...vague.filter(({ by }) => by !== 'codebook')] : [...vague, ...numbers];
  const single: Reason = { by: 'rule', name: 'one person: a name or a noun in the singular', words: quantity.words };
  return [
    {
      part: 'count',
      value: intervalOf(quantity),
      reasons: found.length > 0 ? found : [...nameReasons(analysis, quantity.anchor), single],
    },
    { part: 'hedge', value: hedges.length > 0 ? 'hedged' : 'none', reasons: hedges.length > 0 ? hedges : [nothing] },
  ];
}

function numberReasons({ marked, ...analysis }: Analysis, { anchor }: Quantity): readonly Reason[] {
  const { numbers } = marked.lexicon.language;
  if (numbers === undefined) return [];
  const reasons: Reason[] = [];
  const { from, to } = tokensIn({ marked, ...analysis }, anchor);
  for (let at = from; at < to; at += 1) {
    const number = parseNumber(marked.tokens, at, numbers);
    if (number === null || number.to > to) continue;
    const { words } = phraseOf(marked, at, number.to);
    reasons.push({ by: 'number', name: `${number.figures ? 'figures' : 'number words'}: ${number.value}`, words });
    at = number.to - 1;
  }
  return reasons;
}

function intervalOf({ low, high, lowOpen, highOpen, approximate, unit }: Quantity): string {
  const opening = low === null || lowOpen ? '(' : '[';
  const closing = high === null || highOpen ? ')' : ']';
  return `${approximate ? 'about ' : ''}${opening}${low ?? '−∞'}, ${high ?? '∞'}${closing} ${unit}`;
}

function phrasePart(analysis: Analysis, part: 'subject' | 'actor', phrase: Phrase | null): readonly ExplainedPart[] {
  if (phrase === null) return [];
  const reasons = [...nameReasons(analysis, phrase), ...lexiconReasons(analysis, phrase, ['noun', 'speaker'])];
  const place: Reason = { by: 'rule', name: 'the phrase where the verb or noun has it', words: phrase.words };
  return [{ part, value: phrase.words, reasons: reasons.length > 0 ? reasons : [place] }];
}

/** The names in a stretch, each by the rule or tagger that found it. */
function nameReasons(
  { mentions }: Analysis,
  { start, end }: { readonly start: number; readonly end: number },
): readonly Reason[] {
  return mentions
    .filter((mention) => mention.start < end && mention.end > start)
    .map(({ rule, kind, words }) => ({ by: /tagg/.test(rule) ? 'tagger' : 'name', name: `${kind}: ${rule}`, words }));
}

function timePart(analysis: Analysis, { time }: Claim): ExplainedPart {
  if (time === null)
    return { part: 'time', value: 'none', reasons: [{ by: 'default', name: 'no time is given for it', words: null }] };
  const words = time.words ?? null;
  const entries = analysis.times
    .map(({ from, to }) => phraseOf(analysis.marked, from, to))
    .filter((run) => run.words === words)
    .slice(0, 1)
    .flatMap((run) => lexiconReasons(analysis, run, ['date']));
  const against = time.resolvedAgainst === null ? 'by itself' : `counted from ${time.resolvedAgainst}`;
  return {
    part: 'time',
    value: `${time.start ?? '?'} to ${time.end ?? '?'} (${time.precision})`,
    reasons: [{ by: 'calendar', name: against, words }, ...entries],
  };
}

function placePart(analysis: Analysis, { place }: Claim): ExplainedPart {
  if (place === null)
    return {
      part: 'place',
      value: 'none',
      reasons: [{ by: 'default', name: 'no place is given for it', words: null }],
    };
  const named = analysis.mentions.find(({ kind, words }) => kind === 'place' && words === place.words);
  const reasons: Reason[] = named === undefined ? [] : [...nameReasons(analysis, named)];
  if (place.id !== null) reasons.push({ by: 'gazetteer', name: place.id, words: place.words });
  const spoken: Reason = { by: 'lexicon', name: 'placeNoun: the main place of the report', words: place.words };
  return { part: 'place', value: place.words, reasons: reasons.length > 0 ? reasons : [spoken] };
}

function holderPart(analysis: Analysis, { holder, cue }: Claim): ExplainedPart {
  const cues = lexiconReasons(analysis, cue, ['reporting', 'demand']);
  if (typeof holder === 'string') {
    const name =
      holder === 'author' ? 'no words give it to anybody else' : 'the text does not say whose words these are';
    return { part: 'holder', value: holder, reasons: [{ by: 'default', name, words: null }, ...cues] };
  }
  const speakers = [...nameReasons(analysis, holder.anchor), ...lexiconReasons(analysis, holder.anchor, ['speaker'])];
  return { part: 'holder', value: `${holder.words} (${holder.kind})`, reasons: [...speakers, ...cues] };
}

function stancePart(analysis: Analysis, { stance, negated, cue, anchor, quantity }: Claim): ExplainedPart {
  const reasons: Reason[] = [];
  if (negated) reasons.push(...negations(analysis, anchor));
  if (quantity?.high === 0) reasons.push({ by: 'number', name: 'the count is none', words: quantity.words });
  if (stance === 'denied' || stance === 'doubted') reasons.push(...lexiconReasons(analysis, anchor, ['stance']));
  if (stance !== 'asserted') reasons.push(...lexiconReasons(analysis, cue, ['reporting', 'demand']));
  const plain: Reason = { by: 'default', name: 'nothing in the words doubts, denies or passes it on', words: null };
  return {
    part: 'stance',
    value: negated ? `${stance}, negated` : stance,
    reasons: reasons.length > 0 ? reasons : [plain],
  };
}

function negations(analysis: Analysis, anchor: { readonly start: number; readonly end: number }): readonly Reason[] {
  const { from, to } = tokensIn(analysis, anchor);
  const reasons: Reason[] = [];
  for (let at = from; at < to; at += 1) {
    if (!has(analysis.marked, at, classBit('negation'))) continue;
    reasons.push({ by: 'lexicon', name: 'word: negation', words: phraseOf(analysis.marked, at, at + 1).words });
  }
  return reasons;
}
