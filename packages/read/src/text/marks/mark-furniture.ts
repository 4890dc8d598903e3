import type { BoilerplateSpan, Span } from '@inquest/model';
import { findArtefacts } from './artefacts.ts';
import { findBreadcrumb } from './breadcrumb.ts';
import { findDuplicates } from './duplicates.ts';
import { type Line, listLines } from './lines.ts';
import { findReaction } from './reaction.ts';
import { markSections } from './sections.ts';
import { markSingleLines } from './single-lines.ts';
import { findTitle } from './title.ts';

export interface Furniture {
  /** Most certain first: where two meet, the earlier keeps its ground. */
  readonly spans: readonly BoilerplateSpan[];
  readonly title: Span | null;
}

/**
 * Marks what is not the report in a text, by its words and the way it is set alone: what markup said, if there was any, is in `marked`,
 * and lines inside those spans are not looked at again. `title` is the one that markup gave.
 */
export function markFurniture(
  string: string,
  known: { readonly marked: readonly Span[]; readonly title: Span | null; readonly structured: boolean },
): Furniture {
  const lines = unmarkedLines(listLines(string), known.marked);
  const breadcrumb = known.structured ? null : findBreadcrumb(lines);
  const title =
    known.title ?? (known.structured ? null : (breadcrumb?.title ?? findTitle(lines, breadcrumb?.span.end)));
  const body = lines.filter((line) => !overlaps(line, title) && !overlaps(line, breadcrumb?.span ?? null));
  const reaction = known.structured ? null : findReaction(body, string.length);
  return {
    title,
    spans: [
      ...(breadcrumb === null ? [] : [breadcrumb.span]),
      ...(reaction === null ? [] : [reaction]),
      ...findArtefacts(string),
      ...markSections(body, string.length, known.structured),
      ...markSingleLines(body, string.length, known.structured),
      ...findDuplicates(lines),
    ],
  };
}

/** Lines outside the spans, which are in order and disjoint. */
function unmarkedLines(lines: readonly Line[], marked: readonly Span[]): readonly Line[] {
  let at = 0;
  return lines.filter((line) => {
    for (let span = marked[at]; span !== undefined && span.end <= line.start; span = marked[at]) at += 1;
    const span = marked[at];
    return span === undefined || span.start >= line.end;
  });
}

function overlaps(line: Line, span: Span | null): boolean {
  return span !== null && line.start < span.end && span.start < line.end;
}
