// Rows of one list that are the same in everything compared. One of them stands for all where pairs are sought: a list in which a million rows
// are the same must not become half a billion pairs.
import { addTo, type EncodedNames, type Records } from './encode.ts';
import { IntList } from './int-list.ts';
import { TupleIndex } from './tuple-index.ts';

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
  const index = new TupleIndex(columns.length);
  const heads = new IntList();
  const groups = new Map<number, number[]>();
  for (let record = 0; record < records.count; record += 1) {
    if (isUnique(record)) continue;
    let known = false;
    for (let at = 0; at < columns.length; at += 1) {
      const code = columns[at]?.[record] ?? none;
      known ||= at > 0 && code !== none;
      index.tuple[at] = code;
    }
    if (!known) continue;
    const id = index.id();
    if (id === heads.length) {
      heads.push(record);
      continue;
    }
    const head = heads.at(id);
    first[record] = head;
    const group = groups.get(head);
    if (group === undefined) groups.set(head, [head, record]);
    else group.push(record);
  }
  return { first, groups: [...groups.values()] };
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
    names.wordCounts.slice(),
    names.givenCounts.slice(),
    names.familyCounts.slice(),
  ];
  for (const { record, times } of repeats) {
    const name = names.codes[record] ?? none;
    if (name === none) continue;
    const { start, words } = names.all;
    for (let at = start[name] ?? 0; at < (start[name + 1] ?? 0); at += 1) addTo(wordCounts, words[at] ?? none, -times);
    addTo(givenCounts, names.given[name] ?? none, -times);
    addTo(familyCounts, names.family[name] ?? none, -times);
  }
  return { ...names, wordCounts, givenCounts, familyCounts };
}
