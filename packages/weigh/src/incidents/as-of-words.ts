import type { Claim, TextLayer } from '@inquest/model';

/** Words that make a date the day of counting, not of the event, at the end of what stands before the date. */
const countedOn = /(?:\bas of|\bas at|\bso far on|по состоянию на)[^!?]{0,20}$/iu;
/** Between a toll's number and a date: "rose to 36 on Monday". */
const afterToll = /^[\s,]{0,3}(?:(?:on|by|late|early)\s){0,3}$/i;
/** "By Thursday evening the toll had climbed to 12". */
const byThen = /\bby\s+(?:the\s+)?$/i;
/** Who dies of wounds may die on a later day than the one it happened on. */
const laterDeath =
  /\b(?:of|from|to) (?:their|his|her|the) (?:injuries|wounds|burns)\b|\bdied (?:later )?in (?:the )?hospital\b/i;
/** A state lasts: its day is the day of counting. */
const state =
  /\b(?:in (?:a )?(?:critical|serious) condition|in hospital|missing|unaccounted for|under treatment|being treated|in (?:custody|prison|jail|detention)|behind bars)\b/i;
const lookBehind = 40;
const lookAhead = 60;

/**
 * "As of 8 a.m. on 15 March, four people have died", "the toll rose to 36 on Monday", "two died of their
 * wounds on Monday": the claim's time is when it was counted or when someone died later, not when it happened.
 */
export function isCountedOn(claim: Claim, { string }: TextLayer): boolean {
  const { time, quantity, reader } = claim;
  if (time === null || time.anchor === null) return false;
  const { start, end } = time.anchor;
  const before = string.slice(Math.max(0, start - lookBehind), start);
  if (countedOn.test(before) || /^as (?:of|at)\b/i.test(string.slice(start, end))) return true;
  if (isLaterDeath(claim, string) || isState(claim)) return true;
  if (quantity === null || !/\/(?:toll|figure)$/.test(reader.rule)) return false;
  if (start < quantity.anchor.start) return byThen.test(before) || /^by\b/i.test(string.slice(start, end));
  return afterToll.test(string.slice(quantity.anchor.end, start));
}

/** "A dozen were in hospital on Friday", "43 were missing on Monday". */
function isState({ kind, anchor }: Claim): boolean {
  return (kind === 'wounded' || kind === 'arrested' || kind === 'disappeared') && state.test(anchor.quote);
}

/** "two miners died of their injuries". */
function isLaterDeath({ kind, quantity, subject, anchor }: Claim, string: string): boolean {
  if (kind !== 'killed') return false;
  const from = quantity?.anchor.start ?? subject?.start ?? anchor.start;
  return laterDeath.test(string.slice(from, Math.min(from + lookAhead, anchor.end)));
}
