import type { IdentityBody, Reading, Register, TextLayer } from '@inquest/model';
import { Clusters } from './clusters.ts';
import { applyDecisions } from './decisions.ts';
import { entitiesOf } from './entities.ts';
import { joinOrganisations, joinPlaces } from './join-others.ts';
import { joinPersons } from './join-persons.ts';
import { atomsOf } from './occurrences.ts';
import { propose } from './propose.ts';

export interface ResolveInput {
  /** Readings of texts that are not among these are left out. */
  readonly texts: readonly Pick<TextLayer, 'id'>[];
  readonly readings: readonly Reading[];
  /** Decisions of people. They name entities by id, or by the id of any alias. */
  readonly same: readonly IdentityBody[];
  readonly different: readonly IdentityBody[];
}

/**
 * Works out who is who: joins mentions into persons, organisations and places with every spelling kept, and
 * proposes for review the pairs that may be one.
 *
 * The machine joins only what is the same name after folding (case, marks, apostrophes), a bare surname or short form with the
 * only full name it can belong to, an acronym with the name its own text gives for it, and places of one gazetteer id. Near
 * spellings and transliterations are proposed, never joined. `different` outranks `same`, and both outrank the
 * machine. The result does not depend on the order of the input.
 */
export function resolve({ texts, readings, same, different }: ResolveInput): Register {
  const known = new Set(texts.map(({ id }) => id));
  const atoms = atomsOf(readings.filter(({ text }) => known.has(text)));
  const clusters = new Clusters(atoms.length);
  const conflicts = applyDecisions(atoms, clusters, { same, different });
  joinPlaces(atoms, clusters);
  joinOrganisations(atoms, clusters);
  const open = joinPersons(atoms, clusters);
  const resolved = entitiesOf(atoms, clusters);
  const proposals = propose({ resolved, clusters, open, conflicts });
  return { entities: resolved.map(({ entity }) => entity), proposals };
}
