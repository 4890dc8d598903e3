import { type ClaimKind, claimKinds } from '@inquest/model';

/** What a model says a text tells. Nothing in it is believed: see `admitProposals`. */
export interface Proposal {
  readonly kind: ClaimKind;
  /** Words that must stand in the text, character by character. */
  readonly quote: string;
  /** The words of the count within the quote; null when the model gives none. */
  readonly count: string | null;
}

/** A model that proposes claims: one on this machine, or behind an address that the user named. */
export interface Proposer {
  /** What the claims it proposes are marked with. */
  readonly model: string;
  /** The answer to one passage, of whatever form. @throws when there is none. */
  propose(passage: string): Promise<unknown>;
}

/** Why a proposal did not become a claim. */
export type Refusal =
  | 'malformed'
  | 'quote-not-in-text'
  | 'quote-stands-twice'
  | 'quote-cuts-a-word'
  | 'number-not-in-quote'
  | 'not-told-as-happened'
  | 'already-found';

const longestQuote = 1000;
const mostProposals = 200;
const kinds: ReadonlySet<unknown> = new Set(claimKinds);

/** The proposals in an answer: a list, or an object with a list `claims`. What has another form is counted, not mended. */
export function parseProposals(answer: unknown): {
  readonly proposals: readonly Proposal[];
  readonly malformed: number;
} {
  const list = Array.isArray(answer) ? answer : fieldOf(answer, 'claims');
  if (!Array.isArray(list)) return { proposals: [], malformed: 1 };
  const proposals = list.slice(0, mostProposals).flatMap((entry) => parseProposal(entry) ?? []);
  return { proposals, malformed: list.length - proposals.length };
}

function parseProposal(entry: unknown): Proposal | null {
  const kind = fieldOf(entry, 'kind');
  const quote = fieldOf(entry, 'quote');
  const count = fieldOf(entry, 'count') ?? null;
  if (!isKind(kind) || typeof quote !== 'string' || quote.trim() === '' || quote.length > longestQuote) return null;
  if (count === null) return { kind, quote, count };
  if (typeof count !== 'string' && typeof count !== 'number') return null;
  return { kind, quote, count: String(count) };
}

function isKind(value: unknown): value is ClaimKind {
  return kinds.has(value);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
