import type { Claim } from '@inquest/model';
import { type DayInterval, isoOf } from '../days.ts';
import { kindRules } from '../kinds.ts';
import { dateWords } from '../words/en.ts';
import type { MainDay } from './focus.ts';
import { type Grade, gradeOf, type Moment, type ReadTime, type SpotKeyOf, type TimeOf } from './moments.ts';
import type { Report } from './report.ts';

/** When a claim is put, and why, in words. */
export interface FoundTime {
  readonly interval: DayInterval;
  /** A broad or half-open time places a claim in the conflict, never in a moment. */
  readonly grade: Grade;
  /** The claim's own words give it; else it was carried over or follows from what the report is about. */
  readonly own: boolean;
  readonly why: string;
}

/** What the time of a report's claims is found from. */
export interface TimeSources {
  readonly timeOf: TimeOf;
  readonly spotKeyOf: SpotKeyOf;
  /** The times that govern the report's sentences. */
  readonly times: readonly Moment[];
  readonly mainDay: MainDay | null;
}

/** How many paragraphs a day named before is carried on. */
const carriedParagraphs = 3;
/** How long after the main day arrests, blackouts and the like are told of as part of it, in days. */
const longestAftermath = 92;
/** A time no longer than this that holds the main day tells of it: "last week", in days. */
const longestMonth = 31;
/** What is told of this long before the main day may still lead up to it, in days. */
const longestLead = 366;
/** "Since Thursday": a time that opens this soon after the main day is counted from it, in days. */
const soonAfter = 3;

/** Finds the time of each claim of a report. Null: nothing near it says when, or only ambiguously. */
export function timeFinder(report: Report, sources: TimeSources): (claim: Claim) => FoundTime | null {
  const { timeOf, spotKeyOf, times, mainDay } = sources;
  return (claim) => {
    const read = timeOf(claim, report);
    const follows = mainDay !== null && mayFollow(claim, report, mainDay) && spotKeyOf(claim) === report.mainSpot?.key;
    if (read !== null && claim.time?.anchor != null) {
      const own: FoundTime = { ...read, grade: gradeOf(read.interval), own: true, why: ownWhy(claim, read) };
      return follows ? countedFrom(mainDay, own) : own;
    }
    if (follows && isToldOfBefore(claim, report)) return beforeMainDay(mainDay);
    const carried = carriedTime(claim, report, times);
    const reader = read === null || carried?.inParagraph === true ? null : byReader(claim, read);
    if (follows && !standsApart(claim, reader ?? carried, mainDay)) return onMainDay(mainDay);
    if (reader !== null) return reader;
    return carried === null ? null : keepPlace(carried, spotKeyOf(claim));
  };
}

