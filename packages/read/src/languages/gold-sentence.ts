import type { ClaimKind, SourceKind, Stance } from '@inquest/model';

/** A claim that a gold sentence must give. `holder` is the speaker's words, "author" or "unnamed". */
export interface GoldClaim {
  readonly kind: ClaimKind;
  /** Low and high end; absent for a claim without a count. */
  readonly count?: readonly [number | null, number | null];
  /** Ends that are excluded: "more than". */
  readonly open?: 'low' | 'high';
  readonly holder: string;
  readonly holderKind?: SourceKind;
  readonly stance: Stance;
  readonly chain?: readonly string[];
}

/** A sentence with the claims it must give. No other claim with a count of people may be found in it. */
export interface GoldSentence {
  readonly text: string;
  readonly claims: readonly GoldClaim[];
}
