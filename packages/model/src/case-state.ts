import type { Claim } from './claim.ts';
import type { ColumnHolds } from './column.ts';
import type { Sha256 } from './hash.ts';
import type { Item } from './item.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';
import type {
  AssumeBody,
  CosignBody,
  Decision,
  IdentityBody,
  IdentityKind,
  ListRef,
  Quorum,
  RosterEntry,
  StatementKind,
} from './statement.ts';
import type { TextLayer } from './text.ts';
import type { AskedQuestion, Finding } from './weighing.ts';

/** A thing said by a statement, with the statement it comes from. */
export interface Said<T> {
  readonly statement: Sha256;
  readonly author: string;
  readonly at: string;
  readonly body: T;
}

/** A person's word on two entities. */
export interface IdentityWord extends Said<IdentityBody> {
  readonly verdict: IdentityKind;
  /** No later word on the same pair that had seen it, and nobody took it back. */
  readonly stands: boolean;
}

/** What a person says of one thing about a table: what a column of it holds, or whether its rows are people. */
export interface TableSaying {
  readonly list: ListRef;
  readonly about: { readonly column: string; readonly holds: ColumnHolds } | { readonly people: boolean };
  readonly reason: string;
}

/** A person's word on a table. */
export interface TableWord extends Said<TableSaying> {
  /** No later word on the same thing that had seen it, and nobody took it back. Of those that stand side by side the last counts. */
  readonly stands: boolean;
}

/** What a key says to a statement of its own or, by `cosign`, of another. */
export interface Voice {
  readonly key: string;
  readonly verdict: CosignBody['verdict'];
  readonly reason: string;
  /** The statement itself, or the `cosign`. */
  readonly statement: Sha256;
  readonly at: string;
}

/** Whether a finding may be shown as the inquiry's answer, and if not, why. */
export interface FindingStatus {
  /** The `find` statement. */
  readonly statement: Sha256;
  /** Two reviewers other than those whose programs made the claims have signed it, and nothing it relies on is contested, rejected or gone. */
  readonly ready: boolean;
  /** Something it relies on is not there any more: withdrawn, or not found again. */
  readonly stale: boolean;
  /** How many more reviewers must sign. */
  readonly missing: number;
  /** Reviewers who agree and count, its author first. */
  readonly signed: readonly Voice[];
  /** Who disagrees: never hidden. */
  readonly dissent: readonly Voice[];
  /** Claims that it relies on: on which people disagree, which they rejected, which are not there. */
  readonly contested: readonly Sha256[];
  readonly rejected: readonly Sha256[];
  readonly gone: readonly Sha256[];
}

/** Everything a case holds, computed from its statements and evidence alone. Lists are in causal order, ties by statement id. */
export interface CaseState {
  /** The id of the genesis statement. */
  readonly id: Sha256;
  readonly title: string;
  /** Stands on every page; null for none. */
  readonly notice: string | null;
  readonly roster: readonly RosterEntry[];
  /** How many keys must agree to what. */
  readonly quorum: Quorum;
  /** Statements that wait for more signatures, and statements that a revocation holds. */
  readonly waiting: number;
  readonly held: number;
  readonly items: readonly Item[];
  /** The newest text layer of each item. */
  readonly texts: readonly TextLayer[];
  /** The newest reading of each text. */
  readonly readings: readonly Reading[];
  /** Claims entered by people. */
  readonly claims: readonly Said<Claim>[];
  /** Every verdict by itself, also of those that one statement holds. */
  readonly decisions: readonly Said<Decision>[];
  /** What people said of who is one with whom, also what does not stand any more. */
  readonly identities: readonly IdentityWord[];
  /** What people said of tables among the evidence, also what does not stand any more. */
  readonly tables: readonly TableWord[];
  /** What people vouch for of lists, also what was superseded. */
  readonly assumptions: readonly Said<AssumeBody>[];
  readonly questions: readonly Said<AskedQuestion>[];
  readonly findings: readonly Said<Finding>[];
  /** Of each of them, in the same order. */
  readonly findingStatus: readonly FindingStatus[];
  readonly notes: readonly Said<{ readonly text: string }>[];
  /** Places the inquiry supplied because the gazetteer lacks them. */
  readonly places: readonly Place[];
  readonly statements: { readonly total: number; readonly byKind: Readonly<Partial<Record<StatementKind, number>>> };
  /** Ids of the last statement of each author, sorted: names this state exactly. */
  readonly frontier: readonly Sha256[];
  /** What did not parse or verify, is missing or was set apart while reading the folder. */
  readonly problems: readonly Problem[];
}
