import type { TextLayer } from '@inquest/model';
import { fold } from '../fold.ts';
import { isWeighed } from '../kinds.ts';
import { isContainer, type Spot } from './spot.ts';

/** A place as a report names it. */
export interface NamedSpot {
  readonly spot: Spot;
  readonly start: number;
  /** What names it: a claim of violence, another claim, or nothing but a mention. */
  readonly of: 'violence' | 'claim' | 'mention';
}

/** What places are looked up in. */
export interface PlacesNamed {
  readonly text: TextLayer;
  readonly named: readonly NamedSpot[];
}

/** Settlements at which some report of the case tells of violence, by their folded names; names of two places are left out. */
export function violentPlacesOf(reports: readonly PlacesNamed[]): ReadonlyMap<string, Spot> {
  const found = new Map<string, Spot | null>();
  for (const { named } of reports) {
    for (const { spot, of } of named) {
      if (of !== 'violence' || isContainer(spot)) continue;
      const name = fold(spot.name);
      const known = found.get(name);
      found.set(name, known === undefined || known?.key === spot.key ? spot : null);
    }
  }
  return new Map([...found].flatMap(([name, spot]) => (spot === null ? [] : [[name, spot] as const])));
}

/** Words with capitals in a row. */
const capitals = /\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,3}/gu;

/**
 * Where a report names such a place and the reader took it for none: within the name of a university, or
 * a village the gazetteer lacks. Each position once, those already read left out.
 */
export function namedWithoutReading({ text, named }: PlacesNamed, places: ReadonlyMap<string, Spot>): NamedSpot[] {
  if (places.size === 0) return [];
  const known = new Set(named.map(({ start }) => start));
  const outside = text.boilerplate.filter(({ kind }) => !isWeighed(kind));
  const found: NamedSpot[] = [];
  for (const { 0: words, index } of text.string.matchAll(capitals)) {
    const parts = words.split(' ');
    let start = index;
    for (let first = 0; first < parts.length; first += 1) {
      const spot = longestName(parts.slice(first), places);
      const at = start;
      const isNew = spot !== null && !known.has(at) && !outside.some((span) => at >= span.start && at < span.end);
      if (isNew) found.push({ spot, start, of: 'mention' });
      start += (parts[first]?.length ?? 0) + 1;
    }
  }
  return found;
}

function longestName(words: readonly string[], places: ReadonlyMap<string, Spot>): Spot | null {
  for (let count = words.length; count > 0; count -= 1) {
    const spot = places.get(fold(words.slice(0, count).join(' ')));
    if (spot !== undefined) return spot;
  }
  return null;
}
