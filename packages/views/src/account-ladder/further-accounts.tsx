import type { ReactElement } from 'react';
import { WrittenWords } from '../written-words/written-words.tsx';
import type { LadderContext } from './ladder-context.ts';
import type { AccountList } from './ladder-layout.ts';
import { Standing } from './ladder-row.tsx';
import { lookOf } from './look-of.ts';

export interface FurtherAccountsProps {
  readonly list: AccountList;
  readonly summary: string;
  readonly context: LadderContext;
}

/** Accounts without a row of their own, folded: each still opens its report at its words. */
export function FurtherAccounts({ list, summary, context }: FurtherAccountsProps): ReactElement {
  const { words } = context;
  return (
    <details className="ladder-details">
      <summary>{summary}</summary>
      <ul className="ladder-list">
        {list.listed.map((account) => {
          const figure = words.figure(account.quantity);
          const report = context.reportName(account);
          return (
            <li key={account.id}>
              <a href={context.href(account)}>
                <WrittenWords words={account.holderName === '' ? words.ladder.unnamed : account.holderName} />
                {report !== null && report !== account.holderName && (
                  <>
                    , {words.ladder.inReport} <WrittenWords words={report} />
                  </>
                )}
              </a>
              , {words.asOf(account.asOf)}: {lookOf(account) === 'denied' ? <s>{figure}</s> : figure}{' '}
              <Standing account={account} words={words} />
            </li>
          );
        })}
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
