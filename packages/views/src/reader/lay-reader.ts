import type { BoilerplateSpan, LayoutRun, RecognisedSpan, Sha256, Span, TextLayer } from '@inquest/model';

/** Something that is marked in the text of a report, with the address it answers to on the page. */
export interface ReaderSpan extends Span {
  readonly kind: 'claim' | 'name' | 'appeal' | 'boilerplate' | 'unsure';
  /** The id of its element; null for none. */
  readonly anchor: string | null;
  /** Which claim, name, appeal, boilerplate or recognised span it is: its index in the list it came from. */
  readonly index: number;
}

/** A stretch of the text, or a marked part with what it holds. A part cut by another is continued: only its first piece carries the address. */
export type ReaderPiece =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'anchor'; readonly span: ReaderSpan }
  | { readonly kind: 'span'; readonly span: ReaderSpan; readonly first: boolean; readonly pieces: ReaderPiece[] };

/** A paragraph of the text as it is shown: blocks follow one another without a gap. */
export interface ReaderBlock extends Span {
  /** The page of a paged document that begins here; null when none does. */
  readonly page: number | null;
  readonly pieces: readonly ReaderPiece[];
  /** Spans that begin in this block, in order. */
  readonly begins: readonly ReaderSpan[];
}

/** Marks that may lie over one another at one place; further ones keep their address but are not drawn. */
export const mostNested = 8;

/** A line at least this long is a paragraph of its own; shorter ones are hard-wrapped lines of one. */
const paragraphLine = 100;

const order: Readonly<Record<ReaderSpan['kind'], number>> = { boilerplate: 0, appeal: 1, claim: 2, name: 3, unsure: 4 };

function inOrder(a: ReaderSpan, b: ReaderSpan): number {
  return a.start - b.start || order[a.kind] - order[b.kind] || b.end - a.end || a.index - b.index;
}

/** Where the pages of a paged document begin: offset to page number. */
function pageStarts(layout: readonly LayoutRun[] | null): Map<number, number> {
  const starts = new Map<number, number>();
  for (const { page, start } of layout ?? []) {
    const known = starts.get(page);
    if (known === undefined || start < known) starts.set(page, start);
  }
  return new Map([...starts].map(([page, start]) => [start, page]));
}

/** Offsets at which the text is cut into blocks, ascending, 0 first: at blank lines, long lines and new pages. */
function blockStarts(string: string, pages: ReadonlyMap<number, number>): number[] {
  const starts = new Set<number>([0, ...pages.keys()]);
  let lineStart = 0;
  let previousLong = false;
  while (lineStart < string.length) {
    const found = string.indexOf('\n', lineStart);
    const lineEnd = found < 0 ? string.length : found;
    const next = lineEnd + 1;
    const blank = string.slice(lineStart, lineEnd).trim() === '';
    if (blank && next < string.length) starts.add(next);
    if (previousLong && !blank) starts.add(lineStart);
    previousLong = lineEnd - lineStart >= paragraphLine;
    lineStart = next;
  }
  return [...starts].filter((start) => start === 0 || start < string.length).sort((a, b) => a - b);
}

interface OpenSpan {
  readonly span: ReaderSpan;
  readonly pieces: ReaderPiece[];
}

/** Builds the nested pieces of one block after another; a span open at a block's end goes on in the next. */
class Nesting {
  private open: OpenSpan[] = [];
  private root: ReaderPiece[] = [];
  private at: number;

  constructor(start: number) {
    this.at = start;
  }

  private get innermost(): ReaderPiece[] {
    return this.open.at(-1)?.pieces ?? this.root;
  }

  private push(span: ReaderSpan, first: boolean): void {
    const pieces: ReaderPiece[] = [];
    this.innermost.push({ kind: 'span', span, first, pieces });
    this.open.push({ span, pieces });
  }

  private textTo(end: number): void {
    if (end > this.at) this.innermost.push({ kind: 'text', start: this.at, end });
    this.at = Math.max(this.at, end);
  }

  /** Adds text up to `offset`, closing on the way every span that ends there or before. */
  advance(offset: number): void {
    for (;;) {
      let end = Number.POSITIVE_INFINITY;
      for (const { span } of this.open) end = Math.min(end, span.end);
      if (end > offset) break;
      this.textTo(end);
      const outermost = this.open.findIndex(({ span }) => span.end === end);
      const going = this.open.slice(outermost).filter(({ span }) => span.end > end);
      this.open.length = outermost;
      for (const { span } of going) this.push(span, false);
    }
    this.textTo(offset);
  }

  begin(span: ReaderSpan): void {
    if (span.end <= span.start || this.open.length >= mostNested) this.innermost.push({ kind: 'anchor', span });
    else this.push(span, true);
  }

  /** The pieces of the block that ends here. */
  endBlock(): ReaderPiece[] {
    const pieces = this.root;
    const going = this.open;
    this.root = [];
    this.open = [];
    for (const { span } of going) this.push(span, false);
    return pieces;
  }
}

/**
 * Cuts a text into blocks with everything marked in it nested as markup needs it. Every character of
 * the text stands in exactly one text piece, in order. Linear in the text and in the spans.
 */
export function layReader(text: Pick<TextLayer, 'string' | 'layout'>, spans: readonly ReaderSpan[]): ReaderBlock[] {
  const { string } = text;
  const pages = pageStarts(text.layout);
  const starts = blockStarts(string, pages);
  const sorted = spans.filter(({ start, end }) => start >= 0 && end <= string.length).sort(inOrder);
  const nesting = new Nesting(0);
  let next = 0;
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? string.length;
    const begins: ReaderSpan[] = [];
    for (let span = sorted[next]; span !== undefined && (span.start < end || end === string.length); ) {
      nesting.advance(span.start);
      nesting.begin(span);
      begins.push(span);
      next += 1;
      span = sorted[next];
    }
    nesting.advance(end);
    return { start, end, page: pages.get(start) ?? null, pieces: nesting.endBlock(), begins };
  });
}

/** The boilerplate of a text as spans to mark. */
export function boilerplateSpans(boilerplate: readonly BoilerplateSpan[]): ReaderSpan[] {
  return boilerplate.map(({ start, end }, index) => ({ kind: 'boilerplate', start, end, anchor: null, index }));
}

/** The words of which whoever recognised them in a picture was not sure, as spans to mark. */
export function unsureSpans(recognised: readonly RecognisedSpan[]): ReaderSpan[] {
  return recognised.flatMap(({ kind, start, end }, index): ReaderSpan[] =>
    kind === 'word' ? [{ kind: 'unsure', start, end, anchor: null, index }] : [],
  );
}

/** Twelve hex digits of a hash stand in addresses on pages. */
export function claimMark(id: Sha256): string {
  return `claim-${id.slice(0, 12)}`;
}
