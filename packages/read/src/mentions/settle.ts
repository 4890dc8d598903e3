import { bestKind, type Candidate, type NameKind, nameKinds, noVotes, type Votes } from './candidate.ts';
import { isCapitalUncertain } from './evidence.ts';
import { isClass, isNameWord, type NameText } from './name-text.ts';
import { foldWord, nameClass } from './name-words.ts';

const enough = 1.5;
/** For a name that stands within sentences this often, and never in small letters. */
const enoughWhenFrequent = 1;
const frequent = 3;
const enoughWhenUncertain = 2.1;
/** One occurrence settles its own kind when its evidence is this strong, whatever the other occurrences say. */
const settlesAlone = 4;
const shareOfOthers = 0.7;

export interface Settled {
  readonly candidate: Candidate;
  readonly kind: NameKind;
}

/** Decides for each candidate whether it is a name and of what, from its own evidence and that of the same name elsewhere in the text. */
export function settle(name: NameText, candidates: readonly Candidate[]): Settled[] {
  const means = meanVotes(candidates);
  const settled: (NameKind | null)[] = candidates.map((candidate) => kindOf(name, candidate, means));
  acceptNamedElsewhere(name, candidates, settled);
  const links = linksOf(name, candidates, settled);
  const result: Settled[] = [];
  candidates.forEach((candidate, index) => {
    const kind = linkedKind(name, candidate, settled[index] ?? null, links);
    if (kind !== null) result.push({ candidate, kind });
  });
  return result;
}

function meanVotes(candidates: readonly Candidate[]): Map<string, { votes: Votes; count: number }> {
  const means = new Map<string, { votes: Votes; count: number }>();
  for (const { key, votes } of candidates) {
    const mean = means.get(key) ?? { votes: noVotes(), count: 0 };
    for (const kind of nameKinds) mean.votes[kind] += votes[kind];
    mean.count++;
    means.set(key, mean);
  }
  return means;
}

function kindOf(
  name: NameText,
  candidate: Candidate,
  means: ReadonlyMap<string, { votes: Votes; count: number }>,
): NameKind | null {
  const own = bestKind(candidate.votes);
  if (own.votes >= settlesAlone) return own.kind;
  const mean = means.get(candidate.key);
  const votes = noVotes();
  for (const kind of nameKinds) {
    const others =
      mean === undefined || mean.count < 2 ? 0 : (mean.votes[kind] - candidate.votes[kind]) / (mean.count - 1);
    votes[kind] = Math.max(
      candidate.votes[kind],
      (candidate.votes[kind] + others * shareOfOthers) / (1 + shareOfOthers),
      others * shareOfOthers,
    );
  }
  const best = bestKind(votes);
  if (isOrdinaryHere(name, candidate)) return null;
  const isUncertain = isCapitalUncertain(name, candidate) && !isGivenName(name, candidate.from);
  const isFrequent = (name.capitalised.get(name.tokens.key[candidate.from] ?? '') ?? 0) >= frequent;
  const needed = isUncertain ? enoughWhenUncertain : isFrequent ? enoughWhenFrequent : enough;
  return best.votes >= needed ? best.kind : null;
}

/** "Jacques is ready": no ordinary word, whatever its place in the sentence. */
function isGivenName(name: NameText, at: number): boolean {
  return isClass(name, at, nameClass.given) && !isClass(name, at, nameClass.common) && name.shouted[at] === 0;
}

/** A single word that the text also writes small, at least as often as with a capital. */
function isOrdinaryHere(name: NameText, candidate: Candidate): boolean {
  if (candidate.to - candidate.from > 1) return false;
  const key = name.tokens.key[candidate.from] ?? '';
  const small = name.small.get(key) ?? 0;
  return small > 0 && small >= (name.capitalised.get(key) ?? 0);
}

/** A name that stands within a sentence somewhere is the same name where it opens one. */
function acceptNamedElsewhere(name: NameText, candidates: readonly Candidate[], settled: (NameKind | null)[]): void {
  const certain = new Map<string, NameKind>();
  candidates.forEach((candidate, index) => {
    const kind = settled[index];
    if (kind != null && !isCapitalUncertain(name, candidate)) certain.set(candidate.key, kind);
  });
  candidates.forEach((candidate, index) => {
    if (settled[index] === null && !isOrdinaryHere(name, candidate))
      settled[index] = certain.get(candidate.key) ?? null;
  });
}

interface Links {
  /** Last and first words of persons' full names. */
  readonly surnames: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  /** First words of organisations' names. */
  readonly organisations: ReadonlySet<string>;
}

function linksOf(name: NameText, candidates: readonly Candidate[], settled: readonly (NameKind | null)[]): Links {
  const surnames = new Set<string>();
  const firstNames = new Set<string>();
  const organisations = new Set<string>();
  candidates.forEach((candidate, index) => {
    if (candidate.votes.person >= settlesAlone && settled[index] === 'person')
      surnames.add(foldWord(name.tokens.key[candidate.to - 1] ?? ''));
    if (candidate.to - candidate.from < 2) return;
    const first = foldWord(name.tokens.key[candidate.from] ?? '');
    if (settled[index] === 'person') {
      surnames.add(foldWord(name.tokens.key[candidate.to - 1] ?? ''));
      firstNames.add(first);
    }
    const isOwn = !isClass(name, candidate.from, nameClass.common | nameClass.demonym | nameClass.organisationHead);
    if (settled[index] === 'organisation' && isOwn) organisations.add(first);
  });
  return { surnames, firstNames, organisations };
}

/** A bare surname of someone named in full in this text is that kind, and likewise the first word of an organisation's name. */
function linkedKind(name: NameText, candidate: Candidate, kind: NameKind | null, links: Links): NameKind | null {
  if (candidate.to - candidate.from > 1 || candidate.votes.place >= settlesAlone) return kind;
  const word = foldWord(name.tokens.key[candidate.from] ?? '');
  if (!isNameWord(name, candidate.from) || isOrdinaryHere(name, candidate)) return kind;
  if (links.surnames.has(word)) return 'person';
  const isWeak = bestKind(candidate.votes).votes < enough;
  const isNamed = isClass(name, candidate.from, nameClass.given | nameClass.surname);
  if (links.firstNames.has(word) && (isNamed || isWeak)) return 'person';
  if (kind === 'person' || kind === 'place') return kind;
  return links.organisations.has(word) && word.length > 2 ? 'organisation' : kind;
}
