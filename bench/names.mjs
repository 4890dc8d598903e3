// Scores the finding of names against annotated sentences, and measures the gazetteer, the finder and the register.
// Prints a table and writes bench/results/names.json. Data are looked for beside the repository; sets that
// are not there are skipped.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openGazetteer } from '@inquest/gazetteer';
import { findMentions } from '@inquest/read';
import { resolve } from '@inquest/resolve';
import { report, row } from './result.mjs';

const folder =
  process.env.INQUEST_BENCH_NAMES ?? fileURLToPath(new URL('../../shared/data/read/ner/', import.meta.url));
const sentencesInText = 20;

const kinds = new Map([
  ['PER', 'person'],
  ['PERSON', 'person'],
  ['LOC', 'place'],
  ['LOCATION', 'place'],
  ['GPE', 'place'],
  ['ORG', 'organisation'],
  ['ORGANISATION', 'organisation'],
]);

const sets = [
  { name: 'UNER EWT dev (en)', file: 'en_uner_ewt_dev.json', language: 'en', aim: 0.78 },
  { name: 'factRuEval dev (ru)', file: 'ru_factrueval_dev.json', language: 'ru', aim: null },
  { name: 'KazNERD valid (kk)', file: 'kk_kaznerd_valid.json', language: 'kk', aim: null },
];

const joinsLeft = /^(?:[.,;:!?)\]%”’]|'s|n't|'re|'m|'ve|'ll|'d|\.\.\.)$/;
const joinsRight = /^[([“$]$/;

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
for (const set of sets) rows.push(...scoreSet(set));
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

/** Precision and recall of exact spans; the F1 of persons and places together is the one with an aim. */
function scoreSet({ name, file, language, aim }) {
  if (!existsSync(folder + file)) return [row({ name, unit: 'F1', skipped: `no ${file}` })];
  const texts = textsOf(JSON.parse(readFileSync(folder + file, 'utf8')), language);
  const counts = new Map(['person', 'place', 'organisation'].map((kind) => [kind, { right: 0, found: 0, gold: 0 }]));
  let characters = 0;
  const find = () => texts.map(({ layer, spans }) => findMentions(layer, spans, { tag: language }, gazetteer));
  find();
  const from = process.cpuUsage();
  const found = find();
  const used = process.cpuUsage(from);
  texts.forEach(({ layer, gold }, index) => {
    characters += layer.string.length;
    const wanted = new Set(gold.map(({ kind, start, end }) => `${kind} ${start} ${end}`));
    for (const { kind } of gold) if (counts.has(kind)) counts.get(kind).gold++;
    for (const { kind, start, end } of found[index]) {
      counts.get(kind).found++;
      if (wanted.has(`${kind} ${start} ${end}`)) counts.get(kind).right++;
    }
  });
  const sum = (parts) =>
    parts.reduce((a, b) => ({ right: a.right + b.right, found: a.found + b.found, gold: a.gold + b.gold }));
  const score = ({ right, found: all, gold }) => (2 * right) / (all + gold);
  const named = ['person', 'place'].map((kind) => counts.get(kind));
  return [
    row({ name: `${name}: persons and places`, value: score(sum(named)), unit: 'F1', aim }),
    ...[...counts].map(([kind, count]) => row({ name: `${name}: ${kind}`, value: score(count), unit: 'F1' })),
    row({ name: `${name}: speed`, value: characters / ((used.user + used.system) / 1e6), unit: 'characters/CPU-s' }),
  ];
}

/** Tokens put back into running text, a few sentences together, as reports are read. */
function textsOf(sentences, language) {
  const texts = [];
  for (let at = 0; at < sentences.length; at += sentencesInText) {
    const gold = [];
    const spans = [];
    let string = '';
    for (const sentence of sentences.slice(at, at + sentencesInText)) {
      const start = string.length;
      string = withSentence(string, sentence, gold);
      spans.push({ start, end: string.length });
      string += '\n\n';
    }
    const layer = { id: '', item: '', string, boilerplate: [], language };
    texts.push({ layer, spans, gold });
  }
  return texts;
}

function withSentence(text, sentence, gold) {
  let string = text;
  let open = null;
  sentence.forEach(([word, tag], index) => {
    const previous = sentence[index - 1]?.[0] ?? '';
    const isHyphenated = word === '-' || previous === '-';
    if (index > 0 && !joinsLeft.test(word) && !joinsRight.test(previous) && !isHyphenated) string += ' ';
    const start = string.length;
    string += word;
    if (tag.startsWith('B-')) {
      open = { kind: kinds.get(tag.slice(2)) ?? tag.slice(2), start, end: string.length };
      gold.push(open);
    } else if (tag.startsWith('I-') && open !== null) open.end = string.length;
    else open = null;
  });
  return string;
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
