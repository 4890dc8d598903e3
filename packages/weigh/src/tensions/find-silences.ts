import { type Account, type Item, type Silence, type SourceKind, sourceKinds } from '@inquest/model';
import { compareText } from '../compare.ts';
import { fold } from '../fold.ts';
import { sourceKindWords } from '../words/en.ts';

const mostSpeakers = 8;

/** A named speaker who gives an account of some question of an incident. */
export interface IncidentSpeaker {
  readonly name: string;
  readonly words: string;
  readonly kind: SourceKind;
}

/** Items of each kind of source in the case. */
export function itemsByKind(items: readonly Item[]): ReadonlyMap<SourceKind, number> {
  const counts = new Map<SourceKind, number>();
  for (const { sourceKind } of items) counts.set(sourceKind, (counts.get(sourceKind) ?? 0) + 1);
  return counts;
}

/** Kinds of source without an account of a question, then named speakers who answer other questions of the incident. */
export function findSilences(
  accounts: readonly Account[],
  items: ReadonlyMap<SourceKind, number>,
  speakers: readonly IncidentSpeaker[],
): Silence[] {
  const kinds = new Set(accounts.map(({ holderKind }) => holderKind));
  const heard = new Set(accounts.map(({ holderName }) => fold(holderName)));
  const silentKinds = sourceKinds
    .filter((kind) => kind !== 'other' && !kinds.has(kind))
    .map((kind) => ({ who: sourceKindWords[kind], kind, items: items.get(kind) ?? 0 }));
  const silentSpeakers = speakers
    .filter(({ words }) => !heard.has(fold(words)))
    .slice(0, mostSpeakers)
    .map(({ words, kind }) => ({ who: words, kind, items: items.get(kind) ?? 0 }));
  return [...silentKinds, ...silentSpeakers];
}

/** The named speakers of an incident's questions, those with most accounts first. */
export function speakersOf(voices: readonly IncidentSpeaker[]): IncidentSpeaker[] {
  const byName = new Map<string, { readonly speaker: IncidentSpeaker; count: number }>();
  for (const speaker of voices) {
    const known = byName.get(speaker.name);
    if (known === undefined) byName.set(speaker.name, { speaker, count: 1 });
    else known.count += 1;
  }
  return [...byName.values()]
    .sort((a, b) => b.count - a.count || compareText(a.speaker.name, b.speaker.name))
    .map(({ speaker }) => speaker);
}
