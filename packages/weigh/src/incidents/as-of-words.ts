import type { Claim, TextLayer } from '@inquest/model';

/** Words that make a date the day of counting, not of the event, at the end of what stands before the date. */
const countedOn = /(?:\bas of|\bas at|\bso far on|по состоянию на)[^!?]{0,20}$/iu;
const lookBehind = 40;

/** "As of 8 a.m. on 15 March, four people have died": the claim's time is when it was counted. */
export function isCountedOn({ time }: Claim, { string }: TextLayer): boolean {
  if (time === null || time.anchor === null) return false;
  const { start, end } = time.anchor;
  return (
    countedOn.test(string.slice(Math.max(0, start - lookBehind), start)) ||
    /^as (?:of|at)\b/i.test(string.slice(start, end))
  );
}
