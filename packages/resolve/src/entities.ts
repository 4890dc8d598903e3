import type { Entity, Join } from '@inquest/model';
import type { Clusters } from './clusters.ts';
import { joinReasons } from './join-reasons.ts';
import { foldName } from './names/fold-name.ts';
import { type Atom, byPosition, compare, idOf, type Occurrence } from './occurrences.ts';

/** An entity with the numbers of the atoms it is made of. */
export interface Resolved {
  readonly entity: Entity;
  readonly atoms: readonly number[];
}

/** One entity for each cluster, by kind and name. */
export function entitiesOf(atoms: readonly Atom[], clusters: Clusters): Resolved[] {
  const members = new Map<number, number[]>();
  atoms.forEach((_, index) => {
    const root = clusters.find(index);
    const known = members.get(root);
    if (known === undefined) members.set(root, [index]);
    else known.push(index);
  });
  const joins = joinsOf(atoms, clusters);
  const resolved = [...members].map(([root, indices]) => ({
    entity: entityOf(atoms, indices, joins.get(root) ?? []),
    atoms: indices,
  }));
  return resolved.sort(
    ({ entity: a }, { entity: b }) => compare(a.kind, b.kind) || compare(a.name, b.name) || compare(a.id, b.id),
  );
}

/** Why each cluster is one, by its root: what led from one spelling to another, each pair and reason once. */
function joinsOf(atoms: readonly Atom[], clusters: Clusters): Map<number, Join[]> {
  const joins = new Map<number, Map<string, Join>>();
  const add = (member: number, [one, other]: readonly [string, string], reason: string): void => {
    if (one === other) return;
    const root = clusters.find(member);
    const known = joins.get(root) ?? new Map<string, Join>();
    const spellings: [string, string] = compare(one, other) <= 0 ? [one, other] : [other, one];
    known.set(JSON.stringify([spellings, reason]), { spellings, reason });
    joins.set(root, known);
  };
  const written = atoms.map(spellingsOf);
  for (const [index, [first = '', ...others]] of written.entries()) {
    for (const other of others) {
      const isSame = foldName(first) === foldName(other);
      add(index, [first, other], isSame ? joinReasons.sameName : joinReasons.samePlace);
    }
  }
  for (const { members, reason } of clusters.unions) {
    const [one, other] = members;
    add(one, [written[one]?.[0] ?? '', written[other]?.[0] ?? ''], reason);
  }
  return new Map([...joins].map(([root, known]) => [root, [...known.values()]]));
}

/** How an atom is written, where it first stands first. A line break within a name is the layout's. */
function spellingsOf({ occurrences }: Atom): string[] {
  return [...new Set(occurrences.map(({ mention }) => mention.words.replace(/\s+/g, ' ')))];
}

function entityOf(atoms: readonly Atom[], indices: readonly number[], joins: readonly Join[]): Entity {
  const occurrences = indices.flatMap((index) => atoms[index]?.occurrences ?? []).sort(byPosition);
  const [first] = occurrences;
  if (first === undefined) throw new RangeError('a cluster without occurrences');
  const places = occurrences.map(({ mention }) => mention.place).filter((place) => place !== null);
  return {
    id: idOf(first),
    kind: first.mention.kind,
    name: displayName(occurrences),
    aliases: occurrences.map(({ mention, item, text }) => ({
      words: mention.words,
      item,
      text,
      start: mention.start,
      end: mention.end,
      roles: mention.roles.map(({ words }) => words),
    })),
    joins,
    place: places[0] ?? null,
  };
}

/** The most frequent of the fullest spellings: full names before bare ones and acronyms, spellings of the reports before those of boilerplate. */
function displayName(occurrences: readonly Occurrence[]): string {
  const own = occurrences.filter(({ mention }) => mention.boilerplate === null);
  const counts = new Map<string, number>();
  for (const { mention } of own.length > 0 ? own : occurrences) {
    // A line break within a name is the layout's.
    const words = mention.words.replace(/\s+/g, ' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const kind = occurrences[0]?.mention.kind;
  const fullness = (words: string): number => (kind === 'place' || !/[\s]/.test(words) ? 0 : 1);
  const ranked = [...counts].sort(
    ([a, countA], [b, countB]) => fullness(b) - fullness(a) || countB - countA || b.length - a.length || compare(a, b),
  );
  return ranked[0]?.[0] ?? '';
}
