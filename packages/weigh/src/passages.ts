import type { Span } from '@inquest/model';

/** Where the paragraphs and sentences of a text begin, for finding neighbours of a claim. */
export interface Passages {
  /** Index of the paragraph an offset stands in. */
  paragraph(offset: number): number;
  /** Index of the sentence an offset stands in; a sentence never crosses paragraphs. */
  sentence(offset: number): number;
  /** Where a sentence stands, white space after it included. */
  sentenceSpan(index: number): Span;
}

const closers = new Set(['"', "'", '”', '’', '»', ')', ']', '“']);
const openers = new Set(['"', "'", '“', '‘', '«', '(', '[', '„', '—', '–', '-', '•']);

/** Cuts a text in one pass. Lines wrapped by hand are joined; a list item or heading is a paragraph. */
export function passagesOf(text: string): Passages {
  const paragraphs = paragraphStarts(text);
  const sentences = sentenceStarts(text, new Set(paragraphs));
  return {
    paragraph: (offset) => lastAtOrBefore(paragraphs, offset),
    sentence: (offset) => lastAtOrBefore(sentences, offset),
    sentenceSpan: (index) => ({ start: sentences[index] ?? 0, end: sentences[index + 1] ?? text.length }),
  };
}

/** Index of the last start that is not after the offset; 0 when all are after it. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function paragraphStarts(text: string): number[] {
  const starts = [0];
  let lineStart = 0;
  let begins = true;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    if (newline === -1) break;
    const next = newline + 1;
    const line = text.slice(lineStart, newline);
    if (line.trim() !== '') begins = !wrapsOn(line, text.slice(next, next + 1));
    if (begins && !isBlankAt(text, next)) starts.push(next);
    lineStart = next;
  }
  return starts;
}

/** Blank lines stand between paragraphs; they are none. */
function isBlankAt(text: string, lineStart: number): boolean {
  let at = lineStart;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at).trim() === '') at += 1;
  return at === text.length || text.charAt(at) === '\n';
}

/** A line of a hand-wrapped paragraph: of middling length, cut within a sentence. */
function wrapsOn(line: string, nextCharacter: string): boolean {
  const trimmed = line.trimEnd();
  if (trimmed.length < 45 || trimmed.length > 100) return false;
  if (nextCharacter === '' || nextCharacter.trim() === '' || openers.has(nextCharacter)) return false;
  const last = trimmed.slice(-1);
  return !'.!?…:;'.includes(last) && !closers.has(last);
}

function sentenceStarts(text: string, paragraphStart: ReadonlySet<number>): number[] {
  const starts = [0];
  let index = 0;
  while (index < text.length) {
    if (index > 0 && paragraphStart.has(index) && starts.at(-1) !== index) starts.push(index);
    if (!'.!?…'.includes(text.charAt(index))) {
      index += 1;
      continue;
    }
    const mark = index;
    while (index < text.length && '.!?…'.includes(text.charAt(index))) index += 1;
    while (index < text.length && closers.has(text.charAt(index))) index += 1;
    const gap = index;
    while (index < text.length && (text.charAt(index) === ' ' || text.charAt(index) === '\u00a0')) index += 1;
    if (index > gap && beginsSentence(text, index) && !isAbbreviation(text, mark)) starts.push(index);
  }
  return starts;
}

function beginsSentence(text: string, index: number): boolean {
  let at = index;
  while (at < text.length && at < index + 3 && openers.has(text.charAt(at))) at += 1;
  return /[\p{Lu}\p{N}]/u.test(text.charAt(at));
}

/** A full stop after one or two letters ("Mr.", "A.", "Co.") ends no sentence. */
function isAbbreviation(text: string, mark: number): boolean {
  if (text.charAt(mark) !== '.') return false;
  const before = text.slice(Math.max(0, mark - 3), mark);
  return /^(?:.*[^\p{L}\p{N}])?\p{Lu}\p{L}?$/u.test(before);
}
