import { givenNames } from './words/given-names.ts';
import type { MentionWords } from './words/mention-words.ts';

/** What a word may be in a name, as bits. */
export const nameClass = {
  stop: 1,
  common: 2,
  calendar: 4,
  demonym: 8,
  title: 16,
  particle: 32,
  organisationHead: 64,
  legalForm: 128,
  placeHead: 256,
  organisationNoun: 512,
  placeNoun: 1024,
  placePreposition: 2048,
  personVerb: 4096,
  joiner: 8192,
  determiner: 16384,
  roleStop: 32768,
  coordinator: 65536,
  given: 131072,
  surname: 262144,
  partitive: 524288,
  nameInCapitals: 1048576,
  abbreviation: 2097152,
  ordinaryJoiner: 4194304,
  placePrefix: 8388608,
  wellKnown: 16777216,
  tail: 33554432,
} as const;

/** A phrase table: asks how many tokens the longest entry from a token on covers. */
export interface PhraseTable {
  longest(keys: readonly string[], at: number, limit: number): number;
}

/** A language's `MentionWords`, ready for looking up. */
export interface NameLexicon {
  readonly words: MentionWords;
  classOf(key: string): number;
  readonly roles: PhraseTable;
  readonly organisations: PhraseTable;
  readonly areas: PhraseTable;
}

/** Case, marks and apostrophes aside. */
export function foldWord(word: string): string {
  if (/^[a-z-]*$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’'`ʼ]/gu, '');
}

const lexicons = new WeakMap<MentionWords, NameLexicon>();

/** Built once for each language. */
export function nameLexiconOf(words: MentionWords): NameLexicon {
  const known = lexicons.get(words);
  if (known !== undefined) return known;
  const lexicon = compile(words);
  lexicons.set(words, lexicon);
  return lexicon;
}

function compile(words: MentionWords): NameLexicon {
  const listed = new Map<string, number>();
  const add = (entries: readonly string[], bit: number): void => {
    for (const entry of entries) listed.set(entry, (listed.get(entry) ?? 0) | bit);
  };
  add(words.stop, nameClass.stop);
  add(words.common, nameClass.common);
  add(words.namesInCapitals, nameClass.nameInCapitals);
  add(words.abbreviations, nameClass.abbreviation);
  add(words.calendar, nameClass.calendar);
  add(words.demonyms, nameClass.demonym);
  add(words.titles, nameClass.title);
  add(words.particles, nameClass.particle);
  add(words.organisationHeads, nameClass.organisationHead);
  add(words.legalForms, nameClass.legalForm);
  add(words.placeHeads, nameClass.placeHead);
  add(words.organisationNouns, nameClass.organisationNoun);
  add(words.placeNouns, nameClass.placeNoun);
  add(words.placePrepositions, nameClass.placePreposition);
  add(words.personVerbs, nameClass.personVerb);
  add(words.nameJoiners, nameClass.joiner);
  add(words.ordinaryJoiners, nameClass.ordinaryJoiner);
  add(words.placePrefixes, nameClass.placePrefix);
  add(words.partitives, nameClass.partitive);
  add(words.determiners, nameClass.determiner);
  add(words.roleStops, nameClass.roleStop);
  add(words.coordinators, nameClass.coordinator);
  const endings = [...words.surnameEndings].sort((a, b) => b.length - a.length);
  const tails = new Set(words.adjectiveTails);
  const prefixes = new Set(words.adjectivePrefixes);
  const surnames = new Set(words.wellKnownSurnames);
  const cache = new Map<string, number>();

  const classOf = (key: string): number => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const folded = foldWord(key);
    let bits = listed.get(key) ?? listed.get(folded) ?? 0;
    const isInflectedGiven = words.uninflected?.(folded).some((form) => givenNames.has(form)) ?? false;
    if (givenNames.has(folded) || isInflectedGiven) bits |= nameClass.given;
    else if (words.ordinaryEndings.some((ending) => folded.length >= ending.length + 3 && folded.endsWith(ending))) {
      bits |= nameClass.common;
    }
    if (isTail(folded, words.tailEndings)) {
      bits |= nameClass.tail;
    }
    if (isCompoundAdjective(folded, tails, prefixes)) bits |= nameClass.demonym;
    if (surnames.has(folded)) bits |= nameClass.surname | nameClass.wellKnown;
    if (endings.some((ending) => folded.length >= ending.length + 3 && folded.endsWith(ending)))
      bits |= nameClass.surname;
    if (cache.size < 100_000) cache.set(key, bits);
    return bits;
  };
  return {
    words,
    classOf,
    roles: phraseTable(words.roles),
    organisations: phraseTable(words.organisations),
    areas: phraseTable(words.areas),
  };
}

/** A listed word, or one with a stem of two letters or more before a listed ending. */
function isTail(word: string, endings: readonly string[]): boolean {
  return endings.some((ending) => word === ending || (word.length >= ending.length + 2 && word.endsWith(ending)));
}

/** "London-based", "anti-Soviet". */
function isCompoundAdjective(word: string, tails: ReadonlySet<string>, prefixes: ReadonlySet<string>): boolean {
  const first = word.indexOf('-');
  return first > 0 && (prefixes.has(word.slice(0, first)) || tails.has(word.slice(word.lastIndexOf('-') + 1)));
}

interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

function phraseTable(entries: readonly string[]): PhraseTable {
  const root: Node = { next: new Map(), ends: false };
  for (const entry of entries) {
    let node = root;
    for (const word of entry.split(' ')) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), ends: false };
        node.next.set(word, next);
      }
      node = next;
    }
    node.ends = true;
  }
  return {
    longest(keys, at, limit) {
      let node = root;
      let longest = 0;
      for (let position = at; position < limit; position++) {
        const next = node.next.get(keys[position] ?? '');
        if (next === undefined) break;
        node = next;
        if (node.ends) longest = position + 1 - at;
      }
      return longest;
    },
  };
}
