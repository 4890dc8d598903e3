import type { Account } from '@inquest/model';
import type { ReactElement } from 'react';
import { WrittenWords } from '../written-words/written-words.tsx';
import type { LadderContext } from './ladder-context.ts';
import type { AccountList } from './ladder-layout.ts';
import { Standing } from './ladder-row.tsx';
import { figureWords, isFigureStruck } from './look-of.ts';

export interface FurtherAccountsProps {
  readonly list: AccountList;
  readonly summary: string;
  /** Whether each says its figure, or all have the figure of the row they stand under. */
  readonly figure: 'said' | 'same';
  readonly context: LadderContext;
}

/** An account without a row. Its figure is left out where the row it belongs to has just said it. */
function FurtherAccount({ account, figure, context }: FurtherAccountProps): ReactElement {
  const { words } = context;
  const report = context.reportName(account);
  const said = figureWords(account, words);
  return (
    <li>
      <a href={context.href(account)}>
        <WrittenWords words={account.holderName === '' ? words.ladder.unnamed : account.holderName} />
        {report !== null && report !== account.holderName && (
          <>
            , {words.ladder.inReport}{' '}
            <cite>
              <WrittenWords words={report} />
            </cite>
          </>
        )}
      </a>
      , {words.asOf(account.asOf)}
      {figure === 'said' && <>: {isFigureStruck(account) ? <s>{said}</s> : said} </>}
      {figure === 'said' && <Standing account={account} words={words} />}
    </li>
  );
}

interface FurtherAccountProps {
  readonly account: Account;
  readonly figure: 'said' | 'same';
  readonly context: LadderContext;
}

/** Accounts without a row of their own, folded: each still opens its report at its words. */
export function FurtherAccounts({ list, summary, figure, context }: FurtherAccountsProps): ReactElement {
  const { words } = context;
  return (
    <details className="ladder-details">
      <summary>{summary}</summary>
      <ul className="ladder-list">
        {list.listed.map((account) => (
          <FurtherAccount key={account.id} account={account} figure={figure} context={context} />
        ))}
      </ul>
      {list.notListed > 0 && (
        <p className="ladder-soft">
          {words.ladder.notListed(list.notListed)}{' '}
          {context.allAccountsHref !== null && <a href={context.allAccountsHref}>{words.ladder.allAccounts}</a>}
        </p>
      )}
    </details>
  );
}
