// Measures the gazetteer and the register; what names are found is scored by bench/read/names.mjs. Prints a table and
// writes bench/results/names.json.
import { createHash } from 'node:crypto';
import { openGazetteer } from '@inquest/gazetteer';
import { resolve } from '@inquest/resolve';
import { report, row } from './result.mjs';

const before = process.memoryUsage().rss;
const opening = process.hrtime.bigint();
const gazetteer = openGazetteer();
gazetteer.find('x');
const rows = [
  row({ name: 'gazetteer: open', value: milliseconds(opening), unit: 'ms', aim: 50, better: 'less' }),
  row({
    name: 'gazetteer: memory',
    value: (process.memoryUsage().rss - before) / 1e6,
    unit: 'MB',
    aim: 80,
    better: 'less',
  }),
  row({ name: 'gazetteer: one lookup', value: lookupTime(), unit: 'µs', aim: 5, better: 'less' }),
];
rows.push(registerTime());
report('names', rows);

function milliseconds(from) {
  return Number(process.hrtime.bigint() - from) / 1e6;
}

function lookupTime() {
  const words = ['London', 'Zhanaozen', 'Police', 'government', 'Жаңаөзен', 'North', 'New York'];
  const rounds = 700_000;
  for (const word of words) gazetteer.find(word);
  const from = process.hrtime.bigint();
  for (let round = 0; round < rounds; round++) gazetteer.find(words[round % words.length]);
  return (milliseconds(from) * 1000) / rounds;
}

/** 2,000 texts that name 20 each, drawn from names that resemble one another. */
function registerTime() {
  let state = 1;
  const random = (below) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const given = ['Askar', 'Dmitry', 'Ivan', 'Olga', 'Anna', 'Marat', 'Nurlan', 'Zhanna', 'Paul', 'Maria', 'Timur'];
  const syllables = ['ba', 'ka', 'mu', 'ne', 'ri', 'sho', 'ta', 'zhu', 'le', 'go', 'dar', 'bek', 'al', 'tur'];
  const endings = ['ov', 'ova', 'ev', 'enko', 'uly'];
  const surnames = Array.from({ length: 3000 }, () => {
    const stem = Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join('');
    return stem[0].toUpperCase() + stem.slice(1) + endings[random(endings.length)];
  });
  const nameOf = () => {
    const surname = surnames[Math.min(random(3000), random(3000))];
    return random(3) === 0 ? surname : `${given[random(given.length)]} ${surname}`;
  };
  const texts = Array.from({ length: 2000 }, (_, index) => ({
    id: createHash('sha256').update(`text ${index}`).digest('hex'),
  }));
  const readings = texts.map(({ id }) => ({
    item: id,
    text: id,
    mentions: Array.from({ length: 20 }, (_, index) => {
      const words = nameOf();
      const start = index * 100;
      const end = start + words.length;
      return {
        start,
        end,
        words,
        kind: 'person',
        roles: [],
        expansion: null,
        place: null,
        boilerplate: null,
        rule: '',
      };
    }),
  }));
  const from = process.hrtime.bigint();
  resolve({ texts, readings, same: [], different: [] });
  return row({
    name: 'register: 40,000 mentions in 2,000 texts',
    value: milliseconds(from) / 1000,
    unit: 's',
    aim: 1.5,
    better: 'less',
  });
}
