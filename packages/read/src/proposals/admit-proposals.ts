import type { Claim, Reading, TextLayer } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import { type ClaimSources, claimOfAct } from '../claims/find-claims.ts';
import { toEventQuantity } from '../events/count-of.ts';
import { languageFor } from '../languages/languages.ts';
import { phraseOf } from '../lexicon/marked-text.ts';
import type { QuantityRun } from '../quantities/find-quantities.ts';
import { claimSources, type ReadContext } from '../read-claims.ts';
import type { Proposal, Refusal } from './proposal.ts';

export interface ProposedReading {
  readonly reading: Reading;
  readonly admitted: number;
  readonly refused: readonly { readonly proposal: Proposal; readonly why: Refusal }[];
}

/**
 * Adds to a reading the claims that a model proposed and the text bears out. A model gives a kind and a quote, nothing
 * more: the quote must stand in the text exactly and once, its count must be one that our own rules read in it, and who
 * says so, when, where and with what doubt is read by our own rules too. Each is marked with the model's name. Pure.
 */
export function admitProposals(
  text: TextLayer,
  { reading, context }: { readonly reading: Reading; readonly context: ReadContext },
  { model, proposals }: { readonly model: string; readonly proposals: readonly Proposal[] },
): ProposedReading {
  const language = languageFor(reading.languages[0] ?? null);
  if (language === null || proposals.length === 0) return { reading, admitted: 0, refused: [] };
  const { sources } = claimSources(language, text, context);
  const refused: { proposal: Proposal; why: Refusal }[] = [];
  const claims = new Map(reading.claims.map((claim) => [claim.id, claim]));
  let admitted = 0;
  for (const proposal of proposals) {
    const claim = claimOfProposal(sources, proposal, model);
    if (typeof claim === 'string') refused.push({ proposal, why: claim });
    else if (isKnown(claim, claims)) refused.push({ proposal, why: 'already-found' });
    else {
      claims.set(claim.id, claim);
      admitted++;
    }
  }
  const inOrder = [...claims.values()].sort((a, b) => a.anchor.start - b.anchor.start);
  return { reading: admitted === 0 ? reading : { ...reading, claims: inOrder }, admitted, refused };
}

/** Told already: the same claim, or one of the kind whose words lie over these with the same count. */
function isKnown(claim: Claim, claims: ReadonlyMap<string, Claim>): boolean {
  if (claims.has(claim.id)) return true;
  for (const { kind, anchor, quantity } of claims.values()) {
    const overlaps = anchor.start < claim.anchor.end && claim.anchor.start < anchor.end;
    if (kind === claim.kind && overlaps && quantity?.anchor.start === claim.quantity?.anchor.start) return true;
  }
  return false;
}

function claimOfProposal(sources: ClaimSources, proposal: Proposal, model: string): Claim | Refusal {
  const { text, analysis } = sources;
  const start = text.string.indexOf(proposal.quote);
  if (start < 0) return 'quote-not-in-text';
  if (text.string.indexOf(proposal.quote, start + 1) >= 0) return 'quote-stands-twice';
  const trigger = tokensOf(analysis, start, start + proposal.quote.length);
  if (trigger === null) return 'quote-cuts-a-word';
  const run = proposal.count === null ? null : countIn(analysis, trigger, proposal.count);
  if (proposal.count !== null && run === null) return 'number-not-in-quote';
  const quantity = run === null ? null : toEventQuantity(run);
  const claim = claimOfAct(sources, {
    kind: proposal.kind,
    rule: 'proposed',
    sentence: analysis.sentenceOf[trigger.from] ?? 0,
    trigger,
    group: trigger,
    patient: null,
    actor: null,
    quantity,
    negated: false,
    passive: false,
  });
  if (claim === null) return 'not-told-as-happened';
  return { ...claim, reader: { name: model, version: 'proposed', rule: 'proposed' } };
}

/** The tokens that fill the characters exactly, white space at the ends aside; null when a word is cut. */
function tokensOf({ marked }: Analysis, start: number, end: number): Run | null {
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
