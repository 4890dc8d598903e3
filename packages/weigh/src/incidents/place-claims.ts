import type { Claim } from '@inquest/model';
import { isWeighed, kindRules } from '../kinds.ts';
import { anniversaryShifts, shiftedTime } from './anniversaries.ts';
import { isCountedOn } from './as-of-words.ts';
import { type FoundSpot, spotFinder } from './find-spot.ts';
import { type FoundTime, timeFinder } from './find-time.ts';
import { type Focus, type FocusSource, focusOf } from './focus.ts';
import { momentsOf, readTime, sentenceTimes, type TimeOf } from './moments.ts';
import { type NamedDays, namedDaysOf } from './named-days.ts';
import type { Report } from './report.ts';
import type { Spots } from './spot.ts';
import { yearsAgoToday } from './years-ago.ts';

/** A claim with what is known of its place and time, each with a reason. */
export interface Placing {
  readonly claim: Claim;
  readonly report: Report;
  readonly spot: FoundSpot;
  readonly time: FoundTime | null;
}

/** A claim that is of no incident, and why. */
export interface Unplaced {
  readonly claim: Claim;
  readonly reason: string;
}

export interface Placings {
  readonly placed: readonly Placing[];
  readonly unplaced: readonly Unplaced[];
  readonly focus: Focus;
}

const nowhere: FoundSpot = { spot: null, why: 'no place is named near it' };

/** Finds place and time of every claim of the reports. `accepted`: claims people accepted, weighed wherever they stand. */
export function placeClaims(reports: readonly Report[], spots: Spots, accepted: ReadonlySet<string>): Placings {
  const namedDays = namedDaysOf(reports);
  const timeOf = timeReader(reports, spots, namedDays);
  const options = { spots, timeOf, namedDays };
  const first = reports.map((report) => viewOf(report, options));
  const firstFocus = focusOf(first, timeOf);
  const views = first.map((view) => {
    const spot = view.report.mainSpot === null ? firstFocus.onlySpotOnDayOf(view) : null;
    return spot === null ? view : viewOf({ ...view.report, mainSpot: spot, isPlacedByDay: true }, options);
  });
  const focus = focusOf(views, timeOf);
  const placed: Placing[] = [];
  const unplaced: Unplaced[] = [];
  for (const { report, times, spotOf, spotKeyOf } of views) {
    const findTime = timeFinder(report, { timeOf, spotKeyOf, times, mainDay: focus.mainDayOf(report) });
    for (const claim of report.claims) {
      const reason = accepted.has(claim.id) ? null : leftOut(claim);
      if (reason !== null) unplaced.push({ claim, reason });
      else placed.push({ claim, report, spot: spotOf.get(claim) ?? nowhere, time: findTime(claim) });
    }
  }
  return { placed, unplaced, focus };
}

/** A report with the places of its claims and the times of its sentences. */
interface ReportView extends FocusSource {
  readonly spotOf: ReadonlyMap<Claim, FoundSpot>;
}

interface ViewOptions {
  readonly spots: Spots;
  readonly timeOf: TimeOf;
  readonly namedDays: NamedDays;
}

function viewOf(report: Report, { spots, timeOf, namedDays }: ViewOptions): ReportView {
  const findSpot = spotFinder(report, spots);
  const spotOf = new Map(report.claims.map((claim) => [claim, findSpot(claim)]));
  const spotKeyOf = (claim: Claim): string | null => spotOf.get(claim)?.spot?.key ?? null;
  const times = sentenceTimes(momentsOf(report, { timeOf, spotKeyOf, namedDays }));
  return { report, times, spotOf, spotKeyOf };
}

/**
 * The reader's times, with days known by name looked up in the case and anniversaries read back. The
 * day of a count ("as of 15 March") is no time of what happened.
 */
function timeReader(reports: readonly Report[], spots: Spots, namedDays: NamedDays): TimeOf {
  const shifts = anniversaryShifts(reports, spots);
  return (claim, report) => {
    if (isCountedOn(claim, report.text)) return null;
    const ago = yearsAgoToday(claim, report.text);
    if (ago !== null) return ago;
    const years = shifts.get(report);
    if (years !== undefined) return shiftedTime(claim, years);
    return readTime(claim) ?? namedDays.timeOf(claim, report);
  };
}

function leftOut(claim: Claim): string | null {
  if (!isWeighed(claim.boilerplate)) {
    return claim.boilerplate === 'duplicate'
      ? 'repeats words that stand elsewhere in the same text'
      : `stands outside the report itself (${claim.boilerplate ?? 'other'})`;
  }
  if (claim.stance === 'demanded' && kindRules[claim.kind].scope !== 'none') {
    return 'is presupposed by a demand, not said to have happened';
  }
  return null;
}
