import type { Place } from '@inquest/model';
import { type Candidate, newCandidate } from './candidate.ts';
import { longestPlace, type PlaceLookup } from './gazetteer-names.ts';
import { afterStop, endOfRun } from './name-runs.ts';
import { isClass, isNameWord, type NameText, shapes, wordsOf } from './name-text.ts';
import { nameClass } from './name-words.ts';
import { headedName } from './organisation-runs.ts';

const ordinary = nameClass.common | nameClass.demonym;
const heads = nameClass.organisationHead | nameClass.placeHead;
const maxPersonWords = 4;
/** Two words that begin with a given name are a place only when it is a town of some size. */
const knownTown = 30_000;

interface Cut {
  readonly name: NameText;
  readonly lookup: PlaceLookup;
  readonly found: Candidate[];
  /** Titles and roles met just before the current token: they belong to the person that follows. */
  pendingRoles: { from: number; to: number }[];
}

/** Cuts every run of capitalised words of a text into candidates. Linear: each token is looked at a bounded number of times. */
export function cutCandidates(name: NameText, lookup: PlaceLookup): Candidate[] {
  const cut: Cut = { name, lookup, found: [], pendingRoles: [] };
  for (const { from, to } of name.sentences) {
    let at = from;
    while (at < to) {
      if (!isNameWord(name, at)) {
        at++;
        continue;
      }
      at = cutRun(cut, at, endOfRun(name, at, to), to);
    }
  }
  return cut.found;
}

/** Cuts the run [from, to) of a sentence that ends at `limit`; gives where the scan goes on. */
function cutRun(cut: Cut, from: number, to: number, limit: number): number {
  cut.pendingRoles = [];
  let at = from;
  while (at < to) at = Math.max(at + 1, cutNext(cut, at, to, limit));
  return at;
}

/** Takes one candidate, title or ordinary word at `at`; gives the token after it. */
function cutNext(cut: Cut, at: number, to: number, limit: number): number {
  return (
    takeKnown(cut, at, to, limit) ??
    takeTitle(cut, at, to) ??
    takeRole(cut, at, limit) ??
    takePersonBeforeHead(cut, at, to) ??
    takeBeforeKnown(cut, at, to) ??
    takeHeaded(cut, at, to, limit) ??
    takePlace(cut, at, to) ??
    takeOrdinary(cut, at) ??
    takeOther(cut, at, to)
  );
}

function add(cut: Cut, from: number, to: number, rule: string): Candidate {
  const candidate = newCandidate(cut.name, from, to, rule);
  for (const role of cut.pendingRoles) candidate.roles.push(wordsOf(cut.name, role.from, role.to));
  cut.pendingRoles = [];
  cut.found.push(candidate);
  return candidate;
}

/** Organisations and areas that the language file lists. */
function takeKnown(cut: Cut, at: number, to: number, limit: number): number | null {
  const { name } = cut;
  const { organisations, areas } = name.lexicon;
  const { key } = name.tokens;
  const organisation = organisations.longest(key, at, limit);
  if (organisation > 0 && at + organisation <= Math.max(to, at + 1) && isWrittenAsName(name, at, organisation)) {
    const headed = headedName(name, at, to, limit);
    if (headed === null || headed.to <= at + organisation) {
      add(cut, at, at + organisation, 'known-organisation').votes.organisation += 4;
      return at + organisation;
    }
  }
  const area = areas.longest(key, at, limit);
  if (area === 0) return null;
  const headed = headedName(name, at, to, limit);
  if (headed !== null && headed.to > at + area) return null;
  add(cut, at, at + area, 'known-area').votes.place += 4;
  return at + area;
}

/** "WHO" is one, "Who" is not. */
function isWrittenAsName(name: NameText, at: number, tokens: number): boolean {
  if (tokens > 1) return true;
  const length = (name.tokens.end[at] ?? 0) - (name.tokens.start[at] ?? 0);
  if (name.shape[at] === shapes.capitals) return true;
  return length > 3 && (name.opens[at] === 0 || !name.small.has(name.tokens.key[at] ?? ''));
}

