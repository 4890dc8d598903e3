import type { BoilerplateKind, BoilerplateSpan } from '@inquest/model';
import { pageWords } from '../words/all-languages.ts';
import { isTitleLike, type Line } from './lines.ts';

/** Before this share of a text no closing section is looked for: a report has at least that much body. */
const bodyShare = 0.4;
/** Links after a heading that may stand in the middle of a text. */
const maxLinks = 8;
/** Lines after a heading in which signs of comments are looked for. */
const lookAhead = 12;

type Section = Extract<BoilerplateKind, 'comment' | 'comment-form' | 'related'>;

interface Heading {
  readonly section: Section;
  readonly reason: string;
  /** Reaches to the next heading or the end, not only over the links that follow. */
  readonly toEnd: boolean;
}

/**
 * Marks the sections that follow a report on a page: comments of readers, the form for them, links to other articles and their
 * teasers. `structured` is a text whose markup has been asked already: there only links that plainly follow a heading are marked.
 */
export function markSections(lines: readonly Line[], length: number, structured: boolean): BoilerplateSpan[] {
  const spans: BoilerplateSpan[] = [];
  let open: Heading | null = null;
  let links = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const neighbour: boolean = isNeighbour(line) && (at < 4 || line.start > length * bodyShare);
    const heading: Heading | null = neighbour ? null : headingAt(lines, at, { length, structured });
    const goesOn = open?.toEnd === true && open.section === heading?.section;
    if (heading !== null && !goesOn) {
      open = heading;
      links = 0;
    } else if (neighbour) open = null;
    else if (open !== null && !open.toEnd && (!isTitleLike(line) || links >= maxLinks)) open = null;
    if (neighbour) at += markNeighbour(lines, at, spans);
    else if (open !== null) {
      spans.push({ start: line.start, end: line.end, kind: open.section, reason: open.reason });
      links += 1;
    }
  }
  return spans;
}

function headingAt(
  lines: readonly Line[],
  at: number,
  { length, structured }: { readonly length: number; readonly structured: boolean },
): Heading | null {
  const line = lines[at];
  if (line === undefined || line.key === '' || line.text.length > 80) return null;
  const late = line.start > length * bodyShare;
  const words = `under "${line.text.slice(0, 60)}"`;
  if (pageWords('relatedHeads').has(line.key)) {
    // Such a line may be a heading of the report itself ("Trending"): what follows must look like the name of an article.
    const next = lines[at + 1];
    if (next === undefined || !isTitleLike(next)) return null;
    return { section: 'related', reason: `links ${words}`, toEnd: late && !structured };
  }
  if (!late) return null;
  if (pageWords('leaveComment').has(line.key))
    return { section: 'comment-form', reason: `form ${words}`, toEnd: !structured };
  if (pageWords('commentHeads').has(line.key) && hasComments(lines, at)) {
    return { section: 'comment', reason: `comments ${words}`, toEnd: true };
  }
  if (isSigned(line) && hasReplies(lines, at)) {
    return { section: 'comment', reason: `comment after "${line.text.slice(0, 60)}"`, toEnd: true };
  }
  return null;
}

/** "Comments" may be a chapter of a report: it takes a number, or signs of comments after it, to be a section of the page. */
function hasComments(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  return /\d/.test(line.text) || hasReplies(lines, at);
}

function hasReplies(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 1 + lookAhead).some((line) => {
    if (pageWords('replies').has(line.key) || pageWords('noComments').has(line.key)) return true;
    return pageWords('leaveComment').has(line.key) || isDateTime(line.text);
  });
}

/** "Anna says:" alone on a line, as web logs head a comment. */
function isSigned(line: Line): boolean {
  if (line.text.length > 60 || !line.text.endsWith(':')) return false;
  return pageWords('says').has(line.key.slice(line.key.lastIndexOf(' ') + 1)) && line.key.includes(' ');
}

/** A line that is a moment and nothing else: "December 20, 2011 at 3:14 pm", "20.12.2011 15:14". */
function isDateTime(text: string): boolean {
  return text.length <= 60 && /\d{4}/.test(text) && /\b\d{1,2}[:.]\d{2}\b/.test(text) && text.split(/\s+/).length <= 9;
}

function isNeighbour(line: Line): boolean {
  return line.text.length <= 40 && pageWords('neighbours').has(line.key);
}

/** Marks "Previous article" and the title under it; returns how many lines beyond the first were taken. */
function markNeighbour(lines: readonly Line[], at: number, spans: BoilerplateSpan[]): number {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined) return 0;
  const reason = 'link to the article before or after';
  spans.push({ start: line.start, end: line.end, kind: 'navigation', reason });
  const isLink =
    next !== undefined && isTitleLike(next) && !isNeighbour(next) && !pageWords('relatedHeads').has(next.key);
  if (!isLink) return 0;
  spans.push({ start: next.start, end: next.end, kind: 'navigation', reason });
  return 1;
}
