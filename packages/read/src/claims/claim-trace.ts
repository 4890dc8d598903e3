import type { Claim } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';

/** Told of every claim as it is made, and of what it was made from: for explanations, which nobody wants of every claim. */
export interface ClaimTrace {
  /** What was found in a text, or in its passages of one language, before the claims made of it. */
  analysed(analysis: Analysis): void;
  /** `cue`: the tokens of the word that told the act, the demand or the count. */
  made(claim: Claim, cue: Run | null): void;
}
