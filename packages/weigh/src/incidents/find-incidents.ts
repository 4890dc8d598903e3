import type { Claim, ClaimKind, Incident, TimeInterval } from '@inquest/model';
import { compareText, listAt, unique } from '../compare.ts';
import { type DaySpan, isoOf, spanOf, yearOf } from '../days.ts';
import { slug } from '../fold.ts';
import { kindRules } from '../kinds.ts';
import { hasFigure } from '../questions/figure.ts';
import { countWords, dateWords, spanWords } from '../words/en.ts';
import type { Focus } from './focus.ts';
import type { Placing, Placings, Unplaced } from './place-claims.ts';
import { contains, isContainer, type Spot } from './spot.ts';

const maxReasons = 40;
/** Kinds that happen where a court sits. */
const beforeCourts: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['charged', 'tried', 'sentenced', 'released']);
/** Days of the longest month: the longest time that is put to a single day. */
const longestMonth = 30;
/** Days after the main day in which a blackout or emergency counts as part of it. */
const longestAftermath = 61;
/** Days a conflict is taken to begin before and to end after its main day. */
const conflictBefore = 548;
const conflictAfter = 366;

/** An incident while claims are put into it. */
export interface Gathered {
  readonly spot: Spot;
  /** A day or a few days; null for a conflict or a year. */
  readonly span: DaySpan | null;
  /** The year of the days; of a conflict, that of the day it is about. */
  readonly year: number;
  /** Of a conflict: the day at its centre. */
  readonly centre: number | null;
  readonly members: Member[];
}

interface Member {
  readonly placing: Placing;
  readonly why: string;
}

/** An incident with the placings that made it: for asking questions of it. */
export interface FoundIncident {
  readonly incident: Incident;
  readonly spot: Spot;
  /** "on 4 May 2021", "in the conflict of 2020 to 2021". */
  readonly when: string;
  readonly placings: readonly Placing[];
  /** Of a conflict or year: the days at that place which have claims of a kind of their own, in words. */
  readonly alsoOn: (kind: ClaimKind) => readonly string[];
}

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
    const inConflict = centre !== null && (told === null || isAround(told, centre));
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
    return gathered.map((one) => ({ ...foundIncident(one, taken), alsoOn: (kind) => daysApart.of(one, kind) }));
  }
}

/** The days of each place that have a question of their own of a kind. */
class DaysApart {
  readonly #spans = new Map<string, DaySpan[]>();

  constructor(gathered: readonly Gathered[]) {
    for (const { spot, span, members } of gathered) {
      if (span === null) continue;
      for (const kind of unique(members.filter(asksApart).map(({ placing }) => placing.claim.kind))) {
        listAt(this.#spans, `${spot.key}|${kind}`).push(span);
      }
    }
  }

  /** Up to two days by name; with more, that they are asked about apart. */
  of({ spot, span, year, centre }: Gathered, kind: ClaimKind): readonly string[] {
    if (span !== null) return [];
    const all = this.#spans.get(`${spot.key}|${kind}`) ?? [];
    const within = all.filter(({ start }) => (centre === null ? yearOf(start) === year : isAround(start, centre)));
    if (within.length > 2) return ['the days asked about by themselves'];
    return within.map(({ start, end }) => spanWords(isoOf(start), isoOf(end)));
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

/** Within a year and a half before the centre of a conflict, or a year after. */
function isAround(day: number, centre: number): boolean {
  return day >= centre - conflictBefore && day <= centre + conflictAfter;
}

function byPlaceAndTime(a: Gathered, b: Gathered): number {
  return (
    a.year - b.year ||
    (a.span?.start ?? Number.MAX_SAFE_INTEGER) - (b.span?.start ?? Number.MAX_SAFE_INTEGER) ||
    (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
    compareText(a.spot.key, b.spot.key)
  );
}

/** Whether a claim makes its day a question of its own. */
function asksApart({ placing: { claim } }: Member): boolean {
  return kindRules[claim.kind].asks === 'whether' || hasFigure(claim.quantity);
}

function foundIncident(gathered: Gathered, taken: Set<string>): Omit<FoundIncident, 'alsoOn'> {
  const { spot, members } = gathered;
  const { timeSlug, timeWords, when, time } = timeOfIncident(gathered);
  const incident: Incident = {
    id: freeId(`${slug(spot.name)}-${timeSlug}`, spot, taken),
    title: `${spot.name}, ${timeWords}`,
    place: { id: spot.id, name: spot.name },
    time,
    claims: unique(members.map(({ placing }) => placing.claim.id)).sort(),
    reasons: reasonWords(members),
  };
  return { incident, spot, when, placings: members.map(({ placing }) => placing) };
}

interface IncidentTime {
  readonly timeSlug: string;
  readonly timeWords: string;
  readonly when: string;
  readonly time: TimeInterval;
}

function timeOfIncident(gathered: Gathered): IncidentTime {
  const { span } = gathered;
  if (span === null) return timeOfYears(gathered);
  const start = isoOf(span.start);
  const end = isoOf(span.end);
  const timeWords = spanWords(start, end);
  const day = start === end;
  return {
    timeSlug: day ? start : `${start}-to-${end}`,
    timeWords,
    when: day ? `on ${timeWords}` : `from ${timeWords}`,
    time: { start, end, precision: day ? 'day' : 'range' },
  };
}

function timeOfYears({ year, centre, members }: Gathered): IncidentTime {
  const first = centre === null ? year : Math.min(year, ...startYears(members, centre));
  const years = first === year ? String(year) : `${first} to ${year}`;
  const words = centre === null ? years : `the conflict of ${years}`;
  return {
    timeSlug: centre === null ? years : `conflict-${year}`,
    timeWords: words,
    when: `in ${words}`,
    time: { start: `${first}-01-01`, end: `${year}-12-31`, precision: first === year ? 'year' : 'range' },
  };
}

/** The years in which the times of a conflict's claims begin. */
function startYears(members: readonly Member[], centre: number): number[] {
  const days = members.flatMap(({ placing }) => placing.time?.interval.start ?? []);
  return unique(days.filter((day) => isAround(day, centre)).map(yearOf));
}

/** Two places of one name on one day: the second takes its gazetteer number along. */
function freeId(wanted: string, spot: Spot, taken: Set<string>): string {
  const id = taken.has(wanted) ? `${wanted}-${slug(spot.key)}` : wanted;
  taken.add(id);
  return id;
}

/** Each reason once with the number of claims it placed, the most frequent first. */
function reasonWords(members: readonly Member[]): string[] {
  const counts = new Map<string, number>();
  for (const { why } of members) counts.set(why, (counts.get(why) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  const shown = sorted.slice(0, maxReasons).map(([why, count]) => `${countWords(count, 'claim')}: ${why}`);
  const rest = sorted.slice(maxReasons).reduce((sum, [, count]) => sum + count, 0);
  return rest === 0
    ? shown
    : [...shown, `${countWords(rest, 'further claim')}, each by place and time in its words or beside it`];
}
