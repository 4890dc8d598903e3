import { dateWord, type Lexicon } from '../lexicon/lexicon.ts';
import type { Tokens } from '../tokens/tokenise.ts';
import { tokenKinds } from '../tokens/tokenise.ts';

/** A sentence, heading or list item: tokens `from` to before `to`. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Number of its paragraph. */
  readonly paragraph: number;
  /** Opened by a list mark. */
  readonly item: boolean;
  /** A line without a stop at its end. */
  readonly heading: boolean;
  readonly question: boolean;
}

const listMarks = new Set(['•', '·', '▪', '◦', '●', '‣', '–', '—', '-', '*', '■', '□', '➢', '➤']);
const closers = new Set(['"', "'", '”', '’', '»', ')', ']', '“', '›']);
const enders = new Set(['.', '!', '?', '…', '。', '؟', '۔', '।']);

const pauses = new Set([',', ';', ':']);
/** Texts without full stops are cut at the next pause after this many tokens, or at the latest after the second number, so that every later step stays linear. */
const longSentence = 200;
const longestSentence = 300;

/** Lines of this length or more that go on in small letters were broken by a machine, not by the author. */
const wrappedLineMinimum = 45;

/**
 * Cuts tokens into sentences. A blank line or a list mark always ends one; a single line break ends
 * one unless the line looks wrapped. A full stop does not end one after an abbreviation or an initial.
 */
export function findSentences(tokens: Tokens, lexicon: Lexicon): readonly Sentence[] {
  const abbreviations = new Set(lexicon.language.abbreviations ?? []);
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  let lineStart = tokens.start[0] ?? 0;

  const close = (to: number): void => {
    if (to <= from) return;
    const item = listMarks.has(tokens.key[from] ?? '') && to - from > 1;
    const last = lastMark(tokens, from, to);
    sentences.push({
      from,
      to,
      paragraph,
      item,
      heading: !enders.has(last) && last !== ':' && last !== ';' && !item && to - from <= 25,
      question: last === '?',
    });
    from = to;
  };

  for (let at = 0; at < tokens.count; at += 1) {
    const breaks = tokens.breaks[at] ?? 0;
    if (at > 0 && breaks > 0) {
      if (breaks > 1 || listMarks.has(tokens.key[at] ?? '') || !isWrapped(tokens, at, lineStart)) {
        close(at);
        paragraph += breaks > 1 || listMarks.has(tokens.key[at] ?? '') ? 1 : 0;
        if (breaks === 1 && !listMarks.has(tokens.key[at] ?? '')) paragraph += 1;
      }
      lineStart = tokens.start[at] ?? 0;
    }
    const length = at - from;
    if (length >= longestSentence || (length >= longSentence && pauses.has(tokens.key[at - 1] ?? ''))) close(at);
    if (endsSentence(tokens, at, abbreviations, lexicon)) {
      let to = at + 1;
      while (to < tokens.count && (tokens.breaks[to] ?? 0) === 0 && isAttached(tokens, to)) to += 1;
      close(to);
      at = to - 1;
    }
  }
  close(tokens.count);
  return sentences;
}

function isAttached(tokens: Tokens, at: number): boolean {
  if (isFootnoteMark(tokens, at)) return true;
  const mark = tokens.key[at] ?? '';
  if (!closers.has(mark) && !enders.has(mark)) return false;
  return (tokens.start[at] ?? 0) === (tokens.end[at - 1] ?? 0);
}

/** "[1]" right behind the stop of a sentence. */
function isFootnoteMark(tokens: Tokens, at: number): boolean {
  for (const opening of [at, at - 1, at - 2]) {
    const isMark =
      tokens.key[opening] === '[' && tokens.kind[opening + 1] === tokenKinds.number && tokens.key[opening + 2] === ']';
    if (isMark)
      return (
        (tokens.start[opening] ?? 0) === (tokens.end[opening - 1] ?? -1) &&
        (tokens.end[opening + 2] ?? 0) - (tokens.start[opening] ?? 0) <= 5
      );
  }
  return false;
}

function lastMark(tokens: Tokens, from: number, to: number): string {
  let at = to - 1;
  while (at > from && closers.has(tokens.key[at] ?? '')) at -= 1;
  return tokens.key[at] ?? '';
}

/** A single line break within a paragraph whose lines a machine broke. */
function isWrapped(tokens: Tokens, at: number, lineStart: number): boolean {
  const before = at - 1;
  const lineLength = (tokens.end[before] ?? 0) - lineStart;
  const line = tokens.text.slice(lineStart, tokens.end[before] ?? lineStart);
  const isCapitals = line === line.toUpperCase() && line !== line.toLowerCase();
  if (isByline(tokens, at)) return false;
  if (isCapitals && !startsInCapitals(tokens, at)) return false;
  if (lineLength < wrappedLineMinimum) return startsSmall(tokens, at) && lineLength > 20;
  return startsSmall(tokens, at) || lineLength < 110;
}

/** "By Kanat Oraz": who wrote it, under a heading. */
function isByline({ key, start, text, kind }: Tokens, at: number): boolean {
  const isCapital = (token: number): boolean =>
    kind[token] === tokenKinds.word && /^\p{Lu}/u.test(text.slice(start[token] ?? 0, (start[token] ?? 0) + 2));
  return key[at] === 'by' && isCapital(at) && isCapital(at + 1);
}

/** A heading in capitals goes on only in capitals. */
function startsInCapitals(tokens: Tokens, at: number): boolean {
  const word = tokens.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0);
  return word === word.toUpperCase();
}

function startsSmall(tokens: Tokens, at: number): boolean {
  const first = tokens.text.charAt(tokens.start[at] ?? 0);
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

function endsSentence(tokens: Tokens, at: number, abbreviations: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const mark = tokens.key[at] ?? '';
  if (tokens.kind[at] !== tokenKinds.mark) return endsByInitialism(tokens, at, lexicon);
  if (!enders.has(mark)) return false;
  let next = at + 1;
  while (next < tokens.count && isAttached(tokens, next)) next += 1;
  if (next >= tokens.count || (tokens.breaks[next] ?? 0) > 1) return true;
  const gap = (tokens.start[next] ?? 0) > (tokens.end[next - 1] ?? 0);
  if (!gap) return false;
  const closed = closers.has(tokens.key[next - 1] ?? '');
  if (startsSmall(tokens, next)) return mark === '.' ? false : !closed && mark !== '…';
  if (mark !== '.') return true;
  const before = tokens.key[at - 1] ?? '';
  const touching = (tokens.end[at - 1] ?? -1) === (tokens.start[at] ?? 0);
  if (!touching || tokens.kind[at - 1] !== tokenKinds.word) return true;
  if (abbreviations.has(before)) return false;
  const isInitial = before.length === 1 && before !== 'i' && !/\p{Nd}/u.test(before);
  return !isInitial;
}

/** "…in the U.S. The police": the stop of an initialism ends a sentence before a function word with a capital. */
function endsByInitialism(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  const word = tokens.key[at] ?? '';
  if (!word.endsWith('.') || at + 1 >= tokens.count) return false;
  if (startsSmall(tokens, at + 1) || tokens.kind[at + 1] !== tokenKinds.word) return false;
  const next = lexicon.classOf(tokens.key[at + 1] ?? '');
  // "at 9 a.m. Tuesday": the day belongs to the hour.
  const isHour = lexicon.language.dates?.halvesOfDay?.includes(word) === true;
  return next !== 0 && !(isHour && (next & dateWord) !== 0);
}
