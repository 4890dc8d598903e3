import type { Envelope, Quantity } from '@inquest/model';
import { countWords, numberWords } from '../words/en.ts';
import { hasFigure, leadingFigure } from './figure.ts';

/** An account as the envelope sees it: its figure and the origin it goes back to. */
export interface Weighed {
  readonly quantity: Quantity | null;
  /** Not denied, negated or set aside. */
  readonly counted: boolean;
  readonly origin: string;
  /** The origin when ties that are only possible are not believed. */
  readonly surerOrigin: string;
}

/**
 * The range over the accounts that stand: from the smallest to the largest figure given, never an
 * average. Open above when any account has no upper bound; open below only when the smallest figure
 * was given as an upper bound, since "as many as 150" says nothing against somebody else's 10.
 * Null when no account that stands gives a figure.
 */
export function envelopeOf(accounts: readonly Weighed[]): Envelope | null {
  const quantities: Quantity[] = [];
  const origins = new Set<string>();
  const surer = new Set<string>();
  for (const { quantity, counted, origin, surerOrigin } of accounts) {
    if (!counted || !hasFigure(quantity)) continue;
    quantities.push(quantity);
    origins.add(origin);
    surer.add(surerOrigin);
  }
  const lowest = pick(quantities, (quantity) => leadingFigure(quantity), -1);
  const highest = pick(quantities, (quantity) => quantity.high ?? quantity.low, 1);
  if (lowest === null || highest === null) return null;
  const low = lowest.figure;
  const high = highest.figure;
  const openAbove = quantities.some((quantity) => quantity.high === null);
  const openBelow = lowest.quantities.every((quantity) => quantity.low === null);
  const lowOpen = lowest.quantities.every((quantity) => quantity.low !== null && quantity.lowOpen);
  const highOpen = highest.quantities.every((quantity) => quantity.high !== null && quantity.highOpen);
  const range = rangeWords({ low, high, lowOpen, highOpen, openAbove, openBelow });
  const words = `${range}; ${originWords(origins.size, surer.size, quantities.length)}`;
  return { low, high, openAbove, openBelow, accounts: quantities.length, origins: origins.size, words };
}

interface Extreme {
  readonly figure: number;
  /** All quantities that give this figure. */
  readonly quantities: readonly Quantity[];
}

/** The smallest (`sign` -1) or largest (1) figure. */
function pick(
  quantities: readonly Quantity[],
  figureOf: (quantity: Quantity) => number | null,
  sign: 1 | -1,
): Extreme | null {
  let figure: number | null = null;
  let holders: Quantity[] = [];
  for (const quantity of quantities) {
    const own = figureOf(quantity);
    if (own === null || (figure !== null && (own - figure) * sign < 0)) continue;
    if (own !== figure) holders = [];
    figure = own;
    holders.push(quantity);
  }
  return figure === null ? null : { figure, quantities: holders };
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

function rangeWords({ low, high, lowOpen, highOpen, openAbove, openBelow }: Range): string {
  if (low === high) return pointWords(numberWords(low), { lowOpen, highOpen, openAbove, openBelow });
  const from = openBelow ? `${numberWords(low)} or fewer` : `${lowOpen ? 'more than ' : ''}${numberWords(low)}`;
  const to = `${highOpen ? 'fewer than ' : ''}${numberWords(high)}`;
  return `${from} to ${to}${openAbove ? ' and open above' : ''}`;
}

/** All accounts name one number, as a figure or as a bound. */
function pointWords(figure: string, { lowOpen, highOpen, openAbove, openBelow }: Omit<Range, 'low' | 'high'>): string {
  if (openAbove && openBelow) return `at most ${figure} by some, at least that by others`;
  if (openAbove) return lowOpen ? `more than ${figure}` : `${figure} and open above`;
  if (openBelow) return highOpen ? `fewer than ${figure}` : `at most ${figure}`;
  return lowOpen ? `more than ${figure}` : figure;
}

function originWords(origins: number, surer: number, accounts: number): string {
  const behind = `${countWords(origins, 'origin')} behind ${countWords(accounts, 'account')}`;
  return surer === origins ? behind : `${behind}, ${numberWords(surer)} if possible ties do not hold`;
}
