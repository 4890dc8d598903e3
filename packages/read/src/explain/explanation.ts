import type { Claim } from '@inquest/model';

/** Where a part of a claim comes from. */
export interface Reason {
  /**
   * `rule`: a rule of the reader; `lexicon`: an entry of the language file; `codebook`: an entry of its codebook; `number`: figures or
   * number words; `name`: a rule of the finder of names; `tagger`: a learned tagger; `gazetteer`; `calendar`: the reading of times;
   * `model`: proposed by a model that the user named; `default`: nothing in the words says otherwise.
   */
  readonly by:
    | 'rule'
    | 'lexicon'
    | 'codebook'
    | 'number'
    | 'name'
    | 'tagger'
    | 'gazetteer'
    | 'calendar'
    | 'model'
    | 'default';
  /** The rule or entry: "kill/either", "hedge: at-least". */
  readonly name: string;
  /** The words it rests on; null for none. */
  readonly words: string | null;
}

/** A part of a claim with everything that gave it. */
export interface ExplainedPart {
  readonly part: 'kind' | 'count' | 'hedge' | 'time' | 'place' | 'subject' | 'actor' | 'holder' | 'stance';
  /** What was read: "killed", "[70, ∞)". */
  readonly value: string;
  readonly reasons: readonly Reason[];
}

/** Which rule, entry or tagger gave each part of a claim. */
export interface Explanation {
  readonly claim: Claim;
  /** Tag of the language file it was read by. */
  readonly language: string;
  readonly parts: readonly ExplainedPart[];
}
