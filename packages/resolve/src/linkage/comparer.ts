// Levels of all comparisons for a pair of records. Likeness is computed once for each distinct pair of values.
import { compareDates, compareEventDates } from './dates.ts';
import type { EncodedName, EncodedNames, Records } from './encode.ts';
import {
  compareAges,
  compareCodes,
  compareFamilyNames,
  compareGivenNames,
  compareTexts,
  wordSharer,
} from './levels.ts';
import { PairCache } from './pair-cache.ts';
import type { Comparison, LinkageModel } from './types.ts';

/** One number a comparison: the level, or the number of levels when a value is missing. */
export type Pattern = Uint8Array;

type Compare = (a: number, b: number) => number;

const differs = 4;
const elsewhere = 3;
const aLetterApart = 1;

/** The share of records above which a word of a name is not rare. */
const rareShare = 0.005;

export class Comparer {
  readonly #compares: readonly Compare[];
  readonly #size: number;

  constructor(records: Records, model: LinkageModel) {
    const nameLevels = records.names === null ? null : nameComparer(records.names, records.count);
    this.#compares = model.comparisons.map((comparison) => compareOf(records, comparison, nameLevels));
    this.#size = this.#compares.length;
  }

  /** Writes the levels of records `a` and `b` into `into`. */
  levels(a: number, b: number, into: Pattern): void {
    for (let at = 0; at < this.#size; at += 1) into[at] = this.#compares[at]?.(a, b) ?? 0;
  }
}

function compareOf(records: Records, comparison: Comparison, nameLevels: Compare | null): Compare {
  const { kind, levels } = comparison;
  if (kind === 'given-name') return (a, b) => (nameLevels?.(a, b) ?? differs + 1) % 6;
  if (kind === 'family-name') return (a, b) => Math.floor((nameLevels?.(a, b) ?? 6 * (differs + 1)) / 6) % 6;
  if (kind === 'other-names') return (a, b) => Math.floor((nameLevels?.(a, b) ?? 36 * 3) / 36);
  const column = comparison.columns[0] ?? '';
  const encoded = records.columns.get(column);
  const missing = levels.length;
  if (encoded === undefined) return () => missing;
  const { codes, values } = encoded;
  const cache = new PairCache();
  const share = wordSharer(values);
  const dates = records.dates.get(column) ?? [];
  const compute: Compare = (x, y) => {
    if (kind === 'category') return 1;
    const [a, b] = [values[x] ?? '', values[y] ?? ''];
    if (kind === 'code') return compareCodes(a, b);
    if (kind === 'age') return compareAges(a, b);
    const [dateA, dateB] = [dates[x] ?? null, dates[y] ?? null];
    if (dateA !== null && dateB !== null) {
      return kind === 'event-date' ? (compareEventDates(dateA, dateB) ?? missing) : compareDates(dateA, dateB);
    }
    if (kind === 'event-date') return missing;
    const level = compareTexts(a, b, () => share(x, y));
    return kind === 'date' && level === levels.length - 2 ? levels.length - 1 : level;
  };
  return (a, b) => {
    const x = codes[a] ?? -1;
    const y = codes[b] ?? -1;
    if (x < 0 || y < 0) return missing;
    return x === y ? 0 : cache.get(x, y, compute);
  };
}

/** Given, family and other levels of a pair in one number: given + 6 family + 36 other. */
function nameComparer(names: EncodedNames, records: number): Compare {
  const cache = new PairCache();
  const wordPairs = { given: new PairCache(), family: new PairCache() };
  const word = (code: number) => names.words[code] ?? '';
  const rare = rareShare * records;
  const givenLevel: Compare = (x, y) => compareGivenNames(word(x), word(y));
  const familyLevel: Compare = (x, y) => compareFamilyNames(word(x), word(y));
  const nearFamily: Compare = (x, y) => wordPairs.family.get(x, y, familyLevel);
  const compute: Compare = (x, y) => {
    const [a, b] = [names.names[x], names.names[y]];
    if (a === undefined || b === undefined) return 0;
    const given = partLevel(a.given, b.given, (p, q) => wordPairs.given.get(p, q, givenLevel));
    const family = partLevel(a.family, b.family, nearFamily);
    const isOpen = given >= differs || family >= differs;
    const [foundGiven, foundFamily] = isOpen ? foundElsewhere(a, b, nearFamily) : [false, false];
    return (
      levelWith(given, foundGiven) +
      6 * levelWith(family, foundFamily) +
      36 * otherLevel(a, b, (code) => (names.wordCounts[code] ?? 0) <= rare)
    );
  };
  return (a, b) => {
    const x = names.codes[a] ?? -1;
    const y = names.codes[b] ?? -1;
    if (x < 0 || y < 0) return 5 + 6 * 5 + 36 * 3;
    return cache.get(x, y, compute);
  };
}

/** Level of two words in the same part of the name; one more than `differs` when one of them is missing. */
function partLevel(x: number, y: number, compare: Compare): number {
  if (x < 0 || y < 0) return differs + 1;
  return x === y ? 0 : compare(x, y);
}

function levelWith(level: number, isElsewhere: boolean): number {
  return level >= differs && isElsewhere ? elsewhere : level;
}

/**
 * Whether the given and the family name stand in another part of the other name. One word that both names have speaks for one part only:
 * "Olivia Khan" and "Clarke Olivia" are not two names swapped. Two that are near each other crosswise are, also misspelled.
 */
function foundElsewhere(a: EncodedName, b: EncodedName, near: Compare): [given: boolean, family: boolean] {
  const isNear = (x: number, y: number) => x >= 0 && y >= 0 && (x === y || near(x, y) <= aLetterApart);
  const [across, back] = [isNear(a.given, b.family), isNear(a.family, b.given)];
  if (across && back) return [true, true];
  const same = (across && a.given === b.family) || (back && a.family === b.given);
  const given = same || b.others.includes(a.given) || a.others.includes(b.given);
  return [given, b.others.includes(a.family) || a.others.includes(b.family)];
}

function otherLevel(a: EncodedName, b: EncodedName, isRare: (word: number) => boolean): number {
  if (a.others.length === 0 || b.others.length === 0) return 3;
  const shared = a.others.filter((word) => b.others.includes(word));
  if (shared.length === 0) return 2;
  return shared.some(isRare) ? 0 : 1;
}
