import type { Place, PlaceReading } from '@inquest/model';
import { fold } from '../fold.ts';

/** A place as weighing sees it: every spelling of one gazetteer entry is one spot. */
export interface Spot {
  /** The gazetteer's id, else `words:` and the folded name. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  /** `unknown`: a proper name the gazetteer lacks, taken for a settlement of its own. */
  readonly kind: Place['kind'] | 'unknown';
  readonly country: string;
  readonly region: string;
}

/** What weighing asks of a gazetteer. */
export interface PlaceBook {
  get(id: string): Place | null;
}

/** Waters and heights near which places lie, and which are no places of incidents themselves. */
const feature =
  /(?:^|\s)(?:Sea|Ocean|Lake|River|Gulf|Bay|Mountains?|Desert|Steppe|море|моря|озеро|река|горы|степь)(?:$|\s)/iu;

/** A place, then what stands there. */
const building =
  /^(.{2,60}?) (?:(?:Central|General|District|Provincial|State) )?(?:Prison|Jail|University|College|Institute|Hospital|Market|Mine|Airport|Barracks|Station|Stadium|Square|Port|Camp|Bridge|Refinery|Plant)$/u;

/** Turns readings of places into spots; remembers which words stood for exactly one known place in this case. */
export class Spots {
  readonly #book: PlaceBook;
  readonly #byId = new Map<string, Spot | null>();
  readonly #idsByWords = new Map<string, Set<string>>();

  constructor(book: PlaceBook) {
    this.#book = book;
  }

  /** Notes that these words stood for that place somewhere in the case. */
  learn(words: string, id: string | null): void {
    if (id === null) return;
    const key = fold(words);
    const known = this.#idsByWords.get(key);
    if (known === undefined) this.#idsByWords.set(key, new Set([id]));
    else known.add(id);
  }

  byId(id: string): Spot | null {
    const known = this.#byId.get(id);
    if (known !== undefined) return known;
    const place = this.#book.get(id);
    const spot = place === null ? null : spotOfPlace(place);
    this.#byId.set(id, spot);
    return spot;
  }

  /** "Galle Prison", "Bahir Dar University": the place a building is named after, when the case knows it as one place. */
  #placeOfBuilding(words: string): Spot | null {
    const [, place = ''] = building.exec(words) ?? [];
    const ids = place === '' ? undefined : this.#idsByWords.get(fold(place));
    if (ids?.size !== 1) return null;
    for (const only of ids) return this.byId(only);
    return null;
  }

  /** The spot of a reading; null for words that name no place of incidents ("the town square", "the Caspian Sea"). */
  of(reading: PlaceReading): Spot | null {
    return this.named(reading.id, reading.name, reading.words);
  }

  named(id: string | null, name: string | null, words: string): Spot | null {
    if (id !== null) return this.byId(id) ?? strangeSpot(id, name ?? words, id);
    if (name === null && (!/\p{Lu}/u.test(words) || feature.test(words))) return null;
    const folded = fold(words);
    const learnt = this.#idsByWords.get(folded);
    if (learnt?.size === 1) {
      for (const only of learnt) return this.byId(only) ?? strangeSpot(only, name ?? words, only);
    }
    const within = this.#placeOfBuilding(words);
    if (within !== null) return within;
    return folded === '' ? null : strangeSpot(`words:${fold(name ?? words)}`, name ?? words, null);
  }
}

function spotOfPlace(place: Place): Spot {
  const { id, name, kind, country, region } = place;
  return { key: id, id, name, kind, country, region };
}

function strangeSpot(key: string, name: string, id: string | null): Spot {
  return { key, id, name, kind: 'unknown', country: '', region: '' };
}

/** A region or a country, in which a settlement may lie. */
export function isContainer(spot: Spot): boolean {
  return spot.kind === 'region' || spot.kind === 'country';
}

/** Whether the inner place lies in the outer one (or is it), as far as the gazetteer knows. */
export function contains(outer: Spot, inner: Spot): boolean {
  if (outer.key === inner.key) return true;
  if (!isContainer(outer) || outer.country === '' || outer.country !== inner.country) return false;
  if (outer.kind === 'country') return true;
  const region = fold(outer.region === '' ? outer.name : outer.region);
  return inner.kind !== 'country' && (region === fold(inner.region) || fold(outer.name) === fold(inner.region));
}
