import type { Metadata, Span } from '@inquest/model';
import type { Rendered } from './render.ts';

/**
 * The report's title on a page: the heading whose words are those of the page's metadata or window title, else the only first-level
 * heading, else the window title itself; null when there is none of these.
 */
export function pageTitle({ string, headings, windowTitle }: Rendered, metadata: readonly Metadata[]): Span | null {
  const said = metadata.filter(({ name }) => name === 'title').map(({ value }) => wordsOf(value));
  const candidates = headings.filter(({ start, end }) => end - start <= 400);
  for (const title of said) {
    const same = candidates.find(({ start, end }) => {
      const words = wordsOf(string.slice(start, end));
      return words !== '' && (words === title || (words.length >= 15 && title.includes(words)));
    });
    if (same !== undefined) return { start: same.start, end: same.end };
  }
  const first = candidates.filter(({ level }) => level === 1);
  const [only] = first;
  if (first.length === 1 && only !== undefined) return { start: only.start, end: only.end };
  return windowTitle;
}

/** Letters and digits alone, for comparison. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
