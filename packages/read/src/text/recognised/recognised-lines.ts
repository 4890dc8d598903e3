import type { RecognisedPage, RecognisedSpan, Span } from '@inquest/model';
import type { PdfLine } from '../pdf/page-lines.ts';

/** A word of which the engine was not surer than this is marked: of words read rightly few are below, of wrong ones most. */
const sureConfidence = 80;

/**
 * A picture of something else than writing gives specks read as letters. It holds writing when the engine was surer of it than this, and of
 * words with at least so many letters and digits in all surer than that. Photographs without writing stayed below one or the other.
 */
const writing = { pageConfidence: 50, wordConfidence: 70, letters: 5 };

/** A recognised line as the pages of PDF have lines, with its unsure words. */
export interface RecognisedPdfLine extends PdfLine {
  readonly unsure: readonly RecognisedSpan[];
}

/** The lines of a page; none where the engine saw specks rather than letters. */
export function linesOfPage(recognised: RecognisedPage): RecognisedPdfLine[] {
  if (!holdsWriting(recognised)) return [];
  const { page, lines } = recognised;
  return lines.map(({ words, x, y, width, height, beginsParagraph }) => {
    let written = '';
    const unsure: RecognisedSpan[] = [];
    for (const word of words) {
      if (written !== '') written += ' ';
      const start = written.length;
      written += word.words;
      const sure = Math.round(word.confidence);
      if (sure < sureConfidence) unsure.push({ start, end: written.length, kind: 'word', confidence: sure });
    }
    return { words: written, page, x, y, width, height, beginsParagraph, unsure };
  });
}

function holdsWriting({ confidence, lines }: RecognisedPage): boolean {
  if (confidence < writing.pageConfidence) return false;
  let letters = 0;
  for (const word of lines.flatMap(({ words }) => words)) {
    const count = word.words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (count >= 2 && word.confidence >= writing.wordConfidence) letters += count;
  }
  return letters >= writing.letters;
}

/** The marks of what was recognised, from where the lines came to stand in the text. */
export function recognisedSpans(
  pages: readonly RecognisedPage[],
  lines: readonly RecognisedPdfLine[],
  placed: ReadonlyMap<PdfLine, Span>,
): readonly RecognisedSpan[] {
  const words: RecognisedSpan[] = [];
  const extents = new Map<number, Span>();
  for (const line of lines) {
    const span = placed.get(line);
    if (span === undefined) continue;
    const known = extents.get(line.page) ?? span;
    extents.set(line.page, { start: Math.min(known.start, span.start), end: Math.max(known.end, span.end) });
    for (const one of line.unsure) words.push({ ...one, start: span.start + one.start, end: span.start + one.end });
  }
  const wholes = pages.flatMap(({ page, confidence }): RecognisedSpan[] => {
    const extent = extents.get(page);
    return extent === undefined ? [] : [{ ...extent, kind: 'page', confidence: Math.round(confidence) }];
  });
  return [...wholes, ...words].sort((a, b) => a.start - b.start || b.end - a.end);
}
