import type { Quantity, Tool } from '@inquest/model';
import type { CaseView } from './case-view.ts';

/** Spellings of one codebook entry shown. */
const mostWritten = 6;

interface CodebookEntry {
  readonly entry: string;
  readonly readAs: Quantity;
  readonly written: readonly string[];
  readonly used: number;
}

/** The entries of the codebook that this case's figures rest on, as they were read. */
export function codebookEntries(view: CaseView): CodebookEntry[] {
  const entries = new Map<string, { entry: string; readAs: Quantity; written: Set<string>; used: number }>();
  for (const { quantity } of view.claims.values()) {
    if (quantity === null || quantity.codebook === null) continue;
    const key = JSON.stringify([quantity.codebook, quantity.low, quantity.high, quantity.lowOpen, quantity.highOpen]);
    const known = entries.get(key);
    if (known === undefined) {
      entries.set(key, { entry: quantity.codebook, readAs: quantity, written: new Set([quantity.words]), used: 1 });
    } else {
      known.written.add(quantity.words);
      known.used += 1;
    }
  }
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { entry, readAs, written, used }]) => ({
      entry,
      readAs,
      written: [...written].sort().slice(0, mostWritten),
      used,
    }));
}

function counted<K>(values: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function toolCounts(tools: readonly Tool[]): { tool: Tool; used: number }[] {
  const byName = new Map(tools.map((tool) => [`${tool.name} ${tool.version}`, tool]));
  const counts = counted(tools.map(({ name, version }) => `${name} ${version}`));
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, tool]) => ({ tool, used: counts.get(name) ?? 0 }));
}

/** Every program that had a hand in the case, with how much it made. */
export function toolsUsed(view: CaseView) {
  const { items, texts, readings } = view.input.state;
  const collectors = counted(items.flatMap(({ acquisitions }) => acquisitions.map(({ tool }) => tool)));
  return {
    collectors: [...collectors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, used]) => ({ name, used })),
    texts: toolCounts(texts.map(({ tool }) => tool)),
    readers: toolCounts(readings.map(({ reader }) => reader)),
    languages: [...new Set(readings.flatMap((reading) => reading.languages))].sort(),
  };
}

/** Rules of the readers that found something, the most used first. */
export function rulesUsed(view: CaseView): { rule: string; used: number }[] {
  const counts = counted([...view.claims.values()].map(({ reader }) => reader.rule));
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([rule, used]) => ({ rule, used }));
}
