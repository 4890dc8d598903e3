import type { BoilerplateSpan } from '@inquest/model';
import type { Line } from './lines.ts';

/** A paragraph that stands twice near the top is a doubled standfirst from this length on; further down it must be longer. */
const minTopCharacters = 40;
const minCharacters = 250;
const topLines = 12;

/** Paragraphs that stand in the text before, word for word: the later one is marked. */
export function findDuplicates(lines: readonly Line[]): BoilerplateSpan[] {
  const seen = new Map<string, Line>();
  const spans: BoilerplateSpan[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.length < minTopCharacters) continue;
    const words = line.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const earlier = seen.get(words);
    if (earlier === undefined) {
      seen.set(words, line);
      continue;
    }
    if (index >= topLines && line.text.length < minCharacters) continue;
    const reason = `same words at ${earlier.start}-${earlier.end}`;
    spans.push({ start: line.start, end: line.end, kind: 'duplicate', reason });
  }
  return spans;
}
