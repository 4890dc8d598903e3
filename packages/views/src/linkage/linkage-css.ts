import { writtenWordsCss } from '../written-words/written-words.tsx';

/** What speaks for is filled, what speaks against is hatched by its outline: told apart in black and white. */
export const linkageCss = `${writtenWordsCss}
.linkage-for { fill: var(--accent); stroke: var(--accent); }
.linkage-against { fill: var(--paper); stroke: var(--mark); stroke-width: 1.5; }
.linkage-threshold { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
.linkage-zero, .linkage-axis { stroke: var(--ink-soft); stroke-width: 1; }
.linkage-bits { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.linkage-waterfall { width: 100%; max-width: 60rem; font-size: 0.9375rem; }
.linkage-waterfall th, .linkage-waterfall td { padding: 0.25rem 0.75rem 0.25rem 0; vertical-align: middle; }
.linkage-waterfall tbody th { font-weight: 400; }
.linkage-waterfall .linkage-sum th, .linkage-waterfall .linkage-sum td { font-weight: 600; border-bottom: 0; border-top: 1px solid var(--ink-soft); }
.linkage-track { width: 40%; min-width: 8rem; }
.linkage-track svg { display: block; width: 100%; height: 1.4rem; overflow: visible; }
.linkage-track text, .linkage-histogram text { fill: var(--ink-soft); font-size: 0.75rem; }
.linkage-histogram { margin: 0 0 1.25rem; max-width: 60rem; }
.linkage-histogram svg { display: block; width: 100%; overflow: visible; }
.linkage-bins { columns: 3 14rem; }
.linkage-swatch { display: inline-block; width: 0.75em; height: 0.75em; border: 1.5px solid var(--accent); }
.linkage-swatch-for { background: var(--accent); }
.linkage-swatch-against { border-color: var(--mark); }
.linkage-model { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 2rem; }
.linkage-model table { width: 100%; font-size: 0.875rem; table-layout: fixed; }
.linkage-model caption { text-align: left; font-weight: 600; font-size: 1rem; padding: 0.5rem 0 0.25rem; }
.linkage-model th, .linkage-model td { padding: 0.25rem 0.6rem 0.25rem 0; vertical-align: middle; }
.linkage-model tbody th { font-weight: 400; width: 32%; }
.linkage-share svg { display: block; width: 100%; height: 0.4rem; overflow: visible; }
.linkage-rows { width: 100%; max-width: 60rem; table-layout: fixed; font-size: 0.9375rem; }
.linkage-rows th:first-child { width: 26%; font-weight: 400; color: var(--ink-soft); }
.linkage-rows mark { background: var(--claim); color: inherit; border-bottom: 2px solid var(--claim-line); }
.linkage-cluster { display: grid; grid-template-columns: minmax(10rem, 15rem) minmax(0, 1fr); gap: 0.5rem 1.5rem; align-items: center; margin-bottom: 1.25rem; }
.linkage-cluster > svg { width: 100%; height: auto; grid-row: span 2; }
.linkage-cluster ol { margin: 0; padding-left: 1.75rem; font-size: 0.9375rem; }
.linkage-edge { stroke: var(--accent); }
.linkage-edge-weak { stroke: var(--mark); stroke-dasharray: 4 3; }
.linkage-node circle { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.linkage-node text { fill: var(--ink); font-size: 12px; }
.linkage-pair-name { border: 0; padding: 0; margin: 0.25rem 0 0.5rem; font-size: 1.05rem; }
.linkage-pair { border-top: 1px solid var(--line); padding: 0.75rem 0 0.5rem; break-inside: avoid; }
@media (max-width: 40rem) {
  .linkage-waterfall thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .linkage-waterfall, .linkage-waterfall tbody { display: block; }
  .linkage-waterfall tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; padding: 0.35rem 0; border-bottom: 1px solid var(--line); }
  .linkage-waterfall th, .linkage-waterfall td { border: 0; padding: 0; }
  .linkage-waterfall .linkage-bits { grid-area: 1 / 2; }
  .linkage-waterfall tbody td:nth-child(2) { grid-column: 1 / 3; color: var(--ink-soft); font-size: 0.875rem; }
  .linkage-waterfall .linkage-track { grid-column: 1 / 3; width: auto; }
  .linkage-waterfall .linkage-sum th, .linkage-waterfall .linkage-sum td { border-top: 0; }
  .linkage-cluster { grid-template-columns: minmax(0, 1fr); }
  .linkage-cluster > svg { max-width: 15rem; }
  .linkage-rows { font-size: 0.875rem; }
}
@media print { .linkage-for { fill: #000; stroke: #000; } .linkage-against { fill: #fff; stroke: #000; } .linkage-edge { stroke: #000; } }
`;
