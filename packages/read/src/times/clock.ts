import type { TimeInterval, TimeReading } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import type { Frame } from '../attribution/frame.ts';
import type { ActEvent } from '../events/event.ts';
import { phraseOf } from '../lexicon/marked-text.ts';
import { anniversaries } from './anniversaries.ts';
import { type DayNumber, isoDay, parseIsoDay } from './calendar.ts';
import { relativeClauseOf, verbBehind } from './clause-of-time.ts';
import type { Reference } from './reference.ts';
import { type ResolvedTime, resolveTime } from './resolve-time.ts';
import type { TimeRun } from './time-spec.ts';

/** Resolves the times of a text and says which belongs to an act. */
export interface Clock {
  /** The time with that index as read; null for an index that does not exist. */
  read(time: number): TimeReading | null;
  timeOfEvent(event: ActEvent, clause: Run, frames: readonly Frame[]): TimeReading | null;
}

/** What follows at once in a report: sentences about these go on with the day named before. Trials and dismissals do not. */
const carriedKinds: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'attack',
  'protest',
  'disappeared',
  'arrested',
]);

/** So many sentences, and no further than the paragraph before, is a day carried on. */
const carriedReach = 6;

/** Relations under which a time cannot date the sentences after it. */
const bounds: ReadonlySet<string> = new Set(['since', 'until', 'before', 'after']);

/**
 * Relative words and missing years are counted from the day of speaking within a quotation that is
 * dated, else from the publication. An act's time is one in its clause, else in its sentence, else
 * carried over from a day named before in the same paragraph or the one before; carried times have no words and say so.
 */
