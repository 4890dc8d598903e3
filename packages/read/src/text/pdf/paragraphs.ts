import type { BoilerplateSpan, LayoutRun, Span } from '@inquest/model';
import type { PdfLine } from './page-lines.ts';
import type { RunningHead } from './running-heads.ts';

export interface PdfText {
  readonly string: string;
  readonly layout: readonly LayoutRun[];
  readonly boilerplate: readonly BoilerplateSpan[];
  /** Where each line came to stand in the string. */
  readonly placed: ReadonlyMap<PdfLine, Span>;
}

/**
 * Lines to paragraphs: lines of one paragraph are joined by a space, paragraphs stand apart by an empty line. A hyphen at the end of a line
 * stays, with a line break after it: whether it belongs to the word is not for this step to say. A paragraph that goes on over
 * the page is not broken by the running heads between: these follow it.
 */
export function joinLines(lines: readonly PdfLine[], runningHeads: ReadonlyMap<PdfLine, RunningHead>): PdfText {
  const writer = new Writer();
  const spacing = lineSpacing(lines);
  const right = rightMargins(lines);
  const waiting: PdfLine[] = [];
  let previous: PdfLine | null = null;
  const flush = () => {
    for (const line of waiting.splice(0)) writer.furniture(line, runningHeads.get(line));
  };
  for (const line of lines) {
    if (runningHeads.has(line)) {
      waiting.push(line);
      continue;
    }
    if (previous === null) writer.paragraph(line, flush);
    else if (breaksParagraph(previous, line, { spacing, right: right.get(previous.page) ?? 0 }))
      writer.paragraph(line, flush);
    else writer.continue(line);
    previous = line;
  }
  flush();
  return writer.finish();
}

class Writer {
  #string = '';
  readonly #layout: LayoutRun[] = [];
  readonly #boilerplate: BoilerplateSpan[] = [];
  readonly #placed = new Map<PdfLine, Span>();

  paragraph(line: PdfLine, before: () => void): void {
    before();
    if (this.#string !== '') this.#string += '\n\n';
    this.#write(line);
  }

  continue(line: PdfLine): void {
    this.#string += /[-\u00ad\u2010]$/.test(this.#string) ? '\n' : ' ';
    this.#write(line);
  }

  furniture(line: PdfLine, head: RunningHead | undefined): void {
    if (this.#string !== '') this.#string += '\n\n';
    const span = this.#write(line);
    if (head !== undefined) this.#boilerplate.push({ ...span, ...head });
  }

  #write(line: PdfLine): Span {
    const { words, page, x, y, width, height } = line;
    const start = this.#string.length;
    this.#string += words;
    const span = { start, end: this.#string.length };
    this.#layout.push({ ...span, page, x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) });
    this.#placed.set(line, span);
    return span;
  }

  finish(): PdfText {
    return { string: this.#string, layout: this.#layout, boilerplate: this.#boilerplate, placed: this.#placed };
  }
}

/** A tenth of a point is finer than any eye; it keeps layers small. */
function tenth(points: number): number {
  return Math.round(points * 10) / 10;
}

/** The distance of most lines from the line before, in heights of their letters. */
function lineSpacing(lines: readonly PdfLine[]): number {
  const distances: number[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const above = lines[at - 1];
    const line = lines[at];
    if (above === undefined || line === undefined || above.page !== line.page) continue;
    const distance = (baseline(line) - baseline(above)) / Math.max(1, line.height);
    if (distance > 0.8 && distance < 3) distances.push(distance);
  }
  distances.sort((a, b) => a - b);
  // Of a short document half the distances may be between paragraphs: the smaller ones are those of lines.
  return distances[Math.floor(distances.length / 3)] ?? 1.2;
}

/** How far to the right the lines of each page reach, but for the longest few. */
function rightMargins(lines: readonly PdfLine[]): ReadonlyMap<number, number> {
  const byPage = new Map<number, number[]>();
  for (const { page, x, width } of lines) byPage.set(page, [...(byPage.get(page) ?? []).slice(-400), x + width]);
  return new Map(
    [...byPage].map(([page, ends]) => [page, ends.sort((a, b) => a - b)[Math.floor(ends.length * 0.9)] ?? 0]),
  );
}

const sentenceEnd = /[.!?…:;]["'”’»)\]]?$/;
const listMark = /^(?:[•·▪◦●‣■□➢➤*–—-]\s|\(?\d{1,2}[.)]\s|\(?[a-zа-я]\)\s)/u;

function breaksParagraph(
  above: PdfLine,
  line: PdfLine,
  { spacing, right }: { spacing: number; right: number },
): boolean {
  // Whoever looks at pages one by one sees a paragraph begin with each: there the words say whether one goes on.
  if (line.beginsParagraph !== undefined && line.page === above.page)
    return line.beginsParagraph || (baseline(line) - baseline(above)) / Math.max(1, line.height) > spacing * 1.3;
  if (listMark.test(line.words)) return true;
  const ratio = line.height / Math.max(1, above.height);
  if (ratio > 1.15 || ratio < 0.87) return true;
  const goesOn = !sentenceEnd.test(above.words) && /^[\p{Ll}\p{N}]/u.test(line.words);
  const distance = (baseline(line) - baseline(above)) / Math.max(1, line.height);
  // Another page or column: only the words say whether the paragraph goes on.
  if (line.page !== above.page || distance <= 0.3) return !goesOn;
  if (distance > spacing * 1.3) return true;
  if (goesOn) return false;
  const ended = sentenceEnd.test(above.words);
  const indented = line.x - above.x > line.height * 0.8;
  const shortLine = above.x + above.width < right - Math.max(above.height * 4, above.width * 0.15);
  return (ended && (indented || shortLine)) || (shortLine && above.x + above.width < right * 0.6);
}

function baseline(line: PdfLine): number {
  return line.y + line.height;
}
