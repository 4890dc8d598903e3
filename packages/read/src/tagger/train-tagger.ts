import type { FeatureRows } from './feature-rows.ts';
import { labelCountOf } from './labels.ts';
import { Decoder } from './tag-sequence.ts';
import type { TaggerModel } from './tagger-model.ts';

/** A sequence with its right labels (`labelsOf`). */
export interface TaggedExample {
  readonly rows: FeatureRows;
  readonly labels: Uint8Array;
}

export interface TrainOptions {
  readonly features: string;
  readonly kinds: readonly string[];
  /** 2^bits buckets of weights: 16 to 18 suit tens of thousands of sentences. */
  readonly bits: number;
  /** How often all examples are gone through. */
  readonly rounds: number;
  readonly seed: number;
  /** Averaged weights below this (in updates) are left out: the file is smaller, rare features go. 0 keeps all. */
  readonly leastWeight: number;
}

/**
 * Trains an averaged structured perceptron (Collins 2002): decode, and where the labels are wrong, add the right
 * features and take away the wrong; the weights are the mean over all steps. Same examples and seed, same weights.
 */
export function trainTagger(examples: readonly TaggedExample[], options: TrainOptions): TaggerModel {
  const labels = labelCountOf(options.kinds);
  const weights = new AveragedWeights(2 ** options.bits * labels);
  const transitions = new AveragedWeights(labels * labels);
  const decoder = new Decoder(options.kinds, options.bits);
  const order = Int32Array.from(examples.keys());
  const random = randomFrom(options.seed);
  let step = 1;
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const found = decoder.decode(weights.now, transitions.now, example.rows);
      update({ weights, transitions, labels, mask: 2 ** options.bits - 1, step }, example, found);
      step += 1;
    }
  }
  return toModel(weights.means(step), transitions.means(step), options);
}

interface Learning {
  readonly weights: AveragedWeights;
  readonly transitions: AveragedWeights;
  readonly labels: number;
  readonly mask: number;
  readonly step: number;
}

function update({ weights, transitions, labels, mask, step }: Learning, right: TaggedExample, found: Uint8Array): void {
  const { starts, hashes, count } = right.rows;
  let rightBefore = 0;
  let foundBefore = 0;
  for (let token = 0; token < count; token++) {
    const rightLabel = right.labels[token] ?? 0;
    const foundLabel = found[token] ?? 0;
    if (rightLabel !== foundLabel) {
      const end = starts[token + 1] ?? 0;
      for (let at = starts[token] ?? 0; at < end; at++) {
        const bucket = ((hashes[at] ?? 0) & mask) * labels;
        weights.add(bucket + rightLabel, 1, step);
        weights.add(bucket + foundLabel, -1, step);
      }
    }
    if (rightLabel !== foundLabel || rightBefore !== foundBefore) {
      transitions.add(rightBefore * labels + rightLabel, 1, step);
      transitions.add(foundBefore * labels + foundLabel, -1, step);
    }
    rightBefore = rightLabel;
    foundBefore = foundLabel;
  }
}

/** Weights that know their mean over all steps without being summed at each: mean = now - late / steps. */
class AveragedWeights {
  readonly now: Int32Array;
  readonly #late: Float64Array;

  constructor(size: number) {
    this.now = new Int32Array(size);
    this.#late = new Float64Array(size);
  }

  add(at: number, by: number, step: number): void {
    this.now[at] = (this.now[at] ?? 0) + by;
    this.#late[at] = (this.#late[at] ?? 0) + by * step;
  }

  means(steps: number): Float64Array {
    const means = new Float64Array(this.now.length);
    for (let at = 0; at < means.length; at++) means[at] = (this.now[at] ?? 0) - (this.#late[at] ?? 0) / steps;
    return means;
  }
}

const largestInt16 = 32_767;
/** An averaged update counts at most this much, so that weights stay comparable between trainings. */
const finestScale = 512;

function toModel(weights: Float64Array, transitions: Float64Array, options: TrainOptions): TaggerModel {
  const largest = Math.max(largestOf(weights), largestOf(transitions), Number.MIN_VALUE);
  const scale = Math.min(finestScale, largestInt16 / largest);
  const whole = (from: Float64Array, least: number): Int16Array =>
    Int16Array.from(from, (weight) => (Math.abs(weight) < least ? 0 : Math.round(weight * scale)));
  return {
    features: options.features,
    kinds: [...options.kinds],
    bits: options.bits,
    weights: whole(weights, options.leastWeight),
    transitions: whole(transitions, 0),
  };
}

function largestOf(weights: Float64Array): number {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
