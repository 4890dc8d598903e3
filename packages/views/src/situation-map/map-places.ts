import type { Place } from '@inquest/model';
import type { Position } from './map-extent.ts';

/** A place the reports name. */
export interface MapPlace {
  /** Unique within the map. */
  readonly id: string;
  readonly name: string;
  /** Where it is; null when the gazetteer does not know. */
  readonly place: Place | null;
  /** Claims that name it. */
  readonly claims: number;
  /** Where those claims are; null for no link. */
  readonly href: string | null;
}

/** A place with a position, and its number on the map and in the list. */
export interface LocatedPlace extends MapPlace {
  readonly place: Place;
  readonly position: Position;
  readonly number: number;
}

function byClaims(a: MapPlace, b: MapPlace): number {
  return b.claims - a.claims || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** Places as a map tells of them. */
export interface SortedPlaces {
  /** In order of how much is said of them, numbered from 1. */
  readonly located: readonly LocatedPlace[];
  /** Countries named as a whole: a dot at a country's middle would point at a place nobody named. */
  readonly countries: readonly MapPlace[];
  readonly unlocated: readonly MapPlace[];
}

/** Sorts places into those that can be drawn, countries, and those without a known position. */
export function sortPlaces(places: readonly MapPlace[]): SortedPlaces {
  const located: LocatedPlace[] = [];
  const countries: MapPlace[] = [];
  const unlocated: MapPlace[] = [];
  for (const entry of [...places].sort(byClaims)) {
    const { place } = entry;
    if (place === null) unlocated.push(entry);
    else if (place.kind === 'country') countries.push(entry);
    else located.push({ ...entry, place, position: [place.longitude, place.latitude], number: located.length + 1 });
  }
  return { located, countries, unlocated };
}
