import type { Claim, ClaimKind } from '@inquest/model';
import { compareText, listAt } from '../compare.ts';
import { type DaySpan, isoOf, spanOf, yearOf } from '../days.ts';
import { kindRules } from '../kinds.ts';
import { dateWords } from '../words/en.ts';
import type { Focus } from './focus.ts';
import { DaysApart, type FoundIncident, foundIncident } from './found-incident.ts';
import { type Gathered, isAround } from './gathered.ts';
import type { Placing, Placings, Unplaced } from './place-claims.ts';
import { contains, isContainer, type Spot } from './spot.ts';

/** Kinds that happen where a court sits. */
const beforeCourts: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['charged', 'tried', 'sentenced', 'released']);
/** What began longer before the main day than this is told for comparison, in days. */
const longestConflict = 366;
/** Days of the longest month: the longest time that is put to a single day. */
const longestMonth = 30;
/** Days after the main day in which a blackout or emergency counts as part of it. */
const longestAftermath = 61;

export interface FoundIncidents {
  readonly found: readonly FoundIncident[];
  readonly unplaced: readonly Unplaced[];
}

/**
 * Puts placed claims together: first by place and day, then what is known less finely where only one
 * incident fits, and the rest into the conflict around the day the reports are about, or into its year.
 */
export function findIncidents({ placed, unplaced, focus }: Placings): FoundIncidents {
  const gathering = new Gathering(focus);
  const later: Placing[] = [];
  for (const placing of placed) if (!gathering.addByDay(placing)) later.push(placing);
  gathering.settleContainers();
  const left: Unplaced[] = [...unplaced];
  for (const placing of later) {
    const reason = gathering.addOther(placing);
    if (reason !== null) left.push({ claim: placing.claim, reason });
  }
  return { found: gathering.finish(), unplaced: left };
}

class Gathering {
  readonly #byKey = new Map<string, Gathered>();
  /** Moments (not whole years) under each of their days, and under each with the place. */
  readonly #byDay = new Map<string, Gathered[]>();
  /** How many claims each report has on each day of each place. */
  readonly #daysOfReport = new Map<string, Map<number, number>>();
  readonly #focus: Focus;

  constructor(focus: Focus) {
    this.#focus = focus;
  }

  /** Takes a claim that has a place and a day of its own or by a safe neighbour. */
  addByDay(placing: Placing): boolean {
    const { claim, time } = placing;
    const { spot, why } = placing.spot;
    if (spot === null || time === null || time.grade !== 'day') return false;
    const span = spanOf(time.interval);
    if (span === null || span.start !== span.end) return false;
    if (kindRules[claim.kind].scope === 'none' && (!time.own || claim.place === null)) return false;
    if (this.#lasts(claim, spot, span)) return false;
    this.#moment(spot, span).members.push({ placing, why: `${why}; ${time.why}` });
    const key = reportKey(placing, spot);
    const days = this.#daysOfReport.get(key) ?? new Map<number, number>();
    this.#daysOfReport.set(key, days.set(span.start, (days.get(span.start) ?? 0) + 1));
    return true;
  }

  /** A blackout or emergency on another day than the main one is part of what followed. */
  #lasts({ kind }: Claim, spot: Spot, span: DaySpan): boolean {
    const day = kindRules[kind].asks === 'whether' ? this.#focus.dayAt(spot) : null;
    return day !== null && day !== span.start;
  }

  /** A day at a country or region joins the one incident of that day inside it. */
  settleContainers(): void {
    for (const [key, gathered] of [...this.#byKey]) {
      if (!isContainer(gathered.spot) || gathered.span === null) continue;
      const inside = this.#momentsOn(gathered.span, gathered.spot).filter((other) => other !== gathered);
      const [only] = inside;
      if (only === undefined || inside.length > 1) continue;
      const why = `names ${gathered.spot.name}; ${only.spot.name} in it is the only place with an incident that day`;
      for (const { placing } of gathered.members) only.members.push({ placing, why });
      this.#byKey.delete(key);
      for (const dayKey of dayKeys(gathered.spot, gathered.span)) {
        const list = listAt(this.#byDay, dayKey);
        list.splice(list.indexOf(gathered), 1);
      }
    }
  }

  /** Takes any other claim, or says why it is of no incident. */
  addOther(placing: Placing): string | null {
    const { claim, time } = placing;
    const { spot, why } = placing.spot;
    if (kindRules[claim.kind].scope === 'none')
      return `${noun(claim)} without a place and a day of its own is of no one incident`;
    if (spot === null) return why;
    if (this.#isComparison(placing))
      return `tells of a time long before what the report is about, and names no place of its own`;
    const span = time?.own === true && kindRules[claim.kind].reach === 'text' ? spanOf(time.interval) : null;
    if (span !== null && time !== null && span.end - span.start <= longestMonth) {
      const only = this.#onlyFocal(spot, span);
      if (only !== null) {
        only.members.push({ placing, why: `${why}; ${time.why}, which holds only one day the reports are about` });
        return null;
      }
      if (time.grade !== 'broad' && this.#focus.dayAt(spot) === null) {
        this.#moment(spot, span).members.push({ placing, why: `${why}; ${time.why}` });
        return null;
      }
    }
    if (this.#followsFocus(placing, spot)) return null;
    return this.#addToConflict(placing, this.#courtIsElsewhere(placing, spot) ?? spot);
  }

  /** "Since 2003, 214 people have died in custody": of another time and, as it names no place, of no place known. */
  #isComparison({ claim, report, time, spot: { spot } }: Placing): boolean {
    const day = this.#focus.mainDayOf(report)?.day ?? null;
    const start = time?.interval.start ?? null;
    if (time === null || !time.own || day === null || start === null || spot === null) return false;
    const named = report.spotsBySentence.get(report.passages.sentence(claim.anchor.start)) ?? [];
    return day - start > longestConflict && claim.place === null && !named.some(({ key }) => key === spot.key);
  }

  /** The one incident at a place inside a span on a day that reports are about. */
  #onlyFocal(spot: Spot, span: DaySpan): Gathered | null {
    const fits = this.#momentsOn(span, spot).filter(
      (gathered) => gathered.span !== null && this.#focus.isFocal(gathered.spot, gathered.span.start),
    );
    const [only] = fits;
    return only === undefined || fits.length > 1 ? null : only;
  }

  /** Blackouts and emergencies that begin within two months after the main day belong to it. */
  #followsFocus(placing: Placing, spot: Spot): boolean {
    const { claim, time } = placing;
    const day = kindRules[claim.kind].asks === 'whether' ? this.#focus.dayAt(spot) : null;
    const start = time?.interval.start ?? time?.interval.end ?? null;
    if (time === null || day === null || start === null || start < day || start - day > longestAftermath) return false;
    const why = `${placing.spot.why}; ${time.why}: part of what followed ${dateWords(isoOf(day))}`;
    this.#moment(spot, { start: day, end: day }).members.push({ placing, why });
    return true;
  }

