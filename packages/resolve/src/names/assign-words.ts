import type { Likeness } from './word-likeness.ts';

/** Two words that are each other's. */
export type WordMatch = { readonly a: string; readonly b: string; readonly likeness: number };

/** Matches words of two names in any order, the likest to each other first; each word once, and none that are less alike than `least`. */
export function assignWords(
  left: readonly string[],
  right: readonly string[],
  { likeness, least }: { readonly likeness: Likeness; readonly least: number },
): WordMatch[] {
  const candidates: (WordMatch & { readonly i: number; readonly j: number })[] = [];
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      const found = likeness(a, b);
      if (found >= least) candidates.push({ a, b, likeness: found, i, j });
    }
  }
  candidates.sort((x, y) => y.likeness - x.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
  const [takenLeft, takenRight] = [new Set<number>(), new Set<number>()];
  const matched: WordMatch[] = [];
  for (const { a, b, likeness: found, i, j } of candidates) {
    if (takenLeft.has(i) || takenRight.has(j)) continue;
    takenLeft.add(i);
    takenRight.add(j);
    matched.push({ a, b, likeness: found });
  }
  return matched;
}

/** `words` without those in `taken`, each of which takes one away. */
export function wordsLeft(words: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken];
  return words.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
