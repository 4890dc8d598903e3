import { figureMarkCss } from '../figure/figure-mark.tsx';
import { writtenWordsCss } from '../written-words/written-words.tsx';

/**
 * Rows are stacked by default and become a table where the ladder itself, not the window, is wide
 * enough: it may stand in a narrow column of a wide page. Lengths follow the text size.
 */
export const ladderCss = `${writtenWordsCss}${figureMarkCss}
.ladder { container-type: inline-size; font-variant-numeric: tabular-nums; line-height: 1.4; }
.ladder-table, .ladder-table thead, .ladder-table tbody, .ladder-table tfoot { display: block; border: 0; margin: 0; }
.ladder-table caption { display: block; }
.ladder-table tr { display: grid; position: relative; }
.ladder-table th, .ladder-table td { display: block; border: 0; background: none; text-align: left; font-weight: inherit; padding: 0; min-width: 0; }
.ladder-table caption.ladder-caption { text-align: left; font-size: 1.2em; font-weight: 600; padding: 0 0 0.75rem; }
.ladder-head-who, .ladder-head-words, .ladder-head-figure { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
/* The scale stays in sight while a long ladder is read. */
.ladder-table thead.ladder-head { position: sticky; top: 0; z-index: 1; background: var(--paper); }
.ladder-head { font-size: 0.8125rem; color: var(--ink-soft); }
.ladder-head-row { padding: 0.25rem 0; background: var(--paper); box-shadow: inset 0 -1px var(--ink-soft); }
.ladder-axis-name em { font-style: italic; }
.ladder-table .ladder-kind > th { padding: 1.5rem 0 0.35rem; font-weight: 650; color: var(--ink); }
.ladder-row { border-top: 1px solid var(--line); padding: 0.6rem 0 0.7rem; grid-template-columns: minmax(0, 1fr) auto; grid-template-areas: "who figure" "track track" "words words"; column-gap: 1rem; row-gap: 0.35rem; }
.ladder-table th.ladder-who { grid-area: who; }
.ladder-table td.ladder-words { grid-area: words; }
.ladder-table td.ladder-figure { grid-area: figure; text-align: right; max-width: 45cqi; }
.ladder-table td.ladder-track { grid-area: track; height: 1.75rem; }
.ladder-holder { font-weight: 600; }
.ladder-chain { font-weight: 400; }
.ladder-date, .ladder-report, .ladder-note { display: block; font-size: 0.875rem; }
.ladder-date, .ladder-report, .ladder-soft { color: var(--ink-soft); font-weight: 400; }
.ladder-figure-words { display: block; font-weight: 600; }
.ladder-quote { color: var(--ink); text-decoration: underline; text-decoration-color: var(--ink-soft); text-decoration-thickness: 1px; text-underline-offset: 0.2em; overflow-wrap: anywhere; }
.ladder-quote:hover { color: var(--accent); text-decoration-color: currentColor; }
.ladder-quote q { quotes: "“" "”" "‘" "’"; }
.ladder-badge { display: inline-block; font-size: 0.8125rem; line-height: 1.3; border: 1px solid var(--ink-soft); border-radius: 3px; padding: 0 0.35em; color: var(--ink); }
.ladder-badge + .ladder-badge { margin-left: 0.35em; }
.ladder-aside .ladder-holder, .ladder-aside .ladder-figure-words, .ladder-aside .ladder-quote { color: var(--ink-soft); font-weight: 400; }
.ladder-aside .written-figure { font-weight: 400; }
.ladder-tie { border-top: 1px solid var(--line); }
.ladder-table .ladder-tie > td { padding: 0.5rem 0 0.35rem 1.25rem; font-size: 0.9375rem; }
.ladder-tied { padding-left: 1.25rem; }
.ladder-tied { border-top-color: transparent; }
/* The bracket's indent must not move the scale: every mark stands under the same axis. */
.ladder-tied > .ladder-track { margin-left: -1.25rem; }
.ladder-tie > :first-child::before, .ladder-tied > :first-child::before, .ladder-tied > :first-child::after { content: ""; position: absolute; left: 0.25rem; border: 0 solid var(--ink); }
.ladder-tie > :first-child::before { top: 1.15rem; bottom: 0; width: 0.6rem; border-left-width: 1.5px; border-top-width: 1.5px; }
.ladder-tied > :first-child::before { top: -1px; bottom: 0; border-left-width: 1.5px; }
.ladder-tied > :first-child::after { top: 1.25rem; width: 0.6rem; border-top-width: 1.5px; }
.ladder-tied-last > :first-child::before { bottom: auto; height: calc(1.25rem + 1px); }
.ladder-tie-likely > :first-child::before, .ladder-tie-likely > :first-child::after { border-style: dashed; }
.ladder-tie-possible > :first-child::before, .ladder-tie-possible > :first-child::after { border-style: dotted; }
.ladder-details { margin-top: 0.35rem; font-size: 0.9375rem; }
.ladder-details summary { cursor: pointer; padding: 0.2rem 0; }
.ladder-list { margin: 0.35rem 0 0; padding-left: 1.25rem; max-height: 24rem; overflow-y: auto; }
.ladder-list li { padding: 0.2rem 0; max-width: none; }
.ladder-table .ladder-further > td { padding: 0.5rem 0; border-top: 1px solid var(--line); }
.ladder-table tfoot.ladder-foot { border-top: 2px solid var(--ink); margin-top: 1.5rem; }
.ladder-envelope { border-top: 0; }
.ladder-envelope-words { font-weight: 600; }
.ladder-answers .ladder-row { grid-template-areas: "who figure" "words words"; }
.ladder-answers .ladder-head-row { padding: 0; }
.ladder-table td.ladder-empty { display: none; }
.ladder-band { fill: var(--line); stroke: var(--ink); stroke-width: 1.5; }
.ladder-band-open { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 2 3; }
.ladder-envelope .figure-mark { color: var(--ink); }
.ladder-table .ladder-no-envelope > td { padding-top: 0.75rem; }
.ladder-silences { margin: 0.75rem 0 0; padding-top: 0.75rem; border-top: 1px solid var(--line); }
.ladder-silences > div { padding-bottom: 0.35rem; }
.ladder-silences dt { display: inline; font-weight: 600; }
.ladder-silences dt::after { content: ": "; }
.ladder-silences dd { display: inline; margin: 0; }
.ladder-silences dd:not(:last-child)::after { content: ", "; }
.ladder-key-tie { fill: none; stroke: var(--ink); stroke-width: 1.5; }
.ladder-key-mark { display: block; width: 7rem; height: 1.5rem; }
.ladder-key ul { list-style: none; margin: 0.5rem 0 0; padding: 0; }
.ladder-key li { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 1rem; align-items: center; padding: 0.2rem 0; }
.ladder-key summary { cursor: pointer; padding: 0.25rem 0; }
@container (min-width: 44rem) {
  .ladder-table { display: table; width: 100%; table-layout: fixed; border-collapse: collapse; }
  .ladder-table caption { display: table-caption; }
  .ladder-table thead { display: table-header-group; }
  .ladder-table tbody { display: table-row-group; }
  .ladder-table tfoot { display: table-footer-group; }
  .ladder-table tr { display: table-row; }
  .ladder-table th, .ladder-table td, .ladder-table td.ladder-empty { display: table-cell; vertical-align: middle; }
  .ladder-table th.ladder-head-who, .ladder-table th.ladder-head-words, .ladder-table th.ladder-head-figure { position: static; width: auto; height: auto; clip-path: none; vertical-align: bottom; padding: 0 1rem 0.4rem 0; }
  .ladder-table th.ladder-head-who { width: 23%; }
  .ladder-table th.ladder-head-words { width: 29%; }
  .ladder-table th.ladder-head-figure { width: 13%; }
  .ladder-answers th.ladder-head-words { width: 57%; }
  .ladder-answers th.ladder-head-figure { width: 20%; }
  .ladder-table th.ladder-axis { vertical-align: bottom; padding: 0 0 0.2rem; }
  .ladder-table .ladder-head-row { box-shadow: none; }
  .ladder-table .ladder-head-row > th { box-shadow: inset 0 -1px var(--ink-soft); }
  .ladder-table th.ladder-who, .ladder-table td.ladder-words, .ladder-table td.ladder-figure { padding: 0.6rem 1.25rem 0.6rem 0; text-align: left; }
  .ladder-table td.ladder-track { margin: 0; height: 2.6rem; position: relative; padding: 0; }
  .ladder-track .figure-mark { position: absolute; inset: 0; }
  .ladder-table .ladder-tied th.ladder-who { padding-left: 1.25rem; }
  .ladder-tied > :first-child::after { top: 50%; }
  .ladder-tied-last > :first-child::before { height: calc(50% + 1px); }
  .ladder-foot::before { content: ""; display: table-row; height: 1.25rem; }
}
@media print {
  .ladder-row, .ladder-kind { break-inside: avoid; }
  .ladder-kind { break-after: avoid; }
  .ladder-table thead.ladder-head { position: static; }
  .ladder-table tfoot.ladder-foot { display: table-row-group; }
  .ladder-list { max-height: none; overflow: visible; }
}
`;
