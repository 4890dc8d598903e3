import type { ReactElement, ReactNode } from 'react';
import { arrowLeft, arrowRight, type FigureScale } from './figure-scale.ts';
import type { FigureEnd, FigureShape } from './figure-shape.ts';

/** How the account stands to its figure; said in words beside the mark too. */
export type FigureLook = 'plain' | 'doubted' | 'denied' | 'none';

export interface FigureMarkProps {
  readonly shape: FigureShape;
  readonly scale: FigureScale;
  readonly look: FigureLook;
  /** Drawn faintly: outside the envelope by a decision. */
  readonly faint: boolean;
  /** The id of a `<g>` on the same page whose lines are drawn behind the mark; null for none. */
  readonly grid: string | null;
}

const percent = (position: number): string => `${Math.round(position * 100) / 100}%`;

/** Shapes with a size of their own stand in a nested `<svg>` whose origin is the figure's place on the track. */
function At({ position, children }: { readonly position: number; readonly children: ReactNode }): ReactElement {
  return (
    <svg x={percent(position)} y="50%" overflow="visible" aria-hidden="true">
      {children}
    </svg>
  );
}

/** A line along the track between two places on it, in per cent. */
function Along({
  from,
  to,
  name,
}: {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}): ReactElement {
  return <line className={name} x1={percent(from)} x2={percent(to)} y1="50%" y2="50%" />;
}

/**
 * The path of one end, seen from the low side; the high side is its mirror image.
 * An included end next to an open bound is a point, as the figure itself is among those meant;
 * an excluded end is a half point behind a bar: the figures meant begin beyond the bar.
 */
const endPaths = {
  point: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  cap: 'M0-7V7',
  excluded: 'M0-9V9M0-6a6 6 0 0 1 0 12z',
  arrow: 'M8-5L0 0L8 5z',
} as const;

function End({ end, other, side, scale }: EndProps): ReactElement {
  const mirror = side === 'high' ? { transform: 'scale(-1 1)' } : {};
  if (end === 'open') {
    return (
      <At position={side === 'low' ? arrowLeft : arrowRight}>
        <path className={`figure-arrow figure-arrow-${side}`} d={endPaths.arrow} {...mirror} />
      </At>
    );
  }
  const form = end.excluded ? 'excluded' : other === 'open' ? 'point' : 'cap';
  return (
    <At position={scale.position(end.at)}>
      <path className={`figure-${form}`} d={endPaths[form]} {...mirror} />
    </At>
  );
}

interface EndProps {
  readonly end: FigureEnd;
  readonly other: FigureEnd;
  readonly side: 'low' | 'high';
  readonly scale: FigureScale;
}

function Interval({
  shape,
  scale,
}: {
  readonly shape: FigureShape & { kind: 'interval' };
  readonly scale: FigureScale;
}) {
  const { low, high } = shape;
  const from = low === 'open' ? arrowLeft + 1 : scale.position(low.at);
  const to = high === 'open' ? arrowRight - 1 : scale.position(high.at);
  const closed = low !== 'open' && high !== 'open';
  return (
    <>
      {closed && <Along from={from} to={to} name="figure-bar" />}
      {closed && shape.hollow && <Along from={from} to={to} name="figure-bar-inside" />}
      {!closed && <Along from={from} to={to} name="figure-open" />}
      <End end={low} other={high} side="low" scale={scale} />
      <End end={high} other={low} side="high" scale={scale} />
    </>
  );
}

/** Where the stroke through a denied figure stands: on the figure, or between its two ends. */
function strikeAt(shape: FigureShape, scale: FigureScale): number | null {
  if (shape.kind === 'point') return scale.position(shape.at);
  if (shape.kind !== 'interval') return null;
  const ends = [shape.low, shape.high].filter((end) => end !== 'open').map((end) => scale.position(end.at));
  return ends.length === 0 ? null : ends.reduce((sum, position) => sum + position, 0) / ends.length;
}

/**
 * One figure on its track. Decorative for a screen reader: the same figure stands in words in the
 * cell beside it.
 */
export function FigureMark({ shape, scale, look, faint, grid }: FigureMarkProps): ReactElement {
  const hollow = (shape.kind === 'point' || shape.kind === 'interval') && shape.hollow;
  const names = ['figure-mark', `figure-${look}`];
  if (hollow) names.push('figure-hollow');
  if (faint) names.push('figure-faint');
  const strike = look === 'denied' ? strikeAt(shape, scale) : null;
  return (
    <svg className={names.join(' ')} aria-hidden="true" focusable="false">
      {grid !== null && <use href={`#${grid}`} className="figure-grid" />}
      <g>
        {shape.kind === 'point' && (
          <At position={scale.position(shape.at)}>
            {look === 'none' ? (
              <path className="figure-cross" d="M-6-6L6 6M-6 6L6-6" />
            ) : (
              <path className="figure-point" d={endPaths.point} />
            )}
          </At>
        )}
        {shape.kind === 'interval' && <Interval shape={shape} scale={scale} />}
        {strike !== null && (
          <At position={strike}>
            <path className="figure-strike" d="M-10 9L10-9" />
          </At>
        )}
      </g>
    </svg>
  );
}

export const figureMarkCss = `
.figure-mark { display: block; width: 100%; height: 100%; overflow: visible; color: var(--mark); }
.figure-axis { display: block; width: 100%; height: 1.4em; overflow: visible; }
.figure-axis text { fill: currentColor; }
.figure-defs { position: absolute; }
.figure-backdrop { position: absolute; inset: 0; width: 100%; height: 100%; }
.figure-grid, .figure-gridline { stroke: var(--line); stroke-width: 1; }
.figure-guide { stroke: var(--ink-soft); stroke-width: 1; stroke-dasharray: 1 4; }
.figure-point, .figure-arrow { fill: currentColor; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
.figure-excluded { fill: currentColor; stroke: currentColor; stroke-width: 2; }
.figure-cap { fill: none; stroke: currentColor; stroke-width: 2.5; }
.figure-cross { fill: none; stroke: currentColor; stroke-width: 2.5; }
.figure-open { stroke: currentColor; stroke-width: 2; }
.figure-bar { stroke: currentColor; stroke-width: 8; }
.figure-bar-inside { stroke: var(--paper); stroke-width: 4; }
.figure-hollow .figure-point, .figure-hollow .figure-excluded { fill: var(--paper); }
.figure-doubted .figure-point, .figure-doubted .figure-excluded { stroke-dasharray: 3 2.2; fill: var(--paper); }
.figure-doubted .figure-open { stroke-dasharray: 5 4; }
.figure-doubted .figure-bar { stroke-dasharray: 6 3; }
.figure-strike { fill: none; stroke: var(--ink); stroke-width: 2.5; }
.figure-faint > g { opacity: 0.6; }
`;