/** Words that put a sentence before what the report is about. */
const before =
  /^["“'‘\s]*(?:prior to|ahead of|in the (?:days|weeks|months|years) before|(?:days|weeks|months) (?:earlier|before)|previously)\b|\bearlier (?:in the|that) (?:week|month|year)\b/i;

/** "Prior to the operation, ten persons had been killed". */
function isToldOfBefore(claim: Claim, { passages, text }: Report): boolean {
  const { start, end } = passages.sentenceSpan(passages.sentence(claim.anchor.start));
  return before.test(text.string.slice(start, Math.min(end, Math.max(claim.anchor.end, start))));
}

function beforeMainDay({ day }: MainDay): FoundTime {
  const interval = { start: null, end: day - 1 };
  return { interval, grade: 'broad', own: true, why: 'its sentence tells of what was before' };
}

function onMainDay({ day, why }: MainDay): FoundTime {
  return { interval: { start: day, end: day }, grade: 'day', own: false, why };
}

/** Whether a claim of this kind, in a report of that date, may be part of what the report is about. */
function mayFollow({ kind }: Claim, { publishedFirst }: Report, { day }: MainDay): boolean {
  const { reach } = kindRules[kind];
  if (reach === 'sentence' || reach === 'none') return false;
  const isToll = kind === 'killed' || kind === 'wounded' || kind === 'attack';
  return isToll || publishedFirst === null || publishedFirst - day <= longestAftermath;
}

/**
 * A time before the main day, or a day of other violence, tells of something else. That nobody died is
 * said of the main day, whatever time stands before it.
 */
function standsApart(claim: Claim, near: Carried | FoundTime | null, { day }: MainDay): boolean {
  if (near === null || claim.negated || claim.stance === 'denied') return false;
  if ('moment' in near && isPastLookBack(near, day)) return false;
  const { start, end } = 'moment' in near ? near.moment.interval : near.interval;
  const holdsDay = start !== null && end !== null && end >= day && end - start <= longestMonth;
  if (start !== null && start < day && !holdsDay) return true;
  return 'moment' in near && near.moment.violent && near.moment.grade === 'day' && start !== day;
}

/** A year long before the main day, named in an earlier paragraph: a look back, which ended with that paragraph. */
function isPastLookBack({ moment, inParagraph }: Carried, day: number): boolean {
  const { end } = moment.interval;
  return !inParagraph && moment.grade === 'broad' && end !== null && day - end > longestLead;
}

/** "Since Thursday", when Thursday is the main day or right after it. */
function countedFrom(mainDay: MainDay, own: FoundTime): FoundTime {
  const { start, end } = own.interval;
  if (end !== null || start === null || start < mainDay.day || start > mainDay.day + soonAfter) return own;
  return { ...onMainDay(mainDay), why: `${own.why}, counted from ${dateWords(isoOf(mainDay.day))}` };
}

/** A time the reader carried over itself gives a day only to kinds that may look that far. */
function byReader(claim: Claim, { interval }: ReadTime): FoundTime {
  const { reach } = kindRules[claim.kind];
  const mayGiveDay = reach === 'text' || reach === 'paragraph';
  const against = claim.time?.resolvedAgainst == null ? '' : `: ${claim.time.resolvedAgainst}`;
  const grade = mayGiveDay ? gradeOf(interval) : 'broad';
  return { interval, grade, own: false, why: `carried over by the reader${against}` };
}

function ownWhy(claim: Claim, { note }: ReadTime): string {
  const said = `says "${claim.time?.words ?? ''}"`;
  return note === '' ? said : `${said}; ${note}`;
}

/** Said of a time in an earlier paragraph. */
const beforeIt = 'before it';

interface Carried {
  readonly moment: Moment;
  readonly found: FoundTime;
  readonly inParagraph: boolean;
}

/** A day is not carried from what happened at one place to what happened at another. */
function keepPlace({ moment, found }: Carried, spotKey: string | null): FoundTime {
  if (found.grade === 'broad' || moment.spotKey === spotKey || moment.spotKey === null) return found;
  return { ...found, grade: 'broad', why: `${found.why}, but of another place` };
}

function carriedTime(claim: Claim, report: Report, times: readonly Moment[]): Carried | null {
  const { reach } = kindRules[claim.kind];
  const sentence = report.passages.sentence(claim.anchor.start);
  const paragraph = report.passages.paragraph(claim.anchor.start);
  const at = lastNotAfter(times, sentence);
  const before = times[at];
  if (before?.sentence === sentence)
    return carry(before, { where: 'in the same sentence', mayGiveDay: reach !== 'none' });
  const inParagraph = reach === 'paragraph' || reach === 'text';
  if (before?.paragraph === paragraph) return carry(before, { where: 'in the paragraph', mayGiveDay: inParagraph });
  const after = times[at + 1];
  if (after?.paragraph === paragraph && after.grade === 'day' && inParagraph) {
    return carry(after, { where: 'further on in the paragraph', mayGiveDay: true });
  }
  // A footnote belongs to the place that refers to it, not to the paragraph it happens to stand behind.
  if (before === undefined || claim.boilerplate === 'footnote') return null;
  const near = paragraph - before.paragraph <= carriedParagraphs;
  return carry(before, { where: beforeIt, mayGiveDay: reach === 'text' && near });
}

/** A carried time gives a day only where the kind allows it; else it only says what part of the story it is. */
function carry(moment: Moment, { where, mayGiveDay }: { where: string; mayGiveDay: boolean }): Carried {
  const day = mayGiveDay && moment.grade === 'day';
  const why = `carried over: "${moment.words}" stands ${where}${moment.note === '' ? '' : `; ${moment.note}`}`;
  const found: FoundTime = { interval: moment.interval, grade: day ? 'day' : 'broad', own: false, why };
  return { moment, found, inParagraph: where !== beforeIt };
}

/** Index of the last time in or before the sentence; -1 when there is none. */
function lastNotAfter(times: readonly Moment[], sentence: number): number {
  let low = -1;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const moment = times[middle];
    if (moment !== undefined && moment.sentence <= sentence) low = middle;
    else high = middle - 1;
  }
  return low;
}
