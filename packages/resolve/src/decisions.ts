import type { IdentityBody } from '@inquest/model';
import type { Clusters } from './clusters.ts';
import { type Atom, idOf } from './occurrences.ts';

/** Two atoms that stay a question after what people decided, and why. */
export interface OpenPair {
  readonly atoms: readonly [number, number];
  readonly reason: string;
  /** For the order of review. */
  readonly score: number;
}

export interface Decisions {
  readonly same: readonly IdentityBody[];
  readonly different: readonly IdentityBody[];
  readonly unsure: readonly IdentityBody[];
}

const unsureScore = 0.5;

/**
 * Carries out what people decided, before the machine joins anything: `different` first, since a wrong merge
 * does more harm than a missed one, then `same`. A `same` that a `different` forbids stays a question, and is not done. What people are
 * unsure of is not joined by the machine either, and stays a question.
 * Decisions name an entity by its id or by the id of any of its aliases; those on unknown ids are passed over.
 */
export function applyDecisions(atoms: readonly Atom[], clusters: Clusters, decisions: Decisions): OpenPair[] {
  const { same, different, unsure } = decisions;
  if (same.length + different.length + unsure.length === 0) return [];
  const atomOf = new Map<string, number>();
  atoms.forEach((atom, index) => {
    for (const occurrence of atom.occurrences) atomOf.set(idOf(occurrence), index);
  });
  const pairs = (bodies: readonly IdentityBody[]) =>
    bodies.flatMap(({ entities: [a, b], reason }) => {
      const atomA = atomOf.get(a);
      const atomB = atomOf.get(b);
      return atomA === undefined || atomB === undefined ? [] : [{ atoms: [atomA, atomB] as const, reason }];
    });
  for (const { atoms: pair } of pairs(different)) clusters.forbid(...pair);
  const contradicted = pairs(same).filter(
    ({ atoms: pair, reason }) => !clusters.join(...pair, `people decided that these are one${inBrackets(reason)}`),
  );
  const doubted = pairs(unsure).filter(({ atoms: pair }) => clusters.forbid(...pair));
  return [
    ...contradicted.map(({ atoms: pair, reason }) => ({
      atoms: pair,
      reason: `people decided both that these are one${inBrackets(reason)} and that they are not`,
      score: 1,
    })),
    ...doubted.map(({ atoms: pair, reason }) => ({
      atoms: pair,
      reason: `people could not tell whether these are one${inBrackets(reason)}`,
      score: unsureScore,
    })),
  ];
}

function inBrackets(reason: string): string {
  return reason === '' ? '' : ` ("${reason}")`;
}
