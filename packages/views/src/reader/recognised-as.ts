import type { Span, TextLayer } from '@inquest/model';

/**
 * How sure a program was of words that it recognised in a picture, 0 to 100: of the least sure page or word that the span touches. Null for
 * words that nobody had to recognise.
 */
export function confidenceOf({ recognised }: Pick<TextLayer, 'recognised'>, { start, end }: Span): number | null {
  let least: number | null = null;
  for (const span of recognised ?? []) {
    if (span.start < end && span.end > start) least = Math.min(least ?? span.confidence, span.confidence);
  }
  return least;
}

/** The confidence of the page whose text begins at this offset; null when it was not recognised. */
export function pageConfidenceAt({ recognised }: Pick<TextLayer, 'recognised'>, start: number): number | null {
  return recognised?.find((span) => span.kind === 'page' && span.start === start)?.confidence ?? null;
}
