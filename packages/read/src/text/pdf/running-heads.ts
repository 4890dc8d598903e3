import { pageWords } from '../words/all-languages.ts';
import type { PdfLine } from './page-lines.ts';

/** Parts of a page's height at the top and bottom where running heads and page numbers stand. */
const headPart = 0.12;
const footPart = 0.88;

export type RunningHead = { readonly kind: 'header' | 'footer'; readonly reason: string };

/**
 * Lines that stand at the same height on at least half of the pages (two at the least) with the same words but for numbers, and page numbers.
 */
export function findRunningHeads(
  lines: readonly PdfLine[],
  pageHeights: ReadonlyMap<number, number>,
): ReadonlyMap<PdfLine, RunningHead> {
  const groups = new Map<string, PdfLine[]>();
  const found = new Map<PdfLine, RunningHead>();
  for (const [at, line] of lines.entries()) {
    const endsPage = lines[at + 1]?.page !== line.page;
    const kind = place(line, pageHeights) ?? (endsPage && isPageNumber(line.words) ? 'footer' : null);
    if (kind === null) continue;
    if (isPageNumber(line.words)) found.set(line, { kind, reason: 'number of the page' });
    const key = `${kind} ${Math.round(line.y / 8)} ${line.words.toLowerCase().replace(/\d+/g, '#')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  const needed = Math.max(2, Math.ceil(pageHeights.size / 2));
  for (const group of groups.values()) {
    const pages = new Set(group.map(({ page }) => page)).size;
    if (pages < needed) continue;
    for (const line of group) {
      const kind = place(line, pageHeights);
      if (kind !== null)
        found.set(line, { kind, reason: `the same at this place on ${pages} of ${pageHeights.size} pages` });
    }
  }
  return found;
}

/** "7", "– vii –", "Page 2 of 9", "стр. 3": perhaps with a remark of a sentence or two behind it. */
function isPageNumber(words: string): boolean {
  if (/^[^\p{L}\p{N}]*(?:\d{1,4}|[ivxl]{1,6})[^\p{L}\p{N}]*$/u.test(words)) return true;
  const label = /^(\p{L}{1,10})\.?\s?\d{1,4}(?!\d)/u.exec(words)?.[1]?.toLowerCase();
  return label !== undefined && words.length <= 120 && pageWords('pageLabels').has(label);
}

function place(line: PdfLine, pageHeights: ReadonlyMap<number, number>): 'header' | 'footer' | null {
  const height = pageHeights.get(line.page) ?? 0;
  if (height === 0) return null;
  if (line.y < height * headPart) return 'header';
  return line.y + line.height > height * footPart ? 'footer' : null;
}
