/** Rows that are looked at: a column shows early what it holds. */
const looked = 200;
const mostFigures = 3;

/**
 * Cells of the first line that are written like most of the figures below them: an age over ages, a day over days. A header has none, so
 * the list may lack one. A year over counts is a heading: it has more digits than they.
 */
export function figuresOfHeader(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const below = rows.slice(0, looked);
  return header
    .filter((cell, column) => {
      const shape = shapeOf(cell);
      if (shape === null) return false;
      const filled = below.map((cells) => cells[column] ?? '').filter((words) => words.trim() !== '');
      return filled.length > 0 && filled.filter((words) => shapeOf(words) === shape).length * 2 > filled.length;
    })
    .slice(0, mostFigures);
}

/** How a figure is written, `99` or `9999-99-99`; null for words. */
function shapeOf(cell: string): string | null {
  const words = cell.trim();
  return /^\d[\d./: -]*$/u.test(words) ? words.replace(/\d/gu, '9') : null;
}
