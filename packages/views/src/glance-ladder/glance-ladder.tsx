import type { Account, Question } from '@inquest/model';
import type { ReactElement } from 'react';
import { isOnScale, type LadderLayout, layLadder } from '../account-ladder/ladder-layout.ts';
import { countedFrom, deniersOf, figureWords, isFigureStruck, lookOf } from '../account-ladder/look-of.ts';
import { FigureAxis, FigureBackdrop, FigureGrid } from '../figure/figure-axis.tsx';
import { FigureMark } from '../figure/figure-mark.tsx';
import { figureShape } from '../figure/figure-shape.ts';
import type { PageWords } from '../words/en.ts';
import { WrittenWords } from '../written-words/written-words.tsx';

export interface GlanceLadderProps {
  readonly question: Question;
  /** Where the report is read, open at the account's words. */
  readonly href: (account: Account) => string;
  /** The question's own page, with every account. */
  readonly questionHref: string;
  readonly words: PageWords;
}

/** Distinct figures drawn at each end of the range; those between are counted. Cutting one end alone would take sides. */
const mostAtEachEnd = 8;
/** Speakers named for one figure; the others are counted. */
const mostNames = 3;

/** Accounts that give one figure in the same way: one row. */
interface FigureRow {
  readonly first: Account;
  readonly accounts: readonly Account[];
}

function figureKey(account: Account): string {
  const { quantity: q } = account;
  const figure =
    q === null ? null : [q.low, q.high, q.lowOpen, q.highOpen, q.codebook === null && !q.approximate, q.unit];
  return JSON.stringify([figure, lookOf(account), account.setAside, countedFrom(account) !== null]);
}

/** By the figure, lowest first; accounts without one last. Ties keep the question's order. */
function rankOf({ quantity }: Account): number {
  return quantity?.low ?? quantity?.high ?? Number.POSITIVE_INFINITY;
}

function figureRows(question: Question): FigureRow[] {
  const rows = new Map<string, { first: Account; accounts: Account[] }>();
  for (const account of question.accounts) {
    const key = figureKey(account);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { first: account, accounts: [account] });
    else known.accounts.push(account);
  }
  return [...rows.values()].sort((a, b) => {
    const [one, other] = [rankOf(a.first), rankOf(b.first)];
    return one === other ? 0 : one - other;
  });
}

function Names({
  accounts,
  words,
}: {
  readonly accounts: readonly Account[];
  readonly words: PageWords;
}): ReactElement {
  const names = [...new Set(accounts.map(({ holderName }) => holderName))];
  const more = names.length - mostNames;
  return (
    <>
      {names.slice(0, mostNames).map((name, index) => (
        <span key={name}>
          {index > 0 && '; '}
          {name === '' ? words.claim.unnamed : <WrittenWords words={name} />}
        </span>
      ))}
      {more > 0 && `; ${words.pictures.matrix.more(more)}`}
    </>
  );
}

interface RowProps {
  readonly row: FigureRow;
  readonly layout: LadderLayout;
  readonly grid: string;
  readonly props: GlanceLadderProps;
}

function Row({ row, layout, grid, props }: RowProps): ReactElement {
  const { href, words } = props;
  const { first, accounts } = row;
  const look = lookOf(first);
  const figure = figureWords(first, words.pictures);
  const vague = first.quantity !== null && first.quantity.codebook !== null;
  return (
    <li className={first.setAside ? 'glance-row glance-aside' : 'glance-row'}>
      <a className="glance-figure" href={href(first)}>
        {isFigureStruck(first) ? <s>{figure}</s> : figure}
      </a>{' '}
      <span className="glance-names">
        <Names accounts={accounts} words={words} />
        {look !== 'plain' && <span className="glance-note">{words.pictures.ladder[look]}</span>}
        {vague && <span className="glance-soft">{words.glance.vague}</span>}
        {countedFrom(first) !== null && <span className="glance-soft">{words.pictures.ladder.onePerson}</span>}
        {first.setAside && <span className="glance-note">{words.question.setAside}</span>}
      </span>
      <span className="glance-track">
        {isOnScale(first, layout) && (
          <>
            <FigureBackdrop grid={grid} />
            <FigureMark
              shape={figureShape(first.quantity)}
              scale={layout.scale}
              look={look}
              faint={first.setAside}
              grid={null}
            />
          </>
        )}
      </span>
    </li>
  );
}

