import type { Entity, IdentityBody, Reading, Register, TextLayer } from '@inquest/model';
import { Clusters } from './clusters.ts';
import { applyDecisions } from './decisions.ts';
import { entitiesOf } from './entities.ts';
import { joinOrganisations, joinPlaces } from './join-others.ts';
import { joinPersons } from './join-persons.ts';
import { joinReasons } from './join-reasons.ts';
import type { FindPlaces } from './names/compare-places.ts';
import { atomsOf } from './occurrences.ts';
import { propose } from './propose.ts';
import { atomOfRow, type LinkedRows } from './rows.ts';

export interface ResolveInput {
  /** Readings of texts that are not among these are left out. */
  readonly texts: readonly Pick<TextLayer, 'id'>[];
  readonly readings: readonly Reading[];
  /** Decisions of people. They name entities by id, or by the id of any alias. */
  readonly same: readonly IdentityBody[];
  readonly different: readonly IdentityBody[];
  /** Pairs of which people say that it cannot be told: nothing joins them, and they stay proposed. */
  readonly unsure?: readonly IdentityBody[];
  /** Rows of lists of people, linked; left out where there are none. */
  readonly rows?: LinkedRows;
  /** Looks names of places up in a gazetteer: the `find` of one. Without it places that no reading knows are compared by their letters. */
  readonly findPlaces?: FindPlaces;
}

/**
 * Works out who is who: joins mentions into persons, organisations and places with every spelling kept, and
 * proposes for review the pairs that may be one.
 *
 * The machine joins only what is the same name after folding (case, marks, apostrophes), a bare surname or short form with the
 * only full name it can belong to, an acronym with the name its own text gives for it, and places of one gazetteer id. Near
 * spellings and transliterations are proposed, never joined. Rows of lists are joined as linkage says, from all that they hold; a row and a name in
 * a report, which share nothing but the name, are proposed. `different` outranks `same`, and what people
 * say, also that they are unsure, outranks the machine. The result does not depend on the order of the input.
 */
export function resolve(input: ResolveInput): Register {
  const { atoms, clusters, undecided, open } = joined(input);
  const resolved = entitiesOf(atoms, clusters);
  const rowPairs = input.rows?.pairs ?? [];
  const proposals = propose({ atoms, resolved, clusters, open, undecided, rowPairs, findPlaces: input.findPlaces });
  return { entities: resolved.map(({ entity }) => entity), proposals };
}

/** The entities alone, without looking for pairs that may be one. */
export function resolveEntities(input: ResolveInput): readonly Entity[] {
  const { atoms, clusters } = joined(input);
  return entitiesOf(atoms, clusters).map(({ entity }) => entity);
}

function joined({ texts, readings, same, different, unsure = [], rows = noRows }: ResolveInput) {
  const known = new Set(texts.map(({ id }) => id));
  const named = atomsOf(readings.filter(({ text }) => known.has(text)));
  const atoms = [...named, ...rows.persons.flat().map(atomOfRow)];
  const clusters = new Clusters(atoms.length);
  const undecided = applyDecisions(atoms, clusters, { same, different, unsure });
  joinRows(named.length, rows, clusters);
  joinPlaces(atoms, clusters);
  joinOrganisations(atoms, clusters);
  const open = joinPersons(atoms, clusters);
  return { atoms, clusters, undecided, open };
}

const noRows: LinkedRows = { persons: [], pairs: [] };

/** Rows of one person stand one after the other among the atoms, from `first` on. What people keep apart stays apart. */
function joinRows(first: number, { persons }: LinkedRows, clusters: Clusters): void {
  let at = first;
  for (const { length } of persons) {
    for (let row = 1; row < length; row++) clusters.join(at, at + row, joinReasons.rows);
    at += length;
  }
}
