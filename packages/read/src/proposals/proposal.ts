import { type ClaimKind, claimKinds } from '@inquest/model';

/** What a model says a text tells. Nothing in it is believed: see `admitProposals`. */
export interface Proposal {
  readonly kind: ClaimKind;
  /** Words that must stand in the text, character by character. */
  readonly quote: string;
  /** The words of the count within the quote; `true` for the one count that our own rules read there, if there is one; null for none. */
  readonly count: string | true | null;
  /** Where the quote begins in the text; null when the model does not say, and the quote must stand in the text once. */
  readonly start: number | null;
}

/** A model that proposes claims: one on this machine, or behind an address that the user named. */
export interface Proposer {
  /** What the claims it proposes are marked with. */
  readonly model: string;
  /** What tells this model from another of the name; "proposed" where nothing does. */
  readonly version: string;
  /** The answer to one passage, of whatever form. @throws when there is none. */
  propose(passage: string): Promise<unknown>;
}

/** Why a proposal did not become a claim. */
export type Refusal =
  | 'malformed'
  | 'quote-not-in-text'
  | 'quote-stands-twice'
  | 'quote-cuts-a-word'
  | 'quote-in-no-language-read'
  | 'number-not-in-quote'
  | 'not-told-as-happened'
  | 'already-found';

const longestQuote = 1000;
const mostProposals = 200;
const kinds: ReadonlySet<unknown> = new Set(claimKinds);

/**
 * The proposals in an answer: a list, or an object with a list `claims`. What has another form is counted, not mended. Places in the answer
 * are counted from the beginning of the passage that was asked about; `passageStart` is where that stands in the text.
 */
export function parseProposals(
  answer: unknown,
  passageStart = 0,
): {
  readonly proposals: readonly Proposal[];
  readonly malformed: number;
} {
  const list = Array.isArray(answer) ? answer : fieldOf(answer, 'claims');
  if (!Array.isArray(list)) return { proposals: [], malformed: 1 };
  const proposals = list.slice(0, mostProposals).flatMap((entry) => parseProposal(entry, passageStart) ?? []);
  return { proposals, malformed: list.length - proposals.length };
}

function parseProposal(entry: unknown, passageStart: number): Proposal | null {
  const kind = fieldOf(entry, 'kind');
  const quote = fieldOf(entry, 'quote');
  const count = fieldOf(entry, 'count') ?? null;
  const place = fieldOf(entry, 'start') ?? null;
  if (!isKind(kind) || typeof quote !== 'string' || quote.trim() === '' || quote.length > longestQuote) return null;
  if (place !== null && (typeof place !== 'number' || !Number.isSafeInteger(place) || place < 0)) return null;
  const start = place === null ? null : passageStart + place;
  if (count === null || count === true) return { kind, quote, count, start };
  if (typeof count !== 'string' && typeof count !== 'number') return null;
  return { kind, quote, count: String(count), start };
}

function isKind(value: unknown): value is ClaimKind {
  return kinds.has(value);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
