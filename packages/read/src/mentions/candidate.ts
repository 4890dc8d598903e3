import type { Phrase } from '@inquest/model';
import { isNameWord, type NameText } from './name-text.ts';
import { foldWord } from './name-words.ts';

export const nameKinds = ['person', 'organisation', 'place'] as const;

export type NameKind = (typeof nameKinds)[number];

/** Evidence for each kind, in votes: about 1 for a hint, 3 and more for what settles it alone. */
export type Votes = Record<NameKind, number>;

/** A run of words that may be a name, with the evidence gathered for what it names. Tokens `from` to before `to`. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** Folded words with single spaces: one name, one key. */
  readonly key: string;
  readonly votes: Votes;
  readonly roles: Phrase[];
  expansion: string | null;
  /** What found it, for the mention's `rule`. */
  readonly rule: string;
}

export function noVotes(): Votes {
  return { person: 0, organisation: 0, place: 0 };
}

export function newCandidate(name: NameText, from: number, to: number, rule: string): Candidate {
  return { from, to, key: keyOf(name, from, to), votes: noVotes(), roles: [], expansion: null, rule };
}

/** Folded words of the tokens, marks left out. */
export function keyOf(name: NameText, from: number, to: number): string {
  if (to - from === 1) return foldWord(name.tokens.key[from] ?? '');
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const word = foldWord(name.tokens.key[at] ?? '');
    if (/[\p{L}\p{N}]/u.test(word)) words.push(word);
  }
  return words.join(' ');
}

/** Number of words with a capital in the candidate. */
export function nameWordCount(name: NameText, candidate: Candidate): number {
  let count = 0;
  for (let at = candidate.from; at < candidate.to; at++) if (isNameWord(name, at)) count++;
  return count;
}

/** The kind with most votes and how many; the first of `nameKinds` wins a tie. */
export function bestKind(votes: Votes): { kind: NameKind; votes: number } {
  let kind: NameKind = 'person';
  for (const other of nameKinds) if (votes[other] > votes[kind]) kind = other;
  return { kind, votes: votes[kind] };
}
