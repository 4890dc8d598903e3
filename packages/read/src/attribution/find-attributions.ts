import type { Gazetteer, Span, TextLayer } from '@inquest/model';
import { analyse } from '../analyse.ts';
import type { Run } from '../analysis.ts';
import type { Factivity } from '../languages/language.ts';
import { languageFor } from '../languages/languages.ts';
import { findFrames } from './find-frames.ts';
import { quotationFrames } from './quotation-frames.ts';
import { kindsByRole } from './speaker-kind.ts';

/** Words given to somebody, as spans of the text (UTF-16). */
export interface AttributionSpans {
  /** The words beside the cue that name the speaker, a pronoun included; null when none do. */
  readonly source: Span | null;
  /** Null for a quotation that no word of saying introduces. */
  readonly cue: Span | null;
  readonly content: Span;
  /** Whether the words only report, admit, claim, deny … what was said. */
  readonly factivity: Factivity;
}

/**
 * Finds which words of a text are given to whom: source, cue and content of each attribution, by the same rules that give
 * claims their holders, but whether or not a claim stands in the content. Attributions may nest and overlap: a chain
 * gives one for each speaker, a quotation beside its own clause another. Empty for a language nothing reads yet.
 */
export function findAttributions(
  text: TextLayer,
  context: { readonly language: string | null; readonly gazetteer: Gazetteer },
): readonly AttributionSpans[] {
  const language = languageFor(context.language ?? text.language);
  if (language === null) return [];
  const analysis = analyse(language, text, context.gazetteer);
  const framed = findFrames(analysis, { kinds: kindsByRole(analysis), lastPerson: null, lastGroup: null });
  const frames = [...framed, ...quotationFrames(analysis, framed)];
  const { start, end } = analysis.marked.tokens;
  const spanOf = (run: Run | null): Span | null =>
    run === null || run.to <= run.from ? null : { start: start[run.from] ?? 0, end: end[run.to - 1] ?? 0 };
  return frames.flatMap(({ named, cue, content, factivity }) => {
    const words = spanOf(content);
    return words === null ? [] : [{ source: spanOf(named), cue: spanOf(cue), content: words, factivity }];
  });
}
