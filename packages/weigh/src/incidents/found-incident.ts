import type { ClaimKind, Incident, TimeInterval } from '@inquest/model';
import { compareText, listAt, unique } from '../compare.ts';
import { type DaySpan, isoOf, yearOf } from '../days.ts';
import { slug } from '../fold.ts';
import { kindRules } from '../kinds.ts';
import { hasFigure } from '../questions/figure.ts';
import { countWords, spanWords } from '../words/en.ts';
import { type Gathered, isAround, type Member } from './gathered.ts';
import type { Placing } from './place-claims.ts';
import type { Spot } from './spot.ts';

const maxReasons = 40;

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

/** What incidents of a case are told apart by. */
export interface FoundIncidentOptions {
  /** Ids that other incidents have. */
  readonly taken: Set<string>;
  readonly daysApart: DaysApart;
}

/** The incident that was gathered, with its id, title, time and reasons. */
export function foundIncident(gathered: Gathered, { taken, daysApart }: FoundIncidentOptions): FoundIncident {
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
  const placings = members.map(({ placing }) => placing);
  return { incident, spot, when, placings, alsoOn: (kind) => daysApart.of(gathered, kind) };
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

/** The days of each place that have a question of their own of a kind. */
export class DaysApart {
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

/** Whether a claim makes its day a question of its own. */
function asksApart({ placing: { claim } }: Member): boolean {
  return kindRules[claim.kind].asks === 'whether' || hasFigure(claim.quantity);
}
