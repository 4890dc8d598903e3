import type { LinkageResult } from '@inquest/resolve';
import type { OpenedLists } from './read-lists.ts';

/** How many persons stand in exactly these lists. */
export interface Overlap {
  readonly lists: readonly string[];
  readonly persons: number;
}

/** Persons by the lists they stand in, those of most lists first. */
export function overlapsOf({ lists }: OpenedLists, { clusters }: LinkageResult): Overlap[] {
  const counts = new Map<string, number>();
  for (const { records } of clusters) {
    const key = [...new Set(records.map(({ table }) => table))].sort((a, b) => a - b).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, persons]) => ({ lists: key.split(' ').map((table) => lists[Number(table)]?.name ?? ''), persons }))
    .sort((a, b) => b.lists.length - a.lists.length || b.persons - a.persons);
}
