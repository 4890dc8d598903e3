import type { Place } from '@inquest/model';
import { tokenKinds } from '../tokens/tokenise.ts';
import { bestKind, type Candidate, nameWordCount } from './candidate.ts';
import type { PlaceLookup } from './gazetteer-names.ts';
import { isClass, isNameWord, type NameText, shapes, wordsOf } from './name-text.ts';
import { foldWord, nameClass } from './name-words.ts';

/** What one piece of evidence counts, in votes. Set by hand, checked on development data. */
const votesFor = {
  givenFirst: 2.5,
  givenAlone: 2,
  surnameEnding: 2,
  wellKnownSurname: 1.5,
  title: 3.5,
  role: 3,
  personVerb: 1,
  severalWords: 1.6,
  innerCapital: 2.5,
  acronym: 2,
  foreignScript: 2,
  nounBeside: 3,
  quoted: 1,
  age: 2.5,
  placeIn: 1.5,
  placePreposition: 0.6,
  placeNounOf: 3,
  placeNounAfter: 2.5,
  /** What a lesser-known name of a place counts, of what its own name would. */
  alternateNameShare: 0.7,
  givenNamePlaceShare: 0.5,
} as const;

/** Family names with a capital inside: not a company's spelling. */
const innerCapitalName = /^(?:Mc|Mac|O['’]|D['’]|De|Di|Du|La|Le|Van|Al-|El-|Abu|Ibn|Fitz)\p{Lu}/u;
const romanNumeral = /^[IVXLC]+$/;

const openQuotes = new Set(['"', '“', '„', '«', '‘', "'"]);
const closeQuotes = new Set(['"', '”', '“', '»', '’', "'"]);

const maxPersonWords = 3;

/** Adds what the words of the candidate themselves say. */
export function weighForm(name: NameText, candidate: Candidate, lookup: PlaceLookup): void {
  const { from, to, votes } = candidate;
  const last = to - 1;
  const single = to - from === 1;
  const isGiven = isClass(name, from, nameClass.given);
  if (candidate.rule === 'capitals' || candidate.rule === 'person-name') {
    if (isGiven) votes.person += single ? votesFor.givenAlone : votesFor.givenFirst;
    else if (!single && candidate.rule === 'capitals' && nameWordCount(name, candidate) <= maxPersonWords)
      votes.person += votesFor.severalWords;
    if (isClass(name, last, nameClass.surname)) votes.person += votesFor.surnameEnding;
    if (isClass(name, last, nameClass.wellKnown)) votes.person += votesFor.wellKnownSurname;
  }
  if (candidate.rule !== 'capitals') return;
  if (isForeignScript(name, wordsOf(name, from, to).words)) votes.organisation += votesFor.foreignScript;
  if (single) weighSingle(name, candidate);
  if (!isGiven || single) {
    const { words } = wordsOf(name, from, to);
    // A given name that is a town's too: Victoria, Sharon, Medina.
    const share = isGiven ? votesFor.givenNamePlaceShare : 1;
    if (isPlaceLike(name, from, words)) votes.place += share * placeVotes(lookup.find(words), foldWord(words));
  }
}

/** Not "X", not "VII". */
function isPlaceLike(name: NameText, at: number, words: string): boolean {
  return !romanNumeral.test(words) && !(name.shape[at] === shapes.initial && words.length < 3);
}

/** "Philips" in a Russian sentence: names of persons are transliterated, those of firms are not. */
function isForeignScript(name: NameText, words: string): boolean {
  return name.lexicon.words.isCyrillic && /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(words);
}

function weighSingle(name: NameText, candidate: Candidate): void {
  const { words } = wordsOf(name, candidate.from, candidate.to);
  const shape = name.shape[candidate.from];
  if (shape === shapes.inner && !innerCapitalName.test(words) && !/\d/.test(words))
    candidate.votes.organisation += votesFor.innerCapital;
  if (shape === shapes.capitals && isAcronym(name, candidate.from, words))
    candidate.votes.organisation += votesFor.acronym;
}

const maxAcronymLetters = 6;

