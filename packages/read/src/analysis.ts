import type { Mention } from '@inquest/model';
import type { MarkedText } from './lexicon/marked-text.ts';
import type { QuantityRun } from './quantities/find-quantities.ts';
import type { Quotation } from './sentences/find-quotations.ts';
import type { Sentence } from './sentences/find-sentences.ts';
import type { TimeRun } from './times/find-times.ts';

/** A stretch of tokens: `from` to before `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A text with all that was found in it before claims: what the steps hand on to one another. */
export interface Analysis {
  readonly marked: MarkedText;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly quantities: readonly QuantityRun[];
  readonly times: readonly TimeRun[];
  readonly mentions: readonly Mention[];
  /** Index into `sentences` of each token. */
  readonly sentenceOf: Int32Array;
  /** Index into `quotations` of each token, -1 outside. */
  readonly quotationOf: Int32Array;
  /** Index into `quantities` of the run that starts at a token, -1 for none. */
  readonly quantityAt: Int32Array;
  /** Index into `quantities` of the run that covers a token, -1 for none. */
  readonly quantityOf: Int32Array;
  /** Index into `times` of the run that covers a token, -1 for none. */
  readonly timeOf: Int32Array;
  /** Index into `mentions` of the mention that covers a token, -1 for none. */
  readonly mentionOf: Int32Array;
}

export interface AnalysisParts {
  readonly marked: MarkedText;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly quantities: readonly QuantityRun[];
  readonly times: readonly TimeRun[];
  readonly mentions: readonly Mention[];
}

/** Puts the parts together with an index from each token to what covers it. */
export function analysisOf(parts: AnalysisParts): Analysis {
  const { count, start, end } = parts.marked.tokens;
  const sentenceOf = new Int32Array(count).fill(-1);
  const quotationOf = new Int32Array(count).fill(-1);
  const quantityOf = new Int32Array(count).fill(-1);
  const quantityAt = new Int32Array(count).fill(-1);
  const timeOf = new Int32Array(count).fill(-1);
  const mentionOf = new Int32Array(count).fill(-1);
  for (const [index, { from, to }] of parts.sentences.entries()) sentenceOf.fill(index, from, to);
  for (const [index, { from, to }] of parts.quotations.entries()) quotationOf.fill(index, from, to);
  for (const [index, { from, to }] of parts.quantities.entries()) {
    quantityAt[from] = index;
    quantityOf.fill(index, from, to);
  }
  for (const [index, { from, to }] of parts.times.entries()) timeOf.fill(index, from, to);
  let token = 0;
  for (const [index, mention] of parts.mentions.entries()) {
    while (token > 0 && (start[token] ?? 0) > mention.start) token -= 1;
    while (token < count && (end[token] ?? 0) <= mention.start) token += 1;
    for (let at = token; at < count && (start[at] ?? 0) < mention.end; at += 1) {
      if (mentionOf[at] === -1) mentionOf[at] = index;
    }
  }
  return { ...parts, sentenceOf, quotationOf, quantityAt, quantityOf, timeOf, mentionOf };
}
