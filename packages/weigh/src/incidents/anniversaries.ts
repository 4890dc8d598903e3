import type { Claim } from '@inquest/model';
import { spanOf, yearOf, yearsEarlier } from '../days.ts';
import { type ReadTime, readTime } from './moments.ts';
import type { Report } from './report.ts';
import { contains, type Spot, type Spots } from './spot.ts';

/** A report within this many days of the day it names may have been written for an anniversary. */
const anniversaryDays = 10;
const maxYears = 50;
/** "Anniversary" in the languages of the house, lower case; a stem where endings vary. */
const anniversaryWords = ['anniversary', 'годовщин', 'летие', 'жылдығ'];

/**
 * How many years back a report's dates without a year must be read. "On 16th December" in a report
 * published that day three years later is read by a reader as the day of publication; when other
 * reports of the case, published within a year of it, put an event on that day of an earlier year at the
 * same place, and the report speaks of an anniversary, the earlier year is the safer reading.
 */
export function anniversaryShifts(reports: readonly Report[], spots: Spots): ReadonlyMap<Report, number> {
  const events = eventDays(reports, spots);
  const shifts = new Map<Report, number>();
  for (const report of reports) {
    const { publishedFirst: published, mainSpot } = report;
    if (published === null || mainSpot === null || !speaksOfAnniversary(report)) continue;
    for (const claim of report.claims) {
      const day = inferredDay(claim);
      if (day === null || Math.abs(published - day) > anniversaryDays) continue;
      const years = yearsBack(day, events.get(mainSpot.key));
      if (years !== null) shifts.set(report, years);
    }
  }
  return shifts;
}

/** The reader's time moved back by a report's anniversary, where its year was inferred. */
export function shiftedTime(claim: Claim, years: number): ReadTime | null {
  const time = readTime(claim);
  if (time === null || !isDateWithoutYear(claim)) return time;
  const { start, end } = time.interval;
  const ago = years === 1 ? 'one year' : `${years} years`;
  const note = `no year in the words; read as ${ago} before, since the report marks an anniversary of what others put there`;
  return {
    interval: {
      start: start === null ? null : yearsEarlier(start, years),
      end: end === null ? null : yearsEarlier(end, years),
    },
    note,
  };
}

function speaksOfAnniversary(report: Report): boolean {
  const text = report.text.string.toLowerCase();
  return anniversaryWords.some((word) => text.includes(word));
}

/** "16th December", "in May", but not "16 December 2011" and not "yesterday": the year was the reader's inference. */
function isDateWithoutYear(claim: Claim): boolean {
  if (claim.time === null || claim.time.resolvedAgainst === null) return false;
  return !/\d{4}/.test(claim.time.words) && /\d|\p{Lu}/u.test(claim.time.words);
}

/** Days of events by place, as reports published within a year after them give them. */
function eventDays(reports: readonly Report[], spots: Spots): Map<string, Set<number>> {
  const days = new Map<string, Set<number>>();
  for (const report of reports) {
    const { publishedFirst: published } = report;
    if (published === null) continue;
    for (const claim of report.claims) {
      const time = readTime(claim);
      const span = time === null ? null : spanOf(time.interval);
      const spot = eventSpot(claim, report, spots);
      if (span === null || span.start !== span.end || spot === null) continue;
      if (span.start > published || published - span.start > 366) continue;
      const known = days.get(spot.key) ?? new Set<number>();
      days.set(spot.key, known.add(span.start));
    }
  }
  return days;
}

function eventSpot(claim: Claim, { mainSpot }: Report, spots: Spots): Spot | null {
  const own = claim.place === null ? null : spots.of(claim.place);
  return own === null || (mainSpot !== null && contains(own, mainSpot)) ? mainSpot : own;
}

function inferredDay(claim: Claim): number | null {
  if (!isDateWithoutYear(claim)) return null;
  const time = readTime(claim);
  const span = time === null ? null : spanOf(time.interval);
  return span === null || span.start !== span.end ? null : span.start;
}

/** The earliest year counts: later ones may be anniversaries themselves. */
function yearsBack(day: number, events: ReadonlySet<number> | undefined): number | null {
  if (events === undefined) return null;
  for (let years = maxYears; years >= 1; years -= 1) {
    const earlier = yearsEarlier(day, years);
    if (events.has(earlier) && yearOf(earlier) === yearOf(day) - years) return years;
  }
  return null;
}
