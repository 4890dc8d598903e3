import type { Bound } from '../languages/language.ts';
import type { Found, MarkedText } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { BareQuantity, CountedNounRun, Interval, QuantityRun } from './find-quantities.ts';
import { parseNumber } from './parse-number.ts';

/** The longest hedge, in words. */
const longestHedge = 6;

/**
 * Joins a number with the hedges around it: "at least seventy", "as many as 150", "70 or more". Hedges
 * stand directly before the number, or directly after it or its noun; they may be stacked.
 */
export function applyHedges(
  marked: MarkedText,
  bare: BareQuantity,
  noun: CountedNounRun | null,
  earliest: number,
  limit: number,
): QuantityRun {
  let interval: Interval = bare;
  let from = bare.from;
  for (;;) {
    const hedge = hedgeBefore(marked, from, earliest) ?? hedgeThrough(marked, from, earliest);
    if (hedge === null) break;
    // "possibly as many as 90": what doubts a bound makes it no vaguer.
    const isDoubt = from !== bare.from && hedge.entry.bound === 'about' && isBound(interval);
    const isFirst = from === bare.from;
    const isExact = isFirst && bare.bounded !== undefined && hedge.entry.bound !== 'plain';
    const read = isExact ? exactly(bare.bounded) : interval;
    interval = isDoubt || isGoalOfChange(marked, hedge) ? read : bounded(read, hedge.entry.bound);
    from = hedge.from;
  }
  let to = bare.to;
  if (isPlus(marked, bare)) {
    interval = bounded(interval, 'at-least');
    to += 1;
  }
  for (const at of [to, noun?.to ?? to]) {
    const hedge = hedgeAfter(marked, at);
    if (hedge === null || hedge.to > limit) continue;
    interval = bounded(interval, hedge.entry.bound);
    to = hedge.to;
    break;
  }
  return {
    from,
    to,
    numberFrom: bare.from,
    nounTo: Math.max(to, noun?.to ?? to),
    unit: noun?.unit ?? null,
    unknownNoun: noun !== null && !noun.known,
    low: interval.low,
    high: interval.high,
    lowOpen: interval.lowOpen,
    highOpen: interval.highOpen,
    approximate: interval.approximate,
    codebook: interval.codebook,
  };
}

/** "10+ injured". */
export function isPlus({ tokens }: MarkedText, { to, figures }: BareQuantity): boolean {
  return figures && tokens.key[to] === '+' && tokens.start[to] === tokens.end[to - 1];
}

function exactly(value: number | undefined): Interval {
  const end = value ?? null;
  return { low: end, high: end, lowOpen: false, highOpen: false, approximate: false, codebook: null };
}

/** How far before its goal the verb of a change may stand: «выросло с двадцати пяти до 30». */
const changeReach = 6;

/** «выросло до 16»: what the number came to, no upper bound. */
function isGoalOfChange(marked: MarkedText, hedge: HedgeFound): boolean {
  const words = marked.lexicon.language.numbers;
  const isOneWord = hedge.to - hedge.from === 1;
  if (hedge.entry.bound !== 'at-most' || !isOneWord) return false;
  if (!(words?.rangeJoin?.includes(marked.tokens.key[hedge.from] ?? '') ?? false)) return false;
  for (let at = hedge.from - 1; at >= Math.max(0, hedge.from - changeReach); at -= 1) {
    if (marked.tokens.kind[at] === tokenKinds.mark) return false;
    if (words?.changeVerbs?.includes(marked.tokens.key[at] ?? '')) return true;
  }
  return false;
}

type HedgeFound = Found<Extract<Found['entry'], { section: 'hedge' }>>;

/** The hedge that starts at a token and follows its number. */
function hedgeAfter(marked: MarkedText, at: number): HedgeFound | null {
  for (const one of marked.found[at] ?? []) {
    if (one.entry.section === 'hedge' && one.entry.where === 'after' && !leadsOn(marked, one)) {
      return { entry: one.entry, from: one.from, to: one.to };
    }
  }
  return null;
}

/** "above 1,000 and below 1,500", "12 and more than 194": the words hedge the number behind them. */
function leadsOn(marked: MarkedText, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const words = marked.lexicon.language.numbers;
  if (words !== undefined && parseNumber(marked.tokens, to, words) !== null) return true;
  for (let at = from + 1; at < to; at += 1) {
    const found = marked.found[at] ?? [];
    if (found.some((one) => one.entry.section === 'hedge' && one.entry.where === 'before' && one.to > to)) return true;
  }
  return false;
}

/** The longest hedge that ends right before a token. */
function hedgeBefore(marked: MarkedText, at: number, earliest: number): HedgeFound | null {
  for (let from = Math.max(earliest, at - longestHedge); from < at; from += 1) {
    for (const one of marked.found[from] ?? []) {
      if (one.to === at && one.entry.section === 'hedge' && one.entry.where === 'before') {
        return { entry: one.entry, from: one.from, to: one.to };
      }
    }
  }
  return null;
}

/** «группа примерно из сорока»: "about" before the preposition of its number. */
function hedgeThrough(marked: MarkedText, at: number, earliest: number): HedgeFound | null {
  const through = marked.lexicon.language.numbers?.hedgedThrough;
  if (at - 1 <= earliest || !through?.includes(marked.tokens.key[at - 1] ?? '')) return null;
  const hedge = hedgeBefore(marked, at - 1, earliest);
  return hedge?.entry.bound === 'about' ? hedge : null;
}

function isBound({ low, high, approximate }: Interval): boolean {
  return !approximate && (low === null || high === null);
}

/** The interval that a hedge makes of a figure. A vague word stays open above under any hedge but an upper bound. */
function bounded(interval: Interval, bound: Bound): Interval {
  const { low, high } = interval;
  switch (bound) {
    case 'at-least':
      return { ...interval, low, high: null, highOpen: false };
    case 'more-than':
      return { ...interval, low, high: null, lowOpen: low !== null, highOpen: false };
    case 'at-most':
      return { ...interval, low: null, high: high ?? low, lowOpen: false };
    case 'less-than':
      return { ...interval, low: null, high: high ?? low, lowOpen: false, highOpen: (high ?? low) !== null };
    case 'about':
      return { ...interval, approximate: true };
    case 'plain':
      return interval;
  }
}
