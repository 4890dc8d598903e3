import { lineKey } from '../marks/lines.ts';
import { pageWords } from '../words/all-languages.ts';
import type { PageLine } from './page-lines.ts';
import type { Trimmed } from './trim.ts';

/**
 * What the lines outside the main content are, by where they stand and what stands over them: the head of the page above it, comments or links
 * to other articles under a heading of theirs below it. For lines whose own markup says nothing.
 */
export function outsideKinds(lines: readonly PageLine[], main: ReadonlySet<PageLine>): ReadonlyMap<PageLine, Trimmed> {
  const kinds = new Map<PageLine, Trimmed>();
  const first = lines.findIndex((line) => main.has(line));
  const last = lines.findLastIndex((line) => main.has(line));
  let heading: Trimmed | null = null;
  for (const [at, line] of lines.entries()) {
    if (main.has(line)) {
      heading = null;
      continue;
    }
    heading = headingKind(line) ?? heading;
    kinds.set(line, heading ?? byPlace(line, { above: at < first, below: at > last }));
  }
  return kinds;
}

function byPlace(line: PageLine, { above, below }: { readonly above: boolean; readonly below: boolean }): Trimmed {
  const isLink = line.linkShare > 0.8;
  if (above) {
    return isLink
      ? { kind: 'navigation', reason: 'a link above the report' }
      : { kind: 'header', reason: 'above the report; Readability left it out' };
  }
  if (below && isLink) return { kind: 'related', reason: 'a link below the report' };
  return { kind: 'other', reason: 'Readability left it out' };
}

/** "More from abroad", "3 comments": what the lines from here on are. */
function headingKind(line: PageLine): Trimmed | null {
  if (line.text.length > 60) return null;
  const key = lineKey(line.text);
  const heads = pageWords('relatedHeads');
  const under = `under "${line.text.replace(/^•\s/, '').slice(0, 60)}"`;
  if (heads.has(key) || heads.has(key.split(' ').slice(0, 2).join(' ')))
    return { kind: 'related', reason: `links ${under}` };
  return pageWords('commentHeads').has(key) ? { kind: 'comment', reason: `comments ${under}` } : null;
}
