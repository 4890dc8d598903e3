import { createHash } from 'node:crypto';
import type { Claim, Sha256 } from '@inquest/model';

/**
 * The id of a claim: SHA-256 (hex) over the UTF-8 bytes of RFC 8785 canonical JSON of
 *
 * `{ actor, addressee, end, holder, kind, negated, place, quantity, stance, start, subject, text, time }`
 *
 * - `text` the text's hash, `start` and `end` the anchor's offsets, `kind`, `stance`, `negated` as in the claim
 * - `quantity` null or `{ high, highOpen, low, lowOpen, unit }`
 * - `subject`, `actor`, `addressee` null or `[start, end]`
 * - `holder` "author", "unnamed" or `[start, end, kind]`
 * - `time` null or `[start, end, precision]` as resolved
 * - `place` null or the gazetteer's id, else `[start, end]` of its words
 *
 * Words are not hashed beside their offsets: the text's hash fixes them. Who found the claim, by what
 * rule, with what hedge or codebook, and the chain behind the holder are left out, so that a better
 * reader finds the same claims again, and with them the decisions of reviewers.
 */
export function claimId(claim: Omit<Claim, 'id'>): Sha256 {
  const span = (part: { readonly start: number; readonly end: number } | null): readonly number[] | null =>
    part === null ? null : [part.start, part.end];
  const { quantity, holder, time, place } = claim;
  const normal = {
    actor: span(claim.actor),
    addressee: span(claim.addressee),
    end: claim.anchor.end,
    holder: typeof holder === 'string' ? holder : [holder.anchor.start, holder.anchor.end, holder.kind],
    kind: claim.kind,
    negated: claim.negated,
    place: place === null ? null : (place.id ?? [place.anchor.start, place.anchor.end]),
    quantity:
      quantity === null
        ? null
        : {
            high: quantity.high,
            highOpen: quantity.highOpen,
            low: quantity.low,
            lowOpen: quantity.lowOpen,
            unit: quantity.unit,
          },
    stance: claim.stance,
    start: claim.anchor.start,
    subject: span(claim.subject),
    text: claim.text,
    time: time === null ? null : [time.start, time.end, time.precision],
  };
  return createHash('sha256').update(JSON.stringify(normal), 'utf8').digest('hex');
}
