import type { Account } from '@inquest/model';
import type { FigureLook } from '../figure/figure-mark.tsx';

/** How an account stands to its figure. A negated claim says that it did not happen: a denial. */
export function lookOf(account: Account): FigureLook {
  if (account.stance === 'denied' || account.negated) return 'denied';
  return account.stance === 'doubted' ? 'doubted' : 'plain';
}

/**
 * Whether the figure itself is struck through. "No one was killed" denies that it happened, and its
 * figure is nought: striking the nought would say the opposite.
 */
export function isFigureStruck(account: Account): boolean {
  return lookOf(account) === 'denied' && account.quantity?.high !== 0;
}
