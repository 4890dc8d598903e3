import type { Analysis } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { QuantityRun } from './find-quantities.ts';

const behindFigure = classBit('preposition', 'subordinator', 'coordinator', 'contrast', 'be', 'have', 'relative');

/** The number without a noun that starts at a token, or behind an opening quotation mark there: "speaks of 112", "says “up to 900”". */
export function bareQuantityAt(
  { marked, quantities, quantityAt, quotationOf, timeOf }: Analysis,
  at: number,
): QuantityRun | null {
  const here = quantityAt[at] ?? -1;
  const behindMark = (quotationOf[at] ?? -1) !== -1 && quotationOf[at - 1] !== quotationOf[at];
  const run = quantities[here === -1 && behindMark ? (quantityAt[at + 1] ?? -1) : here];
  if (run === undefined || run.unit !== null) return null;
  const isAlone =
    marked.tokens.kind[run.to] !== tokenKinds.word || has(marked, run.to, behindFigure) || timeOf[run.to] !== -1;
  return isAlone ? run : null;
}
