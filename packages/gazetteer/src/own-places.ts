import type { Gazetteer, Place } from '@inquest/model';
import { foldName } from './fold.ts';

/** A gazetteer of a few places held in memory: the inquiry's own. */
export class OwnPlaces implements Gazetteer {
  readonly #byId = new Map<string, Place>();
  readonly #byName = new Map<string, Place[]>();
  readonly #starts = new Set<string>();

  constructor(places: readonly Place[]) {
    for (const place of places) {
      this.#byId.set(place.id, place);
      for (const name of new Set([place.name, ...place.alternateNames].map(foldName))) {
        if (name !== '') this.#add(name, place);
      }
    }
    for (const named of this.#byName.values()) named.sort((a, b) => b.population - a.population);
  }

  find(name: string): readonly Place[] {
    return this.#byName.get(foldName(name)) ?? [];
  }

  startsName(words: string): boolean {
    return this.#starts.has(foldName(words));
  }

  get(id: string): Place | null {
    return this.#byId.get(id) ?? null;
  }

  #add(name: string, place: Place): void {
    const named = this.#byName.get(name);
    if (named === undefined) this.#byName.set(name, [place]);
    else named.push(place);
    for (let end = name.indexOf(' '); end !== -1; end = name.indexOf(' ', end + 1))
      this.#starts.add(name.slice(0, end));
    this.#starts.add(name);
  }
}
