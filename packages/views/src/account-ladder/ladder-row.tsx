import type { Account } from '@inquest/model';
import type { ReactElement } from 'react';
import { FigureMark } from '../figure/figure-mark.tsx';
import { figureShape } from '../figure/figure-shape.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { shortQuote } from '../written-words/short-quote.ts';
import { QuotedWords, WrittenWords } from '../written-words/written-words.tsx';
import { FurtherAccounts } from './further-accounts.tsx';
import type { LadderContext } from './ladder-context.ts';
import { isOnScale, type LadderRow, type Tie } from './ladder-layout.ts';
import { countedFrom, figureWords, isFigureStruck, lookOf } from './look-of.ts';
import { Cell, Row, RowHeader } from './stacking-table.tsx';

/** Who says it: the holder, and behind them the speakers they cite, nearest first. */
export function HolderName({
  account,
  words,
}: {
  readonly account: Account;
  readonly words: PictureWords;
}): ReactElement {
  return (
    <span className="ladder-holder">
      {account.holder === 'unnamed' && account.holderName === '' ? (
        words.ladder.unnamed
      ) : (
        <WrittenWords words={account.holderName} />
      )}
      {account.chain.map((holder) => (
        <span key={`${holder.anchor.start}-${holder.words}`} className="ladder-chain">
          {' '}
          <span aria-hidden="true">←{'\u00a0'}</span>
          <span className="picture-hidden">{words.ladder.citing} </span>
          <WrittenWords words={holder.words} />
        </span>
      ))}
    </span>
  );
}

/** What is to be known of an account besides its figure, each as a word: denied, doubted, set aside. */
export function Standing({
  account,
  words,
}: {
  readonly account: Account;
  readonly words: PictureWords;
}): ReactElement {
  const look = lookOf(account);
  return (
    <>
      {look !== 'plain' && <span className="ladder-badge">{words.ladder[look]}</span>}
      {account.setAside && <span className="ladder-badge">{words.ladder.setAside}</span>}
    </>
  );
}

function Who({
  account,
  tie,
  context,
}: {
  readonly account: Account;
  readonly tie: Tie | null;
  readonly context: LadderContext;
}) {
  const { words } = context;
  const report = context.reportName(account);
  return (
    <>
      <HolderName account={account} words={words} />
      {tie !== null && <span className="picture-hidden"> ({words.ladder.root(tie.letter)})</span>}{' '}
      <span className="ladder-date">{words.asOf(account.asOf)}</span>{' '}
      {report !== null && report !== account.holderName && (
        <span className="ladder-report">
          {words.ladder.inReport}{' '}
          <cite>
            <WrittenWords words={report} />
          </cite>
        </span>
      )}
    </>
  );
}

/** The answer to a question that asks whether: says so, doubts it, denies it. */
function Answer({ account, words }: { readonly account: Account; readonly words: PictureWords }): ReactElement {
  return (
    <>
      <span className="ladder-figure-words">{words.ladder.answers[lookOf(account)]}</span>
      {account.setAside && <span className="ladder-badge">{words.ladder.setAside}</span>}
    </>
  );
}

function Figure({ account, context }: { readonly account: Account; readonly context: LadderContext }): ReactElement {
  const { words, layout } = context;
  const { quantity } = account;
  if (!layout.counts) return <Answer account={account} words={words} />;
  const figure = figureWords(account, words);
  const counted = countedFrom(account);
  return (
    <>
      <span className="ladder-figure-words">{isFigureStruck(account) ? <s>{figure}</s> : figure}</span>
      {quantity !== null && quantity.codebook !== null && (
        <span className="ladder-soft ladder-note">{words.ladder.reading(quantity.words)}</span>
      )}
      {counted !== null && <span className="ladder-soft ladder-note">{words.ladder.counted(counted)}</span>}
      {quantity !== null && !isOnScale(account, layout) && (
        <span className="ladder-soft ladder-note">{words.ladder.otherUnit(quantity.unit)}</span>
      )}
      <Standing account={account} words={words} />
    </>
  );
}

function Words({ row, context }: { readonly row: LadderRow; readonly context: LadderContext }): ReactElement {
  const { account, further } = row;
  const { words } = context;
  const figure = account.quantity?.words ?? '';
  const alike = further.listed.length + further.notListed;
  const origin = context.origins.get(account.origin);
  const has = origin?.reason === 'single' || origin?.accounts.length === 1 ? origin.words : '';
  return (
    <>
      <a className="ladder-quote" href={context.href(account)}>
        <q>
          <QuotedWords quote={shortQuote(account.quote, figure)} figure={figure} />
        </q>
      </a>
      {account.alsoClaims.length > 0 && (
        <span className="ladder-soft ladder-note">{words.ladder.said(account.alsoClaims.length + 1)}</span>
      )}
      {has !== '' && (
        <span className="ladder-soft ladder-note">
          <WrittenWords words={has} />
        </span>
      )}
      {alike > 0 && (
        <FurtherAccounts list={further} summary={words.ladder.sameOrigin(alike)} figure="same" context={context} />
      )}
    </>
  );
}

export interface LadderRowProps {
  readonly row: LadderRow;
  readonly tie: Tie | null;
  /** The last row of its band closes the bracket. */
  readonly last: boolean;
  readonly context: LadderContext;
}

/** One account as a row: who and when, the words, the figure in words, the figure as a mark. */
export function LadderRowView({ row, tie, last, context }: LadderRowProps): ReactElement {
  const { account } = row;
  const names = ['ladder-row'];
  if (tie !== null) names.push('ladder-tied', `ladder-tie-${tie.origin.confidence}`);
  if (tie !== null && last) names.push('ladder-tied-last');
  if (account.setAside) names.push('ladder-aside');
  const shape = isOnScale(account, context.layout) ? figureShape(account.quantity) : ({ kind: 'none' } as const);
  return (
    <Row className={names.join(' ')}>
      <RowHeader className="ladder-who">
        <Who account={account} tie={tie} context={context} />
      </RowHeader>
      <Cell className="ladder-words">
        <Words row={row} context={context} />
      </Cell>
      <Cell className="ladder-figure">
        <Figure account={account} context={context} />
      </Cell>
      {context.layout.counts && (
        <Cell className="ladder-track">
          <FigureMark
            shape={shape}
            scale={context.layout.scale}
            look={lookOf(account)}
            faint={account.setAside}
            grid={context.grid}
          />
        </Cell>
      )}
    </Row>
  );
}
