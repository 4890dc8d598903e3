import type { BoilerplateSpan, Problem, Span } from '@inquest/model';
import { type Draft, type ExtractInput, emptyDraft } from '../draft.ts';
import { messageOf, textError, textWarning } from '../problem.ts';
import { settleSpans } from '../spans.ts';
import { type DomDocument, nestingDepth, parseDocument } from './dom.ts';
import { declaredLanguage, pageMetadata } from './metadata.ts';
import { outsideKinds } from './outside.ts';
import { isCertain, type PageLine, pageLines } from './page-lines.ts';
import { readableRuns } from './readable.ts';
import { type Rendered, render, type TextRun } from './render.ts';
import { mainLines } from './rescue.ts';
import { pageTitle } from './title.ts';
import { type Trimmed, trimLines } from './trim.ts';

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
  const metadata = pageMetadata(document, html);
  const title = pageTitle(rendered, metadata);
  const problems: Problem[] = [];
  const readable = page ? tryReadable(document, rendered, input, problems) : null;
  const authors = metadata
    .filter(({ name, value }) => name === 'author' && value.includes(' '))
    .map(({ value }) => value);
  const spans = [
    ...windowTitleSpan(rendered, title),
    ...markLines(pageLines(rendered, readable), { title, authors, page: readable !== null }),
  ];
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

/** Readability takes time by the square of the depth; no page made for readers comes near this. */
const maxDepth = 400;

function tryReadable(
  document: DomDocument,
  { runs }: Rendered,
  input: ExtractInput,
  problems: Problem[],
): ReadonlySet<TextRun> | null {
  try {
    const depth = nestingDepth(document);
    if (depth > maxDepth) throw new Error(`its elements are nested ${depth} deep`);
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

interface PageKnowledge {
  readonly title: Span | null;
  /** Names of people, from the page's metadata. */
  readonly authors: readonly string[];
  readonly page: boolean;
}

function markLines(lines: readonly PageLine[], { title, authors, page }: PageKnowledge): BoilerplateSpan[] {
  const body = lines.filter((line) => title === null || line.start < title.start || line.end > title.end);
  const main = page ? mainLines(body, title) : new Set(body);
  const trimmed = page
    ? trimLines(
        body.filter((line) => main.has(line)),
        authors,
      )
    : new Map<PageLine, Trimmed>();
  const left = outsideKinds(body, main);
  return body.flatMap((line) => {
    const trim = trimmed.get(line);
    if (trim !== undefined) return [{ start: line.start, end: line.end, ...trim }];
    return line.runs.flatMap((run) => markRun(run, left.get(line) ?? null));
  });
}

function markRun({ start, end, markup }: TextRun, left: Trimmed | null): BoilerplateSpan[] {
  if (markup !== null && (left !== null || isCertain(markup, end - start))) {
    return [{ start, end, kind: markup.kind, reason: markup.reason }];
  }
  return left === null ? [] : [{ start, end, ...left }];
}
