import type { Claim } from '@inquest/model';
import type { Report } from '../incidents/report.ts';
import { partWordsOf } from '../words/parts.ts';
import { leadingFigure } from './figure.ts';

const lookAhead = 80;
const lookBehind = 24;

/** Whether the words of a number say that it counts only some of those it speaks of. */
export function countsSome(claim: Claim, { text: { string, language } }: Report): boolean {
  const { quantity, anchor, reader } = claim;
  const { more, some, amongThem, also, withSome, left } = partWordsOf(language);
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
export function countsMore({ quantity }: Claim, { text: { string, language } }: Report): boolean {
  const { more, moreAfter } = partWordsOf(language);
  if (quantity === null) return false;
  const { end } = quantity.anchor;
  return more.test(quantity.words) || moreAfter.test(string.slice(end, end + lookAhead));
}

/** The largest number any claim gives; 0 without one. */
export function largestOf(claims: readonly Claim[]): number {
  return claims.reduce((largest, { quantity }) => Math.max(largest, leadingFigure(quantity) ?? 0), 0);
}
