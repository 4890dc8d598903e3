import type { Clusters } from './clusters.ts';
import { groupBy } from './join-persons.ts';
import { joinReasons } from './join-reasons.ts';
import { foldName } from './names/fold-name.ts';
import type { Atom } from './occurrences.ts';

const maxAcronymLetters = 7;

/** Joins places of one gazetteer id; those the gazetteer does not know by their folded name. */
export function joinPlaces(atoms: readonly Atom[], clusters: Clusters): void {
  joinEqualKeys(atoms, clusters, {
    isMeant: (atom) => atom.kind === 'place',
    reasonOf: ({ key, folded }) => (key === folded ? joinReasons.sameName : joinReasons.samePlace),
  });
}

/**
 * Joins organisations of the same folded name. An acronym that a text explains is joined to the name it stands for
 * in that text, and with the acronym of other texts only when they explain it alike: one acronym is one thing in one report and
 * another in the next.
 */
export function joinOrganisations(atoms: readonly Atom[], clusters: Clusters): void {
  const explained = new Map<number, string>();
  const byText = groupBy(
    atoms.map((atom, index) => ({ atom, index })).filter(({ atom }) => atom.kind === 'organisation'),
    ({ atom }) => atom.text,
  );
  for (const group of byText.values()) {
    const indexOf = new Map(group.map(({ atom, index }) => [atom.folded, index]));
    for (const { atom, index } of group) {
      const expansion = isAcronym(atom) ? expansionOf(atom) : null;
      if (expansion === null) continue;
      explained.set(index, expansion);
      const named = indexOf.get(expansion);
      if (named !== undefined) clusters.join(index, named, joinReasons.acronym);
    }
  }
  joinEqualKeys(atoms, clusters, {
    isMeant: (atom, index) => atom.kind === 'organisation' && !explained.has(index),
    reasonOf: () => joinReasons.sameName,
  });
  const alike = groupBy([...explained], ([index, expansion]) => `${atoms[index]?.key ?? ''}\n${expansion}`);
  for (const [[first] = [-1], ...others] of alike.values())
    for (const [other] of others) clusters.join(first, other, joinReasons.sameAcronym);
}

function isAcronym({ occurrences }: Atom): boolean {
  const words = occurrences[0]?.mention.words ?? '';
  return words.length <= maxAcronymLetters && !words.includes(' ');
}

/** What the text says the acronym stands for, folded; null when it does not. */
function expansionOf({ occurrences }: Atom): string | null {
  for (const { mention } of occurrences) {
    if (mention.expansion !== null && mention.expansion.length > mention.words.length)
      return foldName(mention.expansion);
  }
  return null;
}

interface EqualKeys {
  readonly isMeant: (atom: Atom, index: number) => boolean;
  readonly reasonOf: (atom: Atom) => string;
}

/** Atoms stand sorted by kind and key. */
function joinEqualKeys(atoms: readonly Atom[], clusters: Clusters, { isMeant, reasonOf }: EqualKeys): void {
  let last = -1;
  atoms.forEach((atom, index) => {
    if (!isMeant(atom, index)) return;
    if (last >= 0 && atoms[last]?.key === atom.key) clusters.join(last, index, reasonOf(atom));
    last = index;
  });
}
