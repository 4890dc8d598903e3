import type { IdentityBody } from '@inquest/model';
import type { Clusters } from './clusters.ts';
import { type Atom, idOf } from './occurrences.ts';

/** Two atoms that people said are one and, directly or through others, that they are not. */
export interface Conflict {
  readonly atoms: readonly [number, number];
  readonly reason: string;
}

/**
 * Carries out what people decided, before the machine joins anything: `different` first, since a wrong merge
 * does more harm than a missed one, then `same`. A `same` that a `different` forbids is a conflict, not done.
 * Decisions name an entity by its id or by the id of any of its aliases; those on unknown ids are passed over.
 */
export function applyDecisions(
  atoms: readonly Atom[],
  clusters: Clusters,
  decisions: { readonly same: readonly IdentityBody[]; readonly different: readonly IdentityBody[] },
): Conflict[] {
  if (decisions.same.length === 0 && decisions.different.length === 0) return [];
  const atomOf = new Map<string, number>();
  atoms.forEach((atom, index) => {
    for (const occurrence of atom.occurrences) atomOf.set(idOf(occurrence), index);
  });
  const pairs = (bodies: readonly IdentityBody[]): Conflict[] =>
    bodies.flatMap(({ entities: [a, b], reason }) => {
      const atomA = atomOf.get(a);
      const atomB = atomOf.get(b);
      return atomA === undefined || atomB === undefined ? [] : [{ atoms: [atomA, atomB] as const, reason }];
    });
  for (const { atoms: pair } of pairs(decisions.different)) clusters.forbid(...pair);
  return pairs(decisions.same).filter(({ atoms: pair }) => !clusters.join(...pair));
}
