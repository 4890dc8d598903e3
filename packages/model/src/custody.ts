import type { Said } from './case-state.ts';
import type { Sha256 } from './hash.ts';
import type { Acquisition } from './item.ts';
import type { Decision, RosterEntry } from './statement.ts';
import type { Tool } from './text.ts';

/** A bound on when something was said, on the word of somebody other than who said it. */
export interface TimeBound {
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
  /** `authority`: a time stamp under a root that somebody here vouches for; `partner`: another key's clock; `unvouched`: a time stamp nobody here vouches for. */
  readonly voucher: 'authority' | 'partner' | 'unvouched';
  /** A partner's key, or the subject of an authority's certificate. */
  readonly by: string;
}

/** How much of one device's log somebody outside was shown in a checkpoint, and by when. */
export interface LogShown {
  readonly device: string;
  /** Its statements in the case. */
  readonly here: number;
  /** The first so many were shown; 0 for none. */
  readonly shown: number;
  readonly notLaterThan: readonly TimeBound[];
}

/** One getting of an item, and what is known of when. */
export interface CollectedOnce {
  readonly said: Said<Acquisition>;
  readonly notLaterThan: readonly TimeBound[];
  readonly notEarlierThan: readonly TimeBound[];
}

/** One side of a hand-over, as it was signed. */
export interface HandoverSide {
  readonly statement: Sha256;
  readonly author: string;
  readonly counterpart: { readonly key: string | null; readonly name: string };
  /** When it happened, by the signer's word. */
  readonly at: string;
  readonly medium: string;
  readonly note: string;
  readonly hashed: boolean;
}

/** A hand-over of an item: both sides signed, or one. */
export interface Handover {
  readonly gives: HandoverSide | null;
  readonly receives: HandoverSide | null;
  /** What does not fit between the two sides; null when they fit or one is missing. */
  readonly misfit: string | null;
}

/** Something made from an item: never the item itself. */
export interface WorkingCopy {
  readonly kind: 'text' | 'reading';
  readonly statement: Sha256;
  readonly author: string;
  readonly tool: Tool;
  /** Of a text the evidence, of a reading the text. */
  readonly input: Sha256;
  /** The text's hash; of a reading the root over its claims, null where the reading was not opened for this. */
  readonly output: Sha256 | null;
  /** Whether it is what it says it is: hash of the text, root and quotes of the reading. Null where it was not opened for this. */
  readonly sound: boolean | null;
  /** `same` and `different`: made again now; `needs-tool`: only that version makes it; `not-tried`: nobody asked for it here; `failed`: see `fault`. */
  readonly again: 'same' | 'different' | 'needs-tool' | 'not-tried' | 'failed';
  readonly fault: string | null;
}

/** Decisions of people on one claim of the item. */
export interface ClaimDecided {
  readonly claim: Sha256;
  readonly contested: boolean;
  readonly decisions: readonly Said<Decision>[];
}

/** What is not there and ought to be. */
export const custodyGaps = [
  'evidence',
  'publisher',
  'source-address',
  'publication-date',
  'capture-time',
  'outside-time',
  'handovers',
  'one-sided-handover',
  'container',
  'text',
  'reading',
  'decisions',
] as const;
export type CustodyGap = (typeof custodyGaps)[number];

/** Everything the case can say of where an item was and what was done with it. */
export interface CustodyFacts {
  readonly item: Sha256;
  /** The bytes hashed now. */
  readonly file: 'same' | 'changed' | 'missing';
  /** Size now; null when they are not the same. */
  readonly size: number | null;
  readonly roster: readonly RosterEntry[];
  readonly collected: readonly CollectedOnce[];
  readonly handovers: readonly Handover[];
  readonly copies: readonly WorkingCopy[];
  readonly claims: number;
  readonly decided: readonly ClaimDecided[];
  readonly gaps: readonly CustodyGap[];
}

/** What one question about custody comes to. */
export type CustodyResult = 'yes' | 'no' | 'cannot tell';

/** One question, its answer in plain words, and the test behind it. */
export interface CustodyLine {
  readonly id:
    | 'same-file'
    | 'collected'
    | 'collected-when'
    | 'holders'
    | 'copies'
    | 'repeatable'
    | 'decided'
    | 'missing';
  readonly question: string;
  readonly result: CustodyResult;
  readonly answer: string;
  /** Single facts behind the answer. */
  readonly details: readonly string[];
  readonly test: string;
}
