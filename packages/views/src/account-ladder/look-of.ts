import type { Account } from '@inquest/model';
import type { FigureLook } from '../figure/figure-mark.tsx';

/** How an account stands to its figure. A negated claim says that it did not happen: a denial. */
export function lookOf(account: Account): FigureLook {
  if (account.stance === 'denied' || account.negated) return 'denied';
  return account.stance === 'doubted' ? 'doubted' : 'plain';
}
