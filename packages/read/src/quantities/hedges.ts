import type { Bound } from '../languages/language.ts';
import type { Found, MarkedText } from '../lexicon/marked-text.ts';
import type { BareQuantity, CountedNounRun, Interval, QuantityRun } from './find-quantities.ts';

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
    const hedge = hedgeBefore(marked, from, earliest);
    if (hedge === null) break;
    interval = bounded(interval, hedge.entry.bound);
    from = hedge.from;
  }
  let to = bare.to;
  for (const at of [bare.to, noun?.to ?? bare.to]) {
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

type HedgeFound = Found<Extract<Found['entry'], { section: 'hedge' }>>;

/** The hedge that starts at a token and follows its number. */
function hedgeAfter(marked: MarkedText, at: number): HedgeFound | null {
  for (const one of marked.found[at] ?? []) {
    if (one.entry.section === 'hedge' && one.entry.where === 'after') {
      return { entry: one.entry, from: one.from, to: one.to };
    }
  }
  return null;
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
