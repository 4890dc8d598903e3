import type { Place } from '@inquest/model';

/** How much the country of a place counts when the text names it or others of its places. */
const countryWeight = 2.5;
/** Below this lead over the next, several places are equally likely, and none is named. */
const clearLead = 0.15;

/** A settlement below this tells nothing of the country, and is not believed against the countries a text speaks of. */
const smallSettlement = 50_000;

function isSmall(place: Place): boolean {
  return place.kind === 'settlement' && place.population < smallSettlement && !isOwn(place);
}

/** Supplied by the inquiry. */
function isOwn(place: Place): boolean {
  return place.id.startsWith('case:');
}

/** Countries by how often the places of a text point to them, from names that one place of some size clearly holds. */
export function countryShares(named: readonly (readonly Place[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const places of named) {
    const [first, second] = places;
    if (first === undefined || first.country === '') continue;
    if (isSmall(first)) continue;
    const isClear = first.kind === 'country' || second === undefined || second.population * 20 < first.population;
    const isElsewhere = places.some((place) => place.country !== first.country);
    if (!isClear && isElsewhere) continue;
    const weight = first.kind === 'country' ? 2 : 1;
    counts.set(first.country, (counts.get(first.country) ?? 0) + weight);
    total += weight;
  }
  for (const [country, count] of counts) counts.set(country, count / Math.max(1, total));
  return counts;
}

/** The place a name means in a text: by size and by the countries the text speaks of. Null when no one place is ahead, or only a village far away. */
export function choosePlace(
  words: string,
  named: readonly Place[],
  countries: ReadonlyMap<string, number>,
): Place | null {
  const places = withoutOtherSpellings(words, named);
  let best: Place | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let secondScore = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const score = scoreOf(place, countries);
    if (score > bestScore) {
      secondScore = bestScore;
      best = place;
      bestScore = score;
    } else if (score > secondScore && !isPartOf(place, best)) {
      secondScore = score;
    }
  }
  if (best === null || bestScore - secondScore < clearLead) return null;
  const isElsewhere = isSmall(best) && countries.size > 0 && !countries.has(best.country);
  return isElsewhere ? null : best;
}

/** A town of another name with this spelling must be this many times as populous as one of the name itself. */
const otherSpelling = 10;

/** "Galle" is the town of that name, not the larger Halle that some language spells so. */
function withoutOtherSpellings(words: string, places: readonly Place[]): readonly Place[] {
  const name = words.toLowerCase();
  const isOwnName = (place: Place): boolean => place.name.toLowerCase() === name;
  const largest = places.reduce((most, place) => (isOwnName(place) ? Math.max(most, place.population) : most), 0);
  if (largest === 0) return places;
  return places.filter(
    (place) =>
      isOwnName(place) || isOwn(place) || place.kind !== 'settlement' || place.population > largest * otherSpelling,
  );
}

function scoreOf(place: Place, countries: ReadonlyMap<string, number>): number {
  if (isOwn(place)) return 100;
  const size = place.kind === 'country' ? 9 : Math.log10(place.population + 100);
  return size + countryWeight * (countries.get(place.country) ?? 0);
}

/** A region and the town it is named after are not rivals: the more populous stands for both. */
function isPartOf(place: Place, other: Place | null): boolean {
  return other !== null && place.kind !== other.kind && place.country === other.country;
}
