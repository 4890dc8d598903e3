// Main text of web pages against hand-made ground truth, and the cost of extracting text from each format.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { extractText, mainText } from '../packages/read/dist/text/index.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Folder of the article-extraction-benchmark (scrapinghub, MIT): `ground-truth.json` and `html/`. */
const pagesFolder =
  process.env.INQUEST_BENCH_PAGES ?? join(dirname(root), 'shared', 'data', 'read', 'article-extraction');

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const inputOf = (bytes, mediaType, encoding = 'utf-8') => ({
  item: sha256(bytes),
  bytes,
  mediaType,
  encoding,
  url: null,
  language: null,
});

/** Counts of the 4-shingles of word tokens, as the benchmark's authors count them. */
function shingles(text) {
  const tokens = text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? [];
  const counts = new Map();
  for (let at = 0; at < Math.max(1, tokens.length - 3); at += 1) {
    const shingle = tokens.slice(at, at + 4).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall of one page over 4-shingles. */
export function scorePage(truth, found) {
  const expected = shingles(truth);
  const got = shingles(found);
  let both = 0;
  let surplus = 0;
  let missed = 0;
  for (const key of new Set([...expected.keys(), ...got.keys()])) {
    const a = expected.get(key) ?? 0;
    const b = got.get(key) ?? 0;
    both += Math.min(a, b);
    surplus += Math.max(0, b - a);
    missed += Math.max(0, a - b);
  }
  const perfect = surplus === 0 && missed === 0;
  return {
    precision: perfect ? 1 : both + surplus > 0 ? both / (both + surplus) : null,
    recall: perfect ? 1 : both + missed > 0 ? both / (both + missed) : null,
  };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** F1 of the mean precision and mean recall over the pages, as the benchmark's authors compute it. */
export async function benchMainText(folder = pagesFolder) {
  const truthFile = join(folder, 'ground-truth.json');
  if (!existsSync(truthFile)) return null;
  const truth = JSON.parse(readFileSync(truthFile, 'utf8'));
  const pages = [];
  let bytesRead = 0;
  let milliseconds = 0;
  for (const [name, { articleBody }] of Object.entries(truth)) {
    const bytes = gunzipSync(readFileSync(join(folder, 'html', `${name}.html.gz`)));
    const start = process.cpuUsage();
    const layer = await extractText(inputOf(bytes, 'text/html'));
    const used = process.cpuUsage(start);
    bytesRead += bytes.length;
    milliseconds += (used.user + used.system) / 1000;
    pages.push({ name, layer, truth: articleBody, ...scorePage(articleBody, mainText(layer, { withTitle: false })) });
  }
  const precision = mean(pages.map((page) => page.precision).filter((value) => value !== null));
  const recall = mean(pages.map((page) => page.recall).filter((value) => value !== null));
  const f1 = (2 * precision * recall) / (precision + recall);
  return { pages, precision, recall, f1, megabytesPerSecond: bytesRead / 1e6 / (milliseconds / 1000) };
}

const round = (value, digits = 4) => Number(value.toFixed(digits));

async function main() {
  const rows = [];
  const add = (name, value, { unit, floor = null, aim = null, atMost = false }) => {
    const met = value === null || aim === null ? null : atMost ? value <= aim : value >= aim;
    rows.push({ name, value, unit, floor, aim, met, ...(value === null ? { skipped: true } : {}) });
  };
  const main = await benchMainText();
  add('main text F1 (article-extraction, 181 pages)', main && round(main.f1), { unit: 'F1', floor: 0.947, aim: 0.96 });
  add('main text precision', main && round(main.precision), { unit: 'share' });
  add('main text recall', main && round(main.recall), { unit: 'share' });
  add('HTML', main && round(main.megabytesPerSecond, 1), { unit: 'MB/CPU-s', aim: 2 });
  print(rows);
  write(rows);
}

function print(rows) {
  for (const { name, value, unit, floor, aim, met } of rows) {
    const verdict = value === null ? 'skipped: data missing' : met === null ? '' : met ? 'met' : 'MISSED';
    const bounds = [floor === null ? '' : `floor ${floor}`, aim === null ? '' : `aim ${aim}`].filter(
      (one) => one !== '',
    );
    console.log(
      `${name.padEnd(52)} ${String(value ?? '-').padStart(8)} ${unit.padEnd(10)} ${bounds.join(', ').padEnd(26)} ${verdict}`,
    );
  }
}

function write(rows) {
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const result = { machine: machine(), node: process.version, commit: commit(), rows };
  writeFileSync(join(folder, 'text.json'), `${JSON.stringify(result, null, 2)}\n`);
}

function machine() {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() || process.arch}`;
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
