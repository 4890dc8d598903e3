import type { Run } from '../analysis.ts';

/** A time expression. */
export interface TimeRun extends Run {
  readonly kind: string;
}
