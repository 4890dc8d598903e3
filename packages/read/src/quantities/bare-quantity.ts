import type { Analysis } from '../analysis.ts';
import type { QuantityRun } from './find-quantities.ts';

/** The number without a noun that starts at a token, or behind an opening quotation mark there: "speaks of 112", "says “up to 900”". */
export function bareQuantityAt({ quantities, quantityAt, quotationOf }: Analysis, at: number): QuantityRun | null {
  const here = quantityAt[at] ?? -1;
  const behindMark = (quotationOf[at] ?? -1) !== -1 && quotationOf[at - 1] !== quotationOf[at];
  const run = quantities[here === -1 && behindMark ? (quantityAt[at + 1] ?? -1) : here];
  return run !== undefined && run.unit === null ? run : null;
}
