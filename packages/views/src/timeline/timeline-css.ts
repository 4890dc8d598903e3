import { figureMarkCss } from '../figure/figure-mark.tsx';
import { writtenWordsCss } from '../written-words/written-words.tsx';

/** Date, mark and words beneath one another, and side by side where the timeline is wide enough. */
export const timelineCss = `${writtenWordsCss}${figureMarkCss}
.timeline { container-type: inline-size; font-variant-numeric: tabular-nums; line-height: 1.45; }
.timeline ol, .timeline ul { list-style: none; margin: 0; padding: 0; }
.timeline li { max-width: none; }
.timeline-words { max-width: 46rem; }
.timeline-key { color: var(--ink-soft); font-size: 0.875rem; margin: 0 0 0.5rem; }
.timeline-period { padding: 0 0 2rem; }
.timeline-name { font-weight: 600; margin: 0 0 0.25rem; }
.timeline-period + .timeline-period { border-top: 3px double var(--ink-soft); padding-top: 1rem; }
.timeline-axis { position: relative; font-size: 0.8125rem; color: var(--ink-soft); border-bottom: 1px solid var(--ink-soft); padding: 0.25rem 0; }
.timeline-moment { border-bottom: 1px solid var(--line); padding: 0.6rem 0; display: grid; grid-template-columns: minmax(0, 1fr); row-gap: 0.3rem; position: relative; }
.timeline-when { font-weight: 600; margin: 0; }
.timeline-track { display: block; position: relative; }
.timeline-track .figure-mark { position: relative; height: 1.5rem; }
.timeline-entry { padding: 0.2rem 0; overflow-wrap: anywhere; }
.timeline-incident > a { font-weight: 650; }
.timeline-kind { font-size: 0.8125rem; color: var(--ink-soft); }
.timeline-words { display: block; color: var(--ink-soft); }
.timeline-words q { color: var(--ink); quotes: "“" "”" "‘" "’"; }
.timeline summary { cursor: pointer; padding: 0.25rem 0; }
@container (min-width: 44rem) {
  .timeline-axis, .timeline-moment { display: grid; grid-template-columns: 18% 32% minmax(0, 1fr); column-gap: 1.25rem; }
  .timeline-axis > svg { grid-column: 2; }
  .timeline-moment { padding: 0; }
  .timeline-when, .timeline-what { padding: 0.6rem 0; }
  .timeline-track .figure-mark { height: 2.65rem; }
  .timeline-undated { display: grid; grid-template-columns: 18% minmax(0, 1fr); column-gap: 1.25rem; }
}
@media print { .timeline-moment { break-inside: avoid; } .timeline-axis { break-after: avoid; } }
`;