export function makeClock(analysis: Analysis, frames: readonly Frame[], published: TimeInterval | null): Clock {
  const { marked, times, sentences, sentenceOf, timeOf } = analysis;
  const saidTimes = new Set(frames.map((frame) => frame.saidTime));
  const publishedReference = referenceOf(published, 'published');
  const rebased = anniversaries(analysis, publishedReference);
  const speech = speechTimes(analysis, frames);
  const resolved: (TimeReading | null)[] = [];
  let lastDay: DayNumber | null = null;
  let lastNamed: Reference | null = null;

  for (const [index, run] of times.entries()) {
    const spoken = speech[run.from] ?? -1;
    const said = spoken !== -1 && spoken < index ? resolved[spoken] : undefined;
    const reference =
      (said == null ? null : referenceOf(said, 'speech')) ??
      (isYearless(run) ? rebased(run.from) : null) ??
      publishedReference ??
      lastNamed;
    const time = resolveTime(run, reference, lastDay);
    resolved.push(toReading(run, time, reference));
    if (time === null) continue;
    if (time.precision === 'day') lastDay = parseIsoDay(time.start);
    if (!time.relative && run.relation === 'at') lastNamed = namedReference(time);
  }

  function toReading(run: TimeRun, time: ResolvedTime | null, reference: Reference | null): TimeReading {
    const { start, end, words } = phraseOf(marked, run.from, run.to);
    const anchor = { start, end };
    if (time === null) return { start: null, end: null, precision: 'unknown', words, anchor, resolvedAgainst: null };
    const against = time.relative ? describe(run, reference) : null;
    return { start: time.start, end: time.end, precision: time.precision, words, anchor, resolvedAgainst: against };
  }

  function describe(run: TimeRun, reference: Reference | null): string | null {
    if (run.spec.type === 'same-day') return 'the day named before';
    if (reference === null) return null;
    const days =
      reference.start === reference.end ? isoDay(reference.end) : `${isoDay(reference.start)}/${isoDay(reference.end)}`;
    return `${days} (${reference.why})`;
  }

  const firstTimeOf = new Map<number, number[]>();
  for (const [index, run] of times.entries()) {
    const sentence = sentenceOf[run.from] ?? -1;
    const list = firstTimeOf.get(sentence) ?? [];
    list.push(index);
    firstTimeOf.set(sentence, list);
  }

  const within = (run: Run, trigger: Run, sentence: number): number => {
    let best = -1;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const index of firstTimeOf.get(sentence) ?? []) {
      const time = times[index];
      if (time === undefined || saidTimes.has(index) || time.from < run.from || time.from >= run.to) continue;
      const distance = Math.abs(time.from - trigger.from) - (time.from < trigger.from ? 2 : 0);
      if (distance < bestDistance) {
        best = index;
        bestDistance = distance;
      }
    }
    return best;
  };

  const carried = (sentence: number): TimeReading | null => {
    const paragraph = sentences[sentence]?.paragraph ?? 0;
    for (let earlier = sentence - 1; earlier >= Math.max(0, sentence - carriedReach); earlier -= 1) {
      if ((sentences[earlier]?.paragraph ?? -1) < paragraph - 1) return null;
      for (const index of [...(firstTimeOf.get(earlier) ?? [])].reverse()) {
        const reading = resolved[index];
        const run = times[index];
        if (reading == null || run === undefined || saidTimes.has(index) || bounds.has(run.relation)) continue;
        if (reading.precision !== 'day') return null;
        const isSame = sentences[earlier]?.paragraph === paragraph;
        return {
          start: reading.start,
          end: reading.end,
          precision: 'day',
          words: '',
          anchor: null,
          resolvedAgainst: `${reading.start} (named before in the paragraph${isSame ? '' : ' before'})`,
        };
      }
    }
    return null;
  };

  /** The part of the sentence between semicolons that holds the act. */
  const beforeSemicolon = (sentence: Run, event: ActEvent): Run => {
    let { from, to } = sentence;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      if (marked.tokens.key[at] !== ';') continue;
      if (at < event.trigger.from) from = at + 1;
      else to = Math.min(to, at);
    }
    return { from, to };
  };

  return {
    read: (time) => resolved[time] ?? null,
    timeOfEvent: (event, clause) => {
      const sentence = sentences[event.sentence];
      const ownClause = relativeClauseOf(analysis, event.trigger.from, sentence?.from ?? clause.from);
      const named = ownClause === null ? -1 : within(ownClause, event.trigger, event.sentence);
      if (named !== -1) return resolved[named] ?? null;
      const end = verbBehind(analysis, event, clause.to);
      const inside = within({ from: clause.from, to: end }, event.trigger, event.sentence);
      if (end < clause.to && inside === -1) return null;
      const index =
        inside !== -1 || sentence === undefined
          ? inside
          : within(beforeSemicolon(sentence, event), event.trigger, event.sentence);
      if (index !== -1) return resolved[index] ?? null;
      const at = timeOf[event.trigger.from] ?? -1;
      if (at !== -1) return resolved[at] ?? null;
      return carriedKinds.has(event.kind) ? carried(event.sentence) : null;
    },
  };
}

/** A calendar day, month or season without its year. */
function isYearless({ spec }: TimeRun): boolean {
  return (spec.type === 'day' || spec.type === 'month' || spec.type === 'season') && spec.year === null;
}

function referenceOf(interval: TimeInterval | null, why: string): Reference | null {
  const start = parseIsoDay(interval?.start ?? null);
  const end = parseIsoDay(interval?.end ?? null);
  return start === null || end === null ? null : { start, end, why };
}

/** A date with its year, as reference for later ones without when the text itself is not dated. */
function namedReference(time: ResolvedTime): Reference | null {
  const end = parseIsoDay(time.end);
  if (end === null) return null;
  const yearEnd = parseIsoDay(`${(time.end ?? '').slice(0, 4)}-12-31`) ?? end;
  return { start: yearEnd, end: yearEnd, why: 'year named before in the text' };
}

/** For each token within a quotation that is dated, the index of the time it was said. */
function speechTimes(analysis: Analysis, frames: readonly Frame[]): Int32Array {
  const said = new Int32Array(analysis.marked.tokens.count).fill(-1);
  for (const frame of frames) {
    if (frame.saidTime === -1 || analysis.quotationOf[frame.content.from] === -1) continue;
    said.fill(frame.saidTime, frame.content.from, frame.content.to);
  }
  return said;
}
