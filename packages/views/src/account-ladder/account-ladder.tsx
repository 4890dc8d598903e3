import type { Account, Question } from '@inquest/model';
import type { ReactElement } from 'react';
import { FigureAxis, FigureGrid } from '../figure/figure-axis.tsx';
import { englishPictureWords } from '../picture-words/english.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { WrittenWords } from '../written-words/written-words.tsx';
import { EnvelopeRow } from './envelope-row.tsx';
import { FurtherAccounts } from './further-accounts.tsx';
import { type LadderContext, ladderColumns } from './ladder-context.ts';
import { type LadderBand, type LadderGroup, type LadderLayout, layLadder, type Tie } from './ladder-layout.ts';
import { LadderRowView } from './ladder-row.tsx';
import { deniersOf } from './look-of.ts';
import { Silences } from './silences.tsx';
import {
  AcrossRow,
  BodyPart,
  ColumnHeader,
  FootPart,
  GroupRow,
  HeadPart,
  Row,
  StackingTable,
} from './stacking-table.tsx';

export interface AccountLadderProps {
  readonly question: Question;
  /** Where the report is read, open at the account's words. */
  readonly href: (account: Account) => string;
  /** What to call the report an account stands in; null to leave it out. */
  readonly reportName: (account: Account) => string | null;
  /** Where every account is listed when a ladder is too long for one page; null when nowhere. */
  readonly allAccountsHref: string | null;
  /** The question stands above the picture, or is only told to a screen reader because a heading already says it. */
  readonly caption: 'visible' | 'hidden';
  /** The interface's language; English unless given. */
  readonly words?: PictureWords;
}

function Axis({ layout, words }: { readonly layout: LadderLayout; readonly words: PictureWords }): ReactElement {
  const { scale, unit } = layout;
  return (
    <>
      <span className="ladder-axis-name">
        {words.ladder.axis(unit)}
        {scale.kind === 'logarithmic' && <em>, {words.ladder.logarithmic}</em>}
      </span>
      <FigureAxis scale={scale} />
    </>
  );
}

function TieLine({ tie, words }: { readonly tie: Tie; readonly words: PictureWords }): ReactElement {
  const { origin } = tie;
  return (
    <>
      <strong>{words.ladder.root(tie.letter)}</strong>:{' '}
      {origin.words === '' ? words.ladder.oneRoot(origin.accounts.length) : <WrittenWords words={origin.words} />}{' '}
      <span className="ladder-soft">
        ({words.confidence(origin.confidence)}
        {tie.elsewhere > 0 && `; ${words.ladder.elsewhere(tie.here, tie.elsewhere)}`})
      </span>
    </>
  );
}

function Band({ band, context }: { readonly band: LadderBand; readonly context: LadderContext }): ReactElement {
  const { tie, rows } = band;
  const last = rows.at(-1);
  return (
    <>
      {tie !== null && (
        <AcrossRow className={`ladder-tie ladder-tie-${tie.origin.confidence}`} columns={ladderColumns(context.layout)}>
          <TieLine tie={tie} words={context.words} />
        </AcrossRow>
      )}
      {rows.map((row) => (
        <LadderRowView key={row.account.id} row={row} tie={tie} last={row === last} context={context} />
      ))}
    </>
  );
}

function Group({ group, context }: { readonly group: LadderGroup; readonly context: LadderContext }): ReactElement {
  const { words } = context;
  const further = group.further.listed.length + group.further.notListed;
  return (
    <BodyPart className="ladder-group">
      <GroupRow className="ladder-kind" columns={ladderColumns(context.layout)}>
        {words.sourceKind(group.kind)}
      </GroupRow>
      {group.bands.map((band) => (
        <Band key={band.rows[0]?.account.id} band={band} context={context} />
      ))}
      {further > 0 && (
        <AcrossRow className="ladder-further" columns={ladderColumns(context.layout)}>
          <FurtherAccounts
            list={group.further}
            summary={words.ladder.furtherRows(further)}
            figure="said"
            context={context}
          />
        </AcrossRow>
      )}
    </BodyPart>
  );
}

/** An id that an address can name as it stands, whatever a question's id holds. */
export function gridId(id: string): string {
  return `grid-${id.replaceAll(/[^a-zA-Z0-9-]/gu, (letter) => `_${(letter.codePointAt(0) ?? 0).toString(16)}_`)}`;
}

function envelopeEnds({ envelope }: Question): number[] {
  return envelope === null ? [] : [envelope.low, envelope.high].filter((end) => end !== null);
}

/**
 * The account ladder: every account of one question as a row of a table, its figure drawn on one
 * common scale. A point is an exact figure, a bar a range, an arrow an open bound; hollow is
 * approximate or read from a vague word; a bar before a half point excludes the figure itself.
 * Needs no script. It is a table, so that nothing is told twice to a screen reader.
 */
export function AccountLadder(props: AccountLadderProps): ReactElement {
  const { question, href, reportName, allAccountsHref, caption, words = englishPictureWords } = props;
  if (question.accounts.length === 0) {
    return (
      <div className="ladder">
        <p>{words.ladder.noAccount}</p>
        <Silences silent={question.silent} words={words} />
      </div>
    );
  }
  const layout = layLadder(question);
  const grid = gridId(question.id);
  const deniers = deniersOf(question.accounts);
  const origins = new Map(question.origins.map((origin) => [origin.id, origin]));
  const context: LadderContext = { layout, href, reportName, allAccountsHref, words, grid, deniers, origins };
  return (
    <div className="ladder">
      {layout.counts && <FigureGrid id={grid} scale={layout.scale} guides={envelopeEnds(question)} />}
      <StackingTable className={layout.counts ? 'ladder-table' : 'ladder-table ladder-answers'}>
        <caption className={caption === 'visible' ? 'ladder-caption' : 'picture-hidden'}>
          <WrittenWords words={question.words} />
        </caption>
        <HeadPart className="ladder-head">
          <Row className="ladder-head-row">
            <ColumnHeader className="ladder-head-who">{words.ladder.holder}</ColumnHeader>
            <ColumnHeader className="ladder-head-words">{words.ladder.words}</ColumnHeader>
            <ColumnHeader className="ladder-head-figure">
              {layout.counts ? words.ladder.figure : words.ladder.answer}
            </ColumnHeader>
            {layout.counts && (
              <ColumnHeader className="ladder-axis">
                <Axis layout={layout} words={words} />
              </ColumnHeader>
            )}
          </Row>
        </HeadPart>
        {layout.groups.map((group) => (
          <Group key={group.kind} group={group} context={context} />
        ))}
        {layout.counts && (
          <FootPart className="ladder-foot">
            <EnvelopeRow envelope={question.envelope} context={context} />
          </FootPart>
        )}
      </StackingTable>
      <Silences silent={question.silent} words={words} />
    </div>
  );
}
