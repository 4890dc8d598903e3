import type { Clusters } from './clusters.ts';
import { joinReasons } from './join-reasons.ts';
import { areCompatible, type PersonName, parsePersonName } from './names/person-name.ts';
import type { Atom } from './occurrences.ts';

/** A bare name that could not be given to one person: the numbers of its atom and of those it may belong to. */
export interface OpenName {
  readonly atom: number;
  /** Whether the bare name is the family name or the given name of the bearers. */
  readonly part: 'family' | 'given';
  /** Atoms of full names with that name, one for each person; never empty. */
  readonly bearers: readonly number[];
}

interface Person {
  readonly atom: number;
  readonly text: string;
  readonly name: PersonName;
}

/**
 * Joins persons: the same full name everywhere; in one text a short form or bare surname with the only full
 * name it fits; across texts a bare surname with the only full name of the whole case that has it. Gives the
 * bare names that stay open.
 */
export function joinPersons(atoms: readonly Atom[], clusters: Clusters): OpenName[] {
  const persons = atoms.flatMap((atom, index): Person[] =>
    atom.kind === 'person' && !atom.isRow ? [{ atom: index, text: atom.text, name: parsePersonName(atom.folded) }] : [],
  );
  const full = persons.filter(({ name }) => name.isFull);
  const bare = persons.filter(({ name }) => !name.isFull);
  joinSameKey(full, atoms, clusters);
  const fullByTextAndSurname = groupBy(full, ({ text, name }) => `${text}\n${name.surname}`);
  for (const group of fullByTextAndSurname.values()) joinShortForms(group, clusters);
  const fullBySurname = groupBy(full, ({ name }) => name.surname);
  const fullByTextAndGiven = groupBy(full, ({ text, name }) => `${text}\n${name.words[0] ?? ''}`);
  const open: OpenName[] = [];
  for (const person of bare) {
    const inText = onePerCluster(fullByTextAndSurname.get(`${person.text}\n${person.name.surname}`) ?? [], clusters);
    const bearers = inText.length > 0 ? inText : onePerCluster(fullBySurname.get(person.name.surname) ?? [], clusters);
    const [only] = bearers;
    if (
      bearers.length === 1 &&
      only !== undefined &&
      clusters.join(only, person.atom, joinReasons[inText.length > 0 ? 'onlyInText' : 'onlyInCase'])
    )
      continue;
    if (bearers.length > 0) open.push({ atom: person.atom, part: 'family', bearers });
    const called = onePerCluster(fullByTextAndGiven.get(`${person.text}\n${person.name.surname}`) ?? [], clusters);
    if (called.length > 0) open.push({ atom: person.atom, part: 'given', bearers: called });
  }
  return open;
}

/** Atoms stand sorted by key: neighbours of one key are the same name. */
function joinSameKey(persons: readonly Person[], atoms: readonly Atom[], clusters: Clusters): void {
  for (let at = 1; at < persons.length; at++) {
    const first = persons[at - 1];
    const second = persons[at];
    if (first !== undefined && second !== undefined && atoms[first.atom]?.key === atoms[second.atom]?.key) {
      clusters.join(first.atom, second.atom, joinReasons.sameName);
    }
  }
}

/** More bearers of one surname in one text are a list of a family or a clan: short forms stay open there. */
const maxBearersInText = 200;

/** In one text, "Z. Marrow" is the only "Zoe Marrow" there is; with a "Zara Marrow" in the text too it stays open. */
function joinShortForms(group: readonly Person[], clusters: Clusters): void {
  if (group.length > maxBearersInText) return;
  for (const person of group) {
    const fitting = group.filter((other) => other !== person && areCompatible(person.name, other.name));
    const longer = fitting.filter((other) => lettersOf(other.name) > lettersOf(person.name));
    const [only] = longer;
    const fitTogether = longer.every((a) => longer.every((b) => areCompatible(a.name, b.name)));
    if (only !== undefined && fitTogether)
      for (const other of longer) clusters.join(person.atom, other.atom, joinReasons.shortForm);
  }
}

function lettersOf({ words }: PersonName): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** Of each person the fullest name. */
function onePerCluster(persons: readonly Person[], clusters: Clusters): number[] {
  const byRoot = new Map<number, Person>();
  for (const person of persons) {
    const root = clusters.find(person.atom);
    const known = byRoot.get(root);
    if (known === undefined || lettersOf(known.name) < lettersOf(person.name)) byRoot.set(root, person);
  }
  return [...byRoot.values()].map(({ atom }) => atom);
}

export function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
