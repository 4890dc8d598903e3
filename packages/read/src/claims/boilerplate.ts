import type { BoilerplateKind, BoilerplateSpan, TextLayer } from '@inquest/model';

/** The boilerplate spans of a text, sorted, for looking up by offset. */
export interface BoilerplateIndex {
  readonly spans: readonly BoilerplateSpan[];
  /** The largest end among the spans up to each. */
  readonly reach: readonly number[];
}

/** Sorts the spans once. They may overlap. */
export function indexBoilerplate(text: TextLayer): BoilerplateIndex {
  const spans = [...text.boilerplate].sort((one, other) => one.start - other.start || one.end - other.end);
  let largest = 0;
  const reach = spans.map((span) => {
    largest = Math.max(largest, span.end);
    return largest;
  });
  return { spans, reach };
}

/** The kind of boilerplate that covers the middle of a stretch; null in the report itself. */
export function boilerplateAt({ spans, reach }: BoilerplateIndex, start: number, end: number): BoilerplateKind | null {
  const middle = Math.floor((start + end) / 2);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((spans[half]?.start ?? 0) <= middle) low = half + 1;
    else high = half;
  }
  for (let index = low - 1; index >= 0 && (reach[index] ?? 0) > middle; index -= 1) {
    const span = spans[index];
    if (span !== undefined && span.start <= middle && middle < span.end) return span.kind;
  }
  return null;
}
