import type { Claim } from '@inquest/model';
import type { Report } from '../incidents/report.ts';
import { leadingFigure } from './figure.ts';

/** "Another six died", "a further 12": more to what was counted before. */
const more = /^(?:another|a further|further|an additional|additional)\b/i;
/** "Three further deaths", "two more people". */
const moreAfter = /^\s*(?:further|additional|more(?! than\b))\b/i;
/** "Fourteen of those killed", "two of them", "28 of the 31". */
const some = /^\s*(?:more|others|(?:of (?:them|the|those|these|whom)|of our)\b)/i;
/** "…, among them two guards": the number stands in a list of some. */
const amongThem = /\b(?:including|among them|among those killed|of whom|of them)[\s,]*(?:at least )?$/i;
/** "Two policemen were also killed": beside those counted before. */
const also = /\balso (?:been )?(?:killed|died|shot|wounded|injured|hurt|perished)\b/i;
/** "at 33, with four having died": how the total came about. */
const withSome = /\b(?:with|after)\s*$/i;
/** "247 have been released and 12 remain in prison". */
const left = /^[^.;]{0,20}\b(?:remain|remains|remained) (?:in|behind|under)\b/i;
const lookAhead = 80;
const lookBehind = 24;

/** Whether the words of a number say that it counts only some of those it speaks of. */
export function countsSome(claim: Claim, { text: { string } }: Report): boolean {
  const { quantity, anchor, reader } = claim;
  if (quantity === null || quantity.low !== quantity.high) return false;
  if (reader.rule === 'bodies/people' || more.test(quantity.words)) return true;
  const { start, end } = quantity.anchor;
  const before = string.slice(Math.max(0, start - lookBehind), start);
  if (amongThem.test(before) || withSome.test(before)) return true;
  return (
    left.test(string.slice(end, end + lookAhead)) ||
    some.test(string.slice(end, end + lookAhead)) ||
    also.test(string.slice(end, Math.min(anchor.end, end + lookAhead)))
  );
}

/** Whether the words of a number add it to one given before: "another six", "a further 12", "three further deaths". */
export function countsMore({ quantity }: Claim, { text: { string } }: Report): boolean {
  if (quantity === null) return false;
  const { end } = quantity.anchor;
  return more.test(quantity.words) || moreAfter.test(string.slice(end, end + lookAhead));
}

/** The largest number any claim gives; 0 without one. */
export function largestOf(claims: readonly Claim[]): number {
  return claims.reduce((largest, { quantity }) => Math.max(largest, leadingFigure(quantity) ?? 0), 0);
}
