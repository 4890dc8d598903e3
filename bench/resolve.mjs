// Scores record linkage and the comparison of names against labelled sets. The labels are read only to score: models, thresholds and
// blocking come from the records alone. Prints a table and writes bench/results/resolve.json. Data are looked for beside the
// repository; sets that are not there are skipped. `--million` adds a million generated records,
// `--ten-million` ten.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareNames, link, NameIndex, sameNameFrom, spellingWeight } from '@inquest/resolve';
import { isHeldOut } from '../packages/resolve/scripts/held-out.mjs';
import { generatePeople } from './people.mjs';
import { report, row } from './result.mjs';

const folder =
  process.env.INQUEST_BENCH_RESOLVE ?? fileURLToPath(new URL('../../shared/data/resolve/', import.meta.url));
const missing = 'data not found';
const febrlTruth = (record) => record.rec_id.split('-')[1];
const rows = [];

await historical();
await csvSet({
  name: 'febrl4',
  files: ['febrl/dataset4a.csv', 'febrl/dataset4b.csv'],
  unique: true,
  truthOf: febrlTruth,
  aim: 0.9996,
  cpuAim: 1.5,
});
await csvSet({ name: 'febrl3', files: ['febrl/dataset3.csv'], truthOf: febrlTruth, aim: 0.99 });
await csvSet({ name: 'febrl2', files: ['febrl/dataset2.csv'], truthOf: febrlTruth });
await csvSet({ name: 'febrl1', files: ['febrl/dataset1.csv'], truthOf: febrlTruth });
await csvSet({ name: 'fake_1000', files: ['splink/fake_1000.csv'], truthOf: (record) => record.cluster });
nameBench();
await tokens();
yente();
generated(100_000);
if (process.argv.includes('--million')) generated(1_000_000);
if (process.argv.includes('--ten-million')) generated(10_000_000);
report('resolve', rows);

async function historical() {
  const path = join(folder, 'splink/historical_figures_with_errors_50k.parquet');
  const name = 'historical_50k';
  if (!existsSync(path)) return skip(`${name}: cluster F1`);
  const { parquetReadObjects } = await import('hyparquet');
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const records = await parquetReadObjects({ file });
  measure({ name, tables: [records], truthOf: (record) => record.cluster, aim: 0.88, cpuAim: 6 });
}

async function csvSet({ name, files, truthOf, aim = null, cpuAim = null, unique = false }) {
  if (!files.every((file) => existsSync(join(folder, file)))) return skip(`${name}: F1`);
  measure({ name, tables: files.map((file) => readCsv(join(folder, file))), truthOf, aim, cpuAim, unique });
}

/** Links tables without the columns that hold the truth, and scores the pairs of records that share a cluster. */
function measure({ name, tables, truthOf, aim, cpuAim, unique = false }) {
  const truth = tables.map((table) => table.map(truthOf));
  const lists = tables.map((table, at) => ({ name: String(at), unique, rows: table.map(withoutTruth) }));
  const before = process.cpuUsage();
  const result = link(lists);
  const { user, system } = process.cpuUsage(before);
  const { precision, recall, f1 } = scoreClusters(result.clusters, truth);
  rows.push(row({ name: `${name}: F1 of pairs within clusters`, value: f1, unit: 'F1', aim }));
  rows.push(row({ name: `${name}: precision`, value: precision, unit: '' }));
  rows.push(row({ name: `${name}: recall`, value: recall, unit: '' }));
  rows.push(row({ name: `${name}: recall the model expects`, value: result.estimates.recall, unit: 'no truth used' }));
  rows.push(
    row({
      name: `${name}: precision of pairs the model expects`,
      value: result.estimates.precision,
      unit: 'no truth used',
    }),
  );
  rows.push(
    row({
      name: `${name}: blocking recall the model expects`,
      value: result.estimates.blockingRecall,
      unit: 'no truth used',
    }),
  );
  rows.push(row({ name: `${name}: pairs compared`, value: result.pairsCompared, unit: 'pairs', better: 'less' }));
  rows.push(row({ name: `${name}: CPU`, value: (user + system) / 1e6, unit: 's', aim: cpuAim, better: 'less' }));
  rows.push(row({ name: `${name}: memory after`, value: process.memoryUsage().rss / 1e6, unit: 'MB' }));
}

function withoutTruth({ cluster: _cluster, rec_id: _id, unique_id: _unique, ...record }) {
  return record;
}

