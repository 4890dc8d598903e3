import type { Claim } from '@inquest/model';
import { type DaySpan, isoOf, spanOf } from '../days.ts';
import { fold } from '../fold.ts';
import { dateWords } from '../words/en.ts';
import { type ReadTime, readTime } from './moments.ts';
import type { Report } from './report.ts';

/** More named days than this in one case are not looked up: each costs a search in every dated sentence. */
const maxNamedDays = 24;
const daysInYear = 366;

/** Days known by name only ("Independence Day"), resolved by sentences of the case that give the date beside the name. */
export type NamedDays = ReadonlyMap<string, readonly DaySpan[]>;

/** Learns what day stands beside each named day. Linear: every dated sentence is searched once for each of a few names. */
export function namedDaysOf(reports: readonly Report[]): NamedDays {
  const names = unresolvedNames(reports);
  const found = new Map<string, Map<number, DaySpan>>();
  if (names.length === 0) return new Map();
  for (const report of reports) {
    for (const claim of report.claims) {
      const span = ownDay(claim);
      if (span === null || claim.boilerplate !== null) continue;
      const { start, end } = report.passages.sentenceSpan(report.passages.sentence(claim.anchor.start));
      const sentence = ` ${fold(report.text.string.slice(start, end))} `;
      for (const name of names) {
        if (!sentence.includes(` ${name} `)) continue;
        const days = found.get(name) ?? new Map<number, DaySpan>();
        found.set(name, days.set(span.start, span));
      }
    }
  }
  return new Map([...found].map(([name, days]) => [name, [...days.values()].sort((a, b) => a.start - b.start)]));
}

/** The day of a claim whose time is only a name, when the case knows exactly one within a year before the report. */
export function timeByName(claim: Claim, report: Report, days: NamedDays): ReadTime | null {
  if (claim.time === null || readTime(claim) !== null) return null;
  const known = days.get(bareName(claim.time.words)) ?? [];
  const { publishedLast } = report;
  const near =
    publishedLast === null
      ? known
      : known.filter(({ start }) => start <= publishedLast && publishedLast - start <= daysInYear);
  const [only] = near;
  if (only === undefined || near.length > 1) return null;
  return {
    interval: only,
    note: `"${claim.time.words}" is ${dateWords(isoOf(only.start))} by a sentence of the case that gives both`,
  };
}

function unresolvedNames(reports: readonly Report[]): string[] {
  const names = new Set<string>();
  for (const report of reports) {
    for (const claim of report.claims) {
      if (claim.time === null || claim.time.words === '' || readTime(claim) !== null) continue;
      const name = bareName(claim.time.words);
      if (name.includes(' ')) names.add(name);
    }
  }
  return [...names].sort().slice(0, maxNamedDays);
}

/** Words that lead up to a day's name, folded. */
const leading = /^(?:(?:on|in|at|by|since|until|before|after|during|the|в|во|на|до|после) )+/u;

/** The name alone: "On Independence Day" and "Independence Day" are one. */
function bareName(words: string): string {
  return fold(words).replace(leading, '');
}

function ownDay(claim: Claim): DaySpan | null {
  const time = readTime(claim);
  const span = time === null ? null : spanOf(time.interval);
  return span === null || span.start !== span.end ? null : span;
}
