import type { Quantity } from '@inquest/model';

/** One end of a figure: where it is and whether the end itself is excluded; `open` when nothing bounds it. */
export type FigureEnd = 'open' | { readonly at: number; readonly excluded: boolean };

/** How a quantity is drawn, apart from any scale. Pictures on a page and in a terminal draw from the same shape. */
export type FigureShape =
  /** The account answers without any number. */
  | { readonly kind: 'none' }
  /** A number is spoken of ("many"), but nothing bounds it on either side. */
  | { readonly kind: 'unbounded' }
  /** An exact figure; hollow when approximate or read from a vague word. */
  | { readonly kind: 'point'; readonly at: number; readonly hollow: boolean }
  /** At least one end is bounded and the ends differ. */
  | { readonly kind: 'interval'; readonly low: FigureEnd; readonly high: FigureEnd; readonly hollow: boolean };

/** The shape in which a quantity is drawn; `null` is an account without a figure. */
export function figureShape(quantity: Quantity | null): FigureShape {
  if (quantity === null) return { kind: 'none' };
  const { low, high } = quantity;
  if (low === null && high === null) return { kind: 'unbounded' };
  const hollow = quantity.approximate || quantity.codebook !== null;
  if (low !== null && low === high && !quantity.lowOpen && !quantity.highOpen)
    return { kind: 'point', at: low, hollow };
  return {
    kind: 'interval',
    low: low === null ? 'open' : { at: low, excluded: quantity.lowOpen },
    high: high === null ? 'open' : { at: high, excluded: quantity.highOpen },
    hollow,
  };
}

/** The figures a quantity names: none, one or two. */
export function figuresOf(quantity: Quantity | null): number[] {
  if (quantity === null) return [];
  return [quantity.low, quantity.high].filter((figure) => figure !== null);
}
