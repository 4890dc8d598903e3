import type { BoilerplateKind, TextLayer } from '@inquest/model';

/** Marked for what they are, and still the report's own words. */
const reportsOwn: ReadonlySet<BoilerplateKind> = new Set(['footnote']);

/**
 * The report itself: the text without its boilerplate, with blank lines where something was left out. For search, comparison
 * and measuring; never for anchors, which always stand in the whole text.
 */
export function mainText(
  layer: Pick<TextLayer, 'string' | 'boilerplate' | 'title'>,
  options: { readonly withTitle: boolean } = { withTitle: true },
): string {
  const cuts = layer.boilerplate.filter(({ kind }) => !reportsOwn.has(kind)).map(({ start, end }) => ({ start, end }));
  if (!options.withTitle && layer.title !== null) cuts.push(layer.title);
  cuts.sort((a, b) => a.start - b.start);
  let main = '';
  let from = 0;
  for (const { start, end } of cuts) {
    if (start > from) main += layer.string.slice(from, start);
    from = Math.max(from, end);
  }
  main += layer.string.slice(from);
  // Line by line: a pattern for white space before a line's end would take the square of a long run's length.
  const lines = main.split('\n').map((line) => line.trimEnd());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
