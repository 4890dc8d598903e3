// Levels of the parts of two names.
import type { ComparableNames } from './comparables.ts';
import { LetterComparer } from './letters.ts';
import { familyNameLevel, givenNameLevel, isNearName } from './levels.ts';
import type { ComparisonKind } from './types.ts';

const differs = 4;
const elsewhere = 3;
/** One of the two has no such part. */
const unknown = 5;
const noOthers = 3;

export class NameComparer {
  readonly #rows: Int32Array;
  readonly #names: ComparableNames;
  readonly #letters: LetterComparer;
  readonly #scripts: Uint8Array | null;
  readonly #givenAt: number;
  readonly #familyAt: number;
  readonly #othersAt: number;

  constructor(rows: Int32Array, names: ComparableNames, kinds: readonly ComparisonKind[]) {
    this.#rows = rows;
    this.#names = names;
    this.#scripts = names.scripts;
    this.#letters = new LetterComparer(names.letters);
    this.#givenAt = kinds.indexOf('given-name');
    this.#familyAt = kinds.indexOf('family-name');
    this.#othersAt = kinds.indexOf('other-names');
  }

  /** Writes the levels of the names of two records, whose rows begin at `a` and `b`, into their places in `into`. */
  levels(a: number, b: number, into: Uint8Array | Int32Array): void {
    const rows = this.#rows;
    const givenA = rows[a] ?? -1;
    const familyA = rows[a + 1] ?? -1;
    const givenB = rows[b] ?? -1;
    const familyB = rows[b + 1] ?? -1;
    let given = this.#given(givenA, givenB);
    let family = this.#family(familyA, familyB);
    if (given >= differs || family >= differs) {
      const crossed = this.#crossed(givenA, familyA, givenB, familyB);
      if (given >= differs && (crossed !== false || this.#has(b, givenA) || this.#has(a, givenB))) given = elsewhere;
      if (family >= differs && (crossed === 'both' || this.#has(b, familyA) || this.#has(a, familyB)))
        family = elsewhere;
    }
    if (this.#scripts !== null) {
      if (given === differs && this.#areOfTwoScripts(givenA, givenB)) given = unknown;
      if (family === differs && this.#areOfTwoScripts(familyA, familyB)) family = unknown;
    }
    if (this.#givenAt >= 0) into[this.#givenAt] = given;
    if (this.#familyAt >= 0) into[this.#familyAt] = family;
    if (this.#othersAt >= 0) into[this.#othersAt] = this.#others(a, b);
  }

  /** Letters of two scripts say nothing to each other here: names in two scripts have a comparison of their own. */
  #areOfTwoScripts(x: number, y: number): boolean {
    return ((this.#scripts?.[x] ?? 0) & (this.#scripts?.[y] ?? 0)) === 0;
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

  /** Level of the words that are neither given nor family name. */
  #others(a: number, b: number): number {
    const { others, isRare } = this.#names;
    const rows = this.#rows;
    const fromA = rows[a + 2] ?? 0;
    const endA = rows[a + 3] ?? 0;
    const fromB = rows[b + 2] ?? 0;
    const endB = rows[b + 3] ?? 0;
    if (fromA === endA || fromB === endB) return noOthers;
    let level = 2;
    for (let i = fromA; i < endA; i += 1) {
      for (let j = fromB; j < endB; j += 1) {
        if (others[i] !== others[j]) continue;
        if (isRare[others[i] ?? 0] === 1) return 0;
        level = 1;
      }
    }
    return level;
  }

  /** Whether the record whose row begins at `at` has this word beside given and family name. */
  #has(at: number, word: number): boolean {
    if (word < 0) return false;
    const { others } = this.#names;
    const end = this.#rows[at + 3] ?? 0;
    for (let i = this.#rows[at + 2] ?? 0; i < end; i += 1) if (others[i] === word) return true;
    return false;
  }
}
