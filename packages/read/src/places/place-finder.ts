import type { Gazetteer, Mention, PlaceReading } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import type { ActEvent } from '../events/event.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';

/** Finds where acts took place. */
export interface PlaceFinder {
  /** `speakers`: who says so; a place in their name ("the United States said") is not where it happened. */
  placeOf(event: ActEvent, clause: Run, speakers: readonly Run[]): PlaceReading | null;
}

const placePreposition = classBit('placePreposition');

/**
 * The place of an act is one named in its clause, else in its sentence: rather after a preposition of
 * place, rather a settlement than a country, rather near the verb. Places that only say where a
 * speaker or newspaper is at home do not count when they stand outside the clause.
 */
export function placeFinder(analysis: Analysis, gazetteer: Gazetteer): PlaceFinder {
  const { marked, mentionOf, mentions, sentences } = analysis;
  const ranks = { settlement: 2, region: 1, country: 0 };
  const best = (run: Run, trigger: Run, speakers: readonly Run[]): PlaceReading | null => {
    let chosen: Mention | null = null;
    let chosenScore = Number.NEGATIVE_INFINITY;
    let last = -1;
    for (let at = run.from; at < run.to; at += 1) {
      const index = mentionOf[at] ?? -1;
      if (index === -1 || index === last) continue;
      last = index;
      const mention = mentions[index];
      if (mention?.kind === 'place' && isDateline(analysis, at)) continue;
      if (marked.tokens.key[at - 1] === 'to') continue;
      if (mention?.kind !== 'place' || speakers.some(({ from, to }) => at >= from && at < to)) continue;
      const place = mention.place === null ? null : gazetteer.get(mention.place);
      const distance = Math.abs(at - trigger.from);
      const score =
        (has(marked, at - 1, placePreposition) ? 40 : 0) +
        (place === null ? 5 : 15 + 10 * ranks[place.kind]) -
        Math.min(distance, 20);
      if (score > chosenScore) {
        chosen = mention;
        chosenScore = score;
      }
    }
    return chosen === null ? null : readingOf(chosen, gazetteer);
  };
  return {
    placeOf: (event, clause, speakers) => {
      const sentence = sentences[event.sentence];
      return (
        best(clause, event.trigger, speakers) ??
        (sentence === undefined ? null : best(sentence, event.trigger, speakers))
      );
    },
  };
}

/** Words behind a dateline that may still be capitals: agency, month. */
const datelineReach = 24;

/** "COLOMBO (Agency) - A court …": the town the report was sent from, in capitals before a sentence in small letters, and what stands with it up to the dash. */
function isDateline({ marked, sentences, sentenceOf }: Analysis, at: number): boolean {
  const bounds = sentences[sentenceOf[at] ?? -1];
  if (bounds === undefined || at - bounds.from > datelineReach) return false;
  const { start, end, text, kind } = marked.tokens;
  const first = text.slice(start[bounds.from] ?? 0, end[bounds.from] ?? 0);
  if (first.length < 3 || first !== first.toUpperCase() || first === first.toLowerCase()) return false;
  const limit = Math.min(bounds.to, bounds.from + datelineReach);
  let small = 0;
  for (let next = bounds.from; next < limit; next += 1)
    if (kind[next] === tokenKinds.word && marked.capital[next] !== 1) small += 1;
  if (small <= 2) return false;
  for (let next = bounds.from; next <= at; next += 1)
    if (marked.capital[next] !== 1 && kind[next] === tokenKinds.word) return false;
  return true;
}

function readingOf(mention: Mention, gazetteer: Gazetteer): PlaceReading {
  const place = mention.place === null ? null : gazetteer.get(mention.place);
  return {
    name: place?.name ?? null,
    id: place?.id ?? null,
    words: mention.words,
    anchor: { start: mention.start, end: mention.end },
  };
}
