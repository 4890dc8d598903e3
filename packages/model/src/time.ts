import { z } from 'zod';

/**
 * How finely a time is known.
 * `before` and `after` have one end only; `about` is wider than its words ("around noon on the 16th").
 */
export const timePrecisions = [
  'minute',
  'hour',
  'part-of-day',
  'day',
  'range',
  'week',
  'month',
  'season',
  'year',
  'decade',
  'before',
  'after',
  'about',
  'unknown',
] as const;

export type TimePrecision = (typeof timePrecisions)[number];

/**
 * A closed interval of calendar days (`YYYY-MM-DD`, proleptic Gregorian; both ends included), or
 * with precision `minute` or `hour` of local times (`YYYY-MM-DDTHH:MM`). `null` is an unknown end.
 */
export interface TimeInterval {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: TimePrecision;
}

/** A time as a text gives it: the words with their place, and what relative words were counted from. */
export interface TimeReading extends TimeInterval {
  readonly words: string;
  /** Where the words stand; null when the time was carried over from the text's own date. */
  readonly anchor: { readonly start: number; readonly end: number } | null;
  /** What "yesterday" or a missing year was resolved against: a date and why, for example `2011-12-17 (published)`; null when the words were complete. */
  readonly resolvedAgainst: string | null;
}

const isoTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'expected YYYY-MM-DD or YYYY-MM-DDTHH:MM');

export const timeIntervalSchema: z.ZodType<TimeInterval> = z.strictObject({
  start: isoTime.nullable(),
  end: isoTime.nullable(),
  precision: z.enum(timePrecisions),
});

export const timeReadingSchema: z.ZodType<TimeReading> = z.strictObject({
  start: isoTime.nullable(),
  end: isoTime.nullable(),
  precision: z.enum(timePrecisions),
  words: z.string(),
  anchor: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).nullable(),
  resolvedAgainst: z.string().nullable(),
});
