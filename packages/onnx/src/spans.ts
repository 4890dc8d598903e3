import type { ClaimKind } from '@inquest/model';
import type { Label } from './labels.ts';
import type { Piece } from './pieces.ts';

/** What the model marks: characters of the passage under one label. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
}

/** What is proposed of a passage, in the form that `@inquest/read` parses. */
export interface SpanProposal {
  readonly kind: ClaimKind;
  readonly quote: string;
  /** Words of the count in the quote; `true` for the one that our own rules read there; null for none. */
  readonly count: string | true | null;
  /** Where the quote begins in the passage. */
  readonly start: number;
}

/**
 * Spans of labelled tokens, whole words only: a word has the label of its first token. A span goes on while words carry its
 * name and none begins anew; a paragraph ends it.
 */
export function spansOf(passage: string, pieces: readonly Piece[], labels: readonly Label[]): readonly Span[] {
  const spans: Span[] = [];
  let open = false;
  let wordEnd = -1;
  for (const [index, { start, end }] of pieces.entries()) {
    const label = labels[index];
    if (label === undefined) break;
    if (start < wordEnd) continue;
    wordEnd = Math.max(end, endOfWord(passage, end));
    const last = open ? spans.at(-1) : undefined;
    open = label.part !== 'outside';
    if (!open) continue;
    const goesOn = label.part === 'inside' && last?.label.name === label.name;
    if (last !== undefined && goesOn && !passage.slice(last.end, start).includes('\n\n'))
      spans[spans.length - 1] = { ...last, end: wordEnd };
    else spans.push({ start, end: wordEnd, label });
  }
  return spans.filter(({ start, end, label }) => label.meaning !== null && end > start);
}

/** Where the letters and digits that reach over a place end. */
function endOfWord(passage: string, at: number): number {
  if (!/[\p{L}\p{N}]$/u.test(passage.slice(Math.max(0, at - 2), at))) return at;
  const rest = /^[\p{L}\p{M}\p{N}]*/u.exec(passage.slice(at, at + longestWord));
  return at + (rest?.[0].length ?? 0);
}

const longestWord = 200;
/** Between a count and what it counts no sentence may end. */
const sentenceEnd = /[.!?…]["”»)]*\s|\n/u;

/** Claims of spans: each with the marked count of its sentence that stands nearest, which then is part of its quote. */
export function proposalsOf(passage: string, spans: readonly Span[], marksCounts: boolean): readonly SpanProposal[] {
  const counts = spans.filter(({ label }) => label.meaning === 'count');
  return spans.flatMap((span) => {
    const { meaning } = span.label;
    if (meaning === null || meaning === 'count') return [];
    const count = nearest(passage, span, counts);
    const start = Math.min(span.start, count?.start ?? span.start);
    const end = Math.max(span.end, count?.end ?? span.end);
    const words = count === null ? null : passage.slice(count.start, count.end);
    return [{ kind: meaning, quote: passage.slice(start, end), count: words ?? (marksCounts ? null : true), start }];
  });
}

function nearest(passage: string, span: Span, counts: readonly Span[]): Span | null {
  let best: Span | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const count of counts) {
    const isBefore = count.start < span.start;
    const from = isBefore ? count.end : span.end;
    const to = isBefore ? span.start : count.start;
    const gap = Math.max(0, to - from);
    if (gap >= least || gap > farthest || sentenceEnd.test(passage.slice(from, to))) continue;
    best = count;
    least = gap;
  }
  return best;
}

/** Characters between a claim's words and its count: more is another clause. */
const farthest = 300;
