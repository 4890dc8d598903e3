import type { CaptureTable, EstimateResult, Overlap } from '@inquest/estimate';
import type {
  AssumeBody,
  CaseState,
  CustodyFacts,
  Decision,
  ListRef,
  LogShown,
  Place,
  Problem,
  Register,
  Said,
  Sha256,
  Tool,
  Weighing,
} from '@inquest/model';
import type { LinkageReportInput, ReportedPair } from './linkage-report/linkage-report.ts';

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

/** Persons of linked lists, each in one part: nobody is left out. */
export interface DividedPersons {
  /** What divides them: the header of a column, or what columns of it say. */
  readonly by: string;
  /** The table of each part, by the word that its rows have; those of whom no row says a part, and whose rows differ, come last. */
  readonly parts: ReadonlyMap<string, CaptureTable>;
  /** The part of each person, by the numbers that rows of people have, as CSV. */
  readonly people: string;
}

/** What lists of people that overlap say of those who are on none of them. */
export interface ListEstimate {
  /** Plain, for an address; the same for the same lists. */
  readonly id: string;
  /** In the order of the table's columns. */
  readonly lists: readonly ListRef[];
  readonly table: CaptureTable;
  readonly overlap: Overlap;
  /** Each row of each list with the number of its person, without names, as CSV. */
  readonly people: string;
  /** The tables of the same lists linked more loosely and more strictly, by name. */
  readonly linkages: ReadonlyMap<string, CaptureTable>;
  /** The people divided into parts, if somebody who vouches says by what. */
  readonly strata: DividedPersons | null;
  /** What people vouch for and no later word supersedes; empty while nobody has. */
  readonly signed: readonly Said<AssumeBody>[];
  /** Null while nobody vouches for anything: then nothing is estimated. */
  readonly result: EstimateResult | null;
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
  /** The lists of people in the case, linked; null where there is none. */
  readonly linkage: LinkageReportInput | null;
  /** Of a person of the register who stands in several rows of lists: what speaks for and against their being one. */
  readonly rowPairs: ReadonlyMap<string, readonly ReportedPair[]>;
  /** Of every set of lists that somebody vouched for; of all lists when nobody has. */
  readonly estimates: readonly ListEstimate[];
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
