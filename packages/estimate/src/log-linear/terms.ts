/**
 * A hierarchical log-linear model is named by its generators (its largest terms) and used by all its terms. A term is
 * the set of its lists as bits; 0 is the intercept.
 */
export function termsOf(generators: readonly number[]): number[] {
  const terms = new Set<number>([0]);
  for (const generator of generators) {
    for (let part = generator; part > 0; part = (part - 1) & generator) terms.add(part);
  }
  return [...terms].sort((a, b) => a - b);
}

/** The largest terms of a set closed under taking parts, larger ones first, then in the order of their lists. */
export function generatorsOf(terms: readonly number[]): number[] {
  const largest = terms.filter((term) => !terms.some((other) => other !== term && (other & term) === term));
  return largest.filter((term) => term !== 0).sort(byLists);
}

function byLists(a: number, b: number): number {
  const [left, right] = [namesOf(a), namesOf(b)];
  if (left.length !== right.length) return right.length - left.length;
  const differs = left.findIndex((list, index) => list !== right[index]);
  return (left[differs] ?? 0) - (right[differs] ?? 0);
}

/** Field notation with lists numbered from 1: `[123,14,34]`; from ten lists on, numbers of a term are joined by dots. */
export function modelName(terms: readonly number[]): string {
  const generators = generatorsOf(terms);
  const separator = generators.some((term) => term >= 2 ** 9) ? '.' : '';
  return `[${generators.map((term) => namesOf(term).join(separator)).join(',')}]`;
}

function namesOf(term: number): number[] {
  const names: number[] = [];
  for (let list = 0; term >> list !== 0; list++) if ((term >> list) & 1) names.push(list + 1);
  return names;
}

/** One row for each cell, one column for each term: 1 where all lists of the term are in the cell. */
export function designOf(cells: readonly number[], terms: readonly number[]): Float64Array[] {
  return cells.map((cell) => Float64Array.from(terms, (term) => ((cell & term) === term ? 1 : 0)));
}
