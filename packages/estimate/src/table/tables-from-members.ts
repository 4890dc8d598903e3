import { type CaptureTable, captureTable, type RawRow } from './capture-table.ts';
import { CaptureTableError } from './capture-table-error.ts';

/** One person after linkage: the lists they stand on, and the stratum (region, period) if the population is divided. */
export type Member = { readonly lists: readonly string[]; readonly stratum?: string };

/**
 * Counts linked people by pattern: one table of all, and one for each stratum.
 * People on none of `lists` are left out and counted in `onNone`.
 * @throws CaptureTableError if a person names an unknown list, or the tables cannot be used.
 */
export function tablesFromMembers(
  lists: readonly string[],
  members: Iterable<Member>,
): { readonly pooled: CaptureTable; readonly strata: ReadonlyMap<string, CaptureTable>; readonly onNone: number } {
  const position = new Map(lists.map((name, index) => [name, index]));
  const pooled: Tally = new Map();
  const strata = new Map<string, Tally>();
  let onNone = 0;
  let index = 0;
  for (const { lists: names, stratum } of members) {
    index++;
    const on = lists.map(() => false);
    for (const name of names) on[positionOf(name, position, index)] = true;
    if (!on.includes(true)) {
      onNone++;
      continue;
    }
    add(pooled, on);
    if (stratum === undefined) continue;
    const tally: Tally = strata.get(stratum) ?? new Map();
    strata.set(stratum, tally);
    add(tally, on);
  }
  const table = (tally: Tally) => captureTable(lists, tally.values());
  return { pooled: table(pooled), strata: new Map([...strata].map(([name, tally]) => [name, table(tally)])), onNone };
}

type Tally = Map<string, RawRow>;

function add(tally: Tally, on: readonly boolean[]): void {
  const key = on.map(Number).join('');
  tally.set(key, { on, count: (tally.get(key)?.count ?? 0) + 1, where: `pattern ${key}` });
}

function positionOf(name: string, position: ReadonlyMap<string, number>, person: number): number {
  const found = position.get(name);
  if (found !== undefined) return found;
  const remedy = 'name it among the lists, or leave it out of the person';
  const message = `“${name}” is not among the lists`;
  throw new CaptureTableError([{ code: 'unknown-list', where: `person ${person}`, message, remedy }]);
}
