import type { Claim } from '@inquest/model';
import { isoOf, spanOf } from '../days.ts';
import { dateWords } from '../words/en.ts';
import { isViolent, type Moment, type TimeOf } from './moments.ts';
import type { Report } from './report.ts';
import { contains, isContainer, type Spot } from './spot.ts';

/** The day a report is about, and why that is thought. */
export interface MainDay {
  readonly day: number;
  readonly why: string;
}

/** What the reports of a case are about. */
export interface Focus {
  /** The day of the violence a report tells of at its main place. */
  mainDayOf(report: Report): MainDay | null;
  /** The day most reports put the violence at a place; null when none does. */
  dayAt(spot: Spot): number | null;
  /** Whether some report puts violence at that place on that day. */
  isFocal(spot: Spot, day: number): boolean;
  /** Of a report that names no place: the one settlement at which other reports put the violence of its day; null without one. */
  onlySpotOnDayOf(source: FocusSource): Spot | null;
}

/** What the focus is found from, for each report. */
export interface FocusSource {
  readonly report: Report;
  readonly times: readonly Moment[];
  readonly spotKeyOf: (claim: Claim) => string | null;
}

/**
 * Finds the day each report is about: the one on which most of its violence stands in its own words;
 * without any, the day most other reports give for the same place, if it was published after that.
 */
export function focusOf(sources: readonly FocusSource[], timeOf: TimeOf): Focus {
  const own = new Map<Report, number>();
  const bySpot = new Map<string, { readonly spot: Spot; readonly days: Map<number, number> }>();
  for (const source of sources) {
    const { mainSpot } = source.report;
    const day = ownDay(source, timeOf);
    if (day === null || mainSpot === null) continue;
    own.set(source.report, day);
    const known = bySpot.get(mainSpot.key) ?? { spot: mainSpot, days: new Map<number, number>() };
    bySpot.set(mainSpot.key, known);
    known.days.set(day, (known.days.get(day) ?? 0) + 1);
  }
  const tops = new Map([...bySpot].map(([key, { days }]) => [key, top(days)]));
  const dayAt = (spot: Spot): number | null => {
    if (!isContainer(spot)) return tops.get(spot.key) ?? null;
    const inside = [...bySpot.values()].filter((one) => contains(spot, one.spot));
    const [only] = inside;
    return only === undefined || inside.length > 1 ? null : (tops.get(only.spot.key) ?? null);
  };
  return {
    dayAt,
    onlySpotOnDayOf: (source) => {
      const day = dayOfViolence(source, timeOf, null);
      const there = [...bySpot.values()].filter(
        ({ spot, days }) => day !== null && days.has(day) && !isContainer(spot),
      );
      const [only] = there;
      return only === undefined || there.length > 1 ? null : only.spot;
    },
    isFocal: (spot, day) => bySpot.get(spot.key)?.days.has(day) ?? false,
    mainDayOf: (report) => {
      const day = own.get(report);
      if (day !== undefined) return { day, why: `the report tells of violence on ${dateWords(isoOf(day))}` };
      return report.mainSpot === null ? null : byOthers(report, report.mainSpot, dayAt(report.mainSpot));
    },
  };
}

/** A report that names only a region or country must have been published soon after, in days. */
const soonAfter = 31;

function byOthers({ publishedFirst, publishedLast }: Report, spot: Spot, day: number | null): MainDay | null {
  if (day === null || (publishedLast !== null && publishedLast < day)) return null;
  if (isContainer(spot) && (publishedFirst === null || publishedFirst - day > soonAfter)) return null;
  return {
    day,
    why: `the report is about ${spot.name}, where other reports put the violence on ${dateWords(isoOf(day))}`,
  };
}

/** The day on which most violence at the main place stands, by words in the claim's sentence; the first named of equals. */
function ownDay(source: FocusSource, timeOf: TimeOf): number | null {
  const { mainSpot } = source.report;
  return mainSpot === null ? null : dayOfViolence(source, timeOf, mainSpot.key);
}

/** As `ownDay`, of violence at one place, or with null of violence at no place known. */
function dayOfViolence({ report, times, spotKeyOf }: FocusSource, timeOf: TimeOf, place: string | null): number | null {
  const bySentence = new Map(times.map((moment) => [moment.sentence, moment]));
  const days = new Map<number, number>();
  for (const claim of report.claims) {
    if (!isViolent(claim) || spotKeyOf(claim) !== place) continue;
    const isRead = claim.time !== null && (place === null || claim.time.anchor !== null);
    const named = isRead ? timeOf(claim, report) : null;
    const interval = named?.interval ?? bySentence.get(report.passages.sentence(claim.anchor.start))?.interval;
    const span = interval === undefined ? null : spanOf(interval);
    if (span !== null && span.start === span.end) days.set(span.start, (days.get(span.start) ?? 0) + 1);
  }
  return top(days);
}

/** The day with the highest count; of equals the one that was counted first. */
function top(days: ReadonlyMap<number, number>): number | null {
  let best: { readonly day: number; readonly count: number } | null = null;
  for (const [day, count] of days) if (count > (best?.count ?? 0)) best = { day, count };
  return best?.day ?? null;
}
