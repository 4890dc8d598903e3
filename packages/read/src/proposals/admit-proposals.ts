import type { Claim, Reading, TextLayer } from '@inquest/model';
import type { ReadContext } from '../read-claims.ts';
import type { Proposal, Refusal } from './proposal.ts';
import { proposedClaims } from './proposed-claim.ts';
import { proposedRule } from './proposed-rule.ts';

/** What a model proposed of a text, and the marks that its claims get. */
export interface ProposedBy {
  readonly model: string;
  readonly version: string;
  readonly proposals: readonly Proposal[];
}

export interface ProposedReading {
  readonly reading: Reading;
  readonly admitted: number;
  readonly refused: readonly { readonly proposal: Proposal; readonly why: Refusal }[];
}

/**
 * Adds to a reading the claims that a model proposed and the text bears out. A model gives a kind and a quote, nothing
 * more: the quote must stand in the text, where the model says or else exactly once; its count must be one that our own rules
 * read in it; and who says so, when, where and with what doubt is read by our own rules too, those of the language the quote
 * is in. Each claim is marked with the model's name. Pure.
 */
export function admitProposals(
  text: TextLayer,
  { reading, context }: { readonly reading: Reading; readonly context: ReadContext },
  { model, version, proposals }: ProposedBy,
): ProposedReading {
  const makeClaim = proposedClaims(text, context);
  const refused: { proposal: Proposal; why: Refusal }[] = [];
  const claims = new Map(reading.claims.map((claim) => [claim.id, claim]));
  let admitted = 0;
  for (const proposal of proposals) {
    const made = makeClaim(proposal);
    if (typeof made === 'string') refused.push({ proposal, why: made });
    else if (isKnown(made.claim, claims)) refused.push({ proposal, why: 'already-found' });
    else {
      const { start, end } = made;
      const reader = { name: model, version, rule: proposedRule({ start, end }) };
      claims.set(made.claim.id, { ...made.claim, reader });
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
