import type { TimeInterval } from '@inquest/model';
import { languageFor } from '../languages/languages.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';
import { markText, phraseOf } from '../lexicon/marked-text.ts';
import { findSentences } from '../sentences/find-sentences.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { type DayNumber, parseIsoDay } from './calendar.ts';
import { findTimes } from './find-times.ts';
import { findUnplacedTimes, type UnplacedType } from './find-unplaced-times.ts';
import type { Reference } from './reference.ts';
import { resolveTime } from './resolve-time.ts';

/** A time expression in the sense of TIMEX3. */
export interface TimeExpression {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly type: 'DATE' | UnplacedType;
  /** The day (`YYYY-MM-DD`) or the first and the last day (`YYYY-MM-DD/YYYY-MM-DD`); null where it is no date or nothing says which. */
  readonly value: string | null;
}

/** What finding times must be told. */
export interface TimeContext {
  /** BCP 47 tag. */
  readonly language: string;
  /** What relative words and missing years are counted from. */
  readonly published: TimeInterval | null;
}

/**
 * Every time expression of a text: those that claims are dated by, and those that place no event ("three days", "daily",
 * "now"). In the order of the text; empty for a language that nothing reads yet. Linear in the text's length.
 */
export function findTimeExpressions(
  text: string,
  { language: tag, published }: TimeContext,
): readonly TimeExpression[] {
  const language = languageFor(tag);
  if (language === null) return [];
  const tokens = tokenise(text);
  const lexicon = lexiconOf(language);
  const marked = markText(tokens, lexicon);
  const sentences = findSentences(tokens, lexicon);
  const reference = referenceOf(published);
  const times = findTimes(marked, sentences);
  let lastDay: DayNumber | null = null;
  const dates = times.map((run): TimeExpression => {
    const time = resolveTime(run, reference, lastDay);
    if (time?.precision === 'day') lastDay = parseIsoDay(time.start);
    return { ...phraseOf(marked, run.from, run.to), type: 'DATE', value: datesOf(time) };
  });
  const others = findUnplacedTimes(marked, times).map(
    (run): TimeExpression => ({ ...phraseOf(marked, run.from, run.to), type: run.type, value: null }),
  );
  // "10 days later May": where two lay hold of one word, the first has it.
  const found: TimeExpression[] = [];
  for (const one of [...dates, ...others].sort((a, b) => a.start - b.start))
    if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  return found;
}

function datesOf(time: ReturnType<typeof resolveTime>): string | null {
  const { start = null, end = null } = time ?? {};
  if (start === null || end === null) return start ?? end;
  return start === end ? start : `${start}/${end}`;
}

function referenceOf(published: TimeInterval | null): Reference | null {
  const start = parseIsoDay(published?.start ?? null);
  const end = parseIsoDay(published?.end ?? null);
  return start === null || end === null ? null : { start, end, why: 'published' };
}
