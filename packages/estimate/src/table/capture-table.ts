import { createHash } from 'node:crypto';
import { CaptureTableError, type TableProblem } from './capture-table-error.ts';
import { longestName, maxLists, maxObserved } from './table-limits.ts';

/** How many people were met on exactly one combination of lists. */
export type CapturePattern = {
  /** Bit j is set where the people stand on list j. Never 0: nobody saw those. */
  readonly pattern: number;
  /** People with this pattern, at least 1. */
  readonly count: number;
};

/** Overlapping lists of one population, reduced to counts by pattern. Made by the functions here, so always sound. */
export type CaptureTable = {
  readonly lists: readonly string[];
  /** Ascending by pattern, each pattern once, only counts above 0. */
  readonly rows: readonly CapturePattern[];
  /** People on at least one list. */
  readonly observed: number;
};

/** One row as someone else wrote it: which lists, how many, and where it stood (for messages). */
export type RawRow = { readonly on: readonly boolean[]; readonly count: number; readonly where: string };

/**
 * Checks lists and rows and makes a table of them. Rows with count 0 are allowed and dropped.
 * @throws CaptureTableError with every problem found, not only the first.
 */
export function captureTable(lists: readonly string[], rows: Iterable<RawRow>): CaptureTable {
  const problems = [...problemsOfLists(lists)];
  const seen = new Map<number, RawRow>();
  let observed = 0;
  for (const row of rows) {
    const problem = problemOfRow(row, lists.length);
    if (problem !== null) {
      problems.push(problem);
      continue;
    }
    const pattern = patternOf(row.on);
    const earlier = seen.get(pattern);
    if (earlier !== undefined) problems.push(twice(earlier, row));
    else seen.set(pattern, row);
    observed += row.count;
  }
  if (problems.length === 0) problems.push(...problemsOfTotal(observed));
  if (problems.length > 0) throw new CaptureTableError(problems);
  const sound = [...seen].map(([pattern, { count }]) => ({ pattern, count })).filter(({ count }) => count > 0);
  return { lists: [...lists], rows: sound.sort((a, b) => a.pattern - b.pattern), observed };
}

/** SHA-256 of the table in one fixed form, for provenance: same lists in the same order and same counts, same hash. */
export function tableHash(table: CaptureTable): string {
  const rows = table.rows.map(({ pattern, count }) => [pattern, count]);
  return createHash('sha256')
    .update(`inquest/capture-table/v1\n${JSON.stringify([table.lists, rows])}`)
    .digest('hex');
}

/** Number of lists that a pattern stands for. */
export function listsOn(pattern: number): number {
  let left = pattern;
  let count = 0;
  for (; left !== 0; left &= left - 1) count++;
  return count;
}

/** Counts of all 2^J patterns; index 0 stays 0. For tables of few lists only. */
export function denseCounts(table: CaptureTable): Float64Array {
  const counts = new Float64Array(2 ** table.lists.length);
  for (const { pattern, count } of table.rows) counts[pattern] = count;
  return counts;
}

/** The table without one of its lists; people who stood only there are no longer observed. Null if nobody is left. */
export function withoutList(table: CaptureTable, list: number): CaptureTable | null {
  const below = 2 ** list - 1;
  const counts = new Map<number, number>();
  for (const { pattern, count } of table.rows) {
    const kept = (pattern & below) | ((pattern >> 1) & ~below);
    if (kept !== 0) counts.set(kept, (counts.get(kept) ?? 0) + count);
  }
  if (counts.size === 0) return null;
  const rows = [...counts].map(([pattern, count]) => ({ pattern, count })).sort((a, b) => a.pattern - b.pattern);
  return {
    lists: table.lists.filter((_, index) => index !== list),
    rows,
    observed: rows.reduce((sum, row) => sum + row.count, 0),
  };
}

function patternOf(on: readonly boolean[]): number {
  return on.reduce((bits, present, list) => (present ? bits | (1 << list) : bits), 0);
}

function* problemsOfLists(lists: readonly string[]): Generator<TableProblem> {
  if (lists.length < 2) {
    yield {
      code: 'too-few-lists',
      where: 'the lists',
      message: `${lists.length === 1 ? 'one list' : 'no list'} cannot show how many it missed`,
      remedy: 'give at least two lists that overlap; three or more for an estimate',
    };
  }
  if (lists.length > maxLists) {
    yield {
      code: 'too-many-lists',
      where: 'the lists',
      message: `${lists.length} lists are more than the ${maxLists} that can be handled`,
      remedy: 'join lists of one kind of source before estimating',
    };
  }
  const seen = new Set<string>();
  for (const [index, name] of lists.entries()) {
    const where = `list ${index + 1}`;
    if (name.trim() === '') {
      yield { code: 'list-without-name', where, message: 'a list has no name', remedy: 'name every list' };
    } else if (name.length > longestName) {
      const message = `a list's name has ${inGroups(name.length)} letters, more than the ${longestName} that can be shown`;
      yield { code: 'list-name-too-long', where, message, remedy: 'give the list a short name' };
    } else if (seen.has(name)) {
      yield { code: 'list-twice', where, message: `the list “${name}” stands twice`, remedy: 'name each list once' };
    }
    seen.add(name);
  }
}

function problemOfRow({ on, count, where }: RawRow, lists: number): TableProblem | null {
  if (on.length !== lists) {
    const message = `${on.length} list columns where ${lists} are expected`;
    return { code: 'row-length', where, message, remedy: 'give a 0 or 1 for every list' };
  }
  if (!Number.isFinite(count)) {
    return { code: 'count-not-a-number', where, message: 'the count is not a number', remedy: 'give a whole number' };
  }
  if (count < 0) {
    const message = `the count ${count} is negative`;
    return { code: 'count-negative', where, message, remedy: 'give the number of people with this pattern' };
  }
  if (!Number.isInteger(count)) {
    const message = `the count ${count} is not whole`;
    return {
      code: 'count-fractional',
      where,
      message,
      remedy: 'count people; weights and averages over linkages are run as separate tables',
    };
  }
  if (!on.includes(true)) {
    return {
      code: 'all-zero-pattern',
      where,
      message: 'a row is on no list: that is the number to be estimated, so it cannot be given',
      remedy: 'remove the row; to compare with a known total, keep it beside the table',
    };
  }
  return null;
}

function twice(earlier: RawRow, row: RawRow): TableProblem {
  return {
    code: 'pattern-twice',
    where: row.where,
    message: `the same pattern stands at ${earlier.where}`,
    remedy: 'give each pattern once, with the counts added if they are of different people',
  };
}

function* problemsOfTotal(observed: number): Generator<TableProblem> {
  const where = 'the table';
  if (observed === 0) {
    yield { code: 'nobody', where, message: 'nobody is on any list', remedy: 'give at least one count above 0' };
  }
  if (observed > maxObserved) {
    yield {
      code: 'too-many-people',
      where,
      message: `${inGroups(observed)} people are more than the ${inGroups(maxObserved)} that can be handled`,
      remedy: 'split the table into strata (region, period) and estimate each',
    };
  }
}

function inGroups(count: number): string {
  return count.toLocaleString('en-US');
}
