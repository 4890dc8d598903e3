/** A piece of text as a PDF places it: points, origin at the top left of the page. */
export interface PdfPiece {
  readonly words: string;
  readonly x: number;
  /** Of the baseline. */
  readonly baseline: number;
  readonly width: number;
  /** Of the letters: the size of the font. */
  readonly height: number;
}

/** A line of a page. */
export interface PdfLine {
  readonly words: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it begins a paragraph, where whoever found the line knows that; left out, it is judged by its place and words. */
  readonly beginsParagraph?: boolean;
}

/**
 * Puts pieces together to lines, in the order the page draws them, which in nearly all documents is the order of reading, columns
 * included. A piece belongs to the line when it stands on nearly the same baseline.
 */
export function pageLines(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let current: PdfPiece[] = [];
  const close = () => {
    const line = joinPieces(current, page);
    if (line !== null) lines.push(line);
    current = [];
  };
  for (const piece of pieces) {
    const last = current.at(-1);
    if (last !== undefined && !sameLine(last, piece)) close();
    current.push(piece);
  }
  close();
  return lines;
}

function sameLine(a: PdfPiece, b: PdfPiece): boolean {
  const height = Math.max(a.height, b.height, 1);
  if (Math.abs(a.baseline - b.baseline) > height * 0.5) return false;
  // A piece far to the left, or far off to the right, begins a line of another column.
  return b.x > a.x - height && b.x - (a.x + a.width) < height * 6;
}

function joinPieces(pieces: readonly PdfPiece[], page: number): PdfLine | null {
  let words = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (words !== '' && piece.x - right > piece.height * 0.2 && !/\s$/.test(words) && !/^\s/.test(piece.words))
      words += ' ';
    words += piece.words;
    right = Math.max(right, piece.x + piece.width);
  }
  const inked = pieces.filter((piece) => piece.words.trim() !== '');
  const first = inked[0];
  if (first === undefined) return null;
  const x = Math.min(...inked.map((piece) => piece.x));
  const height = Math.max(...inked.map((piece) => piece.height));
  const y = Math.min(...inked.map((piece) => piece.baseline)) - height;
  const width = Math.max(...inked.map((piece) => piece.x + piece.width)) - x;
  return { words: words.replace(/\s+/g, ' ').trim(), page, x, y, width, height };
}
