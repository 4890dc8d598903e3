// Reads the sources into one list of places: GeoNames' settlements, Natural Earth's regions, CLDR's countries.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from '../dist/fold.js';

/** Latin and Cyrillic, with the marks and punctuation of names; other scripts are left out to hold the size. */
const keptScripts = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}\p{P}\p{Sk}\p{Lm}\p{Zs}]+$/u;
/** Serbian and Macedonian letters: machine-made spellings everywhere else. */
const southSlavic = /[јљњћџђѓќѕ]/iu;
const southSlavicCountries = new Set(['RS', 'BA', 'ME', 'MK', 'XK', 'HR', 'SI']);
/** GeoNames mixes airport and postal codes in with the names, and machine romanisations, which begin with a small letter. */
const notAName = /^(?:[A-Z]{2,3}$|[\d\p{P}\s]+$|.$|\p{Ll})/u;

function table(file) {
  const [, ...lines] = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

/** The alternates worth keeping: of kept scripts, one spelling for each folded form. */
function distinctNames(name, alternates, country) {
  const seen = new Set([foldName(name)]);
  const kept = [];
  // Spellings that folding changes first: "Жаңаөзен" says more than "Жанаозен".
  const bare = (value) => (foldName(value) === value.toLowerCase() ? 1 : 0);
  for (const alternate of [...alternates].sort((a, b) => bare(a) - bare(b))) {
    const folded = foldName(alternate);
    if (folded === '' || seen.has(folded) || alternate.includes('|') || !keptScripts.test(alternate)) continue;
    if (southSlavic.test(alternate) && !southSlavicCountries.has(country)) continue;
    seen.add(folded);
    kept.push(alternate);
  }
  return kept;
}

/** Names to add by place; one that begins with `=` replaces the display name. */
function readAdditions(file) {
  return new Map(table(file).map(([place, names]) => [place, names.split('|')]));
}

function withAdditions(name, alternates, added = []) {
  const [first = '', ...others] = added;
  if (!first.startsWith('=')) return { name, alternates: [...added, ...alternates] };
  return { name: first.slice(1), alternates: [...others, name, ...alternates] };
}

function readRegions(folder, additions) {
  const rows = [...table(join(folder, 'regions.tsv')), ...table(join(folder, 'regions-additions.tsv'))];
  const used = new Set();
  const regions = [];
  for (const [country, admin1, geonames, code, name, latitude, longitude, names] of rows) {
    // Natural Earth splits some regions that GeoNames has as one: the first stands for the number.
    const id = geonames !== '' && !used.has(geonames) ? `geonames:${geonames}` : `naturalearth:${code}`;
    if (used.has(id)) continue;
    used.add(geonames).add(id);
    regions.push({
      id,
      kind: 'region',
      ...withAdditions(name, names.split('|'), additions.get(admin1)),
      country,
      region: '',
      admin1,
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: 0,
    });
  }
  return regions;
}

function readSettlements(cities, additions) {
  const settlements = [];
  for (const line of readFileSync(cities, 'utf8').split('\n')) {
    const [geonames, named, ascii, alternates, latitude, longitude, , , country, , admin1, , , , population] =
      line.split('\t');
    if (population === undefined) continue;
    const id = `geonames:${geonames}`;
    const written = [ascii, ...alternates.split(',').filter((name) => !notAName.test(name))];
    settlements.push({
      id,
      kind: 'settlement',
      ...withAdditions(named, written, additions.get(id)),
      country,
      region: '',
      admin1: `${country}.${admin1}`,
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(population),
    });
  }
  return settlements;
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function readCountries(file, additions, regions, settlements) {
  const regionsOf = groupByCountry(regions);
  const settlementsOf = groupByCountry(settlements);
  const rows = table(file);
  const displayNames = new Set(rows.map(([, name]) => name));
  return rows.map(([country, name, names]) => {
    const parts = regionsOf.get(country) ?? settlementsOf.get(country) ?? [];
    // "Myanmar (Burma)" is two names; "RAE de Hong Kong (China)" is one.
    const split = (written) =>
      written.split(/ ?[()]/).filter((part) => part !== '' && (part === name || !displayNames.has(part)));
    const [first = name, ...more] = split(name);
    return {
      id: `country:${country}`,
      kind: 'country',
      ...withAdditions(first, [...more, ...names.split('|').flatMap(split)], additions.get(country)),
      country,
      region: '',
      admin1: '',
      latitude: middle(parts.map((place) => place.latitude)),
      longitude: middle(parts.map((place) => place.longitude)),
      population: 0,
    };
  });
}

function groupByCountry(list) {
  const groups = new Map();
  for (const place of list) {
    const group = groups.get(place.country);
    if (group === undefined) groups.set(place.country, [place]);
    else group.push(place);
  }
  return groups;
}

/** Gives settlements the name of their region, and regions and countries the inhabitants of their settlements. */
function connect(countries, regions, settlements) {
  const regionOf = new Map(regions.map((region) => [region.admin1, region]).reverse());
  const countryOf = new Map(countries.map((country) => [country.country, country]));
  const largest = new Map();
  for (const settlement of settlements) {
    const region = regionOf.get(settlement.admin1);
    settlement.region = region?.name ?? '';
    if (region !== undefined) {
      region.population += settlement.population;
      if (settlement.population > (largest.get(region)?.population ?? 0)) largest.set(region, settlement);
    }
    const country = countryOf.get(settlement.country);
    if (country !== undefined) country.population += settlement.population;
  }
  return largest;
}

/**
 * All places, each with `alternates` cleaned and `keys`, the folded names it is found by. Countries first,
 * then the most populous: the order in which a lookup gives them. A region named like the city that holds
 * at least a quarter of its inhabitants (Kyiv, New York) is not found by that name, only by its others.
 */
export function readPlaces(cities, folder) {
  const additions = readAdditions(join(folder, 'additions.tsv'));
  const settlements = readSettlements(cities, additions);
  const regions = readRegions(folder, additions);
  const countries = readCountries(join(folder, 'countries.tsv'), additions, regions, settlements);
  const largest = connect(countries, regions, settlements);

  const places = [...countries, ...regions, ...settlements];
  for (const place of places) {
    place.alternates = distinctNames(place.name, place.alternates, place.country);
    place.keys = [place.name, ...place.alternates].map(foldName);
  }
  for (const [region, city] of largest) {
    if (city.population * 4 < region.population) continue;
    const taken = new Set(city.keys);
    region.keys = region.keys.filter((key) => !taken.has(key));
  }
  const rank = (place) => (place.kind === 'country' ? 0 : 1);
  const byId = (a, b) => (a.id < b.id ? -1 : 1);
  return places.sort((a, b) => rank(a) - rank(b) || b.population - a.population || byId(a, b));
}
