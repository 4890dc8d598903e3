/**
 * Layout of `data/places.bin`, little-endian: magic, then a Uint32 length and that many bytes of JSON
 * (`PlacesHeader`), then the sections, each starting at a multiple of 4 from the beginning of the file.
 *
 * Places are numbered in the order of `rank`: countries first, then the most populous. The names table holds folded
 * names in byte order in an alphabet of its own (one byte a letter, `header.alphabet[byte - 1]`; the
 * space is byte 1, so that a name sorts right before the names that go on with another word), front-coded
 * in blocks of `namesPerBlock`: shared prefix length, suffix length, suffix, number of places (Uint16),
 * three bytes a place in ascending order.
 */
export const placesMagic = 'INQPLC01';

export const namesPerBlock = 16;

/** Longer names are left out of the table: lengths take one byte. */
export const maxNameLetters = 120;

export const sectionNames = [
  'ids',
  'latitudes',
  'longitudes',
  'populations',
  'byId',
  'nameOffsets',
  'blockOffsets',
  'regions',
  'countries',
  'kinds',
  'blocks',
  'names',
] as const;

export type SectionName = (typeof sectionNames)[number];

export interface PlacesHeader {
  /** Names what the file was made from; the build skips when it is unchanged. */
  readonly fingerprint: string;
  readonly places: number;
  readonly alphabet: string;
  readonly countries: readonly string[];
  /** First-order regions by their display name; number 0 is "none". */
  readonly regions: readonly string[];
  /** Ids of the places without a GeoNames number (`ids` is 0 there), by place number. */
  readonly otherIds: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<SectionName, { readonly offset: number; readonly bytes: number }>>;
}

/** Degrees are kept as whole hundred-thousandths (about a metre). */
export const degreeUnit = 1e-5;

export const placeKinds = ['settlement', 'region', 'country'] as const;
