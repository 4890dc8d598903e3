import type { TaggerModel } from './tagger-model.ts';

/**
 * One tagger whose weights are the means of several, trained alike but for their seed: what only the order of the
 * examples taught mostly goes out. All must have the same features, kinds and bits.
 */
export function averageTaggers(first: TaggerModel, others: readonly TaggerModel[]): TaggerModel {
  const all = [first, ...others];
  return {
    ...first,
    weights: meanOf(all.map(({ weights }) => weights)),
    transitions: meanOf(all.map(({ transitions }) => transitions)),
  };
}

function meanOf(all: readonly Int16Array[]): Int16Array {
  const sum = new Float64Array(all[0]?.length ?? 0);
  for (const weights of all) for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0);
  return Int16Array.from(sum, (weight) => Math.round(weight / all.length));
}
