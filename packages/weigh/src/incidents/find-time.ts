import type { Claim } from '@inquest/model';
import type { DayInterval } from '../days.ts';
import { kindRules } from '../kinds.ts';
import {
  type Grade,
  gradeOf,
  type Moment,
  type MomentSources,
  momentsOf,
  type ReadTime,
  sentenceTimes,
} from './moments.ts';
import type { Report } from './report.ts';

/** When a claim is put, and why, in words. */
export interface FoundTime {
  readonly interval: DayInterval;
  /** A broad or half-open time places a claim in the conflict, never in a moment. */
  readonly grade: Grade;
  /** The claim's own words give it; else it was carried over from a neighbour. */
  readonly own: boolean;
  readonly why: string;
}

/** How many paragraphs a day named before is carried on. */
const carriedParagraphs = 3;

/** Finds the time of each claim of a report. Null: nothing near it says when, or only ambiguously. */
export function timeFinder(report: Report, sources: MomentSources): (claim: Claim) => FoundTime | null {
  const { timeOf, spotKeyOf } = sources;
  const times = sentenceTimes(momentsOf(report, sources));
  const onlyDay = onlyDayOf(times);
  return (claim) => {
    const own = timeOf(claim, report);
    if (own !== null) return ownTime(claim, own);
    const carried = carriedTime(claim, report, times);
    if (carried !== null) return keepPlace(carried, spotKeyOf(claim));
    if (kindRules[claim.kind].reach !== 'text' || onlyDay === null) return null;
    if (claim.time !== null || onlyDay.spotKey !== spotKeyOf(claim)) return null;
    return {
      interval: onlyDay.interval,
      grade: onlyDay.grade,
      own: false,
      why: `"${onlyDay.words}" is the only day the report names`,
    };
  };
}

/** The reader's time; one that it carried over itself (no words) gives a day only to kinds that may look that far. */
function ownTime(claim: Claim, { interval, note }: ReadTime): FoundTime {
  const grade = gradeOf(interval);
  if (claim.time === null || claim.time.anchor !== null)
    return { interval, grade, own: true, why: ownWhy(claim, note) };
  const { reach } = kindRules[claim.kind];
  const mayGiveDay = reach === 'text' || reach === 'paragraph';
  const against = claim.time.resolvedAgainst === null ? '' : `: ${claim.time.resolvedAgainst}`;
  return { interval, grade: mayGiveDay ? grade : 'broad', own: false, why: `carried over by the reader${against}` };
}

function ownWhy(claim: Claim, note: string): string {
  const words = claim.time?.words ?? '';
  const said = `says "${words}"`;
  return note === '' ? said : `${said}; ${note}`;
}

interface Carried {
  readonly moment: Moment;
  readonly found: FoundTime;
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
  if (before !== undefined && before.sentence === sentence)
    return carry(before, 'in the same sentence', reach !== 'none');
  const inParagraph = reach === 'paragraph' || reach === 'text';
  if (before !== undefined && before.paragraph === paragraph) return carry(before, 'in the paragraph', inParagraph);
  const after = times[at + 1];
  if (after !== undefined && after.paragraph === paragraph && after.grade === 'day') {
    if (inParagraph) return carry(after, 'further on in the paragraph', true);
  }
  if (before === undefined) return null;
  const near = paragraph - before.paragraph <= carriedParagraphs;
  return carry(before, 'before it', reach === 'text' && near);
}

/** A carried time gives a day only where the kind allows it; else it only says what part of the story it is. */
function carry(moment: Moment, where: string, mayGiveDay: boolean): Carried {
  const day = mayGiveDay && moment.grade === 'day';
  const why = `carried over: "${moment.words}" stands ${where}${moment.note === '' ? '' : `; ${moment.note}`}`;
  return { moment, found: { interval: moment.interval, grade: day ? 'day' : 'broad', own: false, why } };
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

/** The one day a report names, if it names just one and nothing broader. */
function onlyDayOf(times: readonly Moment[]): Moment | null {
  const [first] = times;
  if (first === undefined || first.grade !== 'day') return null;
  const same = times.every(
    ({ interval }) => interval.start === first.interval.start && interval.end === first.interval.end,
  );
  return same ? first : null;
}
