import './production.ts';
import { createHash } from 'node:crypto';
import type { Claim, Sha256 } from '@inquest/model';
import { englishPageWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { estimateFolder } from './case-view/addresses.ts';
import { type CaseView, viewCase } from './case-view/case-view.ts';
import { checkScript } from './check/check-script.ts';
import type { DossierFile, DossierInput, ListEstimate } from './dossier-input.ts';
import { estimateFiles, numberedParts, tableCsv } from './estimate-report/estimate-report.tsx';
import { annotations } from './exports/annotations.ts';
import { canonicalJson } from './exports/canonical-json.ts';
import { claimsCsv } from './exports/claims-csv.ts';
import { dossierJson } from './exports/dossier-json.ts';
import { followTheMoney } from './exports/follow-the-money.ts';
import { inBytes, linesOf } from './exports/in-bytes.ts';
import type { PageContext } from './page-parts/dossier-page.tsx';
import { demandsPages } from './pages/demands-page.tsx';
import { estimatePages } from './pages/estimate-page.tsx';
import { GlancePage } from './pages/glance-page.tsx';
import { linksPages } from './pages/links-page.tsx';
import { MapPage } from './pages/map-page.tsx';
import { matrixPages } from './pages/matrix-page.tsx';
import { MethodPage } from './pages/method-page.tsx';
import { otherClaimsPages } from './pages/other-claims-page.tsx';
import { questionPages } from './pages/question-page.tsx';
import { registerPagesOf } from './pages/register-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { reportsPages } from './pages/reports-page.tsx';
import { TimelinePage } from './pages/timeline-page.tsx';
import { VerifyPage } from './pages/verify-page.tsx';
import { type Release, releaseEvidence } from './pictures/release.ts';
import { styleSheet } from './style-sheet.ts';

/** The name of the format of `manifest.json`. */
export const manifestFormat = 'inquest-manifest/1';

/** One line of the manifest. */
export interface ManifestEntry {
  readonly path: string;
  readonly sha256: Sha256;
  /** Size. */
  readonly bytes: number;
}

function sha256(content: string | Uint8Array): Sha256 {
  return createHash('sha256').update(content).digest('hex');
}

/** Claims in the order of the items, then of the text. */
function* orderedClaims(view: CaseView): Generator<Claim> {
  for (const { id } of view.input.state.items) yield* view.claimsOfItem.get(id) ?? [];
}

function* dataFiles(view: CaseView): Generator<DossierFile> {
  for (const { id, string } of view.texts.values()) yield { path: `texts/${id}.txt`, content: string };
  const { entities, proposals } = view.input.register;
  yield { path: 'claims.jsonl', content: inBytes(linesOf(orderedClaims(view), canonicalJson)) };
  yield { path: 'claims.csv', content: inBytes(claimsCsv(view, orderedClaims(view))) };
  yield { path: 'annotations.jsonld', content: inBytes(annotations(view, orderedClaims(view))) };
  yield { path: 'entities.ftm.json', content: inBytes(followTheMoney(view)) };
  yield { path: 'register.jsonl', content: inBytes(linesOf(entities, canonicalJson)) };
  yield { path: 'proposals.jsonl', content: inBytes(linesOf(proposals, canonicalJson)) };
  for (const estimate of view.input.estimates) yield* estimateData(estimate);
  yield { path: 'dossier.json', content: inBytes(dossierJson(view)) };
  yield { path: 'check.py', content: checkScript };
}

/** What gives an estimate again, beside its page: the table and the rows behind it stand there also when nothing is estimated. */
function* estimateData(estimate: ListEstimate): Generator<DossierFile> {
  const { result, table, people, linkages, strata: divided } = estimate;
  const files =
    result === null
      ? [
          { path: 'people.csv', content: people },
          { path: 'table.csv', content: tableCsv(table) },
        ]
      : estimateFiles({
          result,
          people,
          linkages,
          divided,
          strata: divided === null ? new Map() : numberedParts(divided),
        });
  for (const { path, content } of files) yield { path: `${estimateFolder(estimate)}/${path}`, content };
}

/** Every page with its path; each is made only when it is asked for. */
function* pages(context: PageContext): Generator<[string, ReactElement]> {
  const { state, weighing } = context.view.input;
  yield ['index.html', <GlancePage key="index" context={context} />];
  for (const question of weighing.questions) yield* questionPages(question, context);
  yield ['timeline.html', <TimelinePage key="timeline" context={context} />];
  yield ['map.html', <MapPage key="map" context={context} />];
  yield* matrixPages(context);
  yield* registerPagesOf('person', context);
  yield* registerPagesOf('organisation', context);
  yield* registerPagesOf('place', context);
  yield* demandsPages(context);
  yield* estimatePages(context);
  yield* linksPages(context);
  yield* reportsPages(context);
  for (const item of state.items) {
    yield [context.view.reportPath(item.id), <ReportPage key={item.id} item={item} context={context} />];
  }
  yield* otherClaimsPages(context);
  yield ['method.html', <MethodPage key="method" context={context} />];
  yield ['verify.html', <VerifyPage key="verify" context={context} />];
}

function* contentFiles(input: DossierInput): Generator<DossierFile> {
  const releases = new Map<Sha256, Release>();
  yield* releaseEvidence(input, releases);
  const view = viewCase(input, releases);
  yield* dataFiles(view);
  yield { path: 'style.css', content: styleSheet };
  for (const [path, element] of pages({ view, words: englishPageWords })) {
    yield { path, content: `<!doctype html>\n${renderToStaticMarkup(element)}\n` };
  }
}

function byPath(a: ManifestEntry, b: ManifestEntry): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/**
 * Renders a case to the files of a dossier, one at a time: evidence, data, pages, then `SHA256SUMS`
 * (of everything before it) and last `manifest.json` (of everything before it). Pure: the same input
 * gives the same files with the same bytes in the same order. Throws nothing of its own; bytes of
 * evidence that are missing or wrong are said on the report's page.
 */
export function* renderDossier(input: DossierInput): Generator<DossierFile> {
  const entries: ManifestEntry[] = [];
  const entryOf = ({ path, content }: DossierFile): ManifestEntry => ({
    path,
    sha256: sha256(content),
    bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
  });
  for (const file of contentFiles(input)) {
    entries.push(entryOf(file));
    yield file;
  }
  entries.sort(byPath);
  const sums = {
    path: 'SHA256SUMS',
    content: entries.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''),
  };
  yield sums;
  const files = [...entries, entryOf(sums)].sort(byPath);
  const body = files.map((entry) => canonicalJson(entry)).join(',\n');
  yield {
    path: 'manifest.json',
    content: `{"case":${JSON.stringify(input.state.id)},"format":${JSON.stringify(manifestFormat)},"files":[\n${body}\n]}\n`,
  };
}
