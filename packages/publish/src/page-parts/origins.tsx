import type { Account, Question } from '@inquest/model';
import { WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import type { PageContext } from './dossier-page.tsx';

const mostOrigins = 60;
const mostAccounts = 30;

/** The independent roots behind the accounts of a question, those with several accounts first, each with the reason. */
export function Origins({
  question,
  context,
}: {
  readonly question: Question;
  readonly context: PageContext;
}): ReactElement {
  const { words } = context;
  const byId = new Map(question.accounts.map((account) => [account.id, account]));
  const told = question.origins
    .filter((origin) => origin.accounts.length > 1 || origin.words !== '')
    .sort((a, b) => b.accounts.length - a.accounts.length);
  const alone = question.origins.length - told.length;
  return (
    <section>
      <h2>{words.question.origins}</h2>
      <p>{words.question.originsIntro}</p>
      <ul className="cards">
        {told.slice(0, mostOrigins).map((origin) => (
          <li key={origin.id}>
            <p>
              <b>{words.question.more(origin.accounts.length)}</b>, {words.question.originReasons[origin.reason]} (
              {words.pictures.confidence(origin.confidence)})
              {origin.words !== '' && (
                <>
                  : <WrittenWords words={origin.words} />
                </>
              )}
            </p>
            <OriginAccounts accounts={origin.accounts.flatMap((id) => byId.get(id) ?? [])} context={context} />
          </li>
        ))}
      </ul>
      {told.length > mostOrigins && <p>{words.question.moreOrigins(told.length - mostOrigins)}</p>}
      {alone > 0 && <p>{words.question.aloneOrigins(alone)}</p>}
    </section>
  );
}

function OriginAccounts({
  accounts,
  context,
}: {
  readonly accounts: readonly Account[];
  readonly context: PageContext;
}) {
  const { words, view } = context;
  const more = accounts.length - mostAccounts;
  return (
    <p className="small">
      {accounts.slice(0, mostAccounts).map((account, index) => (
        <span key={account.id}>
          {index > 0 && '; '}
          <a href={`../${view.accountPath(account)}`}>
            <WrittenWords words={account.holderName === '' ? words.claim.unnamed : account.holderName} />,{' '}
            {words.pictures.figure(account.quantity)}
          </a>
        </span>
      ))}
      {more > 0 && `; ${words.pictures.matrix.more(more)}`}
    </p>
  );
}
