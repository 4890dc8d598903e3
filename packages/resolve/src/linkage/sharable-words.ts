// The words of a column's values by number, for asking whether two values share one.
import type { WordsOfNames } from './encode.ts';
import { IntList } from './int-list.ts';

const shortestSharedWord = 4;
/** Only the beginning of a longer text is searched for shared words. */
const longestShared = 512;

/** The words of four letters or more of each value. A value of one word shares it only with a value of several. */
export function sharableWords(values: readonly string[]): WordsOfNames {
  const ids = new Map<string, number>();
  const [start, words] = [new IntList(), new IntList()];
  for (const value of values) {
    start.push(words.length);
    for (const word of value.slice(0, longestShared).split(' ')) {
      if (word.length < shortestSharedWord) continue;
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      words.push(id);
    }
  }
  start.push(words.length);
  return { start: start.toArray(), words: words.toArray() };
}

/** Whether the lists of two codes have a number in common. */
export function shareWord({ start, words }: WordsOfNames, x: number, y: number): boolean {
  const [endX, endY] = [start[x + 1] ?? 0, start[y + 1] ?? 0];
  for (let i = start[x] ?? 0; i < endX; i += 1) {
    for (let j = start[y] ?? 0; j < endY; j += 1) if (words[i] === words[j]) return true;
  }
  return false;
}
