import type { Claim } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';

/** Told of every claim as it is made, and of what it was made from: for explanations, which nobody wants of every claim. */
export interface ClaimTrace {
  analysed(analysis: Analysis): void;
  /** `cue`: the tokens of the word that told the act, the demand or the count. */
  made(claim: Claim, cue: Run | null): void;
}