/** Capitals that abbreviate a name; not a shouted word, a number or a common abbreviation. */
function isAcronym(name: NameText, at: number, words: string): boolean {
  if (words.length > maxAcronymLetters || romanNumeral.test(words) || /\d/.test(words)) return false;
  if (isClass(name, at, nameClass.common | nameClass.personVerb | nameClass.abbreviation)) return false;
  if (name.small.has(name.tokens.key[at] ?? '')) return false;
  return name.shape[at - 1] !== shapes.capitals && name.shape[at + 1] !== shapes.capitals;
}

/** The larger the largest place of the name, the likelier it is meant. */
function placeVotes(places: readonly Place[], folded: string): number {
  const first = places[0];
  if (first === undefined) return 0;
  const isOwnName = first.kind !== 'settlement' || foldWord(first.name) === folded || isOtherScript(first.name, folded);
  return sizeVotes(first) * (isOwnName ? 1 : votesFor.alternateNameShare);
}

/** Names in another script than the gazetteer's are always among the alternates. */
function isOtherScript(a: string, b: string): boolean {
  return /\p{Script=Cyrillic}/u.test(a) !== /\p{Script=Cyrillic}/u.test(b);
}

function sizeVotes(first: Place): number {
  if (first.id.startsWith('case:') || first.kind === 'country') return 4;
  if (first.kind === 'region') return 3;
  if (first.population >= 500_000) return 3;
  if (first.population >= 100_000) return 2.2;
  if (first.population >= 20_000) return 1.5;
  return first.population >= 3000 ? 0.9 : 0.5;
}

/** Adds what the words around the candidate say. `from` and `to` bound its sentence. */
export function weighContext(name: NameText, candidate: Candidate, from: number, to: number): void {
  weighBefore(name, candidate, from);
  weighAfter(name, candidate, to);
  weighQuotes(name, candidate, from, to);
}

function weighBefore(name: NameText, candidate: Candidate, sentenceFrom: number): void {
  const { votes } = candidate;
  const before = candidate.from - 1;
  if (before < sentenceFrom) return;
  const isSmall = name.shape[before] === shapes.small;
  if (isClass(name, before, nameClass.placePreposition)) {
    votes.place += isStrongPreposition(name, before) ? votesFor.placeIn : votesFor.placePreposition;
  }
  if (isSmall && isClass(name, before, nameClass.organisationNoun)) votes.organisation += votesFor.nounBeside;
  if (
    isClass(name, before, nameClass.partitive) &&
    before - 1 >= sentenceFrom &&
    isClass(name, before - 1, nameClass.placeNoun)
  ) {
    votes.place += votesFor.placeNounOf;
  }
}

/** The first of a language's place prepositions, "in", and those that only places take. */
function isStrongPreposition(name: NameText, at: number): boolean {
  const key = name.tokens.key[at] ?? '';
  return name.lexicon.words.placePrepositions.indexOf(key) <= 1;
}

function weighAfter(name: NameText, candidate: Candidate, sentenceTo: number): void {
  const { votes, to } = candidate;
  if (to >= sentenceTo) return;
  const { key } = name.tokens;
  const isSmall = name.shape[to] === shapes.small;
  if (isSmall && isClass(name, to, nameClass.personVerb)) votes.person += votesFor.personVerb;
  if (isSmall && isClass(name, to, nameClass.placeNoun)) votes.place += votesFor.placeNounAfter;
  else if (isSmall && isClass(name, to, nameClass.organisationNoun)) votes.organisation += votesFor.nounBeside / 2;
  if (isAge(name, to, sentenceTo)) votes.person += votesFor.age;
  if (key[to] === ',' || key[to] === '(') weighApposition(name, candidate, to + 1, sentenceTo);
}

const eldest = 120;

/** ", 37," or "(37)" right after a name. */
function isAge(name: NameText, at: number, limit: number): boolean {
  const { key, kind } = name.tokens;
  if (at + 2 >= limit || kind[at + 1] !== tokenKinds.number || kind[at + 2] !== tokenKinds.mark) return false;
  const closes = key[at] === ',' ? key[at + 2] === ',' || key[at + 2] === '.' : key[at] === '(' && key[at + 2] === ')';
  const years = Number(key[at + 1]);
  return closes && Number.isInteger(years) && years > 0 && years < eldest;
}

