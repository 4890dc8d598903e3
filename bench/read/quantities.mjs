// Counts of people with their hedges: our own sentences (quantities/*.tsv, written before it was looked at what the
// reader gives for them) and Microsoft's Recognizers. A sentence is right when every count of people in it is found
// with both ends, what is excluded and "about", and nothing else is taken for one.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languageFor } from '@inquest/read';
import { lexiconOf } from '../../packages/read/dist/lexicon/lexicon.js';
import { markText } from '../../packages/read/dist/lexicon/marked-text.js';
import { findNoun, findQuantities } from '../../packages/read/dist/quantities/find-quantities.js';
import { parseNumber } from '../../packages/read/dist/quantities/parse-number.js';
import { isPronoun } from '../../packages/read/dist/quantities/tell-apart.js';
import { findSentences } from '../../packages/read/dist/sentences/find-sentences.js';
import { tokenise } from '../../packages/read/dist/tokens/tokenise.js';
import { row } from '../result.mjs';

const own = new URL('./quantities/', import.meta.url);
const recognizers = fileURLToPath(new URL('../../../shared/data/read/recognizers/', import.meta.url));
const aims = { en: 0.95, ru: 0.92, kk: 0.92 };
const showMisses = process.env.INQUEST_BENCH_MISSES !== undefined;

/** Own sentences of each language, the fresh ones apart, then the numbers and ranges of Recognizers. */
export async function rows() {
  return [...Object.entries(aims).flatMap(([tag, aim]) => ownRows(tag, aim)), ...recognizerRows()];
}

/** Sentences written down after the reader had been mended by the others, and never mended against. */
function freshRow(tag, aim) {
  const sentences = sentencesOf(`${tag}-fresh`);
  const right = sentences.filter((sentence) => isRight(tag, sentence, false)).length;
  const name = `… ${sentences.length} fresh sentences (${tag})`;
  return row({ name, unit: 'wholly right', aim, value: right / sentences.length });
}

function sentencesOf(name) {
  return readFileSync(new URL(`${name}.tsv`, own), 'utf8')
    .trimEnd()
    .split('\n')
    .map(parseLine);
}

/** Every second sentence was looked at while the reader was mended, the others were only counted. */
function ownRows(tag, aim) {
  const sentences = sentencesOf(tag);
  const right = sentences.map((sentence, index) => isRight(tag, sentence, showMisses && index % 2 === 0));
  const share = (kept) => {
    const some = right.filter((_, index) => kept(index));
    return some.filter(Boolean).length / some.length;
  };
  const name = `quantities with hedges (${tag}, ${sentences.length} own sentences)`;
  return [
    row({ name, unit: 'wholly right', aim, value: share(() => true) }),
    row({
      name: `… of them only counted (${tag})`,
      unit: 'wholly right',
      aim,
      value: share((index) => index % 2 === 1),
    }),
    freshRow(tag, aim),
  ];
}

/** A line is a sentence, a tab, and its counts: words, then the interval, "~" for about, "?" where it may be left out. */
function parseLine(line) {
  const [text, counts] = line.split('\t');
  if (counts === '-') return { text, counts: [] };
  return {
    text,
    counts: counts.split('; ').map((one) => {
      const [, optional, words, approximate, opening, low, high, closing] =
        /^(\??)(.+) (~?)([[(])(\d*),(\d*)([\])])$/.exec(one) ?? fail(one);
      return {
        words,
        isOptional: optional === '?',
        interval: shown({
          low: low === '' ? null : Number(low),
          high: high === '' ? null : Number(high),
          lowOpen: opening === '(' && low !== '',
          highOpen: closing === ')' && high !== '',
          approximate: approximate === '~',
        }),
      };
    }),
  };
}

function fail(line) {
  throw new Error(`No count: ${line}`);
}

function isRight(tag, { text, counts }, isShown) {
  const found = runsOf(tag, text);
  const open = [...found];
  const missed = counts.filter(({ words, interval, isOptional }) => {
    const start = text.toLowerCase().indexOf(words.toLowerCase());
    const at = open.findIndex(
      (run) => run.interval === interval && run.start <= start + words.length && run.end >= start,
    );
    if (at !== -1) open.splice(at, 1);
    return at === -1 && !isOptional;
  });
  const extra = open.filter(({ isPeople }) => isPeople);
  const right = missed.length === 0 && extra.length === 0;
  if (isShown && !right)
    console.log(`${tag}: ${text}\n    wanted ${list(missed)}\n    found  ${list(extra.length > 0 ? extra : found)}`);
  return right;
}

const list = (counts) => counts.map(({ words, interval }) => `${words} ${interval}`).join('; ') || 'nothing';

