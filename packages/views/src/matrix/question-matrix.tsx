import type { Account, Question } from '@inquest/model';
import type { ReactElement } from 'react';
import { figureWords, isFigureStruck, lookOf } from '../account-ladder/look-of.ts';
import { ScrollingRegion } from '../page/scrolling-region.tsx';
import { englishPictureWords } from '../picture-words/english.ts';
import type { MatrixState, PictureWords } from '../picture-words/picture-words.ts';
import { WrittenWords } from '../written-words/written-words.tsx';
import type { MatrixAnswer, MatrixColumn, MatrixLayout, MatrixRow } from './lay-matrix.ts';

export interface QuestionMatrixProps {
  readonly layout: MatrixLayout;
  /** What the table is, for its caption. */
  readonly caption: string;
  readonly questionHref: (question: Question) => string;
  /** Where the report is read, open at the account's words. */
  readonly accountHref: (account: Account) => string;
  /** The interface's language; English unless given. */
  readonly words?: PictureWords;
}

/** So many columns fit a wide page without scrolling sideways: there is one for each kind of source. */
const fewColumns = 9;
/** Different answers shown in one cell; the question's page has all of them. */
const mostAnswers = 4;

const signs: Readonly<Record<MatrixState, string>> = {
  asserted: 'M2 7a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  reported: 'M7 2a5 5 0 0 0 0 10z',
  doubted: 'M2 7a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  denied: 'M2 2l10 10M12 2L2 12',
  demanded: 'M3 2l9 5l-9 5z',
  silent: 'M3 7h8',
  absent: '',
};

/** A sign that does not need colour: filled, half filled, dashed, crossed, a dash. Its meaning is said beside it. */
function Sign({ state }: { readonly state: MatrixState }): ReactElement {
  return (
    <svg
      className={`matrix-sign matrix-${state}`}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      {state === 'reported' && <circle cx="7" cy="7" r="5" />}
      <path d={signs[state]} />
    </svg>
  );
}

interface CellContext {
  readonly accountHref: (account: Account) => string;
  readonly words: PictureWords;
}

function Answer({ answer, context }: { readonly answer: MatrixAnswer; readonly context: CellContext }): ReactElement {
  const { words, accountHref } = context;
  const { account, state, accounts } = answer;
  const { quantity } = account;
  const figure = quantity === null ? words.matrix.state[state] : figureWords(account, words);
  // Before a figure of "none" the word is "says": "denies none" would be the opposite.
  const verb = words.matrix.state[lookOf(account) === 'none' ? 'asserted' : state];
  return (
    <li>
      <a href={accountHref(account)} className={account.setAside ? 'matrix-aside' : 'matrix-answer'}>
        <Sign state={state} /> {quantity !== null && <span className="picture-hidden">{verb} </span>}
        <span className="matrix-figure">{isFigureStruck(account) ? <s>{figure}</s> : figure}</span>
      </a>
      {account.setAside && <span className="matrix-note"> ({words.ladder.setAside})</span>}
      {accounts > 1 && <span className="matrix-note"> ({words.matrix.accounts(accounts)})</span>}
    </li>
  );
}

function CellView({ answers, column, context }: CellProps): ReactElement {
  const { words } = context;
  if (answers.length === 0) {
    const state = column.heard ? 'silent' : 'absent';
    return (
      <td className="matrix-empty">
        {state === 'silent' && <Sign state={state} />}
        <span className={state === 'silent' ? 'picture-hidden' : 'matrix-note'}>{words.matrix.state[state]}</span>
      </td>
    );
  }
  return (
    <td>
      <ul className="matrix-answers">
        {answers.slice(0, mostAnswers).map((answer) => (
          <Answer key={answer.account.id} answer={answer} context={context} />
        ))}
      </ul>
      {answers.length > mostAnswers && (
        <span className="matrix-note">{words.matrix.more(answers.length - mostAnswers)}</span>
      )}
    </td>
  );
}

interface CellProps {
  readonly answers: readonly MatrixAnswer[];
  readonly column: MatrixColumn;
  readonly context: CellContext;
}

function ColumnHead({ column, words }: { readonly column: MatrixColumn; readonly words: PictureWords }): ReactElement {
  return (
    <th scope="col">
      {column.name === null ? words.sourceKind(column.kind) : <WrittenWords words={column.name} />}
      {column.name !== null && <span className="matrix-kind">{words.sourceKind(column.kind)}</span>}
    </th>
  );
}

function RowView({ row, columns, href, context }: RowProps): ReactElement {
  return (
    <tr>
      <th scope="row">
        <a href={href}>
          <WrittenWords words={row.question.words} />
        </a>
      </th>
      {columns.map((column, index) => (
        <CellView key={column.id} answers={row.answers[index] ?? []} column={column} context={context} />
      ))}
    </tr>
  );
}

interface RowProps {
  readonly row: MatrixRow;
  readonly columns: readonly MatrixColumn[];
  readonly href: string;
  readonly context: CellContext;
}

const keyStates: readonly MatrixState[] = ['asserted', 'reported', 'doubted', 'denied', 'demanded', 'silent'];

/**
 * Questions against sources: who says what, who denies, who says nothing. A plain table; its head
 * and its first column stay in sight while the rest is scrolled.
 */
export function QuestionMatrix(props: QuestionMatrixProps): ReactElement {
  const { layout, caption, questionHref, accountHref, words = englishPictureWords } = props;
  const context = { accountHref, words };
  return (
    <div className={layout.columns.length <= fewColumns ? 'matrix matrix-few' : 'matrix'}>
      <ul className="matrix-key">
        {keyStates.map((state) => (
          <li key={state}>
            <Sign state={state} /> {words.matrix.state[state]}
          </li>
        ))}
        {layout.columns.some(({ heard }) => !heard) && <li>{words.matrix.key}</li>}
      </ul>
      <ScrollingRegion className="matrix-scroll" name={caption}>
        <table className="matrix-table">
          <caption className="picture-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.matrix.question}</th>
              {layout.columns.map((column) => (
                <ColumnHead key={column.id} column={column} words={words} />
              ))}
            </tr>
          </thead>
          <tbody>
            {layout.rows.map((row) => (
              <RowView
                key={row.question.id}
                row={row}
                columns={layout.columns}
                href={questionHref(row.question)}
                context={context}
              />
            ))}
          </tbody>
        </table>
      </ScrollingRegion>
    </div>
  );
}
