import type { BoilerplateSpan, Span } from '@inquest/model';

/**
 * Spans in order, none empty, none over another: where two meet, the one that comes first in the list keeps its ground and the
 * later one is cut to what is left. Neighbours of one kind and reason become one, if only white space lies between.
 */
export function settleSpans(spans: readonly BoilerplateSpan[], string: string): readonly BoilerplateSpan[] {
  const settled: BoilerplateSpan[] = [];
  const ranked = spans.map((span, rank) => ({ span, rank }));
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  ranked.sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  const open = new OpenSpans();
  let next = 0;
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const start = edges[at] ?? 0;
    const end = edges[at + 1] ?? start;
    for (let one = ranked[next]; one !== undefined && one.span.start <= start; one = ranked[next]) {
      open.push(one);
      next += 1;
    }
    const top = open.topAt(start);
    if (top !== null) append(settled, { ...top, start, end }, string);
  }
  return settled;
}

interface RankedSpan {
  readonly span: BoilerplateSpan;
  readonly rank: number;
}

/** The spans open at a place, the one of the lowest rank on top: a binary heap. */
class OpenSpans {
  readonly #heap: RankedSpan[] = [];

  push(one: RankedSpan): void {
    const heap = this.#heap;
    let at = heap.push(one) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || above.rank <= one.rank) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = one;
  }

  topAt(place: number): BoilerplateSpan | null {
    for (let top = this.#heap[0]; top !== undefined; top = this.#heap[0]) {
      if (top.span.end > place) return top.span;
      this.#pop();
    }
    return null;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      const right = left + 1;
      const child =
        (heap[right]?.rank ?? Number.POSITIVE_INFINITY) < (heap[left]?.rank ?? Number.POSITIVE_INFINITY) ? right : left;
      const below = heap[child];
      if (below === undefined || below.rank >= last.rank) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
  }
}

function append(settled: BoilerplateSpan[], span: BoilerplateSpan, string: string): void {
  const last = settled.at(-1);
  if (
    last !== undefined &&
    last.kind === span.kind &&
    last.reason === span.reason &&
    isBlank(string, last.end, span.start)
  ) {
    settled[settled.length - 1] = { ...last, end: span.end };
  } else settled.push(span);
}

function isBlank(string: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!/\s/.test(string.charAt(at))) return false;
  return true;
}

/** True when some of the ordered, disjoint spans covers all of the stretch but white space. */
export function covers(spans: readonly Span[], stretch: Span): boolean {
  return spans.some(({ start, end }) => start <= stretch.start && end >= stretch.end);
}

/** The spans moved by an offset, for a text that became part of another. */
export function shiftSpans<S extends Span>(spans: readonly S[], by: number): S[] {
  return spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
}
