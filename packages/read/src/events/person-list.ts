import type { Analysis, Run } from '../analysis.ts';
import { isVerbalTrigger } from '../grammar/noun-phrase.ts';
import { adverbByEnding, classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import { toEventQuantity } from './count-of.ts';
import type { EventQuantity } from './event.ts';

const coordinator = classBit('coordinator');
const article = classBit('article');
const possessive = classBit('possessive');
const adverb = classBit('adverb') | adverbByEnding;
const verb = classBit('be', 'have', 'do', 'modal', 'verb', 'infinitiveMark');
const notInItem =
  verb | classBit('preposition', 'partitive', 'coordinator', 'relative', 'subordinator', 'contrast', 'pronoun');
const behindList = classBit('preposition', 'partitive', 'subordinator', 'contrast', 'relative') | adverb;
/** "their 15-year-old youngest daughter": words up to the noun. */
const longestItem = 8;
const longestAside = 14;
/** How far before a verb a list may start, in tokens. */
const longestList = 60;

const commas: ReadonlySet<string> = new Set([',', ';']);

/** One of a list of people: a name, a single person described, or people counted. */
export interface ListedPerson extends Run {
  readonly kind: 'name' | 'described' | 'counted';
  readonly quantity: EventQuantity;
  /** Words that tell who somebody is stand before the name: "Mayor Torres", "19-year-old Torres". */
  readonly isTitled: boolean;
}

/** "Torres, his son and a guard": the people of a list that starts at a token, some of whom have no name; empty where it is none. */
export function personsFrom(analysis: Analysis, start: number, ceiling: number): readonly ListedPerson[] {
  const { marked } = analysis;
  const persons: ListedPerson[] = [];
  let at = start;
  let isLast = false;
  let isTold = false;
  for (;;) {
    const person = personAt(analysis, at, ceiling);
    const behind =
      person === null && !isLast && persons.at(-1)?.kind === 'name' ? asideEnd(analysis, at, ceiling) : null;
    if (behind !== null) {
      at = behind;
      isLast = true;
      isTold = true;
      continue;
    }
    if (person === null) return [];
    if (isLast || !isApposition(analysis, persons.at(-1), person)) persons.push(person);
    if (isLast) break;
    at = behindAge(analysis, person.to);
    isTold ||= at > person.to;
    const isComma = commas.has(marked.tokens.key[at] ?? '');
    isLast = has(marked, isComma ? at + 1 : at, coordinator);
    if (!isComma && !isLast) return [];
    at += (isComma ? 1 : 0) + (isLast ? 1 : 0);
  }
  const isMixed = isTold || persons.some(({ kind, isTitled }) => kind === 'described' || isTitled);
  return persons.length > 1 && isMixed ? persons : [];
}

/** What is joined to people who are no list by themselves: "the Jesuits, their cook and her daughter". Empty where it is not all somebody's kin or servants. */
export function companionsFrom(analysis: Analysis, start: number, ceiling: number): readonly ListedPerson[] {
  const { marked } = analysis;
  const isComma = marked.tokens.key[start] === ',';
  const isAnd = has(marked, isComma ? start + 1 : start, coordinator);
  if (!isComma && !isAnd) return [];
  const first = start + (isComma ? 1 : 0) + (isAnd ? 1 : 0);
  if (!has(marked, first, possessive)) return [];
  if (!isAnd) return personsFrom(analysis, first, ceiling);
  const only = personAt(analysis, first, ceiling);
  return only?.kind === 'described' ? [only] : [];
}

/** The list of people that ends right before a token: the longest one. */
export function personsUpTo(analysis: Analysis, end: number, floor: number): readonly ListedPerson[] {
  for (let from = Math.max(floor, end - longestList); from < end - 2; from += 1) {
    if (from > floor && !mayPrecede(analysis, from - 1)) continue;
    const persons = personsFrom(analysis, from, end);
    if (persons.at(-1)?.to === end) return persons;
  }
  return [];
}

/** Where a list ends, no clause may begin with its last person: "killed a guard and his wife fled". */
export function endsAsList({ marked, timeOf }: Analysis, { to }: Run, ceiling: number): boolean {
  if (to >= ceiling || timeOf[to] !== -1) return true;
  if (isVerbalTrigger(marked, to) || has(marked, to, verb)) return false;
  return marked.tokens.kind[to] === tokenKinds.mark || has(marked, to, behindList);
}

/** The subject of a verb begins behind a mark, a verb of saying, "that", "and" or a time, and not as the object of another verb. */
function mayPrecede({ marked, timeOf }: Analysis, at: number): boolean {
  if (timeOf[at] !== -1) return true;
  if (marked.tokens.kind[at] === tokenKinds.mark) return marked.tokens.key[at] !== '-';
  return has(marked, at, classBit('subordinator') | coordinator) || foundAt(marked, at, 'reporting') !== null;
}

function personAt(analysis: Analysis, start: number, ceiling: number): ListedPerson | null {
  const { quantities, quantityAt } = analysis;
  const run = quantities[quantityAt[start] ?? -1];
  if (run !== undefined && run.low !== 1 && run.unit === 'person' && run.nounTo > run.to && run.high !== 0)
    return { kind: 'counted', from: run.from, to: run.nounTo, quantity: toEventQuantity(run), isTitled: false };
  return namedAt(analysis, start, ceiling) ?? describedAt(analysis, start, ceiling);
}

/** A name with the words in front of it: "the guard Juan Torres", "Torres". */
function namedAt(analysis: Analysis, start: number, ceiling: number): ListedPerson | null {
  const { marked, mentions, mentionOf } = analysis;
  for (let at = start; at < Math.min(ceiling, start + longestItem); at += 1) {
    if (mentions[mentionOf[at] ?? -1]?.kind === 'person') {
      let to = at;
      while (to < ceiling && mentionOf[to] === mentionOf[at]) to += 1;
      return has(marked, to, possessive) ? null : { ...one(start, to, 'name'), isTitled: at > start };
    }
    if (!continuesItem(analysis, at, start)) return null;
  }
  return null;
}

/** "his son", "a young guard": a noun for one person behind an article or whose he is. */
function describedAt(analysis: Analysis, start: number, ceiling: number): ListedPerson | null {
  const { marked, quantities, quantityAt } = analysis;
  const isOpened = has(marked, start, article | possessive) || quantities[quantityAt[start] ?? -1]?.low === 1;
  let at = start;
  while (isOpened && at < Math.min(ceiling, start + longestItem) && continuesItem(analysis, at, start)) {
    const noun = foundAt(marked, at, 'noun');
    at = noun?.to ?? at + 1;
    const isWhose = has(marked, at, possessive) || foundAt(marked, at, 'noun') !== null;
    if (noun !== null && !isWhose) {
      const isOne = noun.entry.unit === 'person' && !noun.entry.plural && at <= ceiling;
      return isOne ? one(start, at, 'described') : null;
    }
  }
  return null;
}

function continuesItem({ marked, timeOf }: Analysis, at: number, start: number): boolean {
  if (at === start || has(marked, at, possessive)) return true;
  if (marked.tokens.kind[at] !== tokenKinds.word || timeOf[at] !== -1) return false;
  return !has(marked, at, notInItem) && !isVerbalTrigger(marked, at);
}

/** "Torres, the mayor, …": between commas behind a name, what is neither somebody's kin nor a name tells of him again. */
function isApposition({ marked }: Analysis, before: ListedPerson | undefined, person: ListedPerson): boolean {
  if (before === undefined || person.kind === 'counted' || before.kind === person.kind) return false;
  if (before.kind === 'described') return marked.tokens.key[person.to] === ',';
  return before.kind === 'name' && has(marked, person.from, article);
}

/** Behind what tells of somebody named and ends in ", and": "Torres, leader of the union, and". */
function asideEnd({ marked }: Analysis, start: number, ceiling: number): number | null {
  for (let at = start; at < Math.min(ceiling, start + longestAside); at += 1) {
    if (marked.tokens.key[at] === ',') return has(marked, at + 1, coordinator) ? at + 2 : null;
    if (marked.tokens.kind[at] === tokenKinds.mark && !'()'.includes(marked.tokens.key[at] ?? '')) return null;
    if (has(marked, at, verb | coordinator) || isVerbalTrigger(marked, at)) return null;
  }
  return null;
}

/** Behind "Torres (45)" and "Torres, 45". */
function behindAge({ marked }: Analysis, at: number): number {
  const { key, kind } = marked.tokens;
  const isAge = (key[at] === ',' || key[at] === '(') && kind[at + 1] === tokenKinds.number;
  if (!isAge) return at;
  if (key[at] === '(') return key[at + 2] === ')' ? at + 3 : at;
  return commas.has(key[at + 2] ?? '') || has(marked, at + 2, coordinator) ? at + 2 : at;
}

function one(from: number, to: number, kind: 'name' | 'described'): ListedPerson {
  const single = {
    low: 1,
    high: 1,
    lowOpen: false,
    highOpen: false,
    approximate: false,
    codebook: null,
    unit: 'person',
  };
  return { kind, from, to, quantity: { from, to, ...single }, isTitled: false };
}
