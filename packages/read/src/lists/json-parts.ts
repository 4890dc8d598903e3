import type { Span } from '@inquest/model';

/** Objects within objects are taken apart so deep; what lies deeper stays one cell, as it is written. */
const maxDepth = 8;

/** A value of an object that is no object itself, with the keys that lead to it. */
export interface JsonCell {
  readonly path: readonly string[];
  readonly words: string;
}

/** Where the parts of an array, or the members of an object, stand in the text of valid JSON. */
export function* jsonParts(text: string, { start, end }: Span): Generator<Span> {
  let depth = 0;
  let from = start + 1;
  for (let at = start + 1; at < end; at += 1) {
    const sign = text[at];
    if (sign === '"') at = closingQuote(text, at);
    else if (sign === '[' || sign === '{') depth += 1;
    else if (depth > 0) depth -= sign === ']' || sign === '}' ? 1 : 0;
    else if (sign === ',' || at === end - 1) {
      const part = trimmed(text, { start: from, end: at });
      if (part.start < part.end) yield part;
      from = at + 1;
    }
  }
}

/** The members of an object: key, and where its value stands. */
export function* jsonMembers(text: string, object: Span): Generator<{ readonly key: string; readonly value: Span }> {
  for (const { start, end } of jsonParts(text, object)) {
    const keyEnd = closingQuote(text, start) + 1;
    const value = trimmed(text, { start: text.indexOf(':', keyEnd) + 1, end });
    yield { key: String(JSON.parse(text.slice(start, keyEnd))), value };
  }
}

/** Every value of an object in the order of the file, also those of a key that it has twice. */
export function jsonCells(text: string, object: Span, above: readonly string[] = []): JsonCell[] {
  return [...jsonMembers(text, object)].flatMap(({ key, value }) => {
    const path = [...above, key];
    const opens = text[value.start] === '{' && path.length < maxDepth;
    return opens ? jsonCells(text, value, path) : [{ path, words: jsonWords(text, value) }];
  });
}

/** A string as it reads, nothing for null; numbers and whatever has parts as they are written, so that no digit is lost. */
export function jsonWords(text: string, { start, end }: Span): string {
  const written = text.slice(start, end);
  if (written === 'null') return '';
  return written.startsWith('"') ? String(JSON.parse(written)) : written;
}

/** A span without the white space around it. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(text[from])) from += 1;
  while (to > from && isSpace(text[to - 1])) to -= 1;
  return { start: from, end: to };
}

function isSpace(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t';
}

function closingQuote(text: string, opening: number): number {
  let at = opening + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
