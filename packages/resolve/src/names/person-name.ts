import { foldName } from './fold-name.ts';

/** A person's name in its folded words. */
export interface PersonName {
  readonly words: readonly string[];
  /** The last word; of a bare name the only one. */
  readonly surname: string;
  /** Two words or more, at least one beside the surname written out or as an initial. */
  readonly isFull: boolean;
}

export function parsePersonName(written: string): PersonName {
  const folded = foldName(written);
  const words = folded === '' ? [] : folded.split(' ');
  return { words, surname: words.at(-1) ?? '', isFull: words.length > 1 };
}

/**
 * True when two full names may be short and long forms of one: the same surname, the same first name or its
 * initial, and no middle name or initial that contradicts. "Z. A. Marrow", "Zoe Marrow", "Zoe A. Marrow".
 */
export function areCompatible(a: PersonName, b: PersonName): boolean {
  if (a.surname !== b.surname || !a.isFull || !b.isFull) return false;
  const givenA = a.words.slice(0, -1);
  const givenB = b.words.slice(0, -1);
  if (!agree(givenA[0] ?? '', givenB[0] ?? '')) return false;
  const middleA = givenA.slice(1);
  const middleB = givenB.slice(1);
  const shared = Math.min(middleA.length, middleB.length);
  for (let at = 0; at < shared; at++) if (!agree(middleA[at] ?? '', middleB[at] ?? '')) return false;
  return true;
}

/** Equal, or one is the other's initial. */
function agree(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return a === b;
}
