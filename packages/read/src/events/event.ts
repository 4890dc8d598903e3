import type { ClaimKind } from '@inquest/model';
import type { Run } from '../analysis.ts';
import type { Interval } from '../quantities/find-quantities.ts';

/** A count as an event gives it: its interval, unit and the tokens of its words. */
export interface EventQuantity extends Interval, Run {
  readonly unit: string;
}

/** An act told in a sentence, before anything is known of who says so. All runs are tokens. */
export interface ActEvent {
  readonly kind: ClaimKind;
  readonly rule: string;
  readonly sentence: number;
  readonly trigger: Run;
  /** The verb with its auxiliaries; for nouns the trigger. */
  readonly group: Run;
  readonly patient: Run | null;
  readonly actor: Run | null;
  readonly quantity: EventQuantity | null;
  /** The verb is negated, or its number is zero. */
  readonly negated: boolean;
  /** Told of the one it happened to, so that a verb joined by "and" shares that one. */
  readonly passive: boolean;
}
