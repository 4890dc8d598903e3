import type { Span } from '@inquest/model';

/** A line with something on it: white space at its ends is not part of it. */
export interface Line extends Span {
  readonly text: string;
  /** The text as the word lists write it: see `lineKey`. */
  readonly key: string;
  /** Empty lines between it and the line before. */
  readonly blanksBefore: number;
}

/** Longer lines are never page furniture; their key is left empty to save time. */
const maxKeyCharacters = 200;

/** The lines of a text in order. */
export function listLines(string: string): readonly Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let from = 0;
  while (from <= string.length) {
    const breakAt = string.indexOf('\n', from);
    const to = breakAt < 0 ? string.length : breakAt;
    const raw = string.slice(from, to);
    const text = raw.trim();
    if (text === '') blanks += 1;
    else {
      const start = from + raw.length - raw.trimStart().length;
      lines.push({ start, end: start + text.length, text, key: lineKey(text), blanksBefore: blanks });
      blanks = 0;
    }
    from = to + 1;
  }
  return lines;
}

/** A line as the word lists write it: small letters, single spaces, without marks, numbers and brackets at its ends. */
export function lineKey(text: string): string {
  if (text.length > maxKeyCharacters) return '';
  const letters = text.toLowerCase().replace(/\s+/g, ' ');
  const first = letters.search(/[\p{L}©]/u);
  if (first < 0) return '';
  let end = letters.length;
  while (end > first && !/\p{L}/u.test(letters.charAt(end - 1))) end -= 1;
  return letters.charAt(first) === '©' ? letters.slice(first) : letters.slice(first, end);
}

/** A line that may be a heading or the name of an article: short, and not ended like a sentence. */
export function isTitleLike(line: Line): boolean {
  return line.text.length <= 160 && !/[.;:,…]$/.test(line.text) && !/[.!?] \p{Lu}/u.test(line.text);
}

/** A line with a telephone number, an e-mail or web address: whatever its words are, it may be part of an appeal. */
export function hasAddress(text: string): boolean {
  return /\S@[\p{L}\p{N}-]{1,60}\./u.test(text) || /\d[\d\s()-]{4,}\d|https?:\/\/|\bwww\./.test(text);
}
