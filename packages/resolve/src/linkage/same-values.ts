// What one list writes "M", "W" and "CA" another writes "Male", "White" and "California". Which values stand for one another is learned
// from rows that name the same person in the same words.
import { fold } from '../names/fold.ts';
import { saysNothing } from '../names/placeholders.ts';
import type { Meanings } from './encode.ts';
import type { ColumnKind, LinkTable, SameValues } from './types.ts';

/** Columns with more different values than this are no vocabulary. */
const mostValues = 80;
/** Values that stand beside each other in fewer rows could do so by chance. */
const fewestTogether = 3;
/** Of the rows with a value the share that must have the other one, both ways. */
const usuallyTogether = 0.6;

const wordsForSexes = [
  ['male', 'm', 'man', 'muzh', 'muzhskoi', 'muzhskoj', 'muzhchina', 'er', 'homme', 'hombre'],
  ['female', 'f', 'w', 'woman', 'zh', 'zhen', 'zhenskii', 'zhenskij', 'zhenshchina', 'aiel', 'ayel', 'femme', 'mujer'],
];

/**
 * Groups of folded values, by column, that mean the same in different lists. A value stands for at most one of each other list, and two
 * values of one list never come together.
 */
export function findSameValues(tables: readonly LinkTable[], kinds: Readonly<Record<string, ColumnKind>>): SameValues {
  if (tables.length < 2) return {};
  const vocabularies = Object.entries(kinds).flatMap(([column, kind]) => {
    if (kind !== 'category' && kind !== 'place') return [];
    const values = tables.map((table) => valuesOf(table, column));
    return values.every((each) => each !== null) && differ(values) ? [{ column, values }] : [];
  });
  if (vocabularies.length === 0) return {};
  const people = peopleInSeveral(
    tables,
    Object.keys(kinds).filter((column) => /-name$/u.test(kinds[column] ?? '')),
  );
  const found: Record<string, readonly (readonly string[])[]> = {};
  for (const { column, values } of vocabularies) {
    const groups = groupValues(values, [...knownPairs(values), ...learnedPairs(tables, column, people)]);
    if (groups.length > 0) found[column] = groups;
  }
  return found;
}

/** By column, the first of its group for each value that is in one. */
export function meanings(sameValues: SameValues): ReadonlyMap<string, Meanings> {
  return new Map(
    Object.entries(sameValues).map(([column, groups]) => [
      column,
      new Map(groups.flatMap((group) => group.map((value): [string, string] => [value, group[0] ?? value]))),
    ]),
  );
}

/** The folded values of a column, null where there are too many. */
function valuesOf({ rows }: LinkTable, column: string): ReadonlySet<string> | null {
  const raw = new Set<string>();
  for (const row of rows) {
    raw.add(row[column] ?? '');
    if (raw.size > 2 * mostValues) return null;
  }
  const values = new Set([...raw].map(fold).filter((value) => !saysNothing(value)));
  return values.size > mostValues ? null : values;
}

function differ(values: readonly (ReadonlySet<string> | null)[]): values is readonly ReadonlySet<string>[] {
  const filled = values.filter((each) => each !== null && each.size > 0);
  return filled.some((each) => filled.some((other) => [...(each ?? [])].some((value) => !other?.has(value))));
}

/** The words that only one row of a list has as its name, and where such rows are in several lists: their numbers by table, -1 for none. */
function peopleInSeveral(tables: readonly LinkTable[], columns: readonly string[]): readonly Int32Array[] {
  const several = -2;
  const rowsByName = new Map<string, Int32Array>();
  for (const [at, { rows }] of tables.entries()) {
    for (const [number, row] of rows.entries()) {
      const words = fold(columns.map((column) => row[column] ?? '').join(' ')).split(' ');
      if (words.length < 2 || words.length > 8) continue;
      const name = words.sort().join(' ');
      const found = rowsByName.get(name) ?? new Int32Array(tables.length).fill(-1);
      rowsByName.set(name, found);
      found[at] = found[at] === -1 ? number : several;
    }
  }
  return [...rowsByName.values()].filter(
    (rows) => !rows.includes(several) && rows.reduce((lists, row) => lists + (row >= 0 ? 1 : 0), 0) > 1,
  );
}

type ValuePair = {
  readonly lists: readonly [number, number];
  readonly values: readonly [string, string];
  readonly together: number;
};

function learnedPairs(tables: readonly LinkTable[], column: string, people: readonly Int32Array[]): ValuePair[] {
  const pairs: ValuePair[] = [];
  for (let one = 0; one < tables.length; one += 1) {
    for (let other = one + 1; other < tables.length; other += 1) {
      const met = people.flatMap((rows): [string, string][] => {
        const [a, b] = [valueAt(tables[one], rows[one], column), valueAt(tables[other], rows[other], column)];
        return a === '' || b === '' ? [] : [[a, b]];
      });
      pairs.push(...usualPairs(met).map((pair): ValuePair => ({ ...pair, lists: [one, other] })));
    }
  }
  return pairs;
}

function valueAt(table: LinkTable | undefined, row: number | undefined, column: string): string {
  const value = fold(table?.rows[row ?? -1]?.[column] ?? '');
  return saysNothing(value) ? '' : value;
}

/** The pairs of different values of which each is usually met with the other. */
function usualPairs(met: readonly (readonly [string, string])[]): Pick<ValuePair, 'values' | 'together'>[] {
  const key = (pair: readonly (string | null)[]) => JSON.stringify(pair);
  const counts = new Map<string, number>();
  const add = (of: string) => counts.set(of, (counts.get(of) ?? 0) + 1);
  for (const [a, b] of met) for (const of of [key([a, b]), key([a, null]), key([null, b])]) add(of);
  return [...new Set(met.map(key))].flatMap((pair) => {
    const [a, b]: [string, string] = JSON.parse(pair);
    const together = counts.get(pair) ?? 0;
    const most = Math.max(counts.get(key([a, null])) ?? 0, counts.get(key([null, b])) ?? 0);
    const isUsual = a !== b && together >= fewestTogether && together >= usuallyTogether * most;
    return isUsual ? [{ values: [a, b] as const, together }] : [];
  });
}

/** What is known without any row: words and letters for the sexes, where a column holds hardly anything else. */
function knownPairs(values: readonly ReadonlySet<string>[]): ValuePair[] {
  const words = wordsForSexes.flat();
  const isOfSexes = values.every((list) => [...list].filter((value) => words.includes(value)).length >= list.size / 2);
  if (!isOfSexes) return [];
  return wordsForSexes.flatMap((group) =>
    values.flatMap((list, one) =>
      values.flatMap((theirs, other) =>
        other <= one
          ? []
          : group
              .filter((a) => list.has(a))
              .flatMap((a) =>
                group
                  .filter((b) => b !== a && theirs.has(b))
                  .map((b): ValuePair => ({ lists: [one, other], values: [a, b], together: 0 })),
              ),
      ),
    ),
  );
}

/** Joins values of pairs, those most often together first, and never two that one list uses side by side. */
function groupValues(
  values: readonly ReadonlySet<string>[],
  pairs: readonly ValuePair[],
): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const {
    values: [a, b],
  } of [...pairs].sort((x, y) => y.together - x.together)) {
    const [one, other] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
    if (one === other) continue;
    const joined = [...one, ...other];
    if (values.some((list) => joined.filter((value) => list.has(value)).length > 1)) continue;
    for (const value of joined) groups.set(value, joined);
  }
  return [...new Set(groups.values())].map((group) => [...group].sort());
}
