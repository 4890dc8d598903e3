import type { BoilerplateKind } from '@inquest/model';
import { hasAddress, lineKey } from '../marks/lines.ts';
import { pageWords, type WordList } from '../words/all-languages.ts';
import type { PageLine } from './page-lines.ts';

/** What a line of the main content is after all. */
export interface Trimmed {
  readonly kind: BoilerplateKind;
  readonly reason: string;
}

/** Lines of prose at the top before which bylines stand, and at the end behind which notices stand. */
const edgeLines = 3;
const maxShort = 300;

/**
 * Furniture inside what Readability took for the article: lines of author and date, credits of pictures, lists of links, lone links to
 * other articles, and at its end words about the author and invitations to subscribe, follow or share.
 */
export function trimLines(main: readonly PageLine[], authors: readonly string[]): ReadonlyMap<PageLine, Trimmed> {
  const trimmed = new Map<PageLine, Trimmed>();
  const prose = main.flatMap((line, at) => (line.isProse ? [at] : []));
  const topEnd = prose[edgeLines - 1] ?? main.length;
  const tailStart = prose.length > edgeLines ? (prose.at(-edgeLines) ?? 0) : 0;
  for (const [at, line] of main.entries()) {
    const found =
      (at <= topEnd ? byline(line) : at >= tailStart ? (moment(line) ?? aboutAuthor(line, authors)) : null) ??
      credit(line) ??
      loneLink(line) ??
      (at >= tailStart || line.linkShare > 0.5 ? invitation(line) : null) ??
      emptyComments(line);
    if (found !== null) trimmed.set(line, found);
  }
  trimLinkLists(main, trimmed);
  trimOtherArticles(main, trimmed);
  return trimmed;
}

/** Below this share of the main article's prose another `<article>` is a teaser or a comment. */
const maxTeaserShare = 0.4;

/** Lines in an `<article>` of their own, much shorter than the main one. */
function trimOtherArticles(main: readonly PageLine[], trimmed: Map<PageLine, Trimmed>): void {
  const characters = new Map<number, number>();
  for (const { block, text, isProse } of main) {
    if (isProse) characters.set(block.article, (characters.get(block.article) ?? 0) + text.length);
  }
  const largest = Math.max(0, ...characters.values());
  for (const line of main) {
    const own = characters.get(line.block.article) ?? 0;
    if (line.block.article >= 0 && own < largest * maxTeaserShare && !trimmed.has(line)) {
      trimmed.set(line, { kind: 'related', reason: 'in a short <article> of its own' });
    }
  }
}

const date = /\b(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2})\b/;
const time = /\b\d{1,2}[:.]\d{2}\b|\bago\b/;

/** "By Anna Smith", "Updated 10:01 pm, November 19, 2019": short, without a sentence. */
function byline(line: PageLine): Trimmed | null {
  if (line.text.length > 160 || /[.!?]$/.test(line.text.replace(/[ap]\.m\.$/i, '')) || line.block.tag.startsWith('h'))
    return null;
  const reason = 'line of author or date';
  if (startsWith(line.text, 'bylineStarts') && line.text.length <= 120) return { kind: 'header', reason };
  return moment(line);
}

function moment(line: PageLine): Trimmed | null {
  const isUpdate = line.text.length <= 60 && /\d/.test(line.text) && startsWith(line.text, 'bylineStarts');
  return isUpdate || isMoment(line.text) ? { kind: 'header', reason: 'line of author or date' } : null;
}

/** The author's name alone, or a line that begins with it: "Anna Smith is a reporter for …". */
function aboutAuthor(line: PageLine, authors: readonly string[]): Trimmed | null {
  const text = line.text.replace(/^•\s/, '');
  const isAbout = text.length <= 600 && authors.some((author) => text.startsWith(author));
  return isAbout ? { kind: 'other', reason: 'about the author' } : null;
}

