import type { Account, Origin } from '@inquest/model';
import type { PictureWords } from '../picture-words/picture-words.ts';
import type { LadderLayout } from './ladder-layout.ts';

/** How many columns a ladder has: who, words, figure, mark; or who, words, answer. */
export function ladderColumns({ counts }: LadderLayout): number {
  return counts ? 4 : 3;
}

/** What the parts of one ladder share. */
export interface LadderContext {
  readonly layout: LadderLayout;
  readonly href: (account: Account) => string;
  readonly reportName: (account: Account) => string | null;
  readonly allAccountsHref: string | null;
  readonly words: PictureWords;
  /** The id of the grid's lines. */
  readonly grid: string;
  /** Accounts that deny, and so stand outside the envelope. */
  readonly deniers: number;
  /** Origins by id: an account that stands alone may still say where it has its figure from. */
  readonly origins: ReadonlyMap<string, Origin>;
}
