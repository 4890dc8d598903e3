import type { Compared } from './compare-pair.ts';
import { comparePlaces, type FindPlaces, findPlace } from './names/compare-places.ts';
import type { Spelling } from './spellings.ts';

const sameNameReason = 'the same name';
const knownScore = 0.8;

/** A name of a place, with the place that its text means where the gazetteer knows it. */
export interface NamedPlace {
  readonly spelling: Spelling;
  readonly place: string | null;
}

/** Compares two names of places for the register, of which one at most is of a place that the gazetteer knows; null where nothing is to be looked at. */
export function comparePlaceNames(a: NamedPlace, b: NamedPlace, find: FindPlaces | undefined): Compared | null {
  const pair = `“${a.spelling.written}” and “${b.spelling.written}”`;
  const known = a.place ?? b.place;
  const open = a.place === null ? a.spelling : b.spelling;
  if (known !== null && find !== undefined) {
    const means = findPlace(open.written, find);
    const place = means.find(({ id }) => id === known);
    if (place !== undefined)
      return { score: knownScore, reason: `${pair}: the gazetteer knows “${open.written}” as a name of ${place.name}` };
    if (means.length > 0) return null;
  }
  const { score, reason } = comparePlaces(a.spelling.written, b.spelling.written, find);
  if (score === 0) return null;
  return { score, reason: `${pair}: ${reason}${reason === sameNameReason ? ', which may mean two places' : ''}` };
}
