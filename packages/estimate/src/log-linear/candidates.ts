import { listsOn } from '../table/capture-table.ts';
import { termsOf } from './terms.ts';

/** How the models that compete were chosen; depends on the number of lists alone. */
export type Search = 'all hierarchical models' | 'all models with pairs' | 'stepwise over pairs';

export function searchFor(lists: number): Search {
  if (lists <= 4) return 'all hierarchical models';
  return lists === 5 ? 'all models with pairs' : 'stepwise over pairs';
}

/** Terms of independence: the intercept and each list. */
export function mainTerms(lists: number): number[] {
  return termsOf(Array.from({ length: lists }, (_, list) => 1 << list));
}

export function pairTerms(lists: number): number[] {
  const pairs: number[] = [];
  for (let i = 0; i < lists; i++) for (let j = i + 1; j < lists; j++) pairs.push((1 << i) | (1 << j));
  return pairs;
}

/** All models to be compared where that many can be fitted: every hierarchical one up to 4 lists, with pairs at 5. */
export function* allModels(lists: number): Generator<number[]> {
  const main = mainTerms(lists);
  for (const pairs of subsetsOf(pairTerms(lists))) {
    const withPairs = [...main, ...pairs].sort((a, b) => a - b);
    if (lists !== 4) {
      yield withPairs;
      continue;
    }
    const triples = [7, 11, 13, 14].filter((triple) =>
      termsOf([triple]).every((part) => part === triple || withPairs.includes(part)),
    );
    for (const chosen of subsetsOf(triples)) yield [...withPairs, ...chosen].sort((a, b) => a - b);
  }
}

function* subsetsOf(items: readonly number[]): Generator<number[]> {
  for (let bits = 0; bits < 2 ** items.length; bits++) yield items.filter((_, index) => (bits >> index) & 1);
}

/** Models that differ by one pair. */
export function neighbours(terms: readonly number[], lists: number): number[][] {
  const chosen = new Set(terms.filter((term) => listsOn(term) === 2));
  return pairTerms(lists).map((pair) => {
    const next = new Set(terms);
    if (chosen.has(pair)) next.delete(pair);
    else next.add(pair);
    return [...next].sort((a, b) => a - b);
  });
}
