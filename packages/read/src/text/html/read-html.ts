import type { BoilerplateSpan, Problem, Span } from '@inquest/model';
import { type Draft, type ExtractInput, emptyDraft } from '../draft.ts';
import { messageOf, textError, textWarning } from '../problem.ts';
import { settleSpans } from '../spans.ts';
import { type DomDocument, parseDocument } from './dom.ts';
import { declaredLanguage, pageMetadata } from './metadata.ts';
import { readableRuns } from './readable.ts';
import { type Rendered, render, type TextRun } from './render.ts';
import { pageTitle } from './title.ts';

export interface HtmlOptions {
  /** A page of a site, with furniture around the report: Readability is asked. False for mail and converted documents. */
  readonly page: boolean;
}

/** Text, marks and metadata of HTML. Never throws: what cannot be read is a problem. */
export function readHtml(html: string, input: ExtractInput, { page }: HtmlOptions): Draft {
  let document: DomDocument;
  let rendered: Rendered;
  try {
    document = parseDocument(html);
    rendered = render(document);
  } catch (thrown) {
    const message = `The page could not be read as HTML: ${messageOf(thrown)}.`;
    return { ...emptyDraft, problems: [textError(input, { code: 'html-unreadable', message, remedy: null })] };
  }
  const metadata = pageMetadata(document);
  const title = pageTitle(rendered, metadata);
  const problems: Problem[] = [];
  const readable = page ? tryReadable(document, rendered.runs, input, problems) : null;
  const spans = [...windowTitleSpan(rendered, title), ...markRuns(rendered.runs, readable, title)];
  return {
    string: rendered.string,
    title,
    boilerplate: settleSpans(spans, rendered.string),
    layout: null,
    language: declaredLanguage(metadata),
    metadata,
    problems,
  };
}

function tryReadable(
  document: DomDocument,
  runs: readonly TextRun[],
  input: ExtractInput,
  problems: Problem[],
): ReadonlySet<TextRun> | null {
  try {
    return readableRuns(document, runs);
  } catch (thrown) {
    const message = `The main part of the page could not be told from the rest: ${messageOf(thrown)}.`;
    problems.push(textWarning(input, { code: 'main-text-undecided', message, remedy: null }));
    return null;
  }
}

/** The window's title stands outside the page; it is marked unless it is the only title there is. */
function windowTitleSpan({ windowTitle }: Rendered, title: Span | null): BoilerplateSpan[] {
  if (windowTitle === null || windowTitle.start === title?.start) return [];
  return [{ ...windowTitle, kind: 'header', reason: 'title of the window' }];
}

function markRuns(
  runs: readonly TextRun[],
  readable: ReadonlySet<TextRun> | null,
  title: Span | null,
): BoilerplateSpan[] {
  const spans: BoilerplateSpan[] = [];
  for (const run of runs) {
    if (title !== null && run.start >= title.start && run.end <= title.end) continue;
    const left = readable !== null && !readable.has(run);
    const { markup, start, end } = run;
    if (markup !== null && (left || markup.certain))
      spans.push({ start, end, kind: markup.kind, reason: markup.reason });
    else if (left) spans.push({ start, end, kind: 'other', reason: 'Readability left it out' });
  }
  return spans;
}
