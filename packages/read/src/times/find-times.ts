import { classBit } from '../lexicon/lexicon.ts';
import { has, type MarkedText } from '../lexicon/marked-text.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import { directionAt } from './look-ahead.ts';
import { parseTime } from './parse-time.ts';
import type { ParsedTime, TimeReader, TimeRelation, TimeRun } from './time-spec.ts';

export type { TimeRun } from './time-spec.ts';

/** Finds every time expression: what its words say and how it stands to what it dates. */
export function findTimes(marked: MarkedText, sentences: readonly Sentence[]): readonly TimeRun[] {
  const { dates, numbers } = marked.lexicon.language;
  if (dates === undefined) return [];
  const reader: TimeReader = { marked, dates, numbers: numbers ?? { cardinals: {}, multipliers: {} } };
  const runs: TimeRun[] = [];
  for (const sentence of sentences) {
    let at = sentence.from;
    while (at < sentence.to) {
      // No time begins with a mark.
      const parsed = marked.tokens.kind[at] === tokenKinds.mark ? null : parseTime(reader, at);
      if (parsed === null || parsed.to > sentence.to) {
        at += 1;
        continue;
      }
      const related = withRelation(reader, at, parsed, sentence);
      const run: TimeRun = { ...related, direction: directionAt(reader, related, sentence) };
      const last = runs.at(-1);
      if (last !== undefined && refines(last, run, marked))
        runs[runs.length - 1] = { ...run, from: last.from, relation: last.relation };
      else runs.push(run);
      at = run.to;
    }
  }
  return runs;
}

/** "Earlier this morning (17th)": a figure in brackets directly behind says which day is meant. */
function refines(last: TimeRun, run: TimeRun, { tokens }: MarkedText): boolean {
  return (
    run.spec.type === 'day-of-month' &&
    last.to === run.from - 1 &&
    tokens.key[last.to] === '(' &&
    last.spec.type === 'offset'
  );
}

const article = classBit('article');

/** Looks before the time for "since", "by", "early in", and takes those words in. */
function withRelation(
  reader: TimeReader,
  at: number,
  parsed: ParsedTime,
  sentence: Sentence,
): Omit<TimeRun, 'direction'> {
  const { marked } = reader;
  let from = at;
  let relation: TimeRelation = 'at';
  if (parsed.spec.type === 'year' && has(marked, at - 1, article))
    return { from: at, to: parsed.to, spec: parsed.spec, relation };
  const isOwner = has(marked, parsed.to, classBit('possessive'));
  for (let steps = 0; steps < 3 && from > sentence.from; steps += 1) {
    const found = relationBefore(reader, from, sentence.from);
    if (found !== null) {
      if (isOwner && (found.relation === 'after' || found.relation === 'before')) break;
      from = found.from;
      if (found.relation === 'at') continue;
      // «с 3 по 5 декабря»: the days have an end.
      if (found.relation === 'since' && isSpan(parsed)) break;
      relation = found.relation;
      break;
    }
    if (!has(marked, from - 1, article)) break;
    from -= 1;
  }
  const to = parsed.spec.type === 'day-of-month' && marked.tokens.key[parsed.to] === ')' ? parsed.to + 1 : parsed.to;
  return { from, to, spec: parsed.spec, relation };
}

function isSpan({ spec }: ParsedTime): boolean {
  return spec.type === 'day' && spec.lastDay !== spec.day;
}

function relationBefore(
  { marked }: TimeReader,
  at: number,
  floor: number,
): { from: number; relation: TimeRelation } | null {
  for (let from = Math.max(floor, at - 4); from < at; from += 1) {
    for (const one of marked.found[from] ?? []) {
      if (one.to !== at || one.entry.section !== 'date') continue;
      const { role } = one.entry;
      if (role === 'since' || role === 'until' || role === 'before' || role === 'after' || role === 'about')
        return { from, relation: role };
      if (role === 'early') return { from, relation: 'at' };
    }
  }
  return null;
}
