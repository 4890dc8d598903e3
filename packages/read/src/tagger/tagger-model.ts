/** Weights of a linear sequence tagger. Scores are whole numbers, so that every machine decides alike. */
export interface TaggerModel {
  /** Name and version of the features it was trained with: weights are worth nothing with others. */
  readonly features: string;
  /** The kinds of span, in the order of their labels. */
  readonly kinds: readonly string[];
  /** A feature's hash is folded to this many bits. */
  readonly bits: number;
  /** `weights[(hash & mask) * labelCount + label]`. */
  readonly weights: Int16Array;
  /** `transitions[previous * labelCount + label]`; the sequence begins after `outside`. */
  readonly transitions: Int16Array;
}

export const leastBits = 8;
export const mostBits = 22;
export const mostKinds = 100;
