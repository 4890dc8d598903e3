/**
 * Colours, type and the frame of every page. Text on its ground keeps a contrast of at least 4.5 to
 * 1 in both schemes, marks and lines that carry meaning at least 3 to 1 (WCAG 2.2 AA).
 * Only typefaces that are on the reader's machine: a dossier loads nothing.
 */
export const pageCss = `
:root {
  color-scheme: light dark;
  --ink: #1d1b18; --ink-soft: #5a544b; --paper: #fcfbf8; --paper-raised: #f3f0ea; --line: #d8d2c6;
  --accent: #0a4a78; --mark: #8a1c1c; --warn: #8a4b00;
  --claim: #fbeec2; --claim-line: #b8860b; --target: #ffd76a; --word-mark: #dfe9f3;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", "DejaVu Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif;
  --mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eae6de; --ink-soft: #b3aca0; --paper: #16181b; --paper-raised: #202327; --line: #43474d;
    --accent: #8fc4f0; --mark: #ff9c8f; --warn: #f4b75e;
    --claim: #3d3517; --claim-line: #c9a13b; --target: #6b5510; --word-mark: #22384d;
  }
}
@media (forced-colors: active) {
  :root {
    --ink: CanvasText; --ink-soft: CanvasText; --paper: Canvas; --paper-raised: Canvas; --line: GrayText;
    --accent: LinkText; --mark: CanvasText; --warn: CanvasText;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.55 var(--sans); color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.2; font-weight: 600; margin: 2.25rem 0 0.75rem; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.4rem); margin-top: 1.25rem; letter-spacing: -0.01em; max-width: 40ch; }
h2 { font-size: 1.4rem; padding-top: 0.9rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.1rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
p, li, dd { max-width: 46rem; overflow-wrap: anywhere; }
code, kbd, .hash { font-family: var(--mono); font-size: 0.875em; overflow-wrap: anywhere; word-break: break-all; }
pre { font-family: var(--mono); font-size: 0.875rem; background: var(--paper-raised); border: 1px solid var(--line); padding: 0.75rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 0 0 1rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; }
thead th { color: var(--ink-soft); font-size: 0.875rem; font-weight: 600; border-bottom: 1px solid var(--ink-soft); }
summary { cursor: pointer; }
blockquote { margin: 0; }
q, .quote { font-family: var(--serif); }
.soft { color: var(--ink-soft); }
.small { font-size: 0.875rem; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
.page-skip { position: absolute; left: -999rem; top: 0; background: var(--paper); padding: 0.6rem 1rem; z-index: 2; }
.page-skip:focus { left: 0.5rem; top: 0.5rem; }
.page-header, main, .page-footer { max-width: 78rem; margin: 0 auto; padding-left: clamp(1rem, 4vw, 2.5rem); padding-right: clamp(1rem, 4vw, 2.5rem); }
.page-header { padding-top: 1rem; }
.page-case { margin: 0 0 0.35rem; font-family: var(--serif); font-weight: 600; }
.page-case a { color: inherit; text-decoration: none; }
.page-case a:hover { text-decoration: underline; }
.page-nav { border-bottom: 1px solid var(--line); }
.page-nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; column-gap: 1.15rem; }
.page-nav a { display: inline-block; padding: 0.35rem 0; font-size: 0.9375rem; color: var(--ink-soft); text-decoration: none; border-bottom: 3px solid transparent; }
.page-nav a:hover { color: var(--accent); text-decoration: underline; }
.page-nav a[aria-current] { color: var(--ink); font-weight: 600; border-bottom-color: var(--mark); }
.page-notice { max-width: none; margin: 0; padding: 0.5rem clamp(1rem, 4vw, 2.5rem); background: var(--paper-raised); border-bottom: 1px solid var(--line); border-top: 1px solid var(--line); font-size: 0.9375rem; text-align: center; }
.page-footer { margin-top: 3.5rem; padding-top: 1rem; padding-bottom: 2.5rem; border-top: 1px solid var(--line); font-size: 0.875rem; color: var(--ink-soft); }
.lead { font-size: 1.1rem; max-width: 46rem; }
.warnings { border: 2px solid var(--warn); border-left-width: 0.6rem; padding: 0.9rem 1.1rem 0.2rem; margin: 1.25rem 0 1.5rem; max-width: 52rem; }
.warnings h2 { border: 0; padding: 0; margin: 0 0 0.5rem; font-size: 1.1rem; }
.warnings ul { padding-left: 1.1rem; }
.warnings li { margin-bottom: 0.4rem; }
.pager { display: flex; gap: 1.25rem; margin: 1.25rem 0; flex-wrap: wrap; }
.facts { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: 0.25rem 1.25rem; margin: 0 0 1rem; }
.facts dt { color: var(--ink-soft); }
.facts dd { margin: 0; }
.badge { display: inline-block; font-size: 0.8125rem; line-height: 1.35; border: 1px solid var(--ink-soft); border-radius: 3px; padding: 0 0.4em; color: var(--ink); }
.badge-warn { border-color: var(--warn); color: var(--warn); font-weight: 600; }
.cards { list-style: none; margin: 0 0 1rem; padding: 0; }
.cards > li { max-width: none; padding: 0.8rem 0; border-top: 1px solid var(--line); }
.cards > li > p { margin-bottom: 0.35rem; }
.table-wide { position: relative; overflow-x: auto; max-width: 100%; }
@media (max-width: 40rem) {
  .page-nav ul { column-gap: 0.9rem; }
  .page-nav a { padding: 0.2rem 0; font-size: 0.875rem; }
  .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .facts dd { margin-bottom: 0.6rem; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack, .stack tbody, .stack tr, .stack td, .stack th { display: block; }
  .stack tr { border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
  .stack td, .stack th { border: 0; padding: 0.1rem 0; }
  .stack td[data-heading]::before { content: attr(data-heading) ": "; color: var(--ink-soft); }
}
@media print {
  :root {
    color-scheme: light; --ink: #000; --ink-soft: #444; --paper: #fff; --paper-raised: #fff; --line: #bbb;
    --accent: #000; --mark: #000; --warn: #000; --claim: #eee; --claim-line: #555; --target: #eee; --word-mark: #fff;
  }
  @page { margin: 18mm 16mm; }
  html { font-size: 10pt; }
  .page-nav, .page-skip, .pager { display: none; }
  .page-header, main, .page-footer { max-width: none; padding-left: 0; padding-right: 0; }
  h1, h2, h3 { break-after: avoid; }
  tr, .cards > li { break-inside: avoid; }
  a { color: inherit; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
}
`;