/** How far the figures lie apart, in a line: the range first, then what it rests on and what it leaves out. */
export function EnvelopeLine({ question, words }: Pick<GlanceLadderProps, 'question' | 'words'>): ReactElement | null {
  const { envelope, accounts } = question;
  if (envelope === null) return null;
  const deniers = deniersOf(accounts);
  const [range = '', ...basis] = envelope.words.split('; ');
  return (
    <p className="glance-envelope">
      <b>{range}</b>
      {[...basis, ...(deniers > 0 ? [words.pictures.ladder.outside(deniers)] : [])].map((part) => `; ${part}`).join('')}
    </p>
  );
}

/**
 * A question in a few lines: the envelope, then each distinct figure once, with who gives it and its
 * mark on a common scale. The account ladder is its long form.
 */
export function GlanceLadder(props: GlanceLadderProps): ReactElement {
  const { question, questionHref, words } = props;
  const layout = layLadder(question);
  const grid = `glance-${question.id}`;
  const rows = figureRows(question);
  const { envelope } = question;
  const guides = envelope === null ? [] : [envelope.low, envelope.high].filter((end) => end !== null);
  const more = Math.max(0, rows.length - 2 * mostAtEachEnd);
  const lowest = rows.slice(0, mostAtEachEnd);
  const highest = rows.slice(mostAtEachEnd + more);
  const draw = (row: FigureRow): ReactElement => (
    <Row key={row.first.id} row={row} layout={layout} grid={grid} props={props} />
  );
  return (
    <div className="glance-ladder">
      <FigureGrid id={grid} scale={layout.scale} guides={guides} />
      <EnvelopeLine question={question} words={words} />
      <div className="glance-row glance-head">
        <span className="glance-axis">
          <FigureAxis scale={layout.scale} />
        </span>
      </div>
      <ul>
        {lowest.map(draw)}
        {more > 0 && (
          <li className="glance-between">
            <a href={questionHref}>{words.glance.moreFigures(more)}</a>
          </li>
        )}
        {highest.map(draw)}
      </ul>
    </div>
  );
}

export const glanceLadderCss = `
.glance-ladder { max-width: 60rem; font-variant-numeric: tabular-nums; }
.glance-ladder ul { list-style: none; margin: 0; padding: 0; }
.glance-ladder li:last-child { border-bottom: 1px solid var(--ink-soft); }
.glance-row { max-width: none; display: grid; grid-template-columns: 9rem minmax(0, 1fr) minmax(0, 1fr); column-gap: 1rem; align-items: center; padding: 0.15rem 0; border-top: 1px solid var(--line); }
.glance-between { max-width: none; padding: 0.25rem 0; border-top: 1px solid var(--line); }
.glance-figure { font-weight: 600; }
.glance-names { font-size: 0.9375rem; }
.glance-note { display: inline-block; font-size: 0.8125rem; line-height: 1.3; border: 1px solid var(--ink-soft); border-radius: 3px; padding: 0 0.35em; margin-left: 0.4em; }
.glance-track { position: relative; height: 1.6rem; }
.glance-aside .glance-figure, .glance-aside .glance-names { color: var(--ink-soft); font-weight: 400; }
.glance-soft { display: block; color: var(--ink-soft); font-size: 0.875rem; }
.glance-row.glance-head { border-top: 0; padding: 0; font-size: 0.8125rem; color: var(--ink-soft); }
.glance-axis { grid-column: 3; height: 1.4em; }
.glance-envelope { margin-bottom: 0.35rem; max-width: none; }
.glance-envelope b { font-weight: 600; }
@media (max-width: 40rem) {
  .glance-row { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); }
  .glance-track, .glance-axis { grid-column: 1 / -1; }
  .glance-track { height: 1.25rem; }
}
`;
