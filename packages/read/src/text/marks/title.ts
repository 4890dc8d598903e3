import type { Span } from '@inquest/model';
import type { Line } from './lines.ts';

const maxTitleCharacters = 200;

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
  if (!setApart || /[.,;:]$/.test(first.text) || !/\p{L}/u.test(first.text)) return null;
  return { start: first.start, end: first.end };
}
