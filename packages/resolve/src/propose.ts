import type { IdentityProposal } from '@inquest/model';
import { candidatePairs } from './candidate-pairs.ts';
import { candidatePairsAcross } from './candidate-pairs-across.ts';
import type { Clusters } from './clusters.ts';
import { comparable, comparePair } from './compare-pair.ts';
import type { OpenPair } from './decisions.ts';
import type { Resolved } from './entities.ts';
import type { OpenName } from './join-persons.ts';
import type { FindPlaces } from './names/compare-places.ts';
import { foldName } from './names/fold-name.ts';
import { organisationWeights } from './names/organisation-weights.ts';
import { type Atom, compare, idOf } from './occurrences.ts';
import { type RowPair, rowId } from './rows.ts';
import { spellingsOf } from './spellings.ts';

const maxProposalsPerEntity = 12;
const maxBearersProposed = 4;
const leastScore = 0.3;

interface ProposeInput {
  readonly atoms: readonly Atom[];
  readonly resolved: readonly Resolved[];
  readonly clusters: Clusters;
  readonly open: readonly OpenName[];
  readonly undecided: readonly OpenPair[];
  readonly rowPairs: readonly RowPair[];
  readonly findPlaces: FindPlaces | undefined;
}

/** Pairs of entities that may be one, best first. Pairs that people keep apart are not proposed again, except where decisions contradict each other or leave it open. */
export function propose({
  atoms,
  resolved,
  clusters,
  open,
  undecided,
  rowPairs,
  findPlaces,
}: ProposeInput): IdentityProposal[] {
  const entityOf = new Map<number, number>();
  resolved.forEach(({ atoms }, index) => {
    for (const atom of atoms) entityOf.set(atom, index);
  });
  const proposals = new Map<string, IdentityProposal>();
  const add = (a: number, b: number, reason: string, score: number): void => {
    // What is said later is more particular and stands in place of what was said before.
    const first = resolved[a]?.entity.id;
    const second = resolved[b]?.entity.id;
    if (first === undefined || second === undefined || first === second || score < leastScore) return;
    const entities: readonly [string, string] = first < second ? [first, second] : [second, first];
    const key = entities.join(' ');
    proposals.set(key, { entities, reason, score });
  };
  const mayJoin = (a: number, b: number): boolean => {
    const atomA = resolved[a]?.atoms[0];
    const atomB = resolved[b]?.atoms[0];
    return atomA !== undefined && atomB !== undefined && clusters.mayJoin(atomA, atomB);
  };
  const isOfRows = (index: number): boolean =>
    resolved[index]?.atoms.every((atom) => atoms[atom]?.isRow === true) === true;
  const spellings = resolved.map(({ entity }) => spellingsOf(entity.aliases));
  const compared = resolved.map(({ entity, atoms: own }, index) =>
    comparable(entity, spellings[index] ?? [], expansionsOf(own, atoms)),
  );
  const comparing = { weightOf: organisationWeights(namesOfOrganisations(resolved)), findPlaces };
  const candidates = candidatePairs(resolved, spellings, findPlaces);
  for (const [a, b] of [...candidates, ...candidatePairsAcross(resolved, spellings)]) {
    const first = compared[a];
    const second = compared[b];
    if (first === undefined || second === undefined || !mayJoin(a, b)) continue;
    // Linkage has weighed everything that two rows hold; their names alone would say less.
    if (isOfRows(a) && isOfRows(b)) continue;
    const alike = comparePair(first, second, comparing);
    if (alike !== null) add(a, b, alike.reason, alike.score);
  }
  const byRow = new Map(resolved.flatMap(({ atoms: own }, index) => rowIds(own, atoms).map((id) => [id, index])));
  for (const { rows, reason, score } of rowPairs) {
    const [a = -1, b = -1] = rows.map((row) => byRow.get(rowId(row)));
    if (mayJoin(a, b)) add(a, b, reason, score);
  }
  for (const { atom, part, bearers } of open) {
    const bare = entityOf.get(atom) ?? -1;
    for (const bearer of bearers.slice(0, maxBearersProposed)) {
      const named = entityOf.get(bearer) ?? -1;
      if (mayJoin(bare, named)) add(bare, named, reasonOfOpen(part, bearers.length), 1 / (bearers.length + 0.7));
    }
  }
  for (const { atoms: pair, reason, score } of undecided) {
    add(entityOf.get(pair[0]) ?? -1, entityOf.get(pair[1]) ?? -1, reason, score);
  }
  return limited(likely([...proposals.values()]).sort((a, b) => b.score - a.score || compareEntities(a, b)));
}

function namesOfOrganisations(resolved: readonly Resolved[]): string[] {
  return resolved.flatMap(({ entity }) => (entity.kind === 'organisation' ? [entity.name] : []));
}

/** What texts say that the acronyms among these atoms stand for, folded. */
function expansionsOf(own: readonly number[], atoms: readonly Atom[]): string[] {
  return own.flatMap((index) =>
    (atoms[index]?.occurrences ?? []).flatMap(({ mention: { expansion } }) =>
      expansion === null ? [] : [foldName(expansion)],
    ),
  );
}

function rowIds(own: readonly number[], atoms: readonly Atom[]): string[] {
  return own.flatMap((index) => {
    const atom = atoms[index];
    return atom?.isRow === true ? atom.occurrences.map(idOf) : [];
  });
}

function reasonOfOpen(part: OpenName['part'], bearers: number): string {
  const others = bearers > 1 ? `; against: ${bearers} persons here bear it` : '';
  return part === 'family'
    ? `the same family name, here without a given name${others}`
    : `the given name alone, in a text that names one so called in full${others}`;
}

function compareEntities(a: IdentityProposal, b: IdentityProposal): number {
  return compare(a.entities[0], b.entities[0]) || compare(a.entities[1], b.entities[1]);
}

const hardlyOne = 0.4;
const nearlySure = 0.9;

/** Without pairs that are hardly one where both have one that nearly surely is: OzenMunaiGas, KazMunaiGas and a second spelling of each. */
function likely(proposals: readonly IdentityProposal[]): IdentityProposal[] {
  const matched = new Set(proposals.flatMap(({ entities, score }) => (score >= nearlySure ? entities : [])));
  return proposals.filter(({ entities, score }) => score > hardlyOne || entities.some((id) => !matched.has(id)));
}

/** The best proposals of each entity: a name that resembles a hundred others is not reviewed a hundred times. */
function limited(proposals: readonly IdentityProposal[]): IdentityProposal[] {
  const counts = new Map<string, number>();
  return proposals.filter(({ entities }) => {
    const used = entities.map((id) => counts.get(id) ?? 0);
    if (used.some((count) => count >= maxProposalsPerEntity)) return false;
    for (const id of entities) counts.set(id, (counts.get(id) ?? 0) + 1);
    return true;
  });
}
