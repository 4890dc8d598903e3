import { z } from 'zod';
import { type ClaimHolder, type ClaimKind, claimKinds, type Holder, type Stance } from './claim.ts';
import { type Sha256, sha256Schema } from './hash.ts';
import type { Quantity } from './quantity.ts';
import type { SourceKind } from './source.ts';
import type { TimeInterval, TimePrecision } from './time.ts';

/** A moment in time at a place, to which claims belong. */
export interface Incident {
  /** Stable for the same place and time: `zhanaozen-2011-12-16`. Used in addresses of pages. */
  readonly id: string;
  /** "Zhanaozen, 16 December 2011". */
  readonly title: string;
  readonly place: { readonly id: string | null; readonly name: string } | null;
  readonly time: TimeInterval | null;
  readonly claims: readonly Sha256[];
  /** Why these claims were put together: "place and day named", "carried over from the paragraph". */
  readonly reasons: readonly string[];
}

/** What the inquiry asks of an incident; its accounts are the claims that answer it. */
export interface Question {
  /** `killed-zhanaozen-2011-12-16`. Used in addresses of pages. */
  readonly id: string;
  readonly incident: string;
  readonly kind: ClaimKind;
  /** "How many were killed at Zhanaozen on 16 December 2011?" */
  readonly words: string;
  /** `program` for one that follows from the claims, else the statement that asked it. */
  readonly askedBy: 'program' | Sha256;
  readonly accounts: readonly Account[];
  readonly origins: readonly Origin[];
  /** Null when no account gives a figure. */
  readonly envelope: Envelope | null;
  /** Kinds of source and named speakers of the case that say nothing to it. */
  readonly silent: readonly Silence[];
}

/** One holder's answer to a question in one item: a row of the ladder. */
export interface Account {
  /** `<question>-<n>`, n counted in the order shown. */
  readonly id: string;
  /** The claim that carries the words shown; further claims of the same holder saying the same in the same item follow. */
  readonly claim: Sha256;
  readonly alsoClaims: readonly Sha256[];
  readonly item: Sha256;
  readonly text: Sha256;
  readonly holder: ClaimHolder;
  /** The holder's kind; for `author` the item's source kind. */
  readonly holderKind: SourceKind;
  /** To show: the holder's words, or the publisher for `author`. */
  readonly holderName: string;
  readonly chain: readonly Holder[];
  readonly quantity: Quantity | null;
  readonly asOf: AsOf;
  readonly stance: Stance;
  readonly negated: boolean;
  readonly quote: string;
  /** Where the account's origin stands in `Question.origins`. */
  readonly origin: string;
  /** Set aside by a decision of people: drawn, but outside the envelope. */
  readonly setAside: boolean;
}

/** As of when an account was given, and how that is known. */
export interface AsOf {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: TimePrecision;
  /** `speech`: the text dates the saying; `text`: the text dates itself ("so far on 25 December"); `published`: the item's date. */
  readonly basis: 'speech' | 'text' | 'published' | 'unknown';
}

/** The independent root behind accounts that copy or cite one another. */
export interface Origin {
  /** `o1`, `o2`, … within its question. */
  readonly id: string;
  readonly accounts: readonly string[];
  /**
   * `same-figure`: only the hedge and the number agree ("at least seventy" twice) between voices that name no
   * source of their own; always `possible`. A single account that names where it has the news from keeps `cites-outlet`.
   */
  readonly reason:
    | 'single'
    | 'same-text'
    | 'same-sentence'
    | 'cites-item'
    | 'cites-outlet'
    | 'same-speaker'
    | 'same-figure';
  /** For people: "three reports, one root: same sentence", "cites Astrit Dakla Blog". Empty when nothing is known of the root of a single account. */
  readonly words: string;
  /** Machine-proposed ties are never proof of dependence: `likely` or `possible`. */
  readonly confidence: 'certain' | 'likely' | 'possible';
}

/** The range over independent origins. Never an average; an open bound stays open. */
export interface Envelope {
  /** The smallest and the largest figure given by an account that is not denied or set aside; null when no account bounds that end. */
  readonly low: number | null;
  readonly high: number | null;
  /** Some account puts no upper bound: the true figure may lie beyond. */
  readonly openAbove: boolean;
  /** The smallest figure was only given as an upper bound ("up to 2,000"): the true figure may lie below. */
  readonly openBelow: boolean;
  readonly accounts: number;
  readonly origins: number;
  /** "10 to 150 and open above; 6 origins behind 8 accounts". */
  readonly words: string;
}

/** A kind of source, or a speaker the case knows, without an account of a question. */
export interface Silence {
  readonly who: string;
  readonly kind: SourceKind;
  /** Items of that kind in the case: silence of a kind with no item at all proves nothing and says so with 0. */
  readonly items: number;
}

/** Two claims of one item (`within-item`) that cannot both hold, or opposite bounds across items (`between-items`). */
export interface Contradiction {
  readonly scope: 'within-item' | 'between-items';
  readonly claims: readonly [Sha256, Sha256];
  readonly items: readonly Sha256[];
  /** One sentence. */
  readonly reason: string;
}

/** One speaker's figures for one question over time. */
export interface SpeakerChange {
  readonly holder: string;
  readonly question: string;
  /** Accounts in order of as-of date. */
  readonly accounts: readonly string[];
}

/** Everything `weigh` computes. */
export interface Weighing {
  readonly incidents: readonly Incident[];
  readonly questions: readonly Question[];
  readonly contradictions: readonly Contradiction[];
  readonly speakerChanges: readonly SpeakerChange[];
  /** Claims that belong to no incident (another place, another time, no place and time), each with the reason. */
  readonly unplaced: readonly { readonly claim: Sha256; readonly reason: string }[];
  /** Items whose text, or most of it, is another item's. */
  readonly copies: readonly {
    readonly item: Sha256;
    readonly of: Sha256;
    readonly share: number;
    readonly reason: string;
  }[];
}

/** A question that people of the inquiry ask (`ask` statement). */
export interface AskedQuestion {
  readonly kind: ClaimKind;
  /** Incident id or, for an incident the program did not find, its place and time in words. */
  readonly incident: string;
  readonly words: string;
}

/** The inquiry's own answer to a question (`find` statement). */
export interface Finding {
  readonly question: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly grade: 'confirmed' | 'fair' | 'weak' | 'contested' | 'discounted';
  readonly reasons: string;
  readonly reliesOn: readonly Sha256[];
  readonly setsAside: readonly Sha256[];
}

export const askedQuestionSchema: z.ZodType<AskedQuestion> = z.strictObject({
  kind: z.enum(claimKinds),
  incident: z.string(),
  words: z.string(),
});

export const findingSchema: z.ZodType<Finding> = z.strictObject({
  question: z.string(),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  grade: z.enum(['confirmed', 'fair', 'weak', 'contested', 'discounted']),
  reasons: z.string(),
  reliesOn: z.array(sha256Schema),
  setsAside: z.array(sha256Schema),
});
