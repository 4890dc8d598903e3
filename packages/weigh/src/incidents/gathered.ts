import type { DaySpan } from '../days.ts';
import type { Placing } from './place-claims.ts';
import type { Spot } from './spot.ts';

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

export interface Member {
  readonly placing: Placing;
  readonly why: string;
}

/** Days a conflict is taken to begin before and to end after its main day. */
const conflictBefore = 548;
const conflictAfter = 366;

/** Within a year and a half before the centre of a conflict, or a year after. */
export function isAround(day: number, centre: number): boolean {
  return day >= centre - conflictBefore && day <= centre + conflictAfter;
}
