import { scaleLinear } from 'd3-scale';
import type { ReactElement } from 'react';
import { whole } from './estimate-view.ts';

/** Places totals of people on a track whose width is 100 per cent, from nobody upwards. */
export interface TotalScale {
  /** Per cent of the width. */
  position(total: number): number;
  /** Nothing beyond this is drawn in its place. */
  readonly largest: number;
  readonly ticks: readonly number[];
}

/** Room that is kept at the right for arrows and the last label. */
const trackEnd = 94;

/** More labels than this touch on a narrow screen, where every second is left out. */
const mostLabels = 4;

/** Letters that have room beside one another in the narrowest track of a wide screen. */
const mostLetters = 32;

/** A scale that reaches from `least` to `most`. */
export function totalScale(least: number, most: number): TotalScale {
  const scale = scaleLinear([least, Math.max(most, least + 4)], [2, trackEnd]).nice(4);
  const [, largest = most] = scale.domain();
  return {
    position: (total) => Math.min(trackEnd, Math.max(0, scale(total))),
    largest,
    ticks: scale.ticks(4).filter(Number.isInteger),
  };
}

/** The numbers below a track. */
export function TotalAxis({ scale }: { readonly scale: TotalScale }): ReactElement {
  return (
    <svg className={`estimate-axis ${density(scale)}`} width="100%" height="26" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line
            className="estimate-grid"
            x1={`${scale.position(tick)}%`}
            x2={`${scale.position(tick)}%`}
            y1="0"
            y2="6"
          />
          <text x={`${scale.position(tick)}%`} y="20" textAnchor={anchorOf(scale.position(tick))}>
            {whole(tick)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Whether every second label is left out: never, on a narrow screen, or always. */
function density({ ticks }: TotalScale): string {
  if (ticks.reduce((letters, tick) => letters + whole(tick).length, 0) > mostLetters) return 'estimate-axis-crowded';
  return ticks.length > mostLabels ? 'estimate-axis-dense' : '';
}

function anchorOf(position: number): 'start' | 'middle' | 'end' {
  if (position < 8) return 'start';
  return position > 90 ? 'end' : 'middle';
}
