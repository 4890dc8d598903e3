import type { AsOf, Claim } from '@inquest/model';
import { isoOf } from '../days.ts';
import { isCountedOn } from '../incidents/as-of-words.ts';
import { readTime } from '../incidents/moments.ts';
import type { Report } from '../incidents/report.ts';
import type { TextDate } from './text-date.ts';

/** As of when an account was given: the day of the saying, the date the text gives itself, the day of publication. */
export function asOfClaim(claim: Claim, report: Report, textDate: TextDate | null): AsOf {
  const { said } = claim;
  if (said !== null && (said.start !== null || said.end !== null)) {
    return { start: said.start, end: said.end, precision: said.precision, basis: 'speech' };
  }
  if (claim.time !== null && isCountedOn(claim, report.text) && readTime(claim) !== null) {
    const { start, end, precision } = claim.time;
    return { start, end, precision, basis: 'text' };
  }
  if (textDate !== null) {
    const day = isoOf(textDate.day);
    return { start: day, end: day, precision: 'day', basis: 'text' };
  }
  const { published } = report.item;
  if (published !== null && (published.start !== null || published.end !== null)) {
    return { start: published.start, end: published.end, precision: published.precision, basis: 'published' };
  }
  return { start: null, end: null, precision: 'unknown', basis: 'unknown' };
}
