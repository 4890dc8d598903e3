import type { TimeInterval } from '@inquest/model';
import { scaleUtc } from 'd3-scale';
import type { FigureScale } from '../figure/figure-scale.ts';
import type { FigureShape } from '../figure/figure-shape.ts';

const dayMs = 86_400_000;

/** Share of the track, in per cent, that times take: the rest is kept for arrows. */
const trackStart = 5;
const trackEnd = 95;
/** Ticks kept so that their words do not touch on a narrow screen. */
const mostTicks = 4;

/** The day in which a drawn time lies. */
export function dayOfDrawnTime(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * A local time of the model as a number for drawing: milliseconds since 1970 as if it were UTC. A
 * day stands at its noon, so that it lies between its ends.
 */
export function drawnTime(iso: string): number {
  const hasClock = iso.includes('T');
  return Date.parse(hasClock ? `${iso}Z` : `${iso}T12:00Z`);
}

/** The shape in which a time is drawn: a day is a point, ends that differ a bar, an unknown end an arrow. */
export function timeShape({ start, end, precision }: TimeInterval): FigureShape {
  if (start === null && end === null) return { kind: 'unbounded' };
  const hollow = precision === 'about';
  if (start !== null && start === end) return { kind: 'point', at: drawnTime(start), hollow };
  return {
    kind: 'interval',
    low: start === null ? 'open' : { at: drawnTime(start), excluded: false },
    high: end === null ? 'open' : { at: drawnTime(end), excluded: false },
    hollow,
  };
}

/** What a tick of a time axis names. */
export type TickStep = 'year' | 'month' | 'day' | 'hour';

function stepOf(ticks: readonly Date[]): TickStep {
  const all = (holds: (date: Date) => boolean): boolean => ticks.every(holds);
  if (!all((date) => date.getTime() % dayMs === 0)) return 'hour';
  if (!all((date) => date.getUTCDate() === 1)) return 'day';
  return all((date) => date.getUTCMonth() === 0) ? 'year' : 'month';
}

export interface TimeScaleOptions {
  /** Milliseconds, as `drawnTime` gives them. */
  readonly from: number;
  readonly to: number;
  /** True when every time of the period has its hour: hours are then told apart. */
  readonly hours: boolean;
  /** Words for a tick. */
  readonly label: (iso: string, step: TickStep) => string;
}

/** A scale of one period, in equal steps of time, with a few ticks. */
export function timeScale({ from, to, hours, label }: TimeScaleOptions): FigureScale {
  // Half a day on either side, as a day stands at its noon; four days at least, so that ticks are whole days.
  const margin = hours ? dayMs / 24 : dayMs / 2;
  const spare = Math.max(margin, margin * 4 - (to - from) / 2);
  const scale = scaleUtc([new Date(from - spare), new Date(to + spare)], [trackStart, trackEnd]);
  const found = scale.ticks(4);
  const each = Math.ceil(found.length / mostTicks);
  const ticks = found.filter((_, index) => index % each === 0);
  const step = stepOf(ticks);
  return {
    kind: 'linear',
    position: (time) => Math.min(trackEnd, Math.max(trackStart, scale(new Date(time)))),
    ticks: ticks.map((date) => ({
      figure: date.getTime(),
      position: scale(date),
      label: label(date.toISOString().slice(0, step === 'hour' ? 16 : 10), step),
    })),
  };
}
