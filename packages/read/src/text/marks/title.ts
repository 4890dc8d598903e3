import type { Span } from '@inquest/model';
import { isTitleLike, type Line } from './lines.ts';

const maxTitleCharacters = 200;
/** Lines from the top among which a title is looked for below a letterhead. */
const topLines = 8;

/**
 * The title of a text without markup: its first line, if it is set apart and does not read like a sentence; of Markdown the first
 * heading; null otherwise. `after` is where the search begins, behind a trail of links or front matter.
 */
export function findTitle(lines: readonly Line[], after = 0): Span | null {
  const at = lines.findIndex(({ start }) => start >= after);
  const first = lines[at];
  if (first === undefined || first.text.length > maxTitleCharacters) return null;
  const heading = /^#{1,6}[ \t]+(\S.*?)[ \t#]*$/.exec(first.text)?.[1];
  if (heading !== undefined) {
    const start = first.start + first.text.indexOf(heading);
    return { start, end: start + heading.length };
  }
  const second = lines[at + 1];
  const underlined = second !== undefined && /^(?:={3,}|-{3,})$/.test(second.text);
  const setApart = second === undefined || second.blanksBefore > 0 || underlined;
  if (!setApart) return findSetApart(lines.slice(at, at + topLines));
  if (/[.,;:]$/.test(first.text) || !/\p{L}/u.test(first.text)) return null;
  return { start: first.start, end: first.end };
}

/** Below a letterhead of several lines: the first short line that stands between empty lines. */
function findSetApart(lines: readonly Line[]): Span | null {
  const found = lines.find((line, at) => {
    const next = lines[at + 1];
    return line.blanksBefore > 0 && next !== undefined && next.blanksBefore > 0 && isTitleLike(line);
  });
  return found === undefined ? null : { start: found.start, end: found.end };
}
