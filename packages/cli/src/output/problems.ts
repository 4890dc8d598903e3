import type { Problem } from '@inquest/model';
import { printable, type Terminal } from './terminal.ts';

const maxPrinted = 20;

/**
 * Prints problems, errors first, each on a line with what to do; beyond a screenful they are counted. `elsewhere` says of what or where the
 * others are: they stand in the JSON document, unless the command ends here without one.
 */
export function printProblems(terminal: Terminal, problems: readonly Problem[], elsewhere = ': see --json'): void {
  const ordered = [...problems].sort((a, b) => rank(a) - rank(b));
  for (const problem of ordered.slice(0, maxPrinted)) {
    const remedy = problem.remedy === null ? '' : ` ${printable(problem.remedy)}`;
    terminal.err(`${problem.severity}: ${printable(problem.where)}: ${printable(problem.message)}${remedy}\n`);
  }
  if (ordered.length > maxPrinted) terminal.err(`and ${ordered.length - maxPrinted} more${elsewhere}\n`);
}

function rank(problem: Problem): number {
  return problem.severity === 'error' ? 0 : 1;
}
