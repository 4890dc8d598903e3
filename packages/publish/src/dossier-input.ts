import type {
  CaseState,
  CustodyFacts,
  Decision,
  LogShown,
  Place,
  Problem,
  Register,
  Said,
  Sha256,
  Tool,
  Weighing,
} from '@inquest/model';

/** Concurrent decisions on one claim that disagree and that no later decision has settled. */
export interface ContestedClaim {
  readonly claim: Sha256;
  readonly decisions: readonly Said<Decision>[];
}

/** What checking the case gave, as the dossier reports it. */
export interface Verification {
  /** Statements checked. */
  readonly statements: number;
  readonly problems: readonly Problem[];
  /** When it was checked, in words of the caller; left out when the same input must give the same bytes on any day. */
  readonly checkedAt?: string;
}

/** Everything a dossier is made of. The same input gives the same bytes: nothing else is read, no clock, no randomness. */
/** Something was taken back. */
export interface Withdrawal {
  /** The statement that says so. */
  readonly statement: Sha256;
  /** By its author's clock. */
  readonly at: string;
  /** How many items; null when that is not known. */
  readonly items: number | null;
  /** How many questions had an account that rested on them; null when nobody counted. */
  readonly figures: number | null;
}

export interface DossierInput {
  readonly state: CaseState;
  readonly register: Register;
  readonly weighing: Weighing;
  readonly places: { get(id: string): Place | null };
  readonly verification: Verification;
  readonly contested: readonly ContestedClaim[];
  /** Where an item was and what was done with it, without anything that depends on when or where the dossier is made; null when nothing is known. */
  readonly custody: (item: Sha256) => CustodyFacts | null;
  /** How much of each device's log somebody outside was shown, and by when. */
  readonly shown: readonly LogShown[];
  /** What was taken back, in causal order: that it was, and nothing of what it was. */
  readonly withdrawals: readonly Withdrawal[];
  /** The program that publishes, with its version. */
  readonly generator: Tool;
  /** The bytes of an item as received, read one item at a time; null when they are missing from the case. */
  readonly evidence: (item: Sha256) => Uint8Array | null;
}

/** One file of a dossier. `path` has `/` between its parts. */
export interface DossierFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
