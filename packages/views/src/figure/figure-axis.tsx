import type { ReactElement } from 'react';
import type { FigureScale } from './figure-scale.ts';

/**
 * The figures along a track. Positions are SVG attributes, not styles: a dossier's pages allow no
 * inline style. Decorative for a screen reader, as each row says its figure in words.
 */
export function FigureAxis({ scale }: { readonly scale: FigureScale }): ReactElement {
  return (
    <svg className="figure-axis" aria-hidden="true" focusable="false">
      {scale.ticks.map(({ figure, position, label }) => (
        <text key={figure} x={`${position}%`} y="1em" textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  );
}

export interface FigureGridProps {
  /** The id that rows refer to; unique on the page. */
  readonly id: string;
  readonly scale: FigureScale;
  /** Figures at which a dotted line stands in every row. */
  readonly guides: readonly number[];
}

/** The lines behind every mark, defined once and drawn by each row at its own height. */
export function FigureGrid({ id, scale, guides }: FigureGridProps): ReactElement {
  return (
    <svg className="figure-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <g id={id}>
          {scale.ticks.map(({ figure, position }) => (
            <line key={figure} className="figure-gridline" x1={`${position}%`} x2={`${position}%`} y1="0" y2="100%" />
          ))}
          {[...new Set(guides)].map((guide) => {
            const x = `${scale.position(guide)}%`;
            return <line key={`guide-${guide}`} className="figure-guide" x1={x} x2={x} y1="0" y2="100%" />;
          })}
        </g>
      </defs>
    </svg>
  );
}

/** The grid alone, behind a mark that is lower than its row. */
export function FigureBackdrop({ grid }: { readonly grid: string }): ReactElement {
  return (
    <svg className="figure-backdrop" aria-hidden="true" focusable="false">
      <use href={`#${grid}`} className="figure-grid" />
    </svg>
  );
}
