// Rows of one list that are the same in everything compared. One of them stands for all where pairs are sought: a list in which a million rows
// are the same must not become half a billion pairs.
import type { EncodedNames, Records } from './encode.ts';

export type IdenticalRows = {
  /** For each record the first that is the same in all columns; often itself. */
  readonly first: Int32Array;
  /** Two records and more that are the same, a list each, in order. */
  readonly groups: readonly (readonly number[])[];
};

const none = -1;

/**
 * Finds the records of one list that have the same codes in all columns and the same name. Rows of which nothing is known are not the
 * same, and of a list that names nobody twice none are.
 */
export function findIdentical(records: Records, isUnique: (record: number) => boolean): IdenticalRows {
  const columns = [records.table, ...[...records.columns.values()].map(({ codes }) => codes)];
  if (records.names !== null) columns.push(records.names.codes);
  const first = Int32Array.from({ length: records.count }, (_, record) => record);
  const headOf = new Map<number, number>();
  const next = new Int32Array(records.count).fill(none);
  const groups = new Map<number, number[]>();
  const isSame = (a: number, b: number) => columns.every((codes) => codes[a] === codes[b]);
  for (let record = 0; record < records.count; record += 1) {
    const hash = isUnique(record) ? null : hashOf(columns, record);
    if (hash === null) continue;
    const head = headOf.get(hash);
    if (head === undefined) {
      headOf.set(hash, record);
      continue;
    }
    let at = head;
    while (!isSame(at, record) && (next[at] ?? none) !== none) at = next[at] ?? none;
    if (!isSame(at, record)) {
      next[at] = record;
      continue;
    }
    first[record] = at;
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [at, record]);
    else group.push(record);
  }
  return { first, groups: [...groups.values()] };
}

/** Null for a record without any value. */
function hashOf(columns: readonly Int32Array[], record: number): number | null {
  let hash = 0;
  let known = false;
  for (const [at, codes] of columns.entries()) {
    const code = codes[record] ?? none;
    known ||= at > 0 && code !== none;
    hash = Math.imul(hash ^ (code + 1), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return known ? hash : null;
}

/** One record of each kind. */
export function distinctOf({ first }: IdenticalRows): Int32Array {
  return first.filter((same, record) => same === record);
}

/** The records with values and words counted once for rows that are the same: a row that was copied makes no name common. */
export function countedOnce(records: Records, { groups }: IdenticalRows): Records {
  if (groups.length === 0) return records;
  const repeats = groups.map(([first = 0, ...others]) => ({ record: first, times: others.length }));
  const columns = new Map(
    [...records.columns].map(([name, column]) => {
      const counts = [...column.counts];
      let { present } = column;
      for (const { record, times } of repeats) {
        const code = column.codes[record] ?? none;
        if (code === none) continue;
        counts[code] = (counts[code] ?? 0) - times;
        present -= times;
      }
      return [name, { ...column, counts, present }];
    }),
  );
  return { ...records, columns, names: records.names === null ? null : namesCountedOnce(records.names, repeats) };
}

function namesCountedOnce(names: EncodedNames, repeats: readonly { record: number; times: number }[]): EncodedNames {
  const [wordCounts, givenCounts, familyCounts] = [
    [...names.wordCounts],
    [...names.givenCounts],
    [...names.familyCounts],
  ];
  for (const { record, times } of repeats) {
    const name = names.names[names.codes[record] ?? none];
    if (name === undefined) continue;
    for (const word of name.all) wordCounts[word] = (wordCounts[word] ?? 0) - times;
    if (name.given !== none) givenCounts[name.given] = (givenCounts[name.given] ?? 0) - times;
    if (name.family !== none) familyCounts[name.family] = (familyCounts[name.family] ?? 0) - times;
  }
  return { ...names, wordCounts, givenCounts, familyCounts };
}
