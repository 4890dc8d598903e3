import type { Claim, ClaimKind, Incident, Sha256 } from '@inquest/model';
import { compareText, listAt, unique } from '../compare.ts';
import { type DaySpan, isoOf, spanOf, yearOf } from '../days.ts';
import { slug } from '../fold.ts';
import { kindRules } from '../kinds.ts';
import { hasFigure } from '../questions/figure.ts';
import { countWords, spanWords } from '../words/en.ts';
import type { Placing, Placings, Unplaced } from './place-claims.ts';
import { contains, isContainer, type Spot } from './spot.ts';

const maxReasons = 40;

/** An incident while claims are put into it. */
export interface Gathered {
  readonly spot: Spot;
  /** A day or a few days; null for the whole of a year's conflict at the place. */
  readonly span: DaySpan | null;
  readonly year: number;
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
  readonly wholeYear: boolean;
  readonly placings: readonly Placing[];
  /** Of a whole year: the days at that place which have claims of a kind of their own, in words. */
  readonly alsoOn: (kind: ClaimKind) => readonly string[];
}

export interface FoundIncidents {
  readonly found: readonly FoundIncident[];
  readonly unplaced: readonly Unplaced[];
}

/** Puts placed claims together: first by place and day, then what is known less finely where only one incident fits. */
export function findIncidents({ placed, unplaced }: Placings): FoundIncidents {
  const gathering = new Gathering();
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

  /** Takes a claim that has a place and a day of its own or by a safe neighbour. */
  addByDay(placing: Placing): boolean {
    const { claim, time } = placing;
    const { spot, why } = placing.spot;
    if (spot === null || time === null || time.grade !== 'day') return false;
    const span = spanOf(time.interval);
    if (span === null || span.start !== span.end) return false;
    if (kindRules[claim.kind].scope === 'none' && (!time.own || claim.place === null)) return false;
    this.#moment(spot, span).members.push({ placing, why: `${why}; ${time.why}` });
    const key = reportKey(placing, spot);
    const days = this.#daysOfReport.get(key) ?? new Map<number, number>();
    this.#daysOfReport.set(key, days.set(span.start, (days.get(span.start) ?? 0) + 1));
    return true;
  }

  /** A day at a country or region joins the one incident of that day inside it. */
  settleContainers(): void {
    for (const [key, gathered] of [...this.#byKey]) {
      if (!isContainer(gathered.spot) || gathered.span === null) continue;
      const inside = this.#momentsOn(gathered.span, gathered.spot).filter((other) => other !== gathered);
      const [only] = inside;
      if (only === undefined || inside.length > 1) continue;
      const why = `names ${gathered.spot.name}; ${only.spot.name} in it is the only place with an incident that day`;
      only.members.push(...gathered.members.map(({ placing }) => ({ placing, why })));
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
    const span = time === null ? null : spanOf(time.interval);
    if (time !== null && span !== null && (time.grade !== 'broad' || isMonth(span)) && time.own) {
      const fits = this.#fitting(spot, span, claim);
      const [only] = fits;
      if (only !== undefined && fits.length === 1) {
        only.members.push({ placing, why: `${why}; ${time.why}, which holds only one incident there` });
        return null;
      }
      if (fits.length === 0 && time.grade !== 'broad' && kindRules[claim.kind].reach === 'text') {
        this.#moment(spot, span).members.push({ placing, why: `${why}; ${time.why}` });
        return null;
      }
    }
    return this.#addToYear(placing, spot);
  }

  /** The incidents at a place that a time overlaps; those that already have such a claim go first. */
  #fitting(spot: Spot, span: DaySpan, claim: Claim): Gathered[] {
    const overlapping = this.#momentsOn(span, spot);
    const ofKind = overlapping.filter(({ members }) =>
      members.some(({ placing }) => placing.claim.kind === claim.kind),
    );
    return ofKind.length > 0 ? ofKind : overlapping;
  }

  #addToYear(placing: Placing, spot: Spot): string | null {
    const { time } = placing;
    const day = time?.interval.start ?? this.#mainDayBefore(placing, spot) ?? time?.interval.end ?? null;
    if (day === null) return `${spot.name} is clear, but nothing near it says when`;
    const year = yearOf(day);
    const why = `${placing.spot.why}; ${time?.why ?? `no time is named; the report is about ${year}`}`;
    this.#year(spot, year).members.push({ placing, why: `${why}: counted over the year` });
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
    return this.#at(`${spot.key}|${span.start}|${span.end}`, { spot, span, year: yearOf(span.start), members: [] });
  }

  #year(spot: Spot, year: number): Gathered {
    return this.#at(`${spot.key}|${year}`, { spot, span: null, year, members: [] });
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
    const daysByKind = new Map<string, string[]>();
    for (const { spot, span, year, members } of gathered) {
      if (span === null) continue;
      const words = spanWords(isoOf(span.start), isoOf(span.end)).replace(` ${year}`, '');
      for (const kind of unique(members.filter(asksApart).map(({ placing }) => placing.claim.kind))) {
        listAt(daysByKind, `${spot.key}|${year}|${kind}`).push(words);
      }
    }
    return gathered.map((one) => ({
      ...foundIncident(one, taken),
      alsoOn: (kind) => (one.span === null ? listed(daysByKind.get(`${one.spot.key}|${one.year}|${kind}`) ?? []) : []),
    }));
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

function isMonth(span: DaySpan): boolean {
  return span.end - span.start <= 30;
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

/** Up to two days by name; with more, that they are asked about apart. */
function listed(days: readonly string[]): readonly string[] {
  return days.length <= 2 ? days : ['the days asked about by themselves'];
}

function foundIncident(gathered: Gathered, taken: Set<string>): Omit<FoundIncident, 'alsoOn'> {
  const { spot, span, year, members } = gathered;
  const start = span === null ? `${year}-01-01` : isoOf(span.start);
  const end = span === null ? `${year}-12-31` : isoOf(span.end);
  const timeSlug = span === null ? String(year) : start === end ? start : `${start}-to-${end}`;
  const timeWords = span === null ? String(year) : spanWords(start, end);
  const precision = span === null ? 'year' : start === end ? 'day' : 'range';
  const claims: Sha256[] = unique(members.map(({ placing }) => placing.claim.id)).sort();
  const incident: Incident = {
    id: freeId(`${slug(spot.name)}-${timeSlug}`, spot, taken),
    title: `${spot.name}, ${timeWords}`,
    place: { id: spot.id, name: spot.name },
    time: { start, end, precision },
    claims,
    reasons: reasonWords(members),
  };
  return { incident, spot, wholeYear: span === null, placings: members.map(({ placing }) => placing) };
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