  /** Trials are held in the capital of the region: they are counted where the report is about. */
  #courtIsElsewhere({ claim, report: { mainSpot } }: Placing, spot: Spot): Spot | null {
    if (!beforeCourts.has(claim.kind) || mainSpot === null || mainSpot.key === spot.key) return null;
    const oneRegion = mainSpot.region !== '' && mainSpot.region === spot.region && mainSpot.country === spot.country;
    return oneRegion && this.#focus.dayAt(mainSpot) !== null && this.#focus.dayAt(spot) === null ? mainSpot : null;
  }

  /** What is counted over a conflict, or is known only broadly, goes to the conflict around the main day. */
  #addToConflict(placing: Placing, spot: Spot): string | null {
    const { time } = placing;
    const day = time?.interval.start ?? this.#mainDayBefore(placing, spot) ?? time?.interval.end ?? null;
    const centre = this.#focus.dayAt(spot);
    const told = day ?? placing.report.publishedLast;
    const inConflict = centre !== null && (told === null ? !isContainer(spot) : isAround(told, centre));
    if (day === null && !inConflict) return `${spot.name} is clear, but nothing near it says when`;
    const why = `${placing.spot.why}; ${time?.why ?? 'no time is named near it'}`;
    if (inConflict) this.#conflict(spot, centre).members.push({ placing, why: `${why}: counted over the conflict` });
    else if (day !== null)
      this.#year(spot, yearOf(day)).members.push({ placing, why: `${why}: counted over the year` });
    return null;
  }

  /** The day most claims of the report stand on, at that place, and not after the end of the claim's own time; the earlier of equals. */
  #mainDayBefore(placing: Placing, spot: Spot): number | null {
    const end = placing.time?.interval.end ?? Number.POSITIVE_INFINITY;
    const days = [...(this.#daysOfReport.get(reportKey(placing, spot)) ?? [])].filter(([day]) => day <= end);
    const [first] = days.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return first?.[0] ?? null;
  }

  /** Moments that overlap a span of at most a month, at a place or inside it; anywhere when no place is given. */
  #momentsOn(span: DaySpan, within: Spot | null): Gathered[] {
    const place = within === null || isContainer(within) ? '' : within.key;
    const found = new Set<Gathered>();
    for (let day = span.start; day <= span.end; day += 1) {
      for (const gathered of this.#byDay.get(`${place}|${day}`) ?? []) {
        if (within === null || contains(within, gathered.spot)) found.add(gathered);
      }
    }
    return [...found];
  }

  #moment(spot: Spot, span: DaySpan): Gathered {
    const year = yearOf(span.start);
    return this.#at(`${spot.key}|${span.start}|${span.end}`, { spot, span, year, centre: null, members: [] });
  }

  #conflict(spot: Spot, centre: number): Gathered {
    const year = yearOf(centre);
    return this.#at(`${spot.key}|around ${centre}`, { spot, span: null, year, centre, members: [] });
  }

  #year(spot: Spot, year: number): Gathered {
    return this.#at(`${spot.key}|${year}`, { spot, span: null, year, centre: null, members: [] });
  }

  #at(key: string, made: Gathered): Gathered {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#byKey.set(key, made);
    if (made.span !== null) for (const dayKey of dayKeys(made.spot, made.span)) listAt(this.#byDay, dayKey).push(made);
    return made;
  }

  finish(): FoundIncident[] {
    const taken = new Set<string>();
    const gathered = [...this.#byKey.values()].sort(byPlaceAndTime);
    const daysApart = new DaysApart(gathered);
    return gathered.map((one) => foundIncident(one, { taken, daysApart }));
  }
}

function reportKey({ report }: Placing, spot: Spot): string {
  return `${report.item.id}/${report.text.id}/${spot.key}`;
}

function dayKeys(spot: Spot, span: DaySpan): string[] {
  const keys: string[] = [];
  for (let day = span.start; day <= span.end; day += 1) keys.push(`|${day}`, `${spot.key}|${day}`);
  return keys;
}

function noun(claim: Claim): string {
  return claim.kind === 'other' || claim.kind === 'appointment' ? 'a claim of this kind' : `a claim of ${claim.kind}`;
}

function byPlaceAndTime(a: Gathered, b: Gathered): number {
  return (
    a.year - b.year ||
    (a.span?.start ?? Number.MAX_SAFE_INTEGER) - (b.span?.start ?? Number.MAX_SAFE_INTEGER) ||
    (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
    compareText(a.spot.key, b.spot.key)
  );
}
