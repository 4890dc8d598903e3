import type { BoilerplateKind, TextLayer } from '@inquest/model';

/** Asked with rising positions: gives the boilerplate a position stands in. */
export function boilerplateFinder(text: TextLayer): (position: number) => BoilerplateKind | null {
  const spans = [...text.boilerplate].sort((a, b) => a.start - b.start);
  let first = 0;
  return (position) => {
    while ((spans[first]?.end ?? Number.POSITIVE_INFINITY) <= position) first++;
    for (let at = first; at < spans.length; at++) {
      const span = spans[at];
      if (span === undefined || span.start > position) break;
      if (position < span.end) return span.kind;
    }
    return null;
  };
}
