/** A stretch of a cell that the other has too, or one that differs. */
export interface LetterRun {
  readonly text: string;
  readonly differs: boolean;
}

/** Longer cells are compared by their ends only: alignment takes the product of the lengths. */
const longestAligned = 200;

/**
 * Which letters of `a` and of `b` the other does not have in the same order (longest common subsequence), by whole characters as
 * people see them. Joining the runs of a side gives its text.
 */
export function differingLetters(a: string, b: string): readonly [LetterRun[], LetterRun[]] {
  if (a === b) return [whole(a, false), whole(b, false)];
  const [left, right] = [charactersOf(a), charactersOf(b)];
  if (left.length > longestAligned || right.length > longestAligned) return [whole(a, true), whole(b, true)];
  const shared = sharedCharacters(left, right);
  return [
    runsOf(
      left,
      shared.map(([i]) => i),
    ),
    runsOf(
      right,
      shared.map(([, j]) => j),
    ),
  ];
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function whole(text: string, differs: boolean): LetterRun[] {
  return text === '' ? [] : [{ text, differs }];
}

/** Places of the characters of a longest common subsequence. */
function sharedCharacters(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const shared: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}

function runsOf(characters: readonly string[], shared: readonly number[]): LetterRun[] {
  const both = new Set(shared);
  const runs: { text: string; differs: boolean }[] = [];
  for (const [at, character] of characters.entries()) {
    const differs = !both.has(at);
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += character;
    else runs.push({ text: character, differs });
  }
  return runs;
}
