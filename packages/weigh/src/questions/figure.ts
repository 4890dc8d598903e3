import type { Quantity } from '@inquest/model';

/** The same bounds and openness: "70+" is not "70". */
export function figureKey(quantity: Quantity | null): string {
  if (quantity === null) return 'none';
  const { low, high, lowOpen, highOpen } = quantity;
  if (low === null && high === null) return 'unfigured';
  return `${lowOpen ? '(' : '['}${low ?? ''}..${high ?? ''}${highOpen ? ')' : ']'}`;
}

/** Whether the words give a number at all. */
export function hasFigure(quantity: Quantity | null): quantity is Quantity {
  return quantity !== null && (quantity.low !== null || quantity.high !== null);
}

/** The number an account is known by: its lower bound, or the upper one when it has no lower. Null when it gives none. */
export function leadingFigure(quantity: Quantity | null): number | null {
  return quantity === null ? null : (quantity.low ?? quantity.high);
}

/** No number can satisfy both. "At least 70" and "as many as 150" can both hold; "more than 2,000" and "up to 2,000" cannot. */
export function disjoint(a: Quantity, b: Quantity): boolean {
  return endsBefore(a, b) || endsBefore(b, a);
}

/** Every number of `a` lies below every number of `b`. */
function endsBefore(a: Quantity, b: Quantity): boolean {
  if (a.high === null || b.low === null) return false;
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen));
}

/** One number, written out: neither a bound, nor a range, nor hedged. */
export function isExact(quantity: Quantity): boolean {
  return quantity.low !== null && quantity.low === quantity.high && !quantity.approximate;
}
