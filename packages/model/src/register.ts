import type { Sha256 } from './hash.ts';

/** One spelling of an entity in one place of one text: words of it, or a row of a list of people. */
export interface Alias {
  /** As written; of a row the cells that name the person, given names first. */
  readonly words: string;
  readonly item: Sha256;
  readonly text: Sha256;
  readonly start: number;
  readonly end: number;
  /** Titles and roles written beside this mention. */
  readonly roles: readonly string[];
}

/** Why two spellings stand in one entity. */
export interface Join {
  /** As written. */
  readonly spellings: readonly [string, string];
  readonly reason: string;
}

/** A person, organisation or place with every spelling met. The display name is one of the spellings as written. */
export interface Entity {
  /** `person-<12 hex>` from the first alias' text and position: stable while its texts are. */
  readonly id: string;
  readonly kind: 'person' | 'organisation' | 'place';
  readonly name: string;
  readonly aliases: readonly Alias[];
  /** What led from each spelling to the others, each pair and reason once; empty where there is one spelling. */
  readonly joins: readonly Join[];
  /** The gazetteer's id, for places. */
  readonly place: string | null;
}

/** Two entities that may be one. Proposed for review, never merged by the machine. */
export interface IdentityProposal {
  readonly entities: readonly [string, string];
  /** Why they may be one, and what speaks against it. */
  readonly reason: string;
  /** 0 to 1, uncalibrated: for the order of review only. */
  readonly score: number;
}

/** Everything `resolve` computes. */
export interface Register {
  readonly entities: readonly Entity[];
  readonly proposals: readonly IdentityProposal[];
}
