import type { Gazetteer, Place } from '@inquest/model';
import { foldName } from './fold.ts';
import { degreeUnit, placeKinds } from './format.ts';
import { NamesTable } from './names-table.ts';
import type { PlacesFile } from './places-file.ts';

/** Decoded places kept for the next lookup; beyond that the oldest half is forgotten. */
const keptPlaces = 20_000;

/** The gazetteer of the data file. */
export class GeoNames implements Gazetteer {
  readonly #file: PlacesFile;
  readonly #table: NamesTable;
  readonly #otherIds: ReadonlyMap<string, number>;
  readonly #decoded = new Map<number, Place>();

  constructor(file: PlacesFile) {
    this.#file = file;
    this.#table = new NamesTable(file);
    this.#otherIds = new Map(Object.entries(file.header.otherIds).map(([number, id]) => [id, Number(number)]));
  }

  find(name: string): readonly Place[] {
    return this.#table.find(foldName(name)).map((number) => this.#place(number));
  }

  startsName(words: string): boolean {
    return this.#table.startsName(foldName(words));
  }

  get(id: string): Place | null {
    const number = this.#otherIds.get(id) ?? this.#numberOfGeonames(id);
    return number === null ? null : this.#place(number);
  }

  #numberOfGeonames(id: string): number | null {
    const wanted = /^geonames:([1-9]\d{0,9})$/.exec(id)?.[1];
    if (wanted === undefined) return null;
    const { byId, ids } = this.#file;
    let low = 0;
    let high = byId.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ids[byId[middle] ?? 0] ?? 0) < Number(wanted)) low = middle + 1;
      else high = middle;
    }
    const number = byId[low];
    return number !== undefined && ids[number] === Number(wanted) ? number : null;
  }

  #place(number: number): Place {
    const known = this.#decoded.get(number);
    if (known !== undefined) return known;
    if (this.#decoded.size >= keptPlaces) this.#forgetOldest();
    const place = this.#decode(number);
    this.#decoded.set(number, place);
    return place;
  }

  #forgetOldest(): void {
    let left = keptPlaces / 2;
    for (const number of this.#decoded.keys()) {
      if (left-- <= 0) break;
      this.#decoded.delete(number);
    }
  }

  #decode(number: number): Place {
    const { header, ids, names, nameOffsets, latitudes, longitudes, populations, regions, countries, kinds } =
      this.#file;
    const [name = '', ...alternateNames] = names
      .toString('utf8', nameOffsets[number] ?? 0, nameOffsets[number + 1] ?? 0)
      .split('|');
    const degrees = (units: number | undefined): number => Math.round(units ?? 0) / Math.round(1 / degreeUnit);
    return Object.freeze({
      id: header.otherIds[number] ?? `geonames:${ids[number] ?? 0}`,
      name,
      alternateNames: Object.freeze(alternateNames),
      country: header.countries[countries[number] ?? 0] ?? '',
      region: header.regions[regions[number] ?? 0] ?? '',
      latitude: degrees(latitudes[number]),
      longitude: degrees(longitudes[number]),
      population: populations[number] ?? 0,
      kind: placeKinds[kinds[number] ?? 0] ?? 'settlement',
    });
  }
}
