// How fast a text is read, from bytes to claims: all stages in one process on one core. Also whether time grows in
// proportion to the text, and whether any pattern goes back over what it has read.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { openGazetteer } from '@inquest/gazetteer';
import { extractText, readClaims } from '@inquest/read';
import { row } from '../result.mjs';
import { sampleReports } from '../sample.mjs';

const reports = fileURLToPath(new URL('../../../shared/reports/', import.meta.url));
const pages = fileURLToPath(new URL('../../../shared/data/read/article-extraction/html/', import.meta.url));
const published = { start: '2011-12-31', end: '2011-12-31', precision: 'day' };
const gazetteer = openGazetteer();

/** Speed over the texts at hand, growth with length, and the slowest text of one character. */
export async function rows() {
  return [...(await speedRows()), ...(await growthRows()), ...(await patternRows())];
}

/** Reads bytes as a build does; how many characters the text has and seconds of the processor it took. */
async function readAll({ bytes, mediaType, language = null }) {
  const item = createHash('sha256').update(bytes).digest('hex');
  const started = process.cpuUsage();
  const text = await extractText({ item, bytes, mediaType, encoding: 'utf-8', url: null, language });
  readClaims(text, { published, language: null, gazetteer });
  const { user, system } = process.cpuUsage(started);
  return { characters: text.string.length, seconds: (user + system) / 1e6 };
}

const speedName = 'reading, all stages, one core';
const speedUnit = 'characters/CPU-s';

async function speedRows() {
  const sets = [
    ['reports', plainTexts(reports)],
    ['web pages', webPages()],
  ].filter(([, texts]) => texts.length > 0);
  if (sets.length === 0)
    return [
      row({ name: speedName, unit: speedUnit, aim: 150_000, skipped: 'no ../shared/reports, no ../shared/data' }),
    ];
  // A build compiles its hot paths within its first texts; what is asked is the speed of a long one.
  for (const [, texts] of sets) for (const text of texts.slice(0, 20)) await readAll(text);
  const found = [];
  for (const [name, texts] of sets) {
    let characters = 0;
    let seconds = 0;
    for (const text of texts) {
      const read = await readAll(text);
      characters += read.characters;
      seconds += read.seconds;
    }
    found.push({ name, characters, seconds });
  }
  const total = (key) => found.reduce((sum, set) => sum + set[key], 0);
  const speed = (characters, seconds) => Math.round(characters / seconds);
  return [
    row({ name: speedName, unit: speedUnit, aim: 150_000, value: speed(total('characters'), total('seconds')) }),
    ...found.map(({ name, characters, seconds }) =>
      row({ name: `${speedName}: ${name}`, unit: speedUnit, aim: 150_000, value: speed(characters, seconds) }),
    ),
  ];
}

/** Time a character of eight times a text against time a character of the text once: 1 is proportional. */
async function growthRows() {
  const found = [];
  for (const { language, string } of await longTexts()) {
    const timed = new Map();
    for (const times of [1, 2, 4, 8]) {
      const bytes = Buffer.from(`${string}\n\n`.repeat(times));
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 5; round += 1) {
        const { characters, seconds } = await readAll({ bytes, mediaType: 'text/plain', language });
        best = Math.min(best, seconds / characters);
      }
      timed.set(times, best);
    }
    const once = timed.get(1) ?? Number.NaN;
    const grown = [...timed.values()].map((value) => value / once);
    found.push(
      row({
        name: `time a character of 2, 4, 8 times a text, most (${language})`,
        unit: 'of once',
        value: Math.max(...grown),
        aim: 1.5,
        better: 'less',
      }),
    );
  }
  return found;
}

/** 100 kB of one character, for every printable one of ASCII and others that are read in special ways; read as each language. */
async function patternRows() {
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  const others = [
    ...'«»“”‘’„–—…№•\u00a0\u00ad\u200b\u200d\u2028\ufeff\ufffdéßяЯқҚіӨ١٢٣٫字あ한',
    '\u0301',
    '😀',
    '👨‍👩‍👧',
    '🇰🇿',
    '\r\n',
  ];
  const slowest = await worst([...ascii, ...others]);
  const marks = [...' .,-\'"1«»(aA\n–'];
  const inTurn = marks.flatMap((one) => marks.filter((two) => two !== one).map((two) => one + two));
  const slowestPair = await worst(inTurn);
  const short = await leastSeconds({ ...slowestPair, size: 50_000 });
  const long = await leastSeconds({ ...slowestPair, size: 200_000 });
  return [
    row({
      name: `100 kB of one character, slowest (${shown(slowest)})`,
      unit: 'CPU-ms',
      aim: 100,
      better: 'less',
      value: slowest.seconds * 1000,
    }),
    // Two characters in turn can make a sentence or a name of every other one: time goes into what is found.
    row({
      name: `100 kB of two in turn, slowest (${shown(slowestPair)})`,
      unit: 'CPU-ms',
      better: 'less',
      value: slowestPair.seconds * 1000,
    }),
    row({
      name: 'time a character of 200 kB of those against 50 kB',
      unit: 'of once',
      aim: 1.5,
      better: 'less',
      value: long / 4 / short,
    }),
  ];
}

const shown = ({ pattern, language }) => `${JSON.stringify(pattern)}, ${language}`;

async function worst(patterns) {
  let slowest = { seconds: 0, pattern: '', language: '' };
  for (const pattern of patterns) {
    for (const language of ['en', 'ru', 'kk']) {
      const seconds = await leastSeconds({ pattern, language, size: 100_000, below: slowest.seconds });
      if (seconds > slowest.seconds) slowest = { seconds, pattern, language };
    }
  }
  return slowest;
}

/** The least of five times, or the first one that is below a limit: what others do on the machine at the time is no part of it. */
async function leastSeconds({ pattern, language, size, below = 0 }) {
  const bytes = Buffer.from(pattern.repeat(Math.ceil(size / Buffer.byteLength(pattern))));
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5 && least > below; round += 1)
    least = Math.min(least, (await readAll({ bytes, mediaType: 'text/plain', language })).seconds);
  return least;
}

function plainTexts(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ bytes: readFileSync(join(folder, name)), mediaType: 'text/plain' }));
}

function webPages() {
  if (!existsSync(pages)) return [];
  return readdirSync(pages)
    .filter((name) => name.endsWith('.html.gz'))
    .map((name) => ({ bytes: gunzipSync(readFileSync(join(pages, name))), mediaType: 'text/html' }));
}

const mediaTypes = {
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A text of 20,000 characters a language, of the sample's reports one after another. */
async function longTexts() {
  const strings = new Map();
  for (const name of readdirSync(sampleReports).sort()) {
    const mediaType = mediaTypes[extname(name)];
    if (mediaType === undefined) continue;
    const bytes = readFileSync(join(sampleReports, name));
    const text = await extractText({ item: 'bench', bytes, mediaType, encoding: 'utf-8', url: null, language: null });
    if (text.language === null) continue;
    strings.set(text.language, `${strings.get(text.language) ?? ''}${text.string}\n\n`);
  }
  return [...strings].map(([language, string]) => ({
    language,
    string: string.repeat(Math.ceil(20_000 / string.length)).slice(0, 20_000),
  }));
}
