import type { TimeReading } from '@inquest/model';
import type { Run } from '../analysis.ts';
import type { Frame } from '../attribution/frame.ts';
import type { ActEvent } from '../events/event.ts';

/** Resolves the times of a text. */
export interface Clock {
  read(time: number): TimeReading | null;
  timeOfEvent(event: ActEvent, clause: Run, frames: readonly Frame[]): TimeReading | null;
}
