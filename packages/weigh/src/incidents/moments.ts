import type { Claim } from '@inquest/model';
import { type DayInterval, daysOf, spanOf } from '../days.ts';
import type { NamedDays } from './named-days.ts';
import type { Report } from './report.ts';

/** How finely a time is known, for placing: up to a night across two days, up to ten days, or worse. */
export type Grade = 'day' | 'days' | 'broad';

const longestNight = 1;
const longestSpell = 9;

export function gradeOf(interval: DayInterval): Grade {
  const span = spanOf(interval);
  if (span === null || span.end - span.start > longestSpell) return 'broad';
  return span.end - span.start <= longestNight ? 'day' : 'days';
}

/** A time that a report names, with the place in the text where it does. */
export interface Moment {
  readonly interval: DayInterval;
  readonly grade: Grade;
  readonly words: string;
  readonly offset: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** The place of the claim it dates; null when that has none. */
  readonly spotKey: string | null;
  /** Its sentence tells of an attack or of people killed or wounded. */
  readonly violent: boolean;
  /** Says why the interval is not what the reader gave; empty when it is. */
  readonly note: string;
}

/** A time as weighing takes it: the reader's, or corrected with a reason. */
export interface ReadTime {
  readonly interval: DayInterval;
  readonly note: string;
}

/** Gives the time of a claim as weighing takes it; null when the claim has none that is resolved. */
export type TimeOf = (claim: Claim, report: Report) => ReadTime | null;

/** Gives the key of the place a claim was put to. */
export type SpotKeyOf = (claim: Claim) => string | null;

/** The reader's time of a claim, when at least one end of it is known. */
export function readTime(claim: Claim): ReadTime | null {
  if (claim.time === null) return null;
  const interval = daysOf(claim.time);
  return interval.start === null && interval.end === null ? null : { interval, note: '' };
}

/** Whether a claim tells of an attack or of people killed or wounded, in the report itself and not as a demand. */
export function isViolent({ kind, boilerplate, stance }: Claim): boolean {
  return (
    (kind === 'killed' || kind === 'wounded' || kind === 'attack') && boilerplate === null && stance !== 'demanded'
  );
}

/** Kinds whose time is when something was said, not when it happened. */
const saying = new Set(['statement', 'demand']);

/** What moments are found with. */
export interface MomentSources {
  readonly timeOf: TimeOf;
  readonly spotKeyOf: SpotKeyOf;
  readonly namedDays: NamedDays;
}

/** The times a report names for what happened, in order of position, each position once. */
export function momentsOf(report: Report, { timeOf, spotKeyOf, namedDays }: MomentSources): Moment[] {
  const byOffset = new Map<number, Moment>();
  const violent = new Set(report.claims.filter(isViolent).map(({ anchor }) => report.passages.sentence(anchor.start)));
  const add = (moment: Moment): void => {
    const known = byOffset.get(moment.offset);
    if (known === undefined || rank(moment) < rank(known)) byOffset.set(moment.offset, moment);
  };
  for (const { name, time } of namedDays.inReport(report)) {
    add(momentAt({ report, time, words: name.words, offset: name.start, spotKey: null, violent }));
  }
  for (const claim of report.claims) {
    if (claim.time?.anchor == null || claim.boilerplate !== null || saying.has(claim.kind)) continue;
    const time = timeOf(claim, report);
    if (time === null) continue;
    const { words, anchor } = claim.time;
    add(momentAt({ report, time, words, offset: anchor.start, spotKey: spotKeyOf(claim), violent }));
  }
  return [...byOffset.values()].sort((a, b) => a.offset - b.offset);
}

interface MomentInput {
  readonly report: Report;
  readonly time: ReadTime;
  readonly words: string;
  readonly offset: number;
  readonly spotKey: string | null;
  /** Sentences that tell of violence. */
  readonly violent: ReadonlySet<number>;
}

function momentAt({ report, time, words, offset, spotKey, violent }: MomentInput): Moment {
  const { interval, note } = time;
  const sentence = report.passages.sentence(offset);
  const paragraph = report.passages.paragraph(offset);
  const grade = gradeOf(interval);
  return { interval, grade, words, offset, sentence, paragraph, spotKey, note, violent: violent.has(sentence) };
}

/** The time that governs each sentence that names one: a day before anything broader, the first of them. */
export function sentenceTimes(moments: readonly Moment[]): Moment[] {
  const bySentence = new Map<number, Moment>();
  for (const moment of moments) {
    const known = bySentence.get(moment.sentence);
    if (known === undefined || rank(moment) < rank(known)) bySentence.set(moment.sentence, moment);
  }
  return [...bySentence.values()].sort((a, b) => a.sentence - b.sentence);
}

function rank(moment: Moment): number {
  return moment.grade === 'day' ? 0 : moment.grade === 'days' ? 1 : 2;
}
