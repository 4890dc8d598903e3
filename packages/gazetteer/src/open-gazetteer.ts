import { fileURLToPath } from 'node:url';
import type { Gazetteer, Place } from '@inquest/model';
import { GeoNames } from './geonames.ts';
import { OwnPlaces } from './own-places.ts';
import { readPlacesFile } from './places-file.ts';

export interface GazetteerOptions {
  /** Places the inquiry supplied. They come before all others of the same name: the inquiry says which it means. */
  readonly extra?: readonly Place[];
  /** The data file, when it does not stand beside this package's code (a bundled program). */
  readonly dataFile?: string;
}

const ownDataFile = fileURLToPath(new URL('../data/places.bin', import.meta.url));
const opened = new Map<string, GeoNames>();

function openData(path: string): GeoNames {
  const known = opened.get(path);
  if (known !== undefined) return known;
  const data = new GeoNames(readPlacesFile(path));
  opened.set(path, data);
  return data;
}

/**
 * Opens the gazetteer: GeoNames' settlements of 500 inhabitants and more, first-order regions and
 * countries, with alternate names in Latin and Cyrillic. The data file is read at the first lookup, once
 * a process. `find` gives the inquiry's own places, then countries, then the most populous first; the
 * population of a region or country is the sum over its settlements in the gazetteer.
 *
 * Lookups throw {@link GazetteerDataError} when the data file is missing.
 */
export function openGazetteer(options: GazetteerOptions = {}): Gazetteer {
  const path = options.dataFile ?? ownDataFile;
  const own = new OwnPlaces(options.extra ?? []);
  return {
    find(name) {
      const ours = own.find(name);
      const all = openData(path).find(name);
      return ours.length === 0 ? all : [...ours, ...all.filter((place) => own.get(place.id) === null)];
    },
    get: (id) => own.get(id) ?? openData(path).get(id),
    startsName: (words) => own.startsName(words) || openData(path).startsName(words),
  };
}
