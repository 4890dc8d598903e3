import { writtenWordsCss } from '../written-words/written-words.tsx';

/** The head and the first column stay; the first column is narrow enough on a phone to leave room. */
export const matrixCss = `${writtenWordsCss}
/* One table for the page's width where it fits: then the page scrolls, and the head stays at its top. */
.matrix { container-type: inline-size; font-variant-numeric: tabular-nums; }
.matrix-key { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0 0 0.75rem; padding: 0; font-size: 0.875rem; color: var(--ink-soft); }
.matrix-sign { vertical-align: -0.1em; overflow: visible; }
.matrix-sign path, .matrix-sign circle { fill: none; stroke: var(--ink); stroke-width: 1.75; }
.matrix-asserted path, .matrix-demanded path { fill: var(--ink); }
.matrix-reported path { fill: var(--ink); }
.matrix-doubted path { stroke-dasharray: 2.6 2; }
.matrix-silent path { stroke: var(--ink-soft); }
.matrix-scroll { position: relative; overflow: auto; max-height: 85vh; border: 1px solid var(--line); }
.matrix-table { border-collapse: separate; border-spacing: 0; margin: 0; min-width: 100%; line-height: 1.35; }
.matrix-table th, .matrix-table td { text-align: left; vertical-align: top; padding: 0.6rem 0.75rem; border: 0; border-bottom: 1px solid var(--line); min-width: 8rem; max-width: 14rem; overflow-wrap: anywhere; }
.matrix-table thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); vertical-align: bottom; border-bottom: 1px solid var(--ink-soft); color: var(--ink); }
.matrix-table tbody th { position: sticky; left: 0; background: var(--paper); border-right: 1px solid var(--line); font-weight: 400; min-width: 14rem; max-width: 18rem; }
.matrix-table thead th:first-child { left: 0; z-index: 2; border-right: 1px solid var(--line); }
.matrix-answers li { max-width: none; }
.matrix-note { white-space: nowrap; }
.matrix-kind, .matrix-note { font-size: 0.8125rem; font-weight: 400; color: var(--ink-soft); }
.matrix-kind { display: block; }
.matrix-answers { list-style: none; margin: 0; padding: 0; }
.matrix-answers li { padding: 0.1rem 0; }
.matrix-answer, .matrix-aside { color: var(--ink); text-decoration: none; }
.matrix-figure { text-decoration: underline; text-decoration-color: var(--ink-soft); text-underline-offset: 0.15em; }
.matrix-aside { color: var(--ink-soft); }
.matrix-answer:hover { color: var(--accent); }
@container (min-width: 68rem) {
  .matrix-few .matrix-scroll { overflow: visible; max-height: none; }
  .matrix-few .matrix-table { table-layout: fixed; width: 100%; }
  .matrix-few .matrix-table th, .matrix-few .matrix-table td { min-width: 0; padding: 0.55rem 0.45rem; }
  .matrix-few .matrix-table thead th:first-child { width: 19%; }
}
@media (max-width: 40rem) { .matrix-table tbody th { min-width: 8.5rem; max-width: 9.5rem; } .matrix-table th, .matrix-table td { padding: 0.5rem; } }
@media print {
  .matrix-scroll { max-height: none; overflow: visible; border: 0; }
  .matrix-table thead th, .matrix-table tbody th { position: static; }
  .matrix-table th, .matrix-table td { min-width: 0; padding: 0.3rem; font-size: 0.75rem; }
}
`;