/** A date, perhaps with a time, a weekday and a word of its own, and nothing else. */
function isMoment(text: string): boolean {
  if (text.length > 60 || !date.test(text)) return false;
  const others = (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !pageWords('months').has(word));
  return others.length <= (time.test(text) ? 2 : 1);
}

function credit(line: PageLine): Trimmed | null {
  if (line.text.length > maxShort) return null;
  const small = line.text.toLowerCase();
  const reason = 'names whose picture it is';
  if (startsWith(small, 'creditStarts') && line.text.length <= 120) return { kind: 'caption', reason };
  const closing = /[([]([^()[\]]{2,80})[)\]]$/.exec(small.trimEnd())?.[1];
  if (closing !== undefined && hasWord(closing, 'creditWords')) return { kind: 'caption', reason };
  return null;
}

/** A paragraph that is one link and nothing else, of several words: a link to another article. */
function loneLink(line: PageLine): Trimmed | null {
  const labelled = /^([^:]{2,40}):\s/.exec(line.text)?.[1]?.trim().toLowerCase() ?? '';
  const isLabel =
    pageWords('relatedHeads').has(labelled) ||
    pageWords('readMore').has(labelled) ||
    pageWords('relatedLabels').has(labelled);
  if (isLabel && line.text.length <= maxShort && line.linkShare > 0.3)
    return { kind: 'related', reason: `link behind "${labelled}"` };
  const isParagraph = line.block.tag === 'p' || line.block.tag === 'div' || line.block.tag === 'section';
  if (!isParagraph || line.linkShare < 0.9 || line.text.length > 200 || hasAddress(line.text)) return null;
  return line.text.split(/\s+/).length >= 4 ? { kind: 'related', reason: 'a paragraph that is one link' } : null;
}

/** Asks to subscribe, follow, share or write in. */
function invitation(line: PageLine): Trimmed | null {
  if (line.text.length > 400 || hasAddress(line.text)) return null;
  return includes(line.text.toLowerCase(), 'invitations')
    ? { kind: 'advertisement', reason: 'invites to subscribe, follow or share' }
    : null;
}

function emptyComments(line: PageLine): Trimmed | null {
  const isHead = line.text.length <= 30 && pageWords('commentHeads').has(lineKey(line.text));
  return isHead ? { kind: 'comment', reason: 'heads comments that are not there' } : null;
}

/** Two or more list items in a row that are links, with a short line over them. */
function trimLinkLists(main: readonly PageLine[], trimmed: Map<PageLine, Trimmed>): void {
  let from = 0;
  for (let at = 0; at <= main.length; at += 1) {
    const line = main[at];
    if (line !== undefined && isLinkItem(line)) continue;
    if (at - from >= 2) {
      for (const item of main.slice(from, at)) trimmed.set(item, { kind: 'related', reason: 'a list of links' });
      const head = main[from - 1];
      const isHead = head !== undefined && head.text.length <= 60 && !/[.!?…]$/.test(head.text) && !trimmed.has(head);
      if (isHead) trimmed.set(head, { kind: 'related', reason: 'heads a list of links' });
    }
    from = at + 1;
  }
}

function isLinkItem(line: PageLine): boolean {
  return (
    !hasAddress(line.text) &&
    line.linkShare >= 0.85 &&
    (line.block.tag === 'li' || line.runs[0]?.words !== line.text) &&
    line.text.startsWith('•')
  );
}

function startsWith(text: string, list: WordList): boolean {
  const small = text.slice(0, 60).toLowerCase();
  for (const start of pageWords(list)) {
    if (small.startsWith(start) && !/[\p{L}\p{N}]/u.test(small.charAt(start.length))) return true;
  }
  return false;
}

function hasWord(small: string, list: WordList): boolean {
  const padded = ` ${small.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  for (const words of pageWords(list)) if (padded.includes(` ${words} `)) return true;
  return false;
}

function includes(small: string, list: WordList): boolean {
  for (const words of pageWords(list)) if (small.includes(words)) return true;
  return false;
}
