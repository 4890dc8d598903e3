import type { Problem, Sha256, Verdict } from '@inquest/model';
import type { Erasure } from '../withdraw/erase.ts';

/** A claim on which decisions stand against each other. */
export interface ContestedClaim {
  readonly claim: Sha256;
  readonly verdicts: readonly { readonly verdict: Verdict; readonly author: string; readonly reason: string }[];
  /** At least one of the decisions came with this merge. */
  readonly new: boolean;
}

/** What a merge did, for people and programs. */
export interface MergeReport {
  /** The case was not here before: the folder was made. */
  readonly created: boolean;
  readonly brought: {
    readonly statements: number;
    readonly byKind: Readonly<Record<string, number>>;
    readonly byAuthor: Readonly<Record<string, number>>;
    /** Files put in their place, those that mend what was missing or damaged here among them. */
    readonly payloads: number;
    readonly evidence: number;
    /** Of those: files of statements that were here before. */
    readonly mended: number;
  };
  /** Statements of the copy that were here already. */
  readonly known: number;
  readonly held: {
    /** Statements here that wait for one that no copy has brought yet. */
    readonly pending: number;
    /** Files that no statement here speaks of yet: kept whole in `torn/`. */
    readonly files: number;
    /** Changes of the roster left in the copy until their payload can be brought with them. */
    readonly withoutPayload: number;
    /** Files that statements here speak of and that no copy has brought yet. */
    readonly lacking: number;
    /** Statements here that a revocation holds. */
    readonly revoked: number;
    /** Statements here that have too few signatures yet. */
    readonly waiting: number;
  };
  readonly withdrawn: {
    /** Withdrawals in effect. */
    readonly withdrawals: number;
    /** Files that the copy still had and that were not brought, because they were withdrawn. */
    readonly refused: number;
    /** What this merge deleted here. */
    readonly erased: Erasure;
  };
  /** Lines and files of the copy that did not verify and were not brought. */
  readonly refused: readonly Problem[];
  /** What does not fit in the case as it is now: forks, pending statements, authors not admitted. */
  readonly problems: readonly Problem[];
  readonly contested: readonly ContestedClaim[];
}
