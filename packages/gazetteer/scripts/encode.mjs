// Writes the list of places in the layout that src/format.ts describes.
import { degreeUnit, maxNameLetters, namesPerBlock, placeKinds, placesMagic, sectionNames } from '../dist/format.js';

const maxAlphabet = 255;

/** The letters of all names, most used first after the space; names with rarer ones than fit are left out. */
function alphabetOf(places) {
  const counts = new Map();
  for (const place of places) {
    for (const key of place.keys) for (const letter of key) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  counts.delete(' ');
  const letters = [...counts].filter(([letter]) => letter.length === 1);
  letters.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [' ', ...letters.slice(0, maxAlphabet - 1).map(([letter]) => letter)].join('');
}

/** [name in the alphabet's bytes as a Latin-1 string, place numbers ascending], in byte order. */
function namesTable(places, alphabet) {
  const codes = new Map([...alphabet].map((letter, index) => [letter, String.fromCharCode(index + 1)]));
  const numbers = new Map();
  places.forEach((place, number) => {
    for (const key of new Set(place.keys)) {
      if (key === '' || key.length > maxNameLetters) continue;
      const bytes = Array.from(key, (letter) => codes.get(letter));
      if (bytes.includes(undefined)) continue;
      const name = bytes.join('');
      const list = numbers.get(name);
      if (list === undefined) numbers.set(name, [number]);
      else list.push(number);
    }
  });
  return [...numbers].sort(([a], [b]) => (a < b ? -1 : 1));
}

function sharedLength(a, b) {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared;
}

function encodeTable(table) {
  const chunks = [];
  const offsets = [];
  let size = 0;
  let previous = '';
  table.forEach(([name, numbers], index) => {
    if (index % namesPerBlock === 0) {
      offsets.push(size);
      previous = '';
    }
    const shared = sharedLength(previous, name);
    const suffix = Buffer.from(name.slice(shared), 'latin1');
    const entry = Buffer.alloc(2 + suffix.length + 2 + numbers.length * 3);
    entry[0] = shared;
    entry[1] = suffix.length;
    suffix.copy(entry, 2);
    let at = entry.writeUInt16LE(numbers.length, 2 + suffix.length);
    for (const number of numbers) at = entry.writeUIntLE(number, at, 3);
    chunks.push(entry);
    size += entry.length;
    previous = name;
  });
  return { blocks: Buffer.concat(chunks), blockOffsets: Uint32Array.from([...offsets, size]) };
}

const geonamesNumber = (id) => (id.startsWith('geonames:') ? Number(id.slice('geonames:'.length)) : 0);

function encodeColumns(places, countries, regions) {
  const names = places.map((place) => Buffer.from([place.name, ...place.alternates].join('|'), 'utf8'));
  const nameOffsets = new Uint32Array(places.length + 1);
  names.forEach((name, number) => {
    nameOffsets[number + 1] = (nameOffsets[number] ?? 0) + name.length;
  });
  const ids = Uint32Array.from(places, (place) => geonamesNumber(place.id));
  const byId = Uint32Array.from(ids.keys()).sort((a, b) => ids[a] - ids[b]);
  return {
    ids,
    byId,
    names: Buffer.concat(names),
    nameOffsets,
    latitudes: Int32Array.from(places, (place) => Math.round(place.latitude / degreeUnit)),
    longitudes: Int32Array.from(places, (place) => Math.round(place.longitude / degreeUnit)),
    populations: Uint32Array.from(places, (place) => place.population),
    regions: Uint16Array.from(places, (place) => regions.indexOf.get(place.region)),
    countries: Uint8Array.from(places, (place) => countries.indexOf.get(place.country)),
    kinds: Uint8Array.from(places, (place) => placeKinds.indexOf(place.kind)),
  };
}

function numbered(values) {
  const list = [...new Set(['', ...values])];
  return { list, indexOf: new Map(list.map((value, index) => [value, index])) };
}

const padded = (bytes) => Math.ceil(bytes / 4) * 4;

/** The file as bytes; the same list and fingerprint give the same bytes. */
export function encodePlaces(places, fingerprint) {
  const countries = numbered(places.map((place) => place.country));
  const regions = numbered(places.map((place) => place.region));
  const alphabet = alphabetOf(places);
  const data = {
    ...encodeColumns(places, countries, regions),
    ...encodeTable(namesTable(places, alphabet)),
  };
  const otherIds = Object.fromEntries(
    places.flatMap((place, number) => (geonamesNumber(place.id) === 0 ? [[number, place.id]] : [])),
  );
  const views = sectionNames.map((name) => {
    const view = data[name];
    return Buffer.from(view.buffer, view.byteOffset, view.byteLength);
  });
  let offset = 0;
  const sections = {};
  views.forEach((view, index) => {
    sections[sectionNames[index]] = { offset, bytes: view.length };
    offset += padded(view.length);
  });
  const header = Buffer.from(
    JSON.stringify({
      fingerprint,
      places: places.length,
      alphabet,
      countries: countries.list,
      regions: regions.list,
      otherIds,
      sections,
    }),
  );
  const start = padded(placesMagic.length + 4 + header.length);
  const file = Buffer.alloc(start + offset);
  file.write(placesMagic, 'latin1');
  file.writeUInt32LE(header.length, placesMagic.length);
  header.copy(file, placesMagic.length + 4);
  views.forEach((view, index) => {
    view.copy(file, start + sections[sectionNames[index]].offset);
  });
  return file;
}
