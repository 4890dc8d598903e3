// Main text of web pages against hand-made ground truth; languages and encodings told; the cost of collecting and of extracting text.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { collect, detectEncoding } from '../packages/collect/dist/index.js';
import { detectLanguage } from '../packages/read/dist/text/detect-language.js';
import { extractText, mainText } from '../packages/read/dist/text/index.js';
import { report, row } from './result.mjs';
import { sampleReports } from './sample.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Folder of the article-extraction-benchmark (scrapinghub, MIT): `ground-truth.json` and `html/`. */
const pagesFolder =
  process.env.INQUEST_BENCH_PAGES ?? join(dirname(root), 'shared', 'data', 'read', 'article-extraction');

/** Sentences with their language: `[{ lang, text }]`. */
const sentencesFile =
  process.env.INQUEST_BENCH_SENTENCES ?? join(dirname(root), 'shared', 'data', 'read', 'langid', 'sentences.json');

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

/** Share of sentences whose language is told, for the languages that are read. */
export function benchLanguages(file = sentencesFile) {
  if (!existsSync(file)) return null;
  const sentences = JSON.parse(readFileSync(file, 'utf8'));
  const share = (language) => {
    const own = sentences.filter(({ lang }) => lang === language);
    return own.filter(({ text }) => detectLanguage(text) === language).length / own.length;
  };
  return { en: share('en'), ru: share('ru'), kk: share('kk') };
}

/** Share of Russian sentences, and of their first 20 characters, whose one-byte encoding is told. */
export function benchEncodings(file = sentencesFile) {
  if (!existsSync(file)) return null;
  const russian = JSON.parse(readFileSync(file, 'utf8')).filter(({ lang }) => lang === 'ru');
  const share = (cut) => {
    let right = 0;
    let all = 0;
    for (const encoding of ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5']) {
      const decoder = new TextDecoder(encoding);
      const table = new Map();
      for (let byte = 255; byte >= 0; byte -= 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
      for (const { text } of russian) {
        const words = cut(text);
        if ((words.match(/[а-яё]/gi) ?? []).length < 5) continue;
        all += 1;
        const bytes = Uint8Array.from([...words], (character) => table.get(character) ?? 0x3f);
        if (detectEncoding(bytes, { markup: false }) === encoding) right += 1;
      }
    }
    return right / all;
  };
  return { sentences: share((text) => text), short: share((text) => text.slice(0, 20)) };
}

const secondsOf = ({ user, system }) => (user + system) / 1e6;

/** Seconds to collect a folder, of the processor and by the clock. */
async function benchCollect(folder) {
  const start = process.cpuUsage();
  const clock = performance.now();
  for await (const got of collect([folder], { at: '2026-01-01T00:00:00Z', tool: 'bench' })) {
    if (got.type === 'problem') throw new Error(got.problem.message);
  }
  return { collecting: secondsOf(process.cpuUsage(start)), wallCollecting: (performance.now() - clock) / 1000 };
}

/** CPU seconds to collect 2,000 copies of the sample's files, and to extract their text, in all and by format. */
export async function benchCost(copies = 2000) {
  const folder = mkdtempSync(join(tmpdir(), 'inquest-bench-'));
  try {
    const files = readdirSync(sampleReports).filter((name) => !/\.(?:csv|json)$/.test(name));
    for (let at = 0; at < copies; at += 1) {
      const name = files[at % files.length];
      copyFileSync(join(sampleReports, name), join(folder, `${String(at).padStart(5, '0')}-${name}`));
    }
    const collected = await benchCollect(folder);
    const byFormat = new Map();
    let items = 0;
    let extracting = 0;
    for await (const got of collect([folder], { at: '2026-01-01T00:00:00Z', tool: 'bench' })) {
      if (got.type === 'item') {
        items += 1;
        const { item, mediaType, encoding } = got.acquisition;
        const before = process.cpuUsage();
        await extractText({ item, bytes: got.bytes, mediaType, encoding, url: null, language: null });
        const seconds = secondsOf(process.cpuUsage(before));
        extracting += seconds;
        const format = byFormat.get(mediaType) ?? { count: 0, seconds: 0 };
        byFormat.set(mediaType, { count: format.count + 1, seconds: format.seconds + seconds });
      }
    }
    return { items, ...collected, extracting, byFormat };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const round = (value, digits = 4) => Number(value.toFixed(digits));

const missing = 'skipped: data missing';

async function main() {
  const main = await benchMainText();
  const languages = benchLanguages();
  const encodings = benchEncodings();
  const cost = await benchCost();
  const measured = (result, value) => (result === null ? { skipped: missing } : { value: value(result) });
  const pages = 'article-extraction, 181 pages';
  report('text', [
    row({
      name: `main text F1 (${pages})`,
      ...measured(main, ({ f1 }) => round(f1)),
      unit: 'F1',
      floor: 0.947,
      aim: 0.96,
    }),
    row({ name: 'main text precision', ...measured(main, ({ precision }) => round(precision)), unit: 'share' }),
    row({ name: 'main text recall', ...measured(main, ({ recall }) => round(recall)), unit: 'share' }),
    row({
      name: 'text of HTML',
      ...measured(main, ({ megabytesPerSecond }) => round(megabytesPerSecond, 1)),
      unit: 'MB/CPU-s',
      aim: 2,
    }),
    row({ name: 'language of a sentence: en', ...measured(languages, ({ en }) => round(en)), unit: 'share' }),
    row({
      name: 'language of a sentence: ru',
      ...measured(languages, ({ ru }) => round(ru)),
      unit: 'share',
      aim: 0.985,
    }),
    row({
      name: 'language of a sentence: kk',
      ...measured(languages, ({ kk }) => round(kk)),
      unit: 'share',
      aim: 0.985,
    }),
    row({
      name: 'encoding of a Russian sentence',
      ...measured(encodings, ({ sentences }) => round(sentences)),
      unit: 'share',
      aim: 0.99,
    }),
    row({
      name: 'encoding of 20 Russian characters',
      ...measured(encodings, ({ short }) => round(short)),
      unit: 'share',
    }),
    row({ name: 'collect 2,000 files', value: round(cost.collecting, 2), unit: 'CPU-s', aim: 3, better: 'less' }),
    row({
      name: 'collect 2,000 files, elapsed',
      value: round(cost.wallCollecting, 2),
      unit: 's',
      aim: 3,
      better: 'less',
    }),
    row({
      name: `text of ${cost.items} mixed reports`,
      value: round(cost.extracting, 2),
      unit: 'CPU-s',
      aim: 12,
      better: 'less',
    }),
    ...[...cost.byFormat].sort().map(([mediaType, { count, seconds }]) =>
      row({
        name: `one ${shortName(mediaType)} of the sample`,
        value: round((seconds * 1000) / count, 2),
        unit: 'CPU-ms',
      }),
    ),
  ]);
}

const shortName = (mediaType) => (mediaType.includes('wordprocessingml') ? 'DOCX' : mediaType);

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
