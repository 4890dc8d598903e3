import {
  estimateCss,
  glanceLadderCss,
  ladderCss,
  linkageCss,
  mapCss,
  matrixCss,
  pageCss,
  readerCss,
  registerCss,
  timelineCss,
} from '@inquest/views';

/** What only pages of the dossier have. */
const dossierCss = `
.account p { margin-bottom: 0.3rem; }
.account-words { font-size: 1.0625rem; text-decoration-thickness: 1px; }
.glance-question { margin: 0 0 2.5rem; }
.glance-question h3 { font-size: 1.25rem; }
.glance-map { max-width: 46rem; }
.finding { border-left: 4px solid var(--accent); padding-left: 1rem; margin-bottom: 1.25rem; }
.claim-lines { padding-left: 1.1rem; }
.claim-lines li { margin-bottom: 0.5rem; }
.caution { padding-bottom: 0.9rem; }
.channel { white-space: nowrap; }
.address { white-space: pre-line; min-width: 13rem; }
.number { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
.reports { width: 100%; }
.narrow-only { display: none; }
main li { margin-bottom: 0.25rem; }
.reason::first-letter { text-transform: uppercase; }
.steps > li { margin-bottom: 1.25rem; }
@media (max-width: 40rem) { .narrow-only { display: inline; } .number { text-align: left; } }
`;

/** The one style sheet of a dossier. */
export const styleSheet = `${pageCss}${ladderCss}${glanceLadderCss}${timelineCss}${mapCss}${matrixCss}${readerCss}${registerCss}${estimateCss}${linkageCss}${dossierCss}`;
