import type { Envelope } from '@inquest/model';
import type { ReactElement } from 'react';
import { arrowLeft, arrowRight, type FigureScale } from '../figure/figure-scale.ts';
import { WrittenWords } from '../written-words/written-words.tsx';
import { type LadderContext, ladderColumns } from './ladder-context.ts';
import { AcrossRow, Cell, Row, RowHeader } from './stacking-table.tsx';

/** A single figure's band is this wide, in per cent of the track, so that it can be seen. */
const narrowestBand = 1;

function Band({ envelope, scale }: { readonly envelope: Envelope; readonly scale: FigureScale }): ReactElement {
  const low = envelope.low === null ? arrowLeft + 2 : scale.position(envelope.low);
  const high = envelope.high === null ? arrowRight - 2 : scale.position(envelope.high);
  const width = Math.max(narrowestBand, high - low);
  const left = Math.min(low, high) - (width > high - low ? width / 2 : 0);
  return (
    <>
      <rect
        className="ladder-band"
        x={`${left}%`}
        y="50%"
        width={`${width}%`}
        height="12"
        transform="translate(0 -6)"
      />
      {(envelope.openBelow || envelope.low === null) && (
        <>
          <line className="ladder-band-open" x1={`${arrowLeft + 1}%`} x2={`${left}%`} y1="50%" y2="50%" />
          <svg x={`${arrowLeft}%`} y="50%" overflow="visible" aria-hidden="true">
            <path className="figure-arrow figure-arrow-low" d="M9-6L0 0L9 6z" />
          </svg>
        </>
      )}
      {(envelope.openAbove || envelope.high === null) && (
        <>
          <line className="ladder-band-open" x1={`${left + width}%`} x2={`${arrowRight - 1}%`} y1="50%" y2="50%" />
          <svg x={`${arrowRight}%`} y="50%" overflow="visible" aria-hidden="true">
            <path className="figure-arrow figure-arrow-high" d="M-9-6L0 0L-9 6z" />
          </svg>
        </>
      )}
    </>
  );
}

/** The last row: the range over independent origins, in words and as a band that stays open where no account closes it. */
export function EnvelopeRow({
  envelope,
  context,
}: {
  readonly envelope: Envelope | null;
  readonly context: LadderContext;
}) {
  const { words, layout, grid, deniers } = context;
  if (envelope === null) {
    return (
      <AcrossRow className="ladder-no-envelope" columns={ladderColumns(layout)}>
        {words.ladder.noFigure}
      </AcrossRow>
    );
  }
  return (
    <Row className="ladder-row ladder-envelope">
      <RowHeader className="ladder-who">
        <span className="ladder-holder">{words.ladder.envelope}</span>{' '}
        <span className="ladder-date">{words.ladder.envelopeOver}</span>
      </RowHeader>
      <Cell className="ladder-words ladder-envelope-words">
        <WrittenWords words={envelope.words} />
        {deniers > 0 && <span className="ladder-soft ladder-note">{words.ladder.outside(deniers)}</span>}
      </Cell>
      <Cell className="ladder-figure ladder-empty">{null}</Cell>
      <Cell className="ladder-track">
        <svg className="figure-mark" aria-hidden="true" focusable="false">
          <use href={`#${grid}`} className="figure-grid" />
          <Band envelope={envelope} scale={layout.scale} />
        </svg>
      </Cell>
    </Row>
  );
}
