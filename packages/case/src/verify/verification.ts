import type { Problem } from '@inquest/model';
import type { LogInTime } from '../checkpoint/time-summary.ts';

/** What was checked, by its name in plain words. */
export interface VerificationCounts {
  statements: number;
  payloads: number;
  evidence: number;
  texts: number;
  /** Texts made again from the evidence and found the same. */
  textsMadeAgain: number;
  claims: number;
  /** Anchored words compared with their text. */
  quotes: number;
  decisions: number;
  /** Statements whose payloads were erased by a withdrawal. */
  withdrawn: number;
  checkpoints: number;
  /** By other keys than the one whose log a checkpoint is of. */
  cosignatures: number;
  timestamps: number;
}

export interface Verification {
  /** No problem of severity `error`. */
  readonly ok: boolean;
  /** From the bytes upwards: the first ones are causes, later ones may follow from them. */
  readonly problems: readonly Problem[];
  readonly counts: Readonly<VerificationCounts>;
  /** Of each device, how much of its log somebody outside was shown, and when. */
  readonly time: readonly LogInTime[];
}

export function noCounts(): VerificationCounts {
  return {
    statements: 0,
    payloads: 0,
    evidence: 0,
    texts: 0,
    textsMadeAgain: 0,
    claims: 0,
    quotes: 0,
    decisions: 0,
    withdrawn: 0,
    checkpoints: 0,
    cosignatures: 0,
    timestamps: 0,
  };
}
