// Persons, places and organisations against annotated sentences: F1 of exact spans, by the rules alone and with the
// tagger. Where the annotated file is also what the shipped tagger learned from, it is scored by cross-validation:
// five parts of what lies together, each tagged by a tagger trained on the other four.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openGazetteer } from '@inquest/gazetteer';
import { mentionsWith, nameExamples, trainNameTagger } from '@inquest/read/training';
import { folds, readNameTexts } from '../../packages/read/scripts/name-data.mjs';
import { row } from '../result.mjs';

const folder =
  process.env.INQUEST_BENCH_NAMES ?? fileURLToPath(new URL('../../../shared/data/read/ner/', import.meta.url));

const sets = [
  { name: 'KazNERD valid (kk)', file: 'kk_kaznerd_valid.json', tag: 'kk', floor: 0.845, aim: 0.88, learns: true },
  { name: 'factRuEval dev (ru)', file: 'ru_factrueval_dev.json', tag: 'ru', floor: 0.7, aim: 0.85, learns: true },
  { name: 'UNER EWT dev (en)', file: 'en_uner_ewt_dev.json', tag: 'en', floor: 0.65, aim: 0.78, learns: false },
];

export async function rows() {
  const gazetteer = openGazetteer();
  return sets.flatMap((set) => scoreSet(set, gazetteer));
}

function scoreSet({ name, file, tag, floor, aim, learns }, gazetteer) {
  if (!existsSync(folder + file)) return [row({ name, unit: 'F1', floor, aim, skipped: `no ${file}` })];
  const texts = readNameTexts(folder + file, tag);
  const ruled = measured(texts, tag, gazetteer, () => null);
  if (!learns) return rowsOf(name, ruled, { floor, aim });
  const tagged = measured(texts, tag, gazetteer, taggersByFold(texts, tag, gazetteer));
  return [
    ...rowsOf(`${name}, rules alone`, ruled, { floor: null, aim: null }).slice(0, 1),
    ...rowsOf(`${name}, with the tagger`, tagged, { floor, aim }),
  ];
}

/** For each text a tagger that has not seen its part. */
function taggersByFold(texts, tag, gazetteer) {
  const examples = new Map(texts.map((text) => [text, nameExamples(text, tag, gazetteer)]));
  const taggers = new Map();
  for (const { tested, trained } of folds(texts)) {
    const tagger = trainNameTagger(trained.flatMap((text) => examples.get(text)));
    for (const text of tested) taggers.set(text, tagger);
  }
  return (text) => taggers.get(text);
}

/** Counts of exact spans by kind, and characters a second of processor time. */
function measured(texts, tag, gazetteer, taggerOf) {
  const counts = new Map(['person', 'place', 'organisation'].map((kind) => [kind, { right: 0, found: 0, gold: 0 }]));
  for (const text of texts) mentionsWith(taggerOf(text), text, tag, gazetteer);
  const from = process.cpuUsage();
  const found = texts.map((text) => mentionsWith(taggerOf(text), text, tag, gazetteer));
  const used = process.cpuUsage(from);
  texts.forEach(({ names }, index) => {
    const wanted = new Set(names.map(({ kind, start, end }) => `${kind} ${start} ${end}`));
    for (const { kind } of names) if (counts.has(kind)) counts.get(kind).gold++;
    for (const { kind, start, end } of found[index]) {
      counts.get(kind).found++;
      if (wanted.has(`${kind} ${start} ${end}`)) counts.get(kind).right++;
    }
  });
  const characters = texts.reduce((sum, { text }) => sum + text.string.length, 0);
  return { counts, speed: characters / ((used.user + used.system) / 1e6) };
}

/** Precision and recall of exact spans; the F1 of persons and places together is the one with an aim. */
function rowsOf(name, { counts, speed }, { floor, aim }) {
  const sum = (a, b) => ({ right: a.right + b.right, found: a.found + b.found, gold: a.gold + b.gold });
  const score = ({ right, found, gold }) => (2 * right) / (found + gold);
  const named = sum(counts.get('person'), counts.get('place'));
  return [
    row({ name: `${name}: persons and places`, value: score(named), unit: 'F1', floor, aim }),
    ...[...counts].map(([kind, count]) => row({ name: `${name}: ${kind}`, value: score(count), unit: 'F1' })),
    row({ name: `${name}: speed of finding names`, value: speed, unit: 'characters/CPU-s' }),
  ];
}
