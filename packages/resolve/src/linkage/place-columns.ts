// Columns of places: values that a gazetteer knows as one place become one value, so that rows meet and agree on it under any of its names.
import { type FindPlaces, findPlace, placeName } from '../names/compare-places.ts';
import type { EncodedColumn } from './encode.ts';
import type { LinkTable } from './types.ts';

export type PlaceColumn = {
  readonly column: EncodedColumn;
  /** A number for each value whose place is known; -1 for the others. */
  readonly known: Int32Array;
};

type PlaceInput = {
  readonly tables: readonly LinkTable[];
  readonly name: string;
  readonly column: EncodedColumn;
  readonly find: FindPlaces;
};

/** Takes values of one place together, and values that differ only in what a place is called ("г. Жанаозен"). */
export function placeColumn({ tables, name, column, find }: PlaceInput): PlaceColumn {
  const { values } = column;
  const written = writtenValues(tables, name, column);
  const first = new Map<string, number>();
  const ids = new Map<string, number>();
  const known = new Int32Array(values.length).fill(-1);
  const standsFor = Int32Array.from(values, (value, code) => {
    const place = findPlace(written[code] ?? value, find)[0];
    if (place !== undefined) {
      known[code] = ids.get(place.id) ?? ids.size;
      ids.set(place.id, known[code] ?? -1);
    }
    const key = place === undefined ? `name ${placeName(value)}` : `place ${place.id}`;
    const one = first.get(key) ?? code;
    first.set(key, one);
    return one;
  });
  const counts = column.counts.map(() => 0);
  for (const [code, count] of column.counts.entries()) {
    const one = standsFor[code] ?? code;
    counts[one] = (counts[one] ?? 0) + count;
  }
  return { column: { ...column, counts, codes: column.codes.map((code) => standsFor[code] ?? -1) }, known };
}

/** Each value as it first stands in a row: the gazetteer knows names in the letters in which they are written, not as they are folded. */
function writtenValues(tables: readonly LinkTable[], name: string, { codes }: EncodedColumn): string[] {
  const written: string[] = [];
  let at = 0;
  for (const { rows } of tables) {
    for (const row of rows) {
      const code = codes[at] ?? -1;
      if (code >= 0) written[code] ??= row[name] ?? '';
      at += 1;
    }
  }
  return written;
}
