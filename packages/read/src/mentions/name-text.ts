import type { Span } from '@inquest/model';
import { type Tokens, tokenise, tokenKinds } from '../tokens/tokenise.ts';
import { type NameLexicon, nameClass } from './name-words.ts';

/** How a word is written. */
export const shapes = {
  /** Not a word, or one of small letters. */
  small: 0,
  /** "Almaty". */
  capital: 1,
  /** "YouTube": a capital inside. */
  inner: 2,
  /** "CPSU". */
  capitals: 3,
  /** "A", "J.M.": an initial. */
  initial: 4,
} as const;

/** A text's words with what finding names needs to know of each. */
export interface NameText {
  readonly text: string;
  readonly tokens: Tokens;
  readonly lexicon: NameLexicon;
  /** Bits of `nameClass` of each token. */
  readonly classes: Int32Array;
  /** One of `shapes` of each token. */
  readonly shape: Uint8Array;
  /** 1 where a capital says nothing: the first word of a sentence or quotation. */
  readonly opens: Uint8Array;
  /** 1 in sentences and headings in which most words have capitals. */
  readonly shouted: Uint8Array;
  /** Sentences as token ranges. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  /** How often a word stands in small letters, and with a capital where that means something. */
  readonly small: ReadonlyMap<string, number>;
  readonly capitalised: ReadonlyMap<string, number>;
}

const openers = new Set(['"', '“', '„', '«', '‘', '(', '[', '•', '·', '–', '—', '-', '*', ':', '…', '/', '|', '>']);

/** Tokenises and marks a text. Linear in its length. */
export function prepareNameText(text: string, sentences: readonly Span[], lexicon: NameLexicon): NameText {
  const tokens = tokenise(text);
  const { count } = tokens;
  const shape = new Uint8Array(count);
  const classes = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    if (tokens.kind[at] !== tokenKinds.word) continue;
    shape[at] = isTechnical(tokens, at) ? shapes.small : shapeOf(text, tokens.start[at] ?? 0, tokens.end[at] ?? 0);
    classes[at] = lexicon.classOf(tokens.key[at] ?? '');
  }
  freeNames(tokens, shape, classes);
  const ranges = tokenRanges(tokens, sentences);
  const opens = markOpenings(tokens, ranges);
  const shouted = markShouted(tokens, shape, ranges);
  const { small, capitalised } = countCases(tokens, shape, opens, shouted);
  return { text, tokens, lexicon, classes, shape, opens, shouted, sentences: ranges, small, capitalised };
}

const technicalMarks = new Set(['@', '_', '/', '\\', '=', '#', '~', '%']);

/** Within an address, a path or a file's name: capitals say nothing there. */
function isTechnical(tokens: Tokens, at: number): boolean {
  const before = (tokens.end[at - 1] ?? -1) === (tokens.start[at] ?? 0) ? (tokens.key[at - 1] ?? '') : '';
  const after = (tokens.start[at + 1] ?? -1) === (tokens.end[at] ?? 0) ? (tokens.key[at + 1] ?? '') : '';
  if (before === '@' || after === '@' || before === '_' || after === '_' || before === '=' || after === '=')
    return true;
  const touchesNext = (tokens.start[at + 2] ?? -1) === (tokens.end[at + 1] ?? -2);
  const isFile = after === '.' && touchesNext && isSmallLetter(tokens.text, tokens.start[at + 2] ?? 0);
  return isFile || (technicalMarks.has(before) && technicalMarks.has(after));
}

function isSmallLetter(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toUpperCase();
}

/** Takes the class `stop` from words that are names when written so: "US", the "A." of "Zoe A. Marrow". */
function freeNames(tokens: Tokens, shape: Uint8Array, classes: Int32Array): void {
  for (let at = 0; at < tokens.count; at++) {
    const bits = classes[at] ?? 0;
    if ((bits & nameClass.stop) === 0) continue;
    const isAcronym = (bits & nameClass.nameInCapitals) !== 0 && shape[at] === shapes.capitals;
    const isInitial =
      shape[at] === shapes.initial &&
      tokens.key[at + 1] === '.' &&
      tokens.start[at + 1] === tokens.end[at] &&
      (shape[at - 1] ?? 0) !== shapes.small &&
      (shape[at + 2] ?? 0) !== shapes.small;
    if (isAcronym || isInitial) classes[at] = bits & ~nameClass.stop;
  }
}

