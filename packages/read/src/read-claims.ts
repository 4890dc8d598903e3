import type { Gazetteer, Reading, TextLayer, TimeInterval } from '@inquest/model';
import { analyse } from './analyse.ts';
import { findAppeals } from './appeals/find-appeals.ts';
import { findFrames } from './attribution/find-frames.ts';
import type { Frame } from './attribution/frame.ts';
import { quotationFrames } from './attribution/quotation-frames.ts';
import type { SpeakerMemory } from './attribution/speaker.ts';
import { kindsByRole } from './attribution/speaker-kind.ts';
import { indexFrames } from './claims/attribute.ts';
import { indexBoilerplate } from './claims/boilerplate.ts';
import type { ClaimTrace } from './claims/claim-trace.ts';
import { type ClaimSources, findClaims } from './claims/find-claims.ts';
import { findDemands } from './demands/find-demands.ts';
import { findEvents } from './events/find-events.ts';
import type { Language } from './languages/language.ts';
import { languageFor } from './languages/languages.ts';
import { readNames } from './mentions/read-names.ts';
import { partsOfText } from './passages/parts-of-text.ts';
import { placeFinder } from './places/place-finder.ts';
import { makeClock } from './times/clock.ts';
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
 * empty one, gives a reading without claims and `languages: []`, but with the names found by their form.
 * A text in several languages is read passage by passage, each in its own.
 * A data file gives nothing: the names in a table of answers would pass for what reports say.
 */
export function readClaims(text: TextLayer, context: ReadContext): Reading {
  return readTraced(text, context, null);
}

/** As `readClaims`; a trace is told what each claim is made from. */
export function readTraced(text: TextLayer, context: ReadContext, trace: ClaimTrace | null): Reading {
  const tag = context.language ?? text.language;
  const reading = { item: text.item, text: text.id, reader: readerTool };
  const language = languageFor(tag);
  if (isDataFile(text)) return { ...reading, languages: language === null ? [] : [language.tag], ...nothing };
  const readings = partsOfText(text, tag).map((part) => {
    if (part.language !== null) return readIn(part.language, part.text, context, trace);
    return { languages: [], claims: [], ...readNames(part.text, part.tag, context.gazetteer) };
  });
  const [only] = readings;
  if (only !== undefined && readings.length === 1) return { ...reading, ...only };
  return {
    ...reading,
    languages: readings.flatMap(({ languages }) => languages),
    claims: readings.flatMap(({ claims }) => claims).sort((a, b) => a.anchor.start - b.anchor.start),
    mentions: readings.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start),
    appeals: readings.flatMap(({ appeals }) => appeals).sort((a, b) => a.start - b.start),
  };
}

/** As `readClaims`, with a given language file. What a section of the file does not describe is not found. */
export function readIn(
  language: Language,
  text: TextLayer,
  context: ReadContext,
  trace: ClaimTrace | null = null,
): Reading {
  const { sources, frames, memory } = claimSources(language, text, context, trace);
  const { analysis } = sources;
  const { tokens } = analysis.marked;
  const spans = analysis.sentences.map(({ from, to }) => ({
    start: tokens.start[from] ?? 0,
    end: tokens.end[to - 1] ?? 0,
  }));
  trace?.analysed(analysis);
  const claims = findClaims(sources, { frames, events: findEvents(analysis), demands: findDemands(analysis, memory) });
  return {
    item: text.item,
    text: text.id,
    reader: readerTool,
    languages: [language.tag],
    claims,
    mentions: analysis.mentions,
    appeals: findAppeals(text, spans),
  };
}

/** What the claims of a text are made from, and who says what in it. */
export interface FoundSources {
  readonly sources: ClaimSources;
  readonly frames: readonly Frame[];
  readonly memory: SpeakerMemory;
}

/** Finds everything that claims of a text are made from, by a given language file. */
export function claimSources(
  language: Language,
  text: TextLayer,
  context: ReadContext,
  trace: ClaimTrace | null = null,
): FoundSources {
  const analysis = analyse(language, text, context.gazetteer);
  const memory: SpeakerMemory = { kinds: kindsByRole(analysis), lastPerson: null, lastGroup: null };
  const found = findFrames(analysis, memory);
  const frames = [...found, ...quotationFrames(analysis, found)];
  const sources = {
    text,
    analysis,
    boilerplate: indexBoilerplate(text),
    frames: indexFrames(analysis, frames),
    clock: makeClock(analysis, frames, context.published),
    places: placeFinder(analysis, context.gazetteer),
    trace,
  };
  return { sources, frames, memory };
}

const nothing: Pick<Reading, 'claims' | 'mentions' | 'appeals'> = { claims: [], mentions: [], appeals: [] };

/** A file of data beside the reports (JSON, a table): evidence, but nobody tells something in it. */
function isDataFile(text: TextLayer): boolean {
  const length = text.string.length;
  return text.boilerplate.some(
    ({ kind, start, end }) => kind === 'other' && start === 0 && end >= length && length > 0,
  );
}
