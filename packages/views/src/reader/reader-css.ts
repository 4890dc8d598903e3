/** The reader: the text in one column, the notes beside it where there is room, beneath it where there is not. */
export const readerCss = `
.reader { margin: 1rem 0 2rem; }
.reader-block { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: 2.5rem; }
.reader-text { font-family: var(--serif); font-size: 1.0625rem; line-height: 1.65; white-space: pre-wrap; margin: 0 0 0.9rem; max-width: 40rem; overflow-wrap: anywhere; }
.reader-title .reader-text { font-size: 1.35rem; font-weight: 600; line-height: 1.3; }
.reader-page { grid-column: 1 / -1; max-width: none; font-size: 0.8125rem; color: var(--ink-soft); border-top: 1px dashed var(--ink-soft); padding-top: 0.3rem; margin: 1rem 0 0.6rem; }
.reader mark { background: var(--claim); color: inherit; border-bottom: 2px solid var(--claim-line); padding: 0.05em 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.reader mark, .reader-name, .reader-appeal { scroll-margin-top: 6rem; }
.reader mark mark { border-bottom-style: double; border-bottom-width: 4px; }
.reader mark:target, .reader mark:target mark { background: var(--target); }
.reader-name:target, .reader-appeal:target { background: var(--target); outline: 2px solid var(--claim-line); }
.reader-appeal { border-bottom: 2px dotted var(--accent); }
.reader-unsure { border-bottom: 2px dotted var(--ink-soft); }
.reader-ref { font: 600 0.6875rem/1 var(--sans); text-decoration: none; vertical-align: 0.45em; padding: 0.15em 0.3em; margin-right: 0.15em; color: var(--ink); border: 1px solid var(--claim-line); border-radius: 3px; background: var(--paper); user-select: none; -webkit-user-select: none; white-space: nowrap; }
.reader-boilerplate { color: var(--ink-soft); background: var(--paper-raised); }
.reader-label { display: inline-block; font: 0.75rem/1.3 var(--sans); color: var(--ink); border: 1px dashed var(--ink-soft); padding: 0.1em 0.4em; margin: 0.15em 0.4em 0.15em 0; white-space: normal; user-select: none; -webkit-user-select: none; }
.reader-notes { list-style: none; margin: 0 0 1rem; padding: 0; font-size: 0.875rem; line-height: 1.4; }
.reader-notes > li { border-left: 3px solid var(--claim-line); padding: 0.1rem 0 0.1rem 0.6rem; margin-bottom: 0.4rem; }
.reader-notes > li:target { background: var(--target); }
.reader-notes summary { padding: 0.25rem 0; }
.reader-notes dl { display: grid; grid-template-columns: minmax(5.5rem, max-content) minmax(0, 1fr); gap: 0.15rem 0.75rem; margin: 0.3rem 0 0.4rem; }
.reader-notes dt { color: var(--ink-soft); }
.reader-notes dd { margin: 0; }
.reader .note-status { margin: 0 0 0.15rem; color: var(--ink-soft); font-size: 0.8125rem; }
.reader-notes details > a { display: inline-block; padding: 0.3rem 0; }
.note-line { display: block; padding: 0.1rem 0; }
.reader-metadata td:first-child { white-space: nowrap; }
@media (min-width: 64rem) {
  .reader-block { grid-template-columns: minmax(0, 1.55fr) minmax(0, 1fr); }
}
@media print {
  .reader-block { break-inside: auto; }
  .reader-notes > li { break-inside: avoid; }
  .reader-notes details > a, .reader .note-status { display: none; }
  .reader-notes summary { list-style: none; }
}
`;
