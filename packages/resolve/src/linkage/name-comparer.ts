// Levels of the parts of two names.
import type { ComparableNames } from './comparables.ts';
import type { WordsOfNames } from './encode.ts';
import { LetterComparer } from './letters.ts';
import { familyNameLevel, givenNameLevel, isNearName } from './levels.ts';
import type { ComparisonKind } from './types.ts';

const differs = 4;
const elsewhere = 3;
/** One of the two has no such part. */
const unknown = 5;
const noOthers = 3;

export class NameComparer {
  readonly #names: ComparableNames;
  readonly #letters: LetterComparer;
  readonly #givenAt: number;
  readonly #familyAt: number;
  readonly #othersAt: number;

  constructor(names: ComparableNames, kinds: readonly ComparisonKind[]) {
    this.#names = names;
    this.#letters = new LetterComparer(names.letters);
    this.#givenAt = kinds.indexOf('given-name');
    this.#familyAt = kinds.indexOf('family-name');
    this.#othersAt = kinds.indexOf('other-names');
  }

  /** Writes the levels of the names of records `a` and `b` into their places in `into`. */
  levels(a: number, b: number, into: Uint8Array | Int32Array): void {
    const names = this.#names;
    const [givenA = -1, familyA = -1] = [names.given[a], names.family[a]];
    const [givenB = -1, familyB = -1] = [names.given[b], names.family[b]];
    const [nameA = -1, nameB = -1] = [names.codes[a], names.codes[b]];
    let given = this.#given(givenA, givenB);
    let family = this.#family(familyA, familyB);
    if (given >= differs || family >= differs) {
      const crossed = this.#crossed(givenA, familyA, givenB, familyB);
      const { others } = names;
      if (given >= differs && (crossed || has(others, nameB, givenA) || has(others, nameA, givenB))) given = elsewhere;
      if (family >= differs && (crossed === 'both' || has(others, nameB, familyA) || has(others, nameA, familyB)))
        family = elsewhere;
    }
    if (this.#givenAt >= 0) into[this.#givenAt] = given;
    if (this.#familyAt >= 0) into[this.#familyAt] = family;
    if (this.#othersAt >= 0) into[this.#othersAt] = this.#others(nameA, nameB);
  }

  #given(x: number, y: number): number {
    if (x < 0 || y < 0) return unknown;
    return x === y ? 0 : givenNameLevel(this.#letters, this.#names.shortForms, x, y);
  }

  #family(x: number, y: number): number {
    if (x < 0 || y < 0) return unknown;
    return x === y ? 0 : familyNameLevel(this.#letters, x, y);
  }

  /**
   * Whether given and family name stand in each other's place. One word that both names have speaks for one part only:
   * "Olivia Khan" and "Clarke Olivia" are not two names swapped. Two that are near each other crosswise are, also misspelled.
   */
  #crossed(givenA: number, familyA: number, givenB: number, familyB: number): false | 'one' | 'both' {
    const sameAcross = givenA >= 0 && givenA === familyB;
    const sameBack = familyA >= 0 && familyA === givenB;
    if (sameAcross && sameBack) return 'both';
    if (sameAcross) return this.#isNear(familyA, givenB) ? 'both' : 'one';
    if (!this.#isNear(givenA, familyB)) return sameBack ? 'one' : false;
    return sameBack || this.#isNear(familyA, givenB) ? 'both' : false;
  }

  #isNear(x: number, y: number): boolean {
    return x >= 0 && y >= 0 && isNearName(this.#letters, x, y);
  }

  #others(a: number, b: number): number {
    const { others, isRare } = this.#names;
    const { start, words } = others;
    if (a < 0 || b < 0) return noOthers;
    const [fromA = 0, endA = 0, fromB = 0, endB = 0] = [start[a], start[a + 1], start[b], start[b + 1]];
    if (fromA === endA || fromB === endB) return noOthers;
    let level = 2;
    for (let i = fromA; i < endA; i += 1) {
      for (let j = fromB; j < endB; j += 1) {
        if (words[i] !== words[j]) continue;
        if (isRare[words[i] ?? 0] === 1) return 0;
        level = 1;
      }
    }
    return level;
  }
}

function has({ start, words }: WordsOfNames, name: number, word: number): boolean {
  if (name < 0 || word < 0) return false;
  const end = start[name + 1] ?? 0;
  for (let at = start[name] ?? 0; at < end; at += 1) if (words[at] === word) return true;
  return false;
}
