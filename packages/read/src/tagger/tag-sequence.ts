import type { FeatureRows } from './feature-rows.ts';
import { labelCountOf, mayFollow, spansOf, type TaggedSpan } from './labels.ts';
import type { TaggerModel } from './tagger-model.ts';

/** The spans that a tagger finds in a sequence, in order and not overlapping. Linear in its length. */
export function tagSpans(model: TaggerModel, rows: FeatureRows): TaggedSpan[] {
  return spansOf(tagSequence(model, rows));
}

/** The best labels of a sequence, of those in which every span begins before it goes on (Viterbi). */
export function tagSequence(model: TaggerModel, rows: FeatureRows): Uint8Array {
  return new Decoder(model.kinds, model.bits).decode(model.weights, model.transitions, rows);
}

/** Weights by bucket and label, or by label before and label, whole or not. */
type Weights = Int16Array | Int32Array | Float64Array;

/** What may not be: below every score that weights can add up to. */
const never = Number.NEGATIVE_INFINITY;

/** Finds the best labels; shared by tagging and training. Keeps its scratch between sequences. */
export class Decoder {
  readonly #labelCount: number;
  readonly #mask: number;
  readonly #allowed: Uint8Array;
  #emissions = new Float64Array(0);
  #back = new Uint8Array(0);

  constructor(kinds: readonly string[], bits: number) {
    const count = labelCountOf(kinds);
    this.#labelCount = count;
    this.#mask = 2 ** bits - 1;
    this.#allowed = new Uint8Array(count * count);
    for (let previous = 0; previous < count; previous++)
      for (let label = 0; label < count; label++)
        this.#allowed[previous * count + label] = mayFollow(previous, label) ? 1 : 0;
  }

  decode(weights: Weights, transitions: Weights, rows: FeatureRows): Uint8Array {
    if (rows.count === 0) return new Uint8Array(0);
    this.#score(weights, rows);
    const last = this.#forward(transitions, rows.count);
    return this.#trace(last, rows.count);
  }

  /** What the features of each token say for each label. */
  #score(weights: Weights, { count, starts, hashes }: FeatureRows): void {
    const labels = this.#labelCount;
    if (this.#emissions.length < count * labels) {
      this.#emissions = new Float64Array(count * labels * 2);
      this.#back = new Uint8Array(count * labels * 2);
    }
    const emissions = this.#emissions;
    emissions.fill(0, 0, count * labels);
    for (let token = 0; token < count; token++) {
      const row = token * labels;
      const end = starts[token + 1] ?? 0;
      for (let at = starts[token] ?? 0; at < end; at++) {
        const bucket = ((hashes[at] ?? 0) & this.#mask) * labels;
        for (let label = 0; label < labels; label++)
          emissions[row + label] = (emissions[row + label] ?? 0) + (weights[bucket + label] ?? 0);
      }
    }
  }

  /** Best scores of labels up to each token; the last of the best sequence. */
  #forward(transitions: Weights, count: number): number {
    const labels = this.#labelCount;
    let before = new Float64Array(labels).fill(never);
    before[0] = 0;
    let here = new Float64Array(labels);
    for (let token = 0; token < count; token++) {
      for (let label = 0; label < labels; label++) {
        let best = never;
        let from = 0;
        for (let previous = 0; previous < labels; previous++) {
          if (this.#allowed[previous * labels + label] === 0) continue;
          const score = (before[previous] ?? never) + (transitions[previous * labels + label] ?? 0);
          if (score > best) {
            best = score;
            from = previous;
          }
        }
        here[label] = best + (this.#emissions[token * labels + label] ?? 0);
        this.#back[token * labels + label] = from;
      }
      [before, here] = [here, before];
    }
    let last = 0;
    for (let label = 1; label < labels; label++) if ((before[label] ?? never) > (before[last] ?? never)) last = label;
    return last;
  }

  #trace(last: number, count: number): Uint8Array {
    const found = new Uint8Array(count);
    let label = last;
    for (let token = count - 1; token >= 0; token--) {
      found[token] = label;
      label = this.#back[token * this.#labelCount + label] ?? 0;
    }
    return found;
  }
}
