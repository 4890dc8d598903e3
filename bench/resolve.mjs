// Scores record linkage and the comparison of names against labelled sets. The labels are read only to score: models, thresholds and
// blocking come from the records alone. Prints a table and writes bench/results/resolve.json. Data are looked for beside the
// repository; sets that are not there are skipped. `--million` adds a million generated records.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareNames, link, sameNameFrom } from '@inquest/resolve';
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
generated(100_000);
if (process.argv.includes('--million')) generated(1_000_000);
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
