/** The pictures and tables of an estimate. Marks keep 3 to 1 against the ground in both schemes, and are told apart without colour. */
export const estimateCss = `
.estimate-verdict { border: 2px solid var(--ink); border-left-width: 0.6rem; padding: 0.9rem 1.1rem 0.2rem; margin: 1.25rem 0 1.5rem; max-width: 52rem; }
.estimate-verdict h2 { border: 0; padding: 0; margin: 0 0 0.5rem; }
.estimate-verdict-refused { border-color: var(--mark); }
.estimate-verdict-bound, .estimate-verdict-warned { border-color: var(--warn); }
.estimate-figures { font-family: var(--serif); font-size: 1.25rem; }
.number { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
th.number { text-align: right; }
.estimate-methods { width: 100%; max-width: 64rem; }
.estimate-methods th[scope="row"] { font-weight: 400; min-width: 11rem; }
.estimate-methods .badge { display: block; width: fit-content; font-weight: 400; }
.estimate-main th[scope="row"], .estimate-main .number, .estimate-documented th[scope="row"], .estimate-documented .number { font-weight: 600; }
.estimate-methods td { white-space: nowrap; }
.estimate-track { width: 50%; padding-right: 0; }
.estimate-methods .estimate-track svg, .estimate-wide svg { display: block; }
.estimate-methods tfoot td { border: 0; }
.estimate-bar { overflow: visible; }
.estimate-axis { overflow: visible; display: block; }
.estimate-axis text, .estimate-upset text { font-size: 0.75rem; fill: var(--ink-soft); font-variant-numeric: tabular-nums; }
.estimate-axis-crowded g:nth-child(even) text { display: none; }
.estimate-grid { stroke: var(--line); }
.estimate-line { stroke: var(--ink); stroke-width: 3; }
.estimate-bound { stroke-dasharray: 4 3; }
.estimate-arrow, .estimate-point { fill: var(--ink); }
.estimate-main .estimate-line { stroke: var(--mark); }
.estimate-main .estimate-point, .estimate-main .estimate-arrow { fill: var(--mark); }
.estimate-hollow { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
.estimate-seen { stroke: var(--accent); stroke-width: 2; stroke-dasharray: 2 3; }
.estimate-seen-bar { fill: var(--accent); }
.estimate-upset, .estimate-lists { width: 100%; max-width: 46rem; }
.estimate-upset th, .estimate-upset td { padding-top: 0.15rem; padding-bottom: 0.15rem; border: 0; vertical-align: middle; }
.estimate-upset svg { display: block; }
.estimate-upset th { width: 1%; }
.estimate-wide { width: 60%; }
.estimate-dot { fill: var(--ink); }
.estimate-no-dot { fill: none; stroke: var(--line); stroke-width: 1.5; }
.estimate-dot-line { stroke: var(--ink); stroke-width: 3; }
.estimate-figure { margin: 0 0 1.5rem; max-width: 46rem; }
.estimate-figure svg { display: block; overflow: visible; }
.estimate-figure figcaption { margin-top: 0.4rem; }
.estimate-area { fill: var(--word-mark); stroke: var(--ink); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.estimate-middle { stroke: var(--mark); stroke-width: 2; }
.estimate-end { stroke: var(--mark); stroke-width: 1.5; stroke-dasharray: 6 4; }
.estimate-traces { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0.25rem 1.5rem; }
.estimate-traces p { margin: 0; }
.estimate-traces svg { border-left: 1px solid var(--line); border-bottom: 1px solid var(--line); overflow: hidden; }
.estimate-trace { fill: none; stroke: var(--ink); stroke-width: 1; vector-effect: non-scaling-stroke; }
.estimate-sensitivity th, .estimate-sensitivity td { white-space: nowrap; overflow-wrap: normal; }
.estimate-form { max-width: 64rem; }
.estimate-form td { min-width: 9rem; }
.estimate-form th[scope="row"] { font-weight: 400; }
.estimate-form th span { display: block; }
.estimate-method dt { margin-top: 0.75rem; }
.estimate-method dd { margin-left: 0; }
.estimate-unsigned { color: var(--mark); font-weight: 600; }
@media (max-width: 40rem) {
  .estimate-axis-dense g:nth-child(even) text { display: none; }
  .number { text-align: left; }
  .estimate-methods, .estimate-methods tbody, .estimate-methods tfoot, .estimate-methods tr, .estimate-methods th, .estimate-methods td { display: block; width: 100%; }
  .estimate-methods thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .estimate-methods tr { border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
  .estimate-methods th, .estimate-methods td { border: 0; padding: 0.1rem 0; }
  .estimate-methods tfoot td:not(.estimate-track) { display: none; }
  .estimate-methods td { white-space: normal; }
  .estimate-upset .number, .estimate-lists .number, .estimate-pairs .number { text-align: right; }
  .estimate-wide { width: 35%; }
  .estimate-lists th[scope="row"] { min-width: 7rem; }
}
@media print { .estimate-figure, .estimate-methods tr { break-inside: avoid; } }
`;
