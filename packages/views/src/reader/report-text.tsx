import type { BoilerplateSpan, Claim, RecognisedSpan, TextLayer } from '@inquest/model';
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import type { PageWords } from '../words/en.ts';
import { ClaimNote, type ClaimNoteContext } from './claim-note.tsx';
import {
  boilerplateSpans,
  claimMark,
  layReader,
  type ReaderBlock,
  type ReaderPiece,
  type ReaderSpan,
  unsureSpans,
} from './lay-reader.ts';
import { pageConfidenceAt } from './recognised-as.ts';
import { writtenText } from './written-text.tsx';

/** A name in the text: the place to which the register's entry leads. */
export interface ReaderName {
  readonly start: number;
  readonly end: number;
  readonly anchor: string;
}

export interface ReportTextProps {
  readonly text: TextLayer;
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  /** Names and appeals that other pages point at. */
  readonly names: readonly ReaderName[];
  readonly appeals: readonly ReaderName[];
  readonly noteContext: (claim: Claim) => ClaimNoteContext;
  readonly words: PageWords;
}

interface PieceContext {
  readonly string: string;
  readonly claims: readonly Claim[];
  readonly boilerplate: readonly BoilerplateSpan[];
  readonly recognised: readonly RecognisedSpan[];
  readonly words: PageWords;
}

function idOf(span: ReaderSpan, first: boolean): { id?: string } {
  return first && span.anchor !== null ? { id: span.anchor } : {};
}

/** Pieces as children by position: rendered once, in a fixed order, so no keys are wanted. White space from `shownTo` on is left to the page. */
function pieceNodes(pieces: readonly ReaderPiece[], shownTo: number, context: PieceContext): ReactElement {
  const nodes: ReactNode[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      nodes.push(writtenText(context.string.slice(piece.start, Math.min(piece.end, shownTo))));
    } else if (piece.kind === 'anchor') {
      if (piece.span.anchor !== null) nodes.push(<span id={piece.span.anchor} />);
    } else {
      const inside = pieceNodes(piece.pieces, shownTo, context);
      nodes.push(<Marked span={piece.span} first={piece.first} inside={inside} context={context} />);
    }
  }
  return fragmentOf(nodes);
}

/** As many children as one call takes without its arguments outgrowing the stack. */
const mostChildren = 1000;

function fragmentOf(nodes: readonly ReactNode[]): ReactElement {
  if (nodes.length <= mostChildren) return createElement(Fragment, null, ...nodes);
  const parts = Array.from({ length: Math.ceil(nodes.length / mostChildren) }, (_, at) =>
    fragmentOf(nodes.slice(at * mostChildren, (at + 1) * mostChildren)),
  );
  return fragmentOf(parts);
}

interface MarkedProps {
  readonly span: ReaderSpan;
  readonly first: boolean;
  readonly inside: ReactNode;
  readonly context: PieceContext;
}

function Marked({ span, first, inside, context }: MarkedProps): ReactElement {
  const { words } = context;
  if (span.kind === 'claim') {
    const claim = context.claims[span.index];
    const kind = claim === undefined ? '' : words.pictures.claimKind(claim.kind);
    return (
      <mark {...idOf(span, first)}>
        {first && (
          <a
            className="reader-ref"
            href={`#note-${span.anchor ?? ''}`}
            aria-label={words.reader.toNote(span.index + 1, kind)}
          >
            {span.index + 1}
          </a>
        )}
        {inside}
      </mark>
    );
  }
  if (span.kind === 'boilerplate') {
    const marked = context.boilerplate[span.index];
    return (
      <span className="reader-boilerplate">
        {first && marked !== undefined && (
          <span className="reader-label">
            {words.boilerplate[marked.kind]}: {marked.reason}
          </span>
        )}
        {inside}
      </span>
    );
  }
  const unsure = span.kind === 'unsure' ? context.recognised[span.index] : undefined;
  const title = unsure === undefined ? {} : { title: words.reader.recognisedWord(unsure.confidence) };
  return (
    <span {...idOf(span, first)} {...title} className={`reader-${span.kind}`}>
      {inside}
    </span>
  );
}

interface BlockProps {
  readonly block: ReaderBlock;
  readonly isTitle: boolean;
  /** How surely the page that begins here was recognised in a picture; null when it was not. */
  readonly confidence: number | null;
  readonly context: PieceContext;
  readonly noteContext: (claim: Claim) => ClaimNoteContext;
}

function Block({ block, isTitle, confidence, context, noteContext }: BlockProps): ReactElement | null {
  const { string, claims, words } = context;
  const begins = block.begins.filter(({ kind }) => kind === 'claim');
  const shownTo = block.start + string.slice(block.start, block.end).trimEnd().length;
  if (shownTo === block.start && block.page === null && block.begins.length === 0) return null;
  return (
    <div className={isTitle ? 'reader-block reader-title' : 'reader-block'}>
      {block.page !== null && (
        <p className="reader-page">
          {words.reader.page(block.page)}
          {confidence !== null && `: ${words.reader.recognisedPage(confidence)}`}
        </p>
      )}
      <p className="reader-text" dir="auto">
        {pieceNodes(block.pieces, shownTo, context)}
      </p>
      {begins.length > 0 && (
        <ul className="reader-notes">
          {begins.map(({ index }) => {
            const claim = claims[index];
            return claim === undefined ? null : (
              <ClaimNote key={claim.id} claim={claim} number={index + 1} context={noteContext(claim)} words={words} />
            );
          })}
        </ul>
      )}
    </div>
  );
}

/**
 * The whole text of a report, in order, with every claim marked where it stands and a note beside
 * it. Nothing is left out: what is not the report itself is greyed and says why.
 */
export function ReportText(props: ReportTextProps): ReactElement {
  const { text, claims, names, appeals, noteContext, words } = props;
  const spans: ReaderSpan[] = [
    ...boilerplateSpans(text.boilerplate),
    ...claims.map(({ anchor, id }, index) => ({ ...anchor, kind: 'claim' as const, anchor: claimMark(id), index })),
    ...names.map((name, index) => ({ ...name, kind: 'name' as const, index })),
    ...unsureSpans(text.recognised ?? []),
    ...appeals.map((appeal, index) => ({ ...appeal, kind: 'appeal' as const, index })),
  ];
  const { string, boilerplate, recognised = [] } = text;
  const context: PieceContext = { string, claims, boilerplate, recognised, words };
  const title = text.title;
  const language = text.language === null ? {} : { lang: text.language };
  return (
    <div className="reader" {...language}>
      {layReader(text, spans).map((block) => (
        <Block
          key={block.start}
          block={block}
          isTitle={title !== null && block.start <= title.start && title.end <= block.end}
          confidence={pageConfidenceAt(text, block.start)}
          context={context}
          noteContext={noteContext}
        />
      ))}
    </div>
  );
}
