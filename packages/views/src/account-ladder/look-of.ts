import type { Account, Quantity } from '@inquest/model';
import type { FigureLook } from '../figure/figure-mark.tsx';
import type { PictureWords } from '../picture-words/picture-words.ts';

type Said = Pick<Account, 'stance' | 'negated' | 'quantity'>;

/**
 * How an account stands to its figure. A negated claim says that it did not happen: a denial. "No one
 * was killed" is a denial too, but its own figure is nought: a stroke through the nought would deny
 * the denial, so it has a look of its own.
 */
export function lookOf(account: Said): FigureLook {
  if (account.stance === 'denied' || account.negated) return isNought(account.quantity) ? 'none' : 'denied';
  return account.stance === 'doubted' ? 'doubted' : 'plain';
}

/** Nought itself: "up to 0" is a bound, and keeps its hedge. */
function isNought(quantity: Quantity | null): boolean {
  return quantity?.low === 0 && quantity.high === 0;
}

/** Whether the figure itself is struck through: somebody else's figure, denied. */
export function isFigureStruck(account: Account): boolean {
  return account.quantity !== null && lookOf(account) === 'denied';
}

/** The figure of an account or a claim in words; "none" where it says that there was nobody. */
export function figureWords(account: Said, words: PictureWords): string {
  return lookOf(account) === 'none' ? words.ladder.noneFigure : words.figure(account.quantity);
}

/** Accounts that stand outside the envelope because they deny: counted so that a range never hides them. */
export function deniersOf(accounts: readonly Account[]): number {
  return accounts.filter((account) => {
    const look = lookOf(account);
    return !account.setAside && (look === 'none' || look === 'denied');
  }).length;
}

/** Words that are the number one in the languages read; others with that figure name or describe somebody. */
const ones: ReadonlySet<string> = new Set(['one', 'a', 'an', 'один', 'одна', 'одного', 'одной', 'бір']);

/**
 * The words of a figure of one that was counted from a person named or described ("Yerden
 * Zhelkenbay was beaten to death"): no toll, and not to be read as one. Null for every other figure.
 */
export function countedFrom({ quantity }: Pick<Account, 'quantity'>): string | null {
  if (quantity === null || quantity.codebook !== null || quantity.low !== 1 || quantity.high !== 1) return null;
  const words = quantity.words.trim();
  return words === '' || /\p{Nd}/u.test(words) || ones.has(words.toLowerCase()) ? null : words;
}
