import type { Gazetteer, Reading, TextLayer, TimeInterval } from '@inquest/model';
import { analysisOf } from './analysis.ts';
import { findFrames } from './attribution/find-frames.ts';
import { quotationFrames } from './attribution/quotation-frames.ts';
import { indexFrames } from './claims/attribute.ts';
import { indexBoilerplate } from './claims/boilerplate.ts';
import { claimsOfEvents } from './claims/find-claims.ts';
import { findEvents } from './events/find-events.ts';
import { languageFor } from './languages/languages.ts';
import { lexiconOf } from './lexicon/lexicon.ts';
import { markText } from './lexicon/marked-text.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { placeFinder } from './places/place-finder.ts';
import { findQuantities } from './quantities/find-quantities.ts';
import { findQuotations } from './sentences/find-quotations.ts';
import { findSentences } from './sentences/find-sentences.ts';
import { makeClock } from './times/clock.ts';
import { findTimes } from './times/find-times.ts';
import { tokenise } from './tokens/tokenise.ts';
import { readerTool } from './tool.ts';

/** What the reader must be told that the text does not say. */
export interface ReadContext {
  /** When the text was published: relative times and missing years are counted from it. */
  readonly published: TimeInterval | null;
  /** BCP 47 tag; null to take the text layer's own. */
  readonly language: string | null;
  readonly gazetteer: Gazetteer;
}

/**
 * Reads a text: what it claims happened, in its exact words, and according to whom; whom it names.
 * Pure and linear in the text's length. Never throws: a text in a language nothing reads yet, or an
 * empty one, gives a reading without claims and `languages: []`.
 */
export function readClaims(text: TextLayer, context: ReadContext): Reading {
  const language = languageFor(context.language ?? text.language);
  const reading = { item: text.item, text: text.id, reader: readerTool };
  if (language === null) return { ...reading, languages: [], claims: [], mentions: [], appeals: [] };
  const tokens = tokenise(text.string);
  const lexicon = lexiconOf(language);
  const marked = markText(tokens, lexicon);
  const sentences = findSentences(tokens, lexicon);
  const spans = sentences.map(({ from, to }) => ({ start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 }));
  const mentions = findMentions(text, spans, language, context.gazetteer);
  const analysis = analysisOf({
    marked,
    sentences,
    quotations: findQuotations(tokens, lexicon),
    quantities: findQuantities(marked, sentences),
    times: findTimes(marked, sentences),
    mentions,
  });
  const frames = findFrames(analysis, { kinds: new Map(), lastPerson: null });
  const quoted = quotationFrames(analysis, frames);
  const all = [...frames, ...quoted];
  const index = indexFrames(analysis, all);
  const sources = {
    text,
    analysis,
    boilerplate: indexBoilerplate(text),
    frames: index,
    clock: makeClock(analysis, all, context.published),
    places: placeFinder(analysis, context.gazetteer),
  };
  const claims = claimsOfEvents(sources, findEvents(analysis));
  return { ...reading, languages: [language.tag], claims, mentions, appeals: [] };
}
