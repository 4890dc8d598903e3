// Made-up people for measuring linkage at scale: names with Zipf frequencies, one to four records each, typing errors, short
// forms, missing values, dates by year only. The same count gives the same people.
const consonants = 'b d f g h k l m n p r s t v z sh zh ch kh dr st'.split(' ');
const vowels = 'a e i o u ai'.split(' ');
const wholeDateShare = 0.75;

/** `count` records with `cluster`, the person each belongs to. */
export function generatePeople(count) {
  const random = generator(count);
  const [given, family, towns] = [words(random, 1500, 2), words(random, 60_000, 3), words(random, 2000, 3)];
  const records = [];
  for (let person = 0; records.length < count; person += 1) {
    const truth = {
      given: given[zipf(random, given.length)],
      father: given[zipf(random, given.length)],
      family: family[zipf(random, family.length)],
      born: `${1920 + Math.floor(random() * 85)}-${two(1 + random() * 12)}-${two(1 + random() * 28)}`,
      town: towns[zipf(random, towns.length)],
      gender: random() < 0.7 ? 'm' : 'f',
    };
    const copies = 1 + Math.floor(random() * random() * 4.5);
    for (let copy = 0; copy < copies && records.length < count; copy += 1) records.push(record(random, truth, person));
  }
  return records;
}

function record(random, truth, cluster) {
  const maybe = (share, value) => (random() < share ? value : '');
  const wrong = (value) => (random() < 0.1 ? misspelled(random, value) : value);
  const born =
    random() < wholeDateShare
      ? random() < 0.05
        ? misspelled(random, truth.born)
        : truth.born
      : truth.born.slice(0, 4);
  return {
    cluster,
    given_name: maybe(0.97, random() < 0.04 ? truth.given[0] : wrong(truth.given)),
    surname: maybe(0.98, wrong(truth.family)),
    full_name: maybe(0.5, `${truth.given} ${truth.father} ${truth.family}`),
    birth_date: maybe(0.85, born),
    town: maybe(0.8, wrong(truth.town)),
    gender: maybe(0.9, truth.gender),
  };
}

function misspelled(random, value) {
  const at = Math.floor(random() * value.length);
  const kind = random();
  if (kind < 0.35) return value.slice(0, at) + value.slice(at + 1);
  if (kind < 0.6) return value.slice(0, at) + (value[at + 1] ?? '') + value[at] + value.slice(at + 2);
  const sign = /\d/.test(value[at]) ? String(Math.floor(random() * 10)) : 'aeiorstn'[Math.floor(random() * 8)];
  return value.slice(0, at) + sign + value.slice(at + (kind < 0.8 ? 1 : 0));
}

function words(random, count, syllables) {
  const made = new Set();
  while (made.size < count) {
    let word = '';
    for (let at = 0; at < syllables; at += 1) word += pick(random, consonants) + pick(random, vowels);
    made.add(random() < 0.5 ? word + pick(random, consonants) : word);
  }
  return [...made];
}

/** Ranks with a frequency near 1 / (rank + 20): common names are common, most are rare. */
function zipf(random, size) {
  return Math.min(size - 1, Math.floor(20 * ((size / 20 + 1) ** random() - 1)));
}

function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

function two(value) {
  return String(Math.floor(value)).padStart(2, '0');
}

function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
