import type { Claim, Span } from '@inquest/model';
import { compareText } from '../compare.ts';
import { type DaySpan, isoOf, spanOf } from '../days.ts';
import { fold } from '../fold.ts';
import { dateWords } from '../words/en.ts';
import { type ReadTime, readTime } from './moments.ts';
import type { Report } from './report.ts';

const daysInYear = 366;

/** Words that lead up to a day's name, folded. */
const leading = /^(?:(?:on|in|at|by|since|until|before|after|during|the|в|во|на|до|после) )+/u;

/** Bounded, and begun only where a word begins, so that no run of letters is read twice. Days with a name in the languages of the house: "Independence Day", «День независимости», «Тәуелсіздік күні». */
const dayNames = [
  /(?<![\p{L}’'])\p{Lu}[\p{L}’']{1,24}(?: \p{Lu}[\p{L}’']{1,24}){0,3} Day\b/gu,
  /(?<!\p{L})(?:День|Дня|Дню|Днём|Днем) \p{L}{1,24}(?: \p{L}{1,24})?/gu,
  /(?<!\p{L})\p{Lu}\p{L}{1,24}(?: \p{L}{1,24})? күн(?:і|інде|ін|іне|інен)(?!\p{L})/gu,
];

/** Where a report names a day without its date. */
export interface DayName extends Span {
  readonly words: string;
}

/** Days known by name only, resolved by sentences of the case that give the date beside the name. */
export interface NamedDays {
  /** The day a claim's own words name, when the case knows exactly one within a year before the report. */
  timeOf(claim: Claim, report: Report): ReadTime | null;
  /** The named days of a report that the case can date, with their place in the text. */
  inReport(report: Report): readonly { readonly name: DayName; readonly time: ReadTime }[];
}

/** Learns what day stands beside each named day. Linear in the length of the texts. */
export function namedDaysOf(reports: readonly Report[]): NamedDays {
  const namesOf = new Map(reports.map((report) => [report, dayNamesOf(report)]));
  const found = new Map<string, Map<number, DaySpan>>();
  for (const report of reports) {
    const dated = datedSentences(report);
    for (const name of namesOf.get(report) ?? []) {
      for (const span of dated.get(report.passages.sentence(name.start))?.values() ?? []) {
        const key = bareName(name.words);
        const days = found.get(key) ?? new Map<number, DaySpan>();
        found.set(key, days.set(span.start, span));
      }
    }
  }
  const resolve = (words: string, report: Report): ReadTime | null =>
    resolved(words, report, found.get(bareName(words)));
  return {
    timeOf: (claim, report) =>
      claim.time === null || readTime(claim) !== null ? null : resolve(claim.time.words, report),
    inReport: (report) =>
      (namesOf.get(report) ?? []).flatMap((name) => {
        const time = resolve(name.words, report);
        return time === null ? [] : [{ name, time }];
      }),
  };
}

function resolved(
  words: string,
  { publishedLast }: Report,
  days: ReadonlyMap<number, DaySpan> | undefined,
): ReadTime | null {
  const near = [...(days?.values() ?? [])].filter(
    ({ start }) => publishedLast === null || (start <= publishedLast && publishedLast - start <= daysInYear),
  );
  const [only] = near;
  if (only === undefined || near.length > 1) return null;
  const date = dateWords(isoOf(only.start));
  return { interval: only, note: `"${words}" is ${date} by a sentence of the case that gives both` };
}

/** Names of days in the report itself and the unresolved times of its claims, in order. */
function dayNamesOf({ text, claims }: Report): DayName[] {
  const byStart = new Map<number, DayName>();
  for (const { time } of claims) {
    if (time === null || time.anchor === null || time.start !== null || time.end !== null) continue;
    byStart.set(time.anchor.start, { ...time.anchor, words: time.words });
  }
  for (const pattern of dayNames) {
    for (const match of text.string.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const outside = text.boilerplate.some((span) => match.index >= span.start && match.index < span.end);
      if (!outside && !byStart.has(match.index)) byStart.set(match.index, { start: match.index, end, words: match[0] });
    }
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start || compareText(a.words, b.words));
}

/** The days that claims name in their own words, by sentence. */
function datedSentences(report: Report): Map<number, Map<number, DaySpan>> {
  const dated = new Map<number, Map<number, DaySpan>>();
  for (const claim of report.claims) {
    const time = claim.boilerplate === null && claim.time?.anchor != null ? readTime(claim) : null;
    const span = time === null ? null : spanOf(time.interval);
    if (span === null || span.start !== span.end) continue;
    const sentence = report.passages.sentence(claim.time?.anchor?.start ?? claim.anchor.start);
    dated.set(sentence, (dated.get(sentence) ?? new Map<number, DaySpan>()).set(span.start, span));
  }
  return dated;
}

/** The name alone: "On Independence Day" and "Independence Day" are one. */
function bareName(words: string): string {
  return fold(words).replace(leading, '');
}
