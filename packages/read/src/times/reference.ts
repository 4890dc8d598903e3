import type { TimePrecision } from '@inquest/model';
import type { DayNumber } from './calendar.ts';

/** What relative words are counted from: the days within which "now" lies, and why. */
export interface Reference {
  readonly start: DayNumber;
  readonly end: DayNumber;
  /** `published`, `speech`, … */
  readonly why: string;
}

/** A time before it is written as dates. */
export interface Days {
  readonly start: DayNumber;
  readonly end: DayNumber;
  readonly precision: TimePrecision;
  readonly relative: boolean;
}

/** A single day. */
export function one(day: DayNumber, relative: boolean): Days {
  return { start: day, end: day, precision: 'day', relative };
}
