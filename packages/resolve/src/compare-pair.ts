import type { Entity } from '@inquest/model';
import { compareAcrossScripts } from './compare-across-scripts.ts';
import { compareOrganisationNames } from './compare-organisation-names.ts';
import { comparePersonNames } from './compare-person-names.ts';
import { comparePlaceNames } from './compare-place-names.ts';
import type { FindPlaces } from './names/compare-places.ts';
import { foldName } from './names/fold-name.ts';
import type { Spelling } from './spellings.ts';

/** How alike two names are, and why. */
export interface Compared {
  readonly score: number;
  /** For and against, in plain words. */
  readonly reason: string;
}

/** An entity with what comparing needs of it, worked out once. */
export interface Comparable {
  readonly entity: Entity;
  readonly spellings: readonly Spelling[];
  readonly roles: readonly string[];
  /** What its texts say that its acronyms stand for, folded. */
  readonly expansions: readonly string[];
}

/** What comparing knows beside the two entities. */
export interface Comparing {
  /** How much a word tells of which organisation is meant, among all of the register. */
  readonly weightOf: (word: string) => number;
  /** Looks places up. */
  readonly findPlaces: FindPlaces | undefined;
}

export function comparable(entity: Entity, spellings: readonly Spelling[], expansions: readonly string[]): Comparable {
  return { entity, spellings, roles: entity.kind === 'person' ? rolesOf(entity) : [], expansions };
}

/** Compares two entities of one kind by the best pair of their spellings. Null when nothing speaks for their being one. */
export function comparePair(a: Comparable, b: Comparable, comparing: Comparing): Compared | null {
  const { kind } = a.entity;
  if (kind !== b.entity.kind) return null;
  // The gazetteer's word for it: two places.
  if (a.entity.place !== null && b.entity.place !== null) return null;
  let best: Compared | null = null;
  for (const first of a.spellings) {
    for (const second of b.spellings) {
      const compared = compareSpellings({ of: a, spelling: first }, { of: b, spelling: second }, comparing);
      if (compared !== null && compared.score > (best?.score ?? 0)) best = compared;
    }
  }
  if (best === null) return null;
  const against = kind === 'person' ? differentRoles(a.roles, b.roles) : null;
  return against === null
    ? best
    : { score: best.score * contradictedShare, reason: `${best.reason}; against: ${against}` };
}

interface Spelled {
  readonly of: Comparable;
  readonly spelling: Spelling;
}

function compareSpellings(a: Spelled, b: Spelled, { weightOf, findPlaces }: Comparing): Compared | null {
  const [first, second] = [a.spelling, b.spelling];
  const { kind, place } = a.of.entity;
  if (kind === 'place')
    return comparePlaceNames({ spelling: first, place }, { spelling: second, place: b.of.entity.place }, findPlaces);
  if ((first.script === null) !== (second.script === null)) return compareAcrossScripts(first, second);
  if (kind === 'person') return comparePersonNames(first, second);
  return standsForAnother(a, second) || standsForAnother(b, first)
    ? null
    : compareOrganisationNames(first, second, { weightOf });
}

const maxAcronymLetters = 7;

/** Whether a text says of an acronym that it stands for another name than this. */
function standsForAnother({ of, spelling: { folded } }: Spelled, other: Spelling): boolean {
  const isAcronym = folded.length <= maxAcronymLetters && !folded.includes(' ') && other.folded.includes(' ');
  return isAcronym && of.expansions.length > 0 && !of.expansions.includes(other.folded);
}

const contradictedShare = 0.9;
const shownRoles = 2;

/** What the texts call them, where that does not fit one person. */
function differentRoles(a: readonly string[], b: readonly string[]): string | null {
  if (a.length > 0 && b.length > 0) {
    // Roles in two languages cannot be compared.
    if (isCyrillic(a.join('')) !== isCyrillic(b.join(''))) return null;
    return a.some((role) => b.some((other) => shareAWord(role, other)))
      ? null
      : `different roles, ${quoted(a)} and ${quoted(b)}`;
  }
  return a.length + b.length > 0 ? `only one is called ${quoted(a.length > 0 ? a : b)}` : null;
}

function isCyrillic(words: string): boolean {
  return /\p{Script=Cyrillic}/u.test(words);
}

const leastWord = 4;

/** "chairman of the union" and "union's chairman" are one role. */
function shareAWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

function wordsOf(role: string): string[] {
  return foldName(role)
    .split(' ')
    .filter((word) => word.length >= leastWord);
}

const courtesies: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'sir',
  'dr',
  'г н',
  'г жа',
  'господин',
  'госпожа',
]);

function rolesOf({ aliases }: Entity): string[] {
  return [...new Set(aliases.flatMap(({ roles }) => roles))].filter((role) => !courtesies.has(foldName(role)));
}

function quoted(roles: readonly string[]): string {
  return roles
    .slice(0, shownRoles)
    .map((role) => `“${role}”`)
    .join(', ');
}
