import { tokenKinds } from '../tokens/tokenise.ts';
import { isClass, isNameWord, type NameText, shapes } from './name-text.ts';
import { nameClass } from './name-words.ts';

const headBits = nameClass.organisationHead | nameClass.legalForm | nameClass.placeHead;
const maxNameTokens = 16;

/** A name built on a noun that says what it is: "Ministry of Energy", "Caspian Sea". */
export interface HeadedName {
  readonly to: number;
  readonly kind: 'organisation' | 'place';
}

/**
 * The longest name from `from` that a head noun makes: the last head of the run, then what "of" and "for"
 * add. Null when the run has no head, or the head stands alone.
 */
export function headedName(name: NameText, from: number, runEnd: number, limit: number): HeadedName | null {
  const head = lastHead(name, from, runEnd);
  if (head < 0) return null;
  const isPlace = isClass(name, head, nameClass.placeHead) && !isClass(name, head, nameClass.organisationHead);
  // "City of Springfield" is Springfield; "Gulf of Mexico" is not Mexico.
  if (head === from && isPlace && isClass(name, head, nameClass.placeNoun)) return null;
  // "Cape Varran", "Lake Balkhash": the noun stands first.
  if (head === from && isClass(name, head, nameClass.placePrefix) && runEnd > from + 1)
    return { to: runEnd, kind: 'place' };
  const kind = isPlace ? 'place' : 'organisation';
  const to = head + 1 === runEnd ? withJoined(name, head + 1, Math.min(limit, from + maxNameTokens), kind) : head + 1;
  const withTail = to === runEnd && kind === 'organisation' ? endOfTail(name, to, limit) : to;
  if (withTail > to) return { to: withTail, kind };
  if (to === from + 1) return null;
  return { to: withLegalForm(name, to, limit), kind };
}

function lastHead(name: NameText, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    if (!isClass(name, at, headBits)) continue;
    if (name.shape[at] === shapes.initial) continue;
    // "Co", "As", "Sa": only legal forms at the end of a name or in capitals before one.
    if (isClass(name, at, nameClass.legalForm) && !isClass(name, at, nameClass.organisationHead) && at === from)
      continue;
    return at;
  }
  return -1;
}

/** Goes on over "of Kazakhstan", "of Housing and Urban Development", "for the Defence of X". */
function withJoined(name: NameText, at: number, limit: number, kind: 'organisation' | 'place'): number {
  let to = at;
  for (;;) {
    const joiners = kind === 'organisation' ? nameClass.partitive | nameClass.joiner : nameClass.partitive;
    const beforeOrdinary = kind === 'organisation' && isClass(name, to, nameClass.ordinaryJoiner);
    const joins = isClass(name, to, joiners) || (beforeOrdinary && isClass(name, to + 1, nameClass.common));
    if (!joins || to + 1 >= limit || name.shape[to] !== shapes.small) return to;
    let next = to + 1;
    if (isArticle(name, next) && next + 1 < limit) next++;
    if (!isNameWord(name, next)) return to;
    to = endOfJoined(name, next, limit);
  }
}

function endOfJoined(name: NameText, from: number, limit: number): number {
  let at = from + 1;
  while (at < limit && (name.tokens.breaks[at] ?? 0) === 0) {
    if (isPersonHere(name, at)) break;
    if (isNameWord(name, at) && !isClass(name, at, nameClass.title)) at++;
    else if (isSharedAnd(name, at, limit)) at += 2;
    else break;
  }
  return at;
}

/** A given name with another word of a name after it: the person who speaks for the organisation. */
function isPersonHere(name: NameText, at: number): boolean {
  return isNameWord(name, at) && isClass(name, at, nameClass.given) && isNameWord(name, at + 1);
}

/** "and" between ordinary words of one name: "Housing and Urban Development", not "Kazakhstan and Russia". */
function isSharedAnd(name: NameText, at: number, limit: number): boolean {
  if (!isClass(name, at, nameClass.coordinator) || at + 1 >= limit) return false;
  const ordinary = nameClass.common | headBits;
  // "Ministry of X and Ministry of Y" are two.
  if (isClass(name, at + 1, headBits) && isClass(name, at + 2, nameClass.partitive)) return false;
  return isNameWord(name, at + 1) && isClass(name, at + 1, ordinary) && isClass(name, at - 1, ordinary);
}

function isArticle(name: NameText, at: number): boolean {
  return (
    name.shape[at] === shapes.small && isClass(name, at, nameClass.determiner) && isClass(name, at, nameClass.stop)
  );
}

const maxTailWords = 4;

/** «Министерство обороны России»: genitives in small letters after the head, then a name that is not a person's. */
function endOfTail(name: NameText, from: number, limit: number): number {
  let at = from;
  while (at < limit && at - from < maxTailWords && isTailWord(name, at)) at++;
  if (at === from || at >= limit) return at;
  const isNamed = isNameWord(name, at) && !isClass(name, at, nameClass.given) && !isNameWord(name, at + 1);
  return isNamed && isClass(name, at, nameClass.tail) ? at + 1 : at;
}

function isTailWord(name: NameText, at: number): boolean {
  const isWord = name.tokens.kind[at] === tokenKinds.word && name.shape[at] === shapes.small;
  return isWord && isClass(name, at, nameClass.tail) && !isClass(name, at, nameClass.stop | nameClass.personVerb);
}

/** ", Inc." and the stop of "Co." belong to the name. */
function withLegalForm(name: NameText, to: number, limit: number): number {
  const { key } = name.tokens;
  let at = to;
  if (key[at] === ',' && at + 1 < limit && isNameWord(name, at + 1) && isClass(name, at + 1, nameClass.legalForm))
    at += 2;
  const isForm = isClass(name, at - 1, nameClass.legalForm);
  const touches = (name.tokens.start[at] ?? -1) === (name.tokens.end[at - 1] ?? 0);
  // At the sentence's end the stop is the sentence's.
  if (isForm && at + 1 < limit && key[at] === '.' && touches) return at + 1;
  return at;
}
