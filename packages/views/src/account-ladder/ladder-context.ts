import type { Account } from '@inquest/model';
import type { PictureWords } from '../picture-words/picture-words.ts';
import type { LadderLayout } from './ladder-layout.ts';

/** How many columns a ladder has: who, words, figure, mark. */
export const ladderColumns = 4;

/** What the parts of one ladder share. */
export interface LadderContext {
  readonly layout: LadderLayout;
  readonly href: (account: Account) => string;
  readonly reportName: (account: Account) => string | null;
  readonly allAccountsHref: string | null;
  readonly words: PictureWords;
  /** The id of the grid's lines. */
  readonly grid: string;
}
