import { writtenWordsCss } from '../written-words/written-words.tsx';

/** The map above its list, and beside it where there is room. On a phone dots carry numbers only. */
export const mapCss = `${writtenWordsCss}
.map { container-type: inline-size; }
.map-sheet { position: relative; aspect-ratio: 3 / 2; border: 1px solid var(--line); margin: 0 0 0.75rem; overflow: hidden; background: var(--paper); break-inside: avoid; }
.map-outlines, .map-marks, .map-scale { position: absolute; inset: 0; width: 100%; height: 100%; }
.map-land { fill: var(--paper-raised); stroke: var(--ink-soft); stroke-width: 0.75; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.map-borders { fill: none; stroke: var(--ink-soft); stroke-width: 0.75; stroke-dasharray: 4 2 1 2; vector-effect: non-scaling-stroke; }
.map-dot { fill: var(--mark); fill-opacity: 0.85; stroke: var(--paper); stroke-width: 1.5; }
.map-dot-vague { fill: var(--paper); fill-opacity: 0.5; stroke: var(--mark); stroke-width: 2; stroke-dasharray: 3 2; }
.map-label { font-size: 0.8125rem; fill: var(--ink); paint-order: stroke; stroke: var(--paper-raised); stroke-width: 3.5; stroke-linejoin: round; }
.map-number { font-weight: 650; }
.map-wide, .map-country { display: none; }
.map-country { font-size: 0.75rem; fill: var(--ink-soft); letter-spacing: 0.08em; paint-order: stroke; stroke: var(--paper-raised); stroke-width: 3; stroke-linejoin: round; }
.map-scale path { fill: none; stroke: var(--ink); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.map-scale-words { position: absolute; left: 2.2%; bottom: 5.5%; font-size: 0.75rem; color: var(--ink); background: var(--paper); padding: 0 0.2em; line-height: 1.3; }
.map-foot { display: flex; gap: 1rem; align-items: center; margin: 0 0 1rem; }
.map-foot p { margin: 0; }
.map-globe { width: 5.5rem; height: 5.5rem; flex: none; }
.map-globe .map-land { stroke-width: 0.5; }
.map-sphere { fill: none; stroke: var(--ink-soft); stroke-width: 1; }
.map-here { fill: none; stroke: var(--mark); stroke-width: 3; }
.map-attribution, .map-soft { color: var(--ink-soft); font-size: 0.875rem; }
.map-list ol { margin: 0 0 1rem; padding-left: 2.2rem; font-variant-numeric: tabular-nums; }
.map-list ol > li::marker { font-weight: 650; }
.map-list ul { margin: 0; padding-left: 1.25rem; }
.map-list li { padding: 0.2rem 0; }
.map-list-name { font-weight: 600; margin: 0.75rem 0 0.25rem; }
@container (max-width: 33.99rem) { .map-dot { transform: scale(0.7); } }
@container (min-width: 34rem) { .map-wide, .map-country { display: inline; } .map-narrow { display: none; } }
@container (min-width: 60rem) {
  .map { display: block; }
  .map-sheets { float: left; width: 70%; }
  .map-list { margin-left: 72%; }
  .map::after { content: ""; display: block; clear: both; }
}
`;
