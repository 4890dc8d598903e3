import type { Run } from '../analysis.ts';
import type { DateWords, HolidayRule, NumberWords, TimeUnit } from '../languages/language.ts';
import type { MarkedText } from '../lexicon/marked-text.ts';
import type { TimeDirection } from './look-ahead.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** What the words of a time say, before anything is counted from anywhere. Years may be missing. */
export type TimeSpec =
  | {
      readonly type: 'day';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly lastDay: number;
      /** The weekday written beside it, by which a missing year may be known. */
      readonly weekday?: number;
    }
  | { readonly type: 'month'; readonly year: number | null; readonly month: number }
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'season'; readonly year: number | null; readonly season: Season; readonly which: number }
  | { readonly type: 'offset'; readonly days: number }
  | { readonly type: 'weekday'; readonly weekday: number; readonly which: number }
  | { readonly type: 'unit'; readonly unit: TimeUnit; readonly which: number }
  | { readonly type: 'ago'; readonly amount: number; readonly unit: TimeUnit; readonly from: 'reference' | 'named' }
  | { readonly type: 'span'; readonly amount: number; readonly unit: TimeUnit }
  | { readonly type: 'into'; readonly ordinal: number; readonly unit: TimeUnit }
  | { readonly type: 'weekend'; readonly which: number }
  | { readonly type: 'holiday'; readonly year: number | null; readonly rule: HolidayRule }
  | { readonly type: 'same-day'; readonly days: number }
  | { readonly type: 'day-of-month'; readonly day: number };

/** How a time stands to what it dates. */
export type TimeRelation = 'at' | 'since' | 'until' | 'before' | 'after' | 'about';

/** A time expression in a text: tokens `from` to before `to`. */
export interface TimeRun extends Run {
  readonly spec: TimeSpec;
  readonly relation: TimeRelation;
  /** Where the words around it look: with "will meet Monday" it is counted forward from its reference, not back. */
  readonly direction: TimeDirection;
}

/** A time read from tokens up to before `to`. */
export interface ParsedTime {
  readonly spec: TimeSpec;
  readonly to: number;
}

/** What finding times needs to know. */
export interface TimeReader {
  readonly marked: MarkedText;
  readonly dates: DateWords;
  readonly numbers: NumberWords;
}
