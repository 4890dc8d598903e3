import type { Analysis } from '../analysis.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { QuantityRun } from './find-quantities.ts';

const dashes: ReadonlySet<string> = new Set(['–', '—', '-', '(', ':']);
const partitive = classBit('partitive');

/** A number without a noun set apart by a dash, right before a source: "— more than 900 of them, according to the union". Where it ends, `end`. */
export function figureBeforeSource(
  analysis: Analysis,
  source: number,
  floor: number,
): { readonly run: QuantityRun; readonly end: number } | null {
  const { marked, quantities, quantityOf } = analysis;
  let end = source;
  if (marked.tokens.key[end - 1] === ',') end -= 1;
  const last = has(marked, end - 2, partitive) ? end - 3 : end - 1;
  const run = last < floor ? undefined : quantities[quantityOf[last] ?? -1];
  const isApart =
    run !== undefined && run.unit === null && run.to === last + 1 && dashes.has(marked.tokens.key[run.from - 1] ?? '');
  return isApart ? { run, end } : null;
}

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
