import type { Gazetteer, Place } from '@inquest/model';
import { isNameWord, type NameText, wordsOf } from './name-text.ts';

const maxPlaceTokens = 6;
const keptLookups = 50_000;

/** A gazetteer seen through a language: lookups are remembered, and inflected forms are tried. */
export interface PlaceLookup {
  find(words: string): readonly Place[];
  startsName(words: string): boolean;
}

const lookups = new WeakMap<Gazetteer, Map<string, PlaceLookup>>();

/** The lookup of a gazetteer for a language, shared by all texts read with both. */
export function placeLookup(
  gazetteer: Gazetteer,
  tag: string,
  forms: ((word: string) => readonly string[]) | undefined,
): PlaceLookup {
  const byLanguage = lookups.get(gazetteer) ?? new Map<string, PlaceLookup>();
  lookups.set(gazetteer, byLanguage);
  const known = byLanguage.get(tag);
  if (known !== undefined) return known;
  const found = new Map<string, readonly Place[]>();
  const lookup: PlaceLookup = {
    find(words) {
      const before = found.get(words);
      if (before !== undefined) return before;
      const places = findForms(gazetteer, words, forms);
      if (found.size >= keptLookups) found.clear();
      found.set(words, places);
      return places;
    },
    startsName: (words) => gazetteer.startsName(words),
  };
  byLanguage.set(tag, lookup);
  return lookup;
}

function findForms(
  gazetteer: Gazetteer,
  words: string,
  forms: ((word: string) => readonly string[]) | undefined,
): readonly Place[] {
  const places = gazetteer.find(words);
  if (places.length > 0 || forms === undefined) return places;
  for (const form of forms(words)) {
    const inflected = gazetteer.find(form);
    if (inflected.length > 0) return inflected;
  }
  return [];
}

/** The longest name of the gazetteer that starts at a token and does not go beyond `limit`: how many tokens, and which places. */
export function longestPlace(
  name: NameText,
  lookup: PlaceLookup,
  from: number,
  limit: number,
): { to: number; places: readonly Place[] } | null {
  let longest: { to: number; places: readonly Place[] } | null = null;
  const end = Math.min(limit, from + maxPlaceTokens);
  for (let to = from + 1; to <= end; to++) {
    const { words } = wordsOf(name, from, to);
    if (isNameWord(name, to - 1)) {
      const places = lookup.find(words);
      if (places.length > 0) longest = { to, places };
    }
    if (to < end && !lookup.startsName(words)) break;
  }
  return longest;
}
