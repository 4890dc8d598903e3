import type { Run } from '../analysis.ts';
import type { TimeUnit } from '../languages/language.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** What the words of a time say, before anything is counted from anywhere. Years may be missing. */
export type TimeSpec =
  | {
      readonly type: 'day';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly lastDay: number;
    }
  | { readonly type: 'month'; readonly year: number | null; readonly month: number }
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'season'; readonly year: number | null; readonly season: Season; readonly which: number }
  | { readonly type: 'offset'; readonly days: number }
  | { readonly type: 'weekday'; readonly weekday: number; readonly which: number }
  | { readonly type: 'unit'; readonly unit: TimeUnit; readonly which: number }
  | { readonly type: 'ago'; readonly amount: number; readonly unit: TimeUnit }
  | { readonly type: 'same-day'; readonly days: number }
  | { readonly type: 'day-of-month'; readonly day: number };

/** How a time stands to what it dates. */
export type TimeRelation = 'at' | 'since' | 'until' | 'before' | 'after' | 'about';

/** A time expression in a text: tokens `from` to before `to`. */
export interface TimeRun extends Run {
  readonly spec: TimeSpec;
  readonly relation: TimeRelation;
}