function shapeOf(text: string, start: number, end: number): number {
  let upper = 0;
  let lower = 0;
  let innerUpper = false;
  let stops = 0;
  let afterLower = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2e) stops++;
    if (unit < 0x80) {
      if (unit >= 0x61 && unit <= 0x7a) {
        lower++;
        afterLower = true;
      } else if (unit >= 0x41 && unit <= 0x5a) {
        upper++;
        if (afterLower) innerUpper = true;
        afterLower = false;
      } else {
        afterLower = false;
      }
      continue;
    }
    const letter = text.charAt(at);
    if (letter !== letter.toLowerCase()) {
      upper++;
      if (afterLower) innerUpper = true;
      afterLower = false;
    } else if (letter !== letter.toUpperCase()) {
      lower++;
      afterLower = true;
    } else {
      afterLower = false;
    }
  }
  if (upper === 0) return shapes.small;
  if (upper === 1 && lower === 0) return shapes.initial;
  if (lower === 0) return stops > 0 && upper <= 3 ? shapes.initial : shapes.capitals;
  if (innerUpper) return shapes.inner;
  return shapes.capital;
}

function tokenRanges(tokens: Tokens, sentences: readonly Span[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let at = 0;
  for (const sentence of sentences) {
    while (at < tokens.count && (tokens.start[at] ?? 0) < sentence.start) at++;
    const from = at;
    while (at < tokens.count && (tokens.start[at] ?? 0) < sentence.end) at++;
    if (at > from) ranges.push({ from, to: at });
  }
  return ranges;
}

function markOpenings(tokens: Tokens, ranges: readonly { from: number; to: number }[]): Uint8Array {
  const opens = new Uint8Array(tokens.count);
  for (const { from, to } of ranges) {
    let opening = true;
    for (let at = from; at < to; at++) {
      if (tokens.kind[at] === tokenKinds.mark) {
        const attached = (tokens.end[at] ?? 0) === (tokens.start[at + 1] ?? 0);
        const mark = tokens.key[at] ?? '';
        if (openers.has(mark) && (attached || mark !== '-')) opening = true;
        continue;
      }
      if (opening || (tokens.breaks[at] ?? 0) > 0) opens[at] = 1;
      opening = false;
    }
  }
  return opens;
}

const fewestWords = 4;
const leastLetters = 4;
const shoutedShare = 0.7;
const listCommas = 2;

/**
 * Lines in capitals, and headings that give most words one. A sentence with its stop, or a list, is neither,
 * however many names stand in it.
 */
function markShouted(tokens: Tokens, shape: Uint8Array, ranges: readonly { from: number; to: number }[]): Uint8Array {
  const shouted = new Uint8Array(tokens.count);
  for (const { from, to } of ranges) {
    let words = 0;
    let withCapital = 0;
    let inCapitals = 0;
    let commas = 0;
    for (let at = from; at < to; at++) {
      if (tokens.key[at] === ',') commas++;
      if (tokens.kind[at] !== tokenKinds.word || (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) < leastLetters)
        continue;
      words++;
      if (shape[at] !== shapes.small) withCapital++;
      if (shape[at] === shapes.capitals) inCapitals++;
    }
    if (words < fewestWords) continue;
    const isSentence = tokens.key[to - 1] === '.' || commas >= listCommas;
    if (inCapitals > words * shoutedShare || (!isSentence && withCapital > words * shoutedShare))
      shouted.fill(1, from, to);
  }
  return shouted;
}

function countCases(
  tokens: Tokens,
  shape: Uint8Array,
  opens: Uint8Array,
  shouted: Uint8Array,
): { small: Map<string, number>; capitalised: Map<string, number> } {
  const small = new Map<string, number>();
  const capitalised = new Map<string, number>();
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] !== tokenKinds.word) continue;
    const key = tokens.key[at] ?? '';
    if (shape[at] === shapes.small) small.set(key, (small.get(key) ?? 0) + 1);
    else if (opens[at] === 0 && shouted[at] === 0) capitalised.set(key, (capitalised.get(key) ?? 0) + 1);
  }
  return { small, capitalised };
}

/** True when the token has any of the classes. */
export function isClass(name: NameText, at: number, bits: number): boolean {
  return ((name.classes[at] ?? 0) & bits) !== 0;
}

/** The text from token `from` to before token `to`. */
export function wordsOf(name: NameText, from: number, to: number): { start: number; end: number; words: string } {
  const start = name.tokens.start[from] ?? 0;
  const end = to > from ? (name.tokens.end[to - 1] ?? start) : start;
  return { start, end, words: name.text.slice(start, end) };
}

const unnamed = nameClass.stop | nameClass.calendar;

/** True when the token may stand in a name: it has a capital and is no function word. */
export function isNameWord(name: NameText, at: number): boolean {
  return (name.shape[at] ?? 0) !== shapes.small && !isClass(name, at, unnamed);
}
