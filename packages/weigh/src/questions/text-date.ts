import { dayOf, yearOf } from '../days.ts';
import { readTime } from '../incidents/moments.ts';
import type { Report } from '../incidents/report.ts';

/** The day a text says it speaks from: "this is what we know so far on 25 December". */
export interface TextDate {
  readonly day: number;
}

/** Words that say a text speaks as of a date, lower case. */
const asOfCues = [
  'know so far',
  'known so far',
  'so far on ',
  'as of ',
  'to date',
  'at the time of writing',
  'по состоянию на',
  'на сегодняшний день',
  'на данный момент',
];

const monthStems = [
  ['jan', 'янв', 'қаңтар'],
  ['feb', 'фев', 'ақпан'],
  ['mar', 'мар', 'наурыз'],
  ['apr', 'апр', 'сәуір'],
  ['may', 'мая', 'мамыр'],
  ['jun', 'июн', 'маусым'],
  ['jul', 'июл', 'шілде'],
  ['aug', 'авг', 'тамыз'],
  ['sep', 'сен', 'қыркүйек'],
  ['oct', 'окт', 'қазан'],
  ['nov', 'ноя', 'қараша'],
  ['dec', 'дек', 'желтоқсан'],
] as const;

/** A text that uses a cue more often than this does not date itself with it. */
const maxCueHits = 20;
/** Characters around a cue in which its date is looked for. */
const nearCue = 200;
/** A text is dated by its own words at most this long before its publication. */
const maxDaysBeforePublication = 60;

/** The date a report gives itself, if it does; the year is that of publication or the one before. */
export function textDateOf(report: Report): TextDate | null {
  const text = report.text.string;
  const lower = text.toLowerCase();
  for (const cue of asOfCues) {
    let left = maxCueHits;
    for (let at = lower.indexOf(cue); at !== -1 && left > 0; at = lower.indexOf(cue, at + cue.length)) {
      left -= 1;
      if (report.text.boilerplate.some(({ start, end }) => at >= start && at < end)) continue;
      const sentence = report.passages.sentence(at);
      const span = report.passages.sentenceSpan(sentence);
      const day =
        readDay(report, sentence) ??
        writtenDay(text.slice(Math.max(span.start, at - nearCue), Math.min(span.end, at + nearCue)), report);
      if (day !== null && isBeforePublication(day, report)) return { day };
    }
  }
  return null;
}

/** A day the reader resolved in that sentence. */
function readDay(report: Report, sentence: number): number | null {
  for (const claim of report.claims) {
    if (claim.time?.anchor == null || report.passages.sentence(claim.time.anchor.start) !== sentence) continue;
    const time = readTime(claim);
    if (time !== null && time.interval.start !== null && time.interval.start === time.interval.end)
      return time.interval.start;
  }
  return null;
}

/** "25 December", "December 25", "25 декабря" with or without a year. */
function writtenDay(sentence: string, report: Report): number | null {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const [index, word] of words.entries()) {
    const month = monthStems.findIndex((stems) => stems.some((stem) => word.startsWith(stem)));
    if (month === -1) continue;
    const day = dayNumber(words[index - 1]) ?? dayNumber(words[index + 1]);
    if (day === null) continue;
    const year = [words[index + 1], words[index + 2]].find((part) => /^(?:19|20)\d\d$/.test(part ?? ''));
    return datedDay({ day, month, year: year === undefined ? null : Number(year) }, report);
  }
  return null;
}

function dayNumber(word: string | undefined): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '')?.[1];
  const day = Number(digits);
  return digits !== undefined && day >= 1 && day <= 31 ? day : null;
}

function datedDay(date: { day: number; month: number; year: number | null }, report: Report): number | null {
  const published = report.publishedLast;
  const years = date.year !== null ? [date.year] : published === null ? [] : [yearOf(published), yearOf(published) - 1];
  const monthAndDay = `${String(date.month + 1).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  for (const year of years) {
    const day = dayOf(`${year}-${monthAndDay}`);
    if (day !== null && (published === null || day <= published)) return day;
  }
  return null;
}

function isBeforePublication(day: number, { publishedLast }: Report): boolean {
  return publishedLast === null || (day <= publishedLast && publishedLast - day <= maxDaysBeforePublication);
}
