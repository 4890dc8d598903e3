import type { Account, Question, SpeakerChange } from '@inquest/model';
import type { ReactElement } from 'react';
import { Standing } from '../account-ladder/ladder-row.tsx';
import { figureWords, isFigureStruck, lookOf } from '../account-ladder/look-of.ts';
import {
  BodyPart,
  Cell,
  ColumnHeader,
  HeadPart,
  Row,
  RowHeader,
  StackingTable,
} from '../account-ladder/stacking-table.tsx';
import { FigureAxis, FigureGrid } from '../figure/figure-axis.tsx';
import { FigureMark } from '../figure/figure-mark.tsx';
import { type FigureScale, figureScale } from '../figure/figure-scale.ts';
import { figureShape, figuresOf } from '../figure/figure-shape.ts';
import { englishPictureWords } from '../picture-words/english.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { plainWords } from '../written-words/plain-words.ts';
import { shortQuote } from '../written-words/short-quote.ts';
import { QuotedWords, WrittenWords } from '../written-words/written-words.tsx';

export interface SpeakerChangeViewProps {
  /** Unique on the page: `[a-z0-9-]`. */
  readonly id: string;
  readonly change: SpeakerChange;
  /** The question the figures answer. */
  readonly question: Question;
  /** Where the report is read, open at the account's words. */
  readonly href: (account: Account) => string;
  /** What to call the report an account stands in; null to leave it out. */
  readonly reportName: (account: Account) => string | null;
  /** The interface's language; English unless given. */
  readonly words?: PictureWords;
}

interface RowContext {
  readonly scale: FigureScale;
  readonly grid: string;
  readonly props: SpeakerChangeViewProps;
  readonly words: PictureWords;
}

function FigureAt({ account, context }: { readonly account: Account; readonly context: RowContext }): ReactElement {
  const { words, props, scale, grid } = context;
  const look = lookOf(account);
  const figure = figureWords(account, words);
  const inFigure = account.quantity?.words ?? '';
  const report = props.reportName(account);
  return (
    <Row className="ladder-row">
      <RowHeader className="ladder-who">
        <span className="ladder-holder">{words.asOf(account.asOf)}</span>
        {report !== null && (
          <span className="ladder-report">
            {words.ladder.inReport}{' '}
            <cite>
              <WrittenWords words={report} />
            </cite>
          </span>
        )}
      </RowHeader>
      <Cell className="ladder-words">
        <a className="ladder-quote" href={props.href(account)}>
          <q>
            <QuotedWords quote={shortQuote(account.quote, inFigure)} figure={inFigure} />
          </q>
        </a>
      </Cell>
      <Cell className="ladder-figure">
        <span className="ladder-figure-words">{isFigureStruck(account) ? <s>{figure}</s> : figure}</span>
        <Standing account={account} words={words} />
      </Cell>
      <Cell className="ladder-track">
        <FigureMark
          shape={figureShape(account.quantity)}
          scale={scale}
          look={look}
          faint={account.setAside}
          grid={grid}
        />
      </Cell>
    </Row>
  );
}

/**
 * One speaker's figures for one question, in order of time, on one scale: how what they say has
 * changed. Shares the ladder's style sheet.
 */
export function SpeakerChangeView(props: SpeakerChangeViewProps): ReactElement {
  const { id, change, question, words = englishPictureWords } = props;
  const byId = new Map(question.accounts.map((account) => [account.id, account]));
  const accounts = change.accounts.map((account) => byId.get(account)).filter((account) => account !== undefined);
  const scale = figureScale(accounts.flatMap(({ quantity }) => figuresOf(quantity)));
  const grid = `${id}-grid`;
  const unit = accounts.find(({ quantity }) => quantity !== null)?.quantity?.unit ?? 'person';
  return (
    <div className="ladder">
      <FigureGrid id={grid} scale={scale} guides={[]} />
      <StackingTable className="ladder-table">
        <caption className="ladder-caption">{words.change.label(plainWords(change.holder))}</caption>
        <HeadPart className="ladder-head">
          <Row className="ladder-head-row">
            <ColumnHeader className="ladder-head-who">{words.change.when}</ColumnHeader>
            <ColumnHeader className="ladder-head-words">{words.change.words}</ColumnHeader>
            <ColumnHeader className="ladder-head-figure">{words.change.figure}</ColumnHeader>
            <ColumnHeader className="ladder-axis">
              <span className="ladder-axis-name">
                {words.ladder.axis(unit)}
                {scale.kind === 'logarithmic' && <em>, {words.ladder.logarithmic}</em>}
              </span>
              <FigureAxis scale={scale} />
            </ColumnHeader>
          </Row>
        </HeadPart>
        <BodyPart className="ladder-group">
          {accounts.map((account) => (
            <FigureAt key={account.id} account={account} context={{ scale, grid, props, words }} />
          ))}
        </BodyPart>
      </StackingTable>
    </div>
  );
}