function scoreClusters(clusters, truth) {
  const pairs = (count) => (count * (count - 1)) / 2;
  const sum = (counts) => [...counts.values()].reduce((total, count) => total + pairs(count), 0);
  const expected = sum(tally(truth.flat()));
  let found = 0;
  let right = 0;
  for (const { records } of clusters) {
    found += pairs(records.length);
    right += sum(tally(records.map(({ table, row: at }) => truth[table][at])));
  }
  return { precision: right / found, recall: right / expected, f1: (2 * right) / (found + expected) };
}

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function nameBench() {
  const path = join(folder, 'opensanctions_name_bench/cases.csv');
  if (!existsSync(path)) return skip('name bench: F1');
  const before = process.cpuUsage();
  const scored = readCsv(path).map(({ schema, name1, name2, is_match }) => {
    const person = schema === 'Person';
    return {
      person,
      match: is_match === 'true',
      score: compareNames(name1, name2, person ? 'person' : 'organisation').score,
    };
  });
  const { user, system } = process.cpuUsage(before);
  const persons = scored.filter(({ person }) => person);
  rows.push(
    row({
      name: 'name bench: F1, all',
      value: scoreNames(scored, sameNameFrom).f1,
      unit: 'F1',
      floor: 0.79,
      aim: 0.83,
    }),
  );
  rows.push(
    row({
      name: 'name bench: F1, persons',
      value: scoreNames(persons, sameNameFrom).f1,
      unit: 'F1',
      floor: 0.742,
      aim: 0.8,
    }),
  );
  for (const threshold of [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
    const { precision, recall } = scoreNames(scored, threshold);
    rows.push(
      row({ name: `name bench: precision at ${threshold} (recall ${recall.toFixed(3)})`, value: precision, unit: '' }),
    );
  }
  rows.push(
    row({ name: 'name bench: CPU a pair', value: (user + system) / scored.length, unit: 'µs', better: 'less' }),
  );
}

function scoreNames(scored, threshold) {
  let [right, taken, expected] = [0, 0, 0];
  for (const { match, score } of scored) {
    if (match) expected += 1;
    if (score >= threshold) taken += 1;
    if (match && score >= threshold) right += 1;
  }
  return { precision: right / taken, recall: right / expected, f1: (2 * right) / (taken + expected) };
}

/**
 * One name token across scripts: the held-out fifth of the Wikidata pairs against 200,000 pairs of a Latin and a native token drawn
 * from it at random by a fixed generator, neither of which stands with the other. Recall where one of a thousand of these passes.
 */
async function tokens() {
  const sets = [
    ['ru', 'russian', 0.872, 0.95],
    ['ar', 'arabic', 0.551, 0.95],
    ['he', 'hebrew', 0.49, 0.94],
    ['kana', 'katakana', 0.678, 0.88],
    ['ko', 'korean', 0.439, 0.78],
  ];
  for (const [name, file, floor, aim] of sets) {
    const path = join(folder, `wikidata_names/wd_${file}.tsv`);
    const title = `tokens ${name}, held-out fifth: recall at FPR 1e-3`;
    if (!existsSync(path)) {
      skip(title);
      continue;
    }
    const pairs = readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([latin, native]) => native !== undefined && isHeldOut(latin))
      .map(([latin, native]) => [latin, native.replaceAll(' ', '')]);
    const right = pairs.map(([latin, native]) => spellingWeight(latin, native) ?? Number.NEGATIVE_INFINITY);
    const wrong = wrongPairs(pairs, 200_000).map(
      ([latin, native]) => spellingWeight(latin, native) ?? Number.NEGATIVE_INFINITY,
    );
    wrong.sort((a, b) => b - a);
    const from = wrong[wrong.length / 1000];
    const value = right.filter((weight) => weight > from).length / right.length;
    rows.push(row({ name: `${title} (${pairs.length} pairs)`, value, unit: 'recall', floor, aim }));
  }
}

/** Persons of two lists, their names as found elsewhere, sought among 100,000 other names and their own list's. */
function yente() {
  const named = (file) => readCsv(join(folder, `yente_fixtures/${file}.csv`)).map((record) => record.full_name);
  if (!existsSync(join(folder, 'yente_fixtures/negatives_us.csv'))) return skip('name index: hit@1');
  const others = [...named('negatives_global'), ...named('negatives_us')];
  const sought = [named('positives_un_treated'), named('positives_us_congress_untreated')];
  const held = [named('positives_un_untreated'), named('positives_us_congress_untreated')];
  const before = process.cpuUsage();
  const index = new NameIndex([...others, ...held.flat()]);
  const built = process.cpuUsage(before);
  const start = process.cpuUsage();
  const queries = sought.flat();
  const wanted = held.flat();
  const hits = queries.filter((name, at) => index.search(name, 1)[0]?.name === wanted[at]).length;
  const asked = process.cpuUsage(start);
  const title = `name index, ${others.length + held.flat().length} names`;
  rows.push(row({ name: `${title}: hit@1 of ${queries.length}`, value: hits / queries.length, unit: '', aim: 0.97 }));
  rows.push(
    row({
      name: `${title}: built in`,
      value: (built.user + built.system) / 1e6,
      unit: 's CPU',
      aim: 10,
      better: 'less',
    }),
  );
  rows.push(
    row({
      name: `${title}: a query`,
      value: (asked.user + asked.system) / 1e3 / queries.length,
      unit: 'ms CPU',
      aim: 1,
      better: 'less',
    }),
  );
}

function wrongPairs(pairs, count) {
  const natives = new Map();
  for (const [latin, native] of pairs) natives.set(latin, (natives.get(latin) ?? new Set()).add(native));
  let state = 1;
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return pairs[Math.floor((state / 4_294_967_296) * pairs.length)];
  };
  const drawn = [];
  while (drawn.length < count) {
    const [latin] = draw();
    const [, native] = draw();
    if (!natives.get(latin).has(native)) drawn.push([latin, native]);
  }
  return drawn;
}

function generated(count) {
  const people = generatePeople(count);
  measure({
    name: `generated ${count}`,
    tables: [people],
    truthOf: (record) => record.cluster,
    aim: null,
    cpuAim: count === 1_000_000 ? 25 : null,
  });
}

function skip(name) {
  rows.push(row({ name, unit: '', skipped: missing }));
}

function readCsv(path) {
  const text = readFileSync(path, 'utf8');
  const lines = [];
  let [cell, line, quoted] = ['', [], false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) {
      line.push(cell.trim());
      cell = '';
    } else if (sign === '\n' && !quoted) {
      line.push(cell.trim());
      if (line.length > 1) lines.push(line);
      [cell, line] = ['', []];
    } else cell += sign;
  }
  if (cell !== '' || line.length > 0) lines.push([...line, cell.trim()]);
  const [header, ...records] = lines;
  return records.map((record) => Object.fromEntries(header.map((column, at) => [column, record[at] ?? ''])));
}