/** "Mr.", "President": a title when a name follows it. */
function takeTitle(cut: Cut, at: number, to: number): number | null {
  const { name } = cut;
  if (!isClass(name, at, nameClass.title)) return null;
  const next = afterStop(name, at + 1, to);
  if (next >= to || !isNameWord(name, next)) return null;
  const role = name.lexicon.roles.longest(name.tokens.key, at, to);
  if (role > 1) return null;
  if (isClass(name, next, heads | nameClass.legalForm) && !isClass(name, next, nameClass.given)) return null;
  addPendingRole(cut, at, next);
  return next;
}

/** "Major General" is one role, not two. */
function addPendingRole(cut: Cut, from: number, to: number): void {
  const last = cut.pendingRoles.at(-1);
  if (last?.to === from) last.to = to;
  else cut.pendingRoles.push({ from, to });
}

/** "Prime Minister", "MEP" with capitals. */
function takeRole(cut: Cut, at: number, limit: number): number | null {
  const { name } = cut;
  const length = name.lexicon.roles.longest(name.tokens.key, at, limit);
  if (length === 0) return null;
  const to = at + length;
  if (isClass(name, to, heads) && isNameWord(name, to)) return null;
  const previous = cut.found.at(-1);
  const isAfterName = previous !== undefined && previous.to === at && cut.pendingRoles.length === 0;
  // "U.S. Secretary of State Antony Blinken": the role is his, not the country's.
  const isForNext =
    previous?.rule !== 'person-name' && to < limit && isNameWord(name, to) && name.tokens.breaks[to] === 0;
  if (!isAfterName || isForNext) {
    addPendingRole(cut, at, to);
  } else if (previous.rule === 'capitals' || previous.rule === 'person-name') {
    previous.roles.push(wordsOf(name, at, to));
    previous.votes.person += 2;
  }
  return to;
}

/** A person whose name stands right before an organisation's: "Paul Quell Socialist Party MEP". */
function takePersonBeforeHead(cut: Cut, at: number, to: number): number | null {
  const { name } = cut;
  const isNamed = isClass(name, at, nameClass.given) && !isClass(name, at, ordinary | heads);
  if (!isNamed && cut.pendingRoles.length === 0) return null;
  const end = endOfPerson(name, at, to);
  if (end === at || (end < to && isClass(name, end, heads) && isNameWord(name, end))) return null;
  const words = end - at;
  // One word after a role, not a title, is weighed with what else it may be: "resident Aktau" is no person.
  const isTitled = cut.pendingRoles.some((role) => isClass(name, role.from, nameClass.title));
  if (words < 2 && !isTitled) return null;
  if (isNamed && cut.pendingRoles.length === 0) {
    const place = longestPlace(name, cut.lookup, at, to);
    if (place !== null && place.to >= end && (place.places[0]?.population ?? 0) > knownTown) return null;
  }
  const candidate = add(cut, at, end, 'person-name');
  candidate.votes.person += isNamed ? 3 : 2;
  return end;
}

/** Where a person's name that starts at `at` ends: before an ordinary word, a title, a head. */
function endOfPerson(name: NameText, from: number, to: number): number {
  let end = from;
  let words = 0;
  for (let at = from; at < to && words < maxPersonWords; at++) {
    if (!isNameWord(name, at)) continue;
    const isSurname = words >= 1 && at === to - 1 && isClass(name, from, nameClass.given);
    const stops = ordinary | heads | nameClass.legalForm | nameClass.title;
    const isOrdinary = isClass(name, at, stops) && !isClass(name, at, nameClass.given);
    if (isOrdinary && !(isSurname && !isClass(name, at, heads))) break;
    if (name.lexicon.roles.longest(name.tokens.key, at, to) > 0 && !isSurname) break;
    if (name.shape[at] === shapes.capitals && words >= 1 && name.shape[from] !== shapes.capitals) break;
    end = at + 1;
    words++;
  }
  return end;
}

/** "Stalinist Soviet Union": the adjective is left out. */
function takeBeforeKnown(cut: Cut, at: number, to: number): number | null {
  const { name } = cut;
  if (!isClass(name, at, ordinary) || at + 1 >= to) return null;
  return name.lexicon.areas.longest(name.tokens.key, at + 1, to) > 1 ? at + 1 : null;
}

