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
  /** First and last day of when it happened, as the sentence says of a text published on Saturday, 17 December 2011. */
  readonly time?: readonly [string, string];
}

/** A sentence with the claims it must give. No other claim with a count of people may be found in it. */
export interface GoldSentence {
  readonly text: string;
  readonly claims: readonly GoldClaim[];
}

type Kind = GoldClaim['kind'];
type Ends = readonly [number | null, number | null];

/** What the text says itself. */
export function told(kind: Kind, count?: Ends, open?: 'low' | 'high'): GoldClaim {
  return {
    kind,
    ...(count === undefined ? {} : { count }),
    ...(open === undefined ? {} : { open }),
    holder: 'author',
    stance: 'asserted',
  };
}

/** What the text says itself, with its days. */
export function toldOn(kind: Kind, count: Ends, ...time: readonly [string, string]): GoldClaim {
  return { ...told(kind, count), time };
}

export interface Saying {
  readonly kind: Kind;
  readonly count?: Ends;
  readonly open?: 'low' | 'high';
  readonly holderKind?: GoldClaim['holderKind'];
  readonly stance?: GoldClaim['stance'];
  readonly chain?: readonly string[];
}

/** What a speaker says. */
export function said(holder: string, { kind, count, open, holderKind, stance = 'reported', chain }: Saying): GoldClaim {
  return {
    kind,
    ...(count === undefined ? {} : { count }),
    ...(open === undefined ? {} : { open }),
    holder,
    stance,
    ...(holderKind === undefined ? {} : { holderKind }),
    ...(chain === undefined ? {} : { chain }),
  };
}
