// How good the links are, as far as the model itself can tell. No truth is used, and none is claimed.
import { isNameKey } from './blocking-keys.ts';
import type { ComparedPairs } from './pair-list.ts';
import { probabilityOf } from './scorer.ts';
import type { BlockingPass } from './types.ts';

/** Bits from which pairs are taken as matches unless the caller says otherwise: even odds, more likely than not. */
export const evenOdds = 0;

/**
 * Expected precision and recall of pairs at the threshold, and the share of matching pairs that blocking let through: of the
 * matches found by a word of the name, how many were also found without it, and the other way about (Chapman's estimator
 * of the two captures). Passes that share causes of failure make this share too high.
 */
export function expectedQuality(input: {
  readonly weights: Float64Array;
  readonly pairs: ComparedPairs;
  readonly passes: readonly BlockingPass[];
  readonly threshold: number;
}): { blockingRecall: number | null; precision: number | null; recall: number | null } {
  const { weights, pairs, passes, threshold } = input;
  let [taken, right, expected, byName, byOther, byBoth] = [0, 0, 0, 0, 0, 0];
  const nameBits = passes.reduce((bits, { keys }, p) => (keys.every(isNameKey) ? bits | (1 << p) : bits), 0);
  const otherBits = passes.reduce((bits, { keys }, p) => (keys.some(isNameKey) ? bits : bits | (1 << p)), 0);
  for (const [at, weight] of weights.entries()) {
    const p = probabilityOf(weight);
    const mask = pairs.mask[at] ?? 0;
    expected += p;
    if (weight >= threshold) {
      taken += 1;
      right += p;
    }
    if (mask & nameBits) byName += p;
    if (mask & otherBits) byOther += p;
    if (mask & nameBits && mask & otherBits) byBoth += p;
  }
  if (expected === 0) return { blockingRecall: null, precision: null, recall: null };
  const total = byBoth < 1 ? null : ((byName + 1) * (byOther + 1)) / (byBoth + 1) - 1;
  const blockingRecall = total === null ? null : Math.min(1, expected / Math.max(expected, total));
  return {
    blockingRecall,
    precision: taken === 0 ? null : right / taken,
    recall: (right / expected) * (blockingRecall ?? 1),
  };
}