function takeHeaded(cut: Cut, at: number, to: number, limit: number): number | null {
  const { name } = cut;
  const stop = endBeforeRole(name, at, to);
  const headed = headedName(name, at, stop, limit);
  if (headed === null) return null;
  const end = headed.kind === 'organisation' ? withCountry(cut, headed.to, to) : headed.to;
  const candidate = add(cut, at, end, `${headed.kind}-head`);
  candidate.votes[headed.kind] += votesOfHeaded(name, at, end);
  return end;
}

/** "Socialist Movement Kazakhstan": a country right after the name and at the end of the run belongs to it. */
function withCountry(cut: Cut, at: number, runEnd: number): number {
  if (at >= runEnd) return at;
  const place = longestPlace(cut.name, cut.lookup, at, runEnd);
  return place?.to === runEnd && place.places[0]?.kind === 'country' ? runEnd : at;
}

/** Ordinary words alone are a weak name ("Central Committee"), and none when somebody shouts them. */
function votesOfHeaded(name: NameText, from: number, to: number): number {
  if (!isOnlyOrdinary(name, from, to)) return 4;
  for (let at = from; at < to; at++) if (name.shape[at] === shapes.capital) return 2;
  return 0;
}

/** Titles and roles end the part of a run that may be one name. */
function endBeforeRole(name: NameText, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if (name.lexicon.roles.longest(name.tokens.key, at, to) > 0 && !isClass(name, at, heads)) return at;
  }
  return to;
}

function isOnlyOrdinary(name: NameText, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (isNameWord(name, at) && !isClass(name, at, nameClass.common | heads)) return false;
  return true;
}

/** Names of the gazetteer of several words, or a country or town before another place or a role. */
function takePlace(cut: Cut, at: number, to: number): number | null {
  const { name } = cut;
  const place = longestPlace(name, cut.lookup, at, to);
  const first = place?.places[0];
  if (place === null || first === undefined) return null;
  const words = place.to - at;
  if (words > 1) {
    if (isClass(name, at, nameClass.given) && first.population < knownTown) return null;
    add(cut, at, place.to, 'gazetteer').votes.place +=
      first.population > knownTown || first.kind !== 'settlement' ? 4 : 2.5;
    return place.to;
  }
  if (place.to >= to || isClass(name, at, ordinary | nameClass.given)) return null;
  if (!isLargePlace(first)) return null;
  const rest = longestPlace(name, cut.lookup, place.to, to);
  const restFirst = rest?.places[0];
  const beforeOther = restFirst !== undefined && isLargePlace(restFirst);
  const beforeOrdinary = isClass(name, place.to, ordinary | nameClass.title | heads);
  if (!beforeOther && !beforeOrdinary && first.kind !== 'country') return null;
  add(cut, at, place.to, 'gazetteer').votes.place += 3;
  return place.to;
}

function isLargePlace(place: Place): boolean {
  return place.kind === 'country' || place.population > 300_000;
}

function takeOrdinary(cut: Cut, at: number): number | null {
  const { name } = cut;
  const isUsual =
    isClass(name, at, ordinary | heads | nameClass.legalForm | nameClass.personVerb) ||
    (isClass(name, at, nameClass.abbreviation) && name.shape[at] === shapes.capitals);
  if (!isUsual || isClass(name, at, nameClass.given)) return null;
  if (name.shape[at] === shapes.inner) return null;
  cut.pendingRoles = [];
  return at + 1;
}

/** What is left: one to four words, weighed by what stands around them. */
function takeOther(cut: Cut, at: number, to: number): number {
  const { name } = cut;
  const opensWithUsual = name.opens[at] === 1 && name.small.has(name.tokens.key[at] ?? '');
  const isDropped = opensWithUsual && !isClass(name, at, nameClass.given) && name.shape[at] === shapes.capital;
  if (isDropped) return at + 1;
  const end = Math.max(at + 1, endOfPerson(name, at, to));
  add(cut, at, end, 'capitals');
  return end;
}
