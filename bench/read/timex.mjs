// Times on TIMEX3: are the expressions found, and is the day they mean the right one? Beside it chrono-node, scored
// in the same way on the same texts.
//
// Detection: an expression found and one annotated match when their spans share at least one character; each matches
// at most one of the other side, the first in the order of the text. Precision, recall and F1 over all annotated
// expressions (DATE, TIME, DURATION, SET); the document's own date is not among them.
// Day value: of the annotated DATEs whose value is a day (YYYY-MM-DD, a part of the day behind it set aside) and that
// were found, the share whose matched expression was resolved to that very day from the document's date.
//
// chrono-node knows no durations and sets; "DATE and TIME alone" leaves them out of both sides.
// Documents 1, 3, 5 … were looked at while the reader was mended; 2, 4, 6 … were only scored.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findTimeExpressions } from '@inquest/read';
import * as chrono from 'chrono-node';
import { row } from '../result.mjs';

const data = fileURLToPath(new URL('../../../shared/data/read/timex/tbaq-aquaint.json', import.meta.url));
const showMisses = process.env.INQUEST_BENCH_MISSES !== undefined;

/** Our own expressions and chrono-node's, over all documents and over those that were only scored. */
export async function rows() {
  if (!existsSync(data))
    return [row({ name: 'TIMEX detection', unit: 'F1', aim: 0.9, skipped: 'no ../shared/data/read/timex' })];
  const documents = JSON.parse(readFileSync(data, 'utf8'));
  const seen = documents.filter((_, index) => index % 2 === 0);
  const unseen = documents.filter((_, index) => index % 2 === 1);
  if (showMisses) score(seen, expressionsOf, show);
  const parts = [
    [`${documents.length} documents`, documents],
    ['of them only scored', unseen],
  ];
  return parts.flatMap(([what, some]) => {
    const own = score(some, expressionsOf);
    const peer = score(some, chronoExpressionsOf);
    const dates = score(some.map(datesOnly), (document) => expressionsOf(document).filter(isDate));
    const peerDates = score(some.map(datesOnly), chronoExpressionsOf);
    return [
      row({ name: `TIMEX detection (${what})`, unit: 'F1', floor: 0.863, aim: 0.9, value: own.f1 }),
      row({ name: '… chrono-node', unit: 'F1', value: peer.f1 }),
      row({ name: '… DATE and TIME alone', unit: 'F1', value: dates.f1 }),
      row({ name: '… DATE and TIME alone, chrono-node', unit: 'F1', value: peerDates.f1 }),
      row({ name: `TIMEX day value (${what})`, unit: 'share', floor: 0.879, aim: 0.9, value: own.days }),
      row({ name: '… chrono-node', unit: 'share', value: peer.days }),
    ];
  });
}

const isDate = ({ type }) => type === 'DATE' || type === 'TIME';

function datesOnly(document) {
  return { ...document, timex: document.timex.filter(isDate) };
}

/** Detection and day value over some documents. `miss` is told of what is missed, extra or wrong. */
function score(documents, read, miss = () => {}) {
  const tally = { wanted: 0, found: 0, matched: 0, days: 0, rightDays: 0 };
  for (const document of documents) {
    const found = [...read(document)].sort((one, other) => one.start - other.start);
    tally.wanted += document.timex.length;
    tally.found += found.length;
    const open = new Set(found);
    for (const wanted of [...document.timex].sort((one, other) => one.start - other.start)) {
      const match = [...open].find((one) => one.start < wanted.end && one.end > wanted.start);
      if (match === undefined) {
        miss('missed', document, wanted);
        continue;
      }
      open.delete(match);
      tally.matched += 1;
      const day = wanted.type === 'DATE' ? dayOf(wanted.value) : null;
      if (day === null) continue;
      tally.days += 1;
      if (dayOf(match.value) === day) tally.rightDays += 1;
      else miss(`got ${match.value}`, document, wanted);
    }
    for (const one of open) miss('extra', document, { ...one, text: document.text.slice(one.start, one.end) });
  }
  const precision = tally.matched / tally.found;
  const recall = tally.matched / tally.wanted;
  return { f1: (2 * precision * recall) / (precision + recall), days: tally.rightDays / tally.days };
}

function dayOf(value) {
  return /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(value ?? '')?.[0] ?? null;
}

function show(what, { id, dct, text }, { start, end, type, value }) {
  const around = text.slice(Math.max(0, start - 60), end + 40).replaceAll(/\s+/g, ' ');
  console.log(`${what}: [${text.slice(start, end)}] ${type} ${value} | ${around} | ${dct} ${id}`);
}

function expressionsOf({ text, dct }) {
  return findTimeExpressions(text, { language: 'en', published: { start: dct, end: dct, precision: 'day' } });
}

function chronoExpressionsOf({ text, dct }) {
  return chrono.parse(text, new Date(`${dct}T12:00:00`)).map(({ index, text: words, start, end }) => {
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    const isDay = end == null && year !== null && month !== null && day !== null;
    const two = (number) => String(number).padStart(2, '0');
    return { start: index, end: index + words.length, value: isDay ? `${year}-${two(month)}-${two(day)}` : null };
  });
}
