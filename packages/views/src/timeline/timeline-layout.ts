import type { TimeInterval } from '@inquest/model';
import { drawnTime } from './time-scale.ts';

/** Something that has a time: an incident, a claim, a publication. */
export interface TimelineEntry {
  /** Unique within the timeline. */
  readonly id: string;
  readonly kind: 'incident' | 'claim' | 'publication';
  readonly time: TimeInterval | null;
  /** What to call it; may hold words of reports. */
  readonly title: string;
  /** The exact words it rests on; null for none. */
  readonly words: string | null;
  /** Who says so; null for none. */
  readonly holder: string | null;
  readonly href: string;
}

/** Entries of exactly the same time: one mark. */
export interface Moment {
  readonly time: TimeInterval;
  /** The first time it can be drawn at, and the last. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly TimelineEntry[];
}

/** Moments near one another, drawn on a scale of their own. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly moments: readonly Moment[];
}

export interface TimelineLayout {
  /** Times of more than two months, on a scale of their own; null for none. */
  readonly long: Period | null;
  readonly periods: readonly Period[];
  readonly undated: readonly TimelineEntry[];
}

const dayMs = 86_400_000;
/** Two moments further apart than this, and than the period spans so far, stand in different periods. */
const leastGapMs = 45 * dayMs;
/** What lasts longer, or is only known within wider ends, says little of any day: it stands apart. */
const longMs = 62 * dayMs;

const kindOrder = { incident: 0, claim: 1, publication: 2 } as const;

function momentsOf(entries: readonly TimelineEntry[]): Moment[] {
  const byTime = new Map<string, { time: TimeInterval; entries: TimelineEntry[] }>();
  for (const entry of entries) {
    const { time } = entry;
    if (time === null || (time.start === null && time.end === null)) continue;
    const key = `${time.start}/${time.end}/${time.precision === 'about'}`;
    const moment = byTime.get(key);
    if (moment === undefined) byTime.set(key, { time, entries: [entry] });
    else moment.entries.push(entry);
  }
  const moments = [...byTime.values()].map(({ time, entries: here }) => {
    const from = drawnTime(time.start ?? time.end ?? '');
    const to = drawnTime(time.end ?? time.start ?? '');
    const inOrder = here
      .map((entry, index) => ({ entry, index }))
      .sort((a, b) => kindOrder[a.entry.kind] - kindOrder[b.entry.kind] || a.index - b.index);
    return { time, from: Math.min(from, to), to: Math.max(from, to), entries: inOrder.map(({ entry }) => entry) };
  });
  // What is known only by its end stands after what happened by then.
  return moments.sort((a, b) => a.from - b.from || a.to - b.to || (a.time.start === null ? 1 : -1));
}

function periodOf(moments: readonly Moment[]): Period | null {
  const [first] = moments;
  if (first === undefined) return null;
  return { from: first.from, to: moments.reduce((to, moment) => Math.max(to, moment.to), first.to), moments };
}

/**
 * Orders entries by time and cuts them into periods wherever nothing is known for long, so that one
 * remark about an earlier decade does not squeeze the days that matter into a dot. Years and other
 * long stretches come first, apart.
 */
export function layTimeline(entries: readonly TimelineEntry[]): TimelineLayout {
  const moments = momentsOf(entries);
  const groups: { to: number; moments: Moment[] }[] = [];
  for (const moment of moments.filter(({ from, to }) => to - from <= longMs)) {
    const group = groups.at(-1);
    const span = group === undefined ? 0 : group.to - (group.moments[0]?.from ?? group.to);
    if (group === undefined || moment.from - group.to > Math.max(leastGapMs, span)) {
      groups.push({ to: moment.to, moments: [moment] });
    } else {
      group.to = Math.max(group.to, moment.to);
      group.moments.push(moment);
    }
  }
  return {
    long: periodOf(moments.filter(({ from, to }) => to - from > longMs)),
    periods: groups.map((group) => periodOf(group.moments)).filter((period) => period !== null),
    undated: entries.filter(({ time }) => time === null || (time.start === null && time.end === null)),
  };
}