const appositionTokens = 6;

/** ", an independent newspaper in Almaty", ", the commercial capital". */
function weighApposition(name: NameText, candidate: Candidate, from: number, sentenceTo: number): void {
  if (!isClass(name, from, nameClass.determiner)) return;
  const end = Math.min(sentenceTo, from + appositionTokens);
  for (
    let at = from + 1;
    at < end && name.shape[at] === shapes.small && name.tokens.kind[at] === tokenKinds.word;
    at++
  ) {
    if (isClass(name, at, nameClass.partitive | nameClass.placePreposition | nameClass.roleStop)) return;
    if (isClass(name, at, nameClass.placeNoun)) candidate.votes.place += votesFor.nounBeside / 2;
    else if (isClass(name, at, nameClass.organisationNoun)) candidate.votes.organisation += votesFor.nounBeside;
    else continue;
    return;
  }
}

/** companies “Portneft” and “Dokneft”: a quoted name, with what it is beside it. */
function weighQuotes(name: NameText, candidate: Candidate, sentenceFrom: number, sentenceTo: number): void {
  const { key } = name.tokens;
  const open = candidate.from - 1;
  if (open < sentenceFrom || candidate.to >= sentenceTo) return;
  if (!openQuotes.has(key[open] ?? '') || !closeQuotes.has(key[candidate.to] ?? '')) return;
  const heads = nameClass.organisationNoun | nameClass.organisationHead;
  const beside = [open - 1, open - 2, open - 3, candidate.to + 1].some(
    (at) => at >= sentenceFrom && at < sentenceTo && isClass(name, at, heads) && name.shape[at] === shapes.small,
  );
  candidate.votes.organisation += beside ? votesFor.nounBeside + 1 : votesFor.quoted;
}

const shareInList = 0.5;
const maxShared = 2;

/** Names in one list, "Zoe Marrow and Quell", are mostly of one kind: each lends its neighbour some of its votes. */
export function shareVotesInLists(name: NameText, candidates: readonly Candidate[]): void {
  const own = candidates.map(({ votes }) => ({ ...votes }));
  for (let index = 0; index + 1 < candidates.length; index++) {
    const first = candidates[index];
    const second = candidates[index + 1];
    const firstOwn = own[index];
    const secondOwn = own[index + 1];
    if (first === undefined || second === undefined || firstOwn === undefined || secondOwn === undefined) continue;
    if (!isListGap(name, first.to, second.from)) continue;
    const firstKind = bestKind(firstOwn);
    const secondKind = bestKind(secondOwn);
    if (isUnsettled(second)) second.votes[firstKind.kind] += Math.min(maxShared, firstKind.votes * shareInList);
    if (isUnsettled(first)) first.votes[secondKind.kind] += Math.min(maxShared, secondKind.votes * shareInList);
  }
}

/** Its own words do not say what it is. */
function isUnsettled({ rule }: Candidate): boolean {
  return rule === 'capitals' || rule === 'person-name';
}

/** Only quote marks and one comma or "and" stand between. */
function isListGap(name: NameText, from: number, to: number): boolean {
  const { key } = name.tokens;
  if (to - from > 4 || to <= from) return false;
  let joined = 0;
  for (let at = from; at < to; at++) {
    if (isClass(name, at, nameClass.coordinator) || key[at] === ',') joined++;
    else if (!openQuotes.has(key[at] ?? '') && !closeQuotes.has(key[at] ?? '')) return false;
  }
  return joined > 0;
}

export const roleVotes = votesFor.role;
export const titleVotes = votesFor.title;

/** True when the candidate's first capital may only be that of a sentence's beginning, or all around it has capitals. */
export function isCapitalUncertain(name: NameText, candidate: Candidate): boolean {
  let words = 0;
  for (let at = candidate.from; at < candidate.to; at++) if (isNameWord(name, at)) words++;
  if (name.shouted[candidate.from] === 1) return true;
  return words === 1 && name.opens[candidate.from] === 1 && name.shape[candidate.from] === shapes.capital;
}
