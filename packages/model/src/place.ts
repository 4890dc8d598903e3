import { z } from 'zod';

/** A place the gazetteer knows, or one the inquiry supplied in `places.csv`. */
export interface Place {
  /** `geonames:608286`, or `case:<name>` for one the inquiry supplied. */
  readonly id: string;
  readonly name: string;
  /** Other spellings, in any script. */
  readonly alternateNames: readonly string[];
  /** ISO 3166-1 alpha-2, upper case; empty when unknown. */
  readonly country: string;
  /** First-order region as the gazetteer names it; empty when unknown. */
  readonly region: string;
  /** WGS 84 degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** Inhabitants; 0 when unknown. */
  readonly population: number;
  readonly kind: 'settlement' | 'region' | 'country';
}

/** A place as a text names it. */
export interface PlaceReading {
  /** The gazetteer's name for it; null when it knows none. */
  readonly name: string | null;
  /** The gazetteer's id; null when it knows none or several equally likely ones. */
  readonly id: string | null;
  readonly words: string;
  readonly anchor: { readonly start: number; readonly end: number };
}

/** What the reader asks of a gazetteer. Implementations are pure lookups. */
export interface Gazetteer {
  /** Places of that name in any known spelling, most populous first; empty when none. Case and diacritics are ignored. */
  find(name: string): readonly Place[];
  /** The place with that id, or null. */
  get(id: string): Place | null;
  /** True when some place's name starts with these words: lets a scanner stop early. */
  startsName(words: string): boolean;
}

export const placeSchema: z.ZodType<Place> = z.strictObject({
  id: z.string(),
  name: z.string(),
  alternateNames: z.array(z.string()),
  country: z.string(),
  region: z.string(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  population: z.number().min(0),
  kind: z.enum(['settlement', 'region', 'country']),
});

export const placeReadingSchema: z.ZodType<PlaceReading> = z.strictObject({
  name: z.string().nullable(),
  id: z.string().nullable(),
  words: z.string(),
  anchor: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }),
});
