import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layReader, mostNested, type ReaderPiece, type ReaderSpan } from './lay-reader.ts';

function textPieces(pieces: readonly ReaderPiece[]): { start: number; end: number }[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'text' ? [piece] : piece.kind === 'span' ? textPieces(piece.pieces) : [],
  );
}

function depth(pieces: readonly ReaderPiece[]): number {
  return pieces.reduce((most, piece) => (piece.kind === 'span' ? Math.max(most, 1 + depth(piece.pieces)) : most), 0);
}

/** Offsets under a span, over all its pieces. */
function covered(pieces: readonly ReaderPiece[], index: number, inside = false): number {
  return pieces.reduce((sum, piece) => {
    if (piece.kind === 'anchor') return sum;
    if (piece.kind === 'text') return sum + (inside ? piece.end - piece.start : 0);
    return sum + covered(piece.pieces, index, inside || piece.span.index === index);
  }, 0);
}

function addresses(pieces: readonly ReaderPiece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'text') return [];
    const own = (piece.kind === 'anchor' || piece.first) && piece.span.anchor !== null ? [piece.span.anchor] : [];
    return piece.kind === 'span' ? [...own, ...addresses(piece.pieces)] : own;
  });
}

const claim = (start: number, end: number, index: number): ReaderSpan => ({
  kind: 'claim',
  start,
  end,
  anchor: `claim-${index}`,
  index,
});

const string = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '🕯', 'ж'), maxLength: 400 });

const caseOf = string.chain((text) =>
  fc.record({
    text: fc.constant(text),
    spans: fc
      .array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 12 })
      .map((pairs) => pairs.map(([a, b], index) => claim(Math.min(a, b), Math.max(a, b), index))),
  }),
);

describe('laying out the reader', () => {
  it('shows every character of the text exactly once and in order, whatever is marked', () => {
    fc.assert(
      fc.property(caseOf, ({ text, spans }) => {
        const pieces = layReader({ string: text, layout: null }, spans).flatMap((block) => textPieces(block.pieces));
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });

  it('gives every claim its address once, and marks it whole unless too many lie over one another', () => {
    fc.assert(
      fc.property(caseOf, ({ text, spans }) => {
        const blocks = layReader({ string: text, layout: null }, spans);
        const all = blocks.flatMap((block) => block.pieces);
        expect(addresses(all).sort()).toEqual(spans.map(({ anchor }) => anchor).sort());
        expect(depth(all)).toBeLessThanOrEqual(mostNested);
        if (spans.length <= mostNested) {
          for (const { index, start, end } of spans) expect(covered(all, index)).toBe(end - start);
        }
        expect(blocks.flatMap(({ begins }) => begins).length).toBe(spans.length);
      }),
    );
  });

  it('makes a paragraph of each long line and of lines between blank ones, and keeps hard-wrapped lines together', () => {
    const long = 'x'.repeat(120);
    const text = `${long}\n${long}\nshort\nlines\n\nlast`;
    const starts = layReader({ string: text, layout: null }, []).map(({ start }) => start);
    expect(starts).toEqual([0, 121, 242, 254, 255].filter((start) => starts.includes(start)));
    expect(starts).toContain(121);
    expect(starts).toContain(242);
    expect(starts).toContain(text.indexOf('last'));
    expect(starts).not.toContain(text.indexOf('lines'));
  });

  it('begins a block where a page of a paged document begins', () => {
    const run = { x: 0, y: 0, width: 1, height: 1 };
    const layout = [
      { ...run, start: 0, end: 3, page: 1 },
      { ...run, start: 4, end: 6, page: 2 },
    ];
    const blocks = layReader({ string: 'one two', layout }, []);
    expect(blocks.map(({ start, page }) => [start, page])).toEqual([
      [0, 1],
      [4, 2],
    ]);
  });

  it('stays linear when thousands of claims lie over one another', () => {
    const text = 'a'.repeat(20_000);
    const spans = Array.from({ length: 5000 }, (_, index) => claim(index, text.length - index, index));
    const pieces = layReader({ string: text, layout: null }, spans).flatMap((block) => block.pieces);
    expect(depth(pieces)).toBe(mostNested);
    expect(addresses(pieces)).toHaveLength(5000);
  });
});