/** What the reader takes for counts. A number before a noun it does not know may be of people: only an act tells. */
function runsOf(tag, text) {
  const language = languageFor(tag);
  const tokens = tokenise(text);
  const lexicon = lexiconOf(language);
  const marked = markText(tokens, lexicon);
  return findQuantities(marked, findSentences(tokens, lexicon)).map((run) => {
    const start = tokens.start[run.from] ?? 0;
    const end = tokens.end[run.to - 1] ?? 0;
    const isPeople = run.unit === null || run.unit === 'person';
    return { start, end, words: text.slice(start, end), interval: shown(run), isPeople };
  });
}

function shown({ low, high, lowOpen, highOpen, approximate }) {
  return `${approximate ? '~' : ''}${lowOpen || low === null ? '(' : '['}${low ?? ''},${high ?? ''}${highOpen || high === null ? ')' : ']'}`;
}

/**
 * All cases, and those in our scope: counts of things, as reports write them. Out of it are negative numbers,
 * fractions and decimals, powers, numbers above 10^12, ranks and ages, signs and words of comparison in mathematics
 * ("<= 5", "equal to 5"), and what is written for computers ("10G").
 */
function recognizerRows() {
  const sets = [
    ['NumberModel', 'numbers', numbersRight, 0.95],
    ['NumberRangeModel', 'number ranges', rangesRight, 0.95],
  ];
  return sets.flatMap(([file, what, isCaseRight, aim]) => {
    const path = `${recognizers}${file}.English.json`;
    const name = `${what} (Recognizers en`;
    if (!existsSync(path))
      return [row({ name: `${name})`, unit: 'share', aim, skipped: 'no ../shared/data/read/recognizers' })];
    const cases = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
    const right = (some) =>
      some.filter((one, index) => isCaseRight(one, showMisses && index % 2 === 0)).length / some.length;
    const inScope = cases.filter(isInScope);
    return [
      row({ name: `${name}, ${inScope.length} in scope)`, unit: 'share', aim, value: right(inScope) }),
      row({ name: `${name}, all ${cases.length})`, unit: 'share', value: right(cases) }),
    ];
  });
}

function isInScope({ text, results }) {
  if (/[<>=^~]|\d\s*[a-z]\b|\d(?:e|x10)|\bequal|\byears? old|(?:[xf]th|enth)\b/i.test(text)) return false;
  return results.every(({ resolution, text: words }) => {
    const value = resolution.value ?? '';
    const ends = value.match(/\d+/g) ?? [];
    return (
      !/[-/]|\d\.\d|E/.test(value) &&
      ends.every((end) => Number(end) <= 1e12) &&
      !['fraction', 'decimal', 'power'].includes(resolution.subtype) &&
      !/(?<![\d,])\.\d/.test(words)
    );
  });
}

function numbersRight({ text, results }, isShown) {
  const tokens = tokenise(text);
  const { numbers } = languageFor('en');
  const marked = markText(tokens, lexiconOf(languageFor('en')));
  const found = [];
  for (let at = 0; at < tokens.count; at += 1) {
    const number = parseNumber(tokens, at, numbers);
    if (number === null) continue;
    const bare = { from: at, to: number.to, low: number.value, high: number.value, figures: number.figures };
    if (isPronoun(marked, bare, findNoun(marked, number.to, tokens.count))) continue;
    found.push(String(number.value));
    at = number.to - 1;
  }
  return compared({
    text,
    wanted: results.map(({ resolution }) => String(Number(resolution.value))),
    found,
    isShown,
    isIn: isInScope({ text, results }),
  });
}

/** They leave out the upper end of "20 through 100"; reports mean it included. Only "less than" leaves it out here. */
function rangesRight({ text, results }, isShown) {
  const wanted = results.map(({ resolution: { value }, text: words }) =>
    /less|under|below|lower|smaller|fewer|before|</i.test(words) ? value : value.replace(/(?<=\d)\)$/, ']'),
  );
  const found = runsOf('en', text)
    .map(({ interval }) => interval.replace('~', ''))
    .filter((interval) => !/^\[(\d+),\1\]$/.test(interval));
  return compared({ text, wanted, found, isShown, isIn: isInScope({ text, results }) });
}

function compared({ text, wanted, found, isShown, isIn }) {
  const right = [...wanted].sort().join() === [...found].sort().join();
  if (isShown && !right)
    console.log(
      `Recognizers${isIn ? '' : ' (out of scope)'}: ${text}\n    wanted ${wanted.join(' ')}\n    found  ${found.join(' ')}`,
    );
  return right;
}
