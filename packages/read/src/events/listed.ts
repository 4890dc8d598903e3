import type { Analysis } from '../analysis.ts';
import { isVerbalTrigger } from '../grammar/noun-phrase.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import type { ActEvent } from './event.ts';
import { isPerson, namesFrom, namesUpTo } from './name-list.ts';
import { companionsFrom, endsAsList, type ListedPerson, personsFrom, personsUpTo } from './person-list.ts';
import type { TriggerAt } from './trigger-at.ts';

const listLead = classBit('be', 'verb', 'including', 'adverb', 'preposition');
/** "Those killed were identified as": at most this many words stand between the act and the first name. */
const longestLead = 5;

/**
 * "Gunmen killed A, B and C", "the kidnapping of A and B": the act again for each name joined to the first, and nothing where one is named. A list
 * ends in "and"; behind a verb, a name that starts a clause of its own ("…, and B said") is none of it.
 */
export function eventsOfFurtherNames(analysis: Analysis, here: TriggerAt, event: ActEvent): readonly ActEvent[] {
  const { marked } = analysis;
  const { quantity } = event;
  if (quantity === null || quantity.from < here.to || quantity.low !== 1 || quantity.high !== 1) return [];
  if (!isPerson(analysis, { from: quantity.from, to: quantity.from + 1 })) return [];
  const names = namesFrom(analysis, quantity.from, here.bounds.to);
  const strange = names.findIndex((name) => !isPerson(analysis, name));
  const own = strange === -1 ? names : names.slice(0, strange);
  const last = own.at(-1);
  if (last === undefined || own.length < 2 || !has(marked, last.from - 1, classBit('coordinator'))) return [];
  if (here.voice !== 'noun' && startsClause(analysis, last.to)) return [];
  return own.slice(1).map((name) => ({
    ...event,
    rule: `${event.rule}+names`,
    patient: name,
    quantity: { ...quantity, ...name },
  }));
}

/** "Torres, his son and a guard were killed": the act for each one of a list in which not all have names, told before the verb. */
export function eventsOfPersons(analysis: Analysis, here: TriggerAt, event: ActEvent): readonly ActEvent[] {
  const { marked } = analysis;
  const { patient } = event;
  if (here.trigger.people !== 'required' || patient === null || marked.lexicon.language.grammar?.noArticles === true)
    return [];
  if (patient.to <= here.from) {
    const { key } = marked.tokens;
    const isAside = key[patient.to] === ',' && key[event.group.from - 1] === ',';
    const isSubject = event.passive && (patient.to === event.group.from || isAside);
    return isSubject ? eachOf(event, personsUpTo(analysis, patient.to, here.bounds.from)) : [];
  }
  const persons = personsFrom(analysis, patient.from, here.bounds.to);
  const found = persons.length > 0 ? persons : companionsFrom(analysis, patient.to, here.bounds.to);
  const last = found.at(-1);
  const isList = last !== undefined && (here.voice === 'noun' || endsAsList(analysis, last, here.bounds.to));
  if (!isList) return [];
  return persons.length > 0 ? eachOf(event, persons) : [event, ...eachOf(event, found)];
}

function eachOf(event: ActEvent, persons: readonly ListedPerson[]): readonly ActEvent[] {
  return persons.map(({ from, to, quantity }) => ({
    ...event,
    rule: `${event.rule}+persons`,
    patient: { from, to },
    quantity,
  }));
}

/** "those killed were", "the wounded include": not "those killed by". */
function tellsWho(marked: Analysis['marked'], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (has(marked, at, classBit('be', 'including')) || marked.tokens.key[at] === ':') return true;
  }
  return false;
}

function startsClause({ marked }: Analysis, at: number): boolean {
  const next = has(marked, at, classBit('adverb')) ? at + 1 : at;
  const tells = foundAt(marked, next, 'reporting')?.entry.cue.type === 'verb';
  return tells || has(marked, next, classBit('be', 'have', 'do', 'modal', 'verb')) || isVerbalTrigger(marked, next);
}

/** One act for each name of a list: "Among those arrested are A, B and C", "A, B and C were killed". */
export function eventsOfNames(analysis: Analysis, here: TriggerAt): readonly ActEvent[] {
  const { marked } = analysis;
  const isFree = marked.lexicon.language.grammar?.freeWordOrder === true;
  const tellsSufferer =
    here.voice === 'either' ||
    here.voice === 'passive' ||
    (isFree && here.voice === 'finite' && here.trigger.patient === 'subject');
  if (here.trigger.people !== 'required' || !tellsSufferer) return [];
  const group = verbGroup(analysis, here.from, here.bounds.from);
  const before = group.be || isFree ? namesUpTo(analysis, group.from, here.bounds.from) : [];
  const behind = isFree ? namesFrom(analysis, here.to, here.bounds.to) : [];
  const lead = group.be ? null : behindLead(here);
  const told = lead === null ? [] : namesFrom(analysis, lead, here.bounds.to);
  const names = before.length > 0 ? before : behind.length > 0 ? behind : told;
  if (names.length > 0 && names.length < (group.be || isFree ? 2 : 1)) return [];
  const one = { low: 1, high: 1, lowOpen: false, highOpen: false, approximate: false, codebook: null, unit: 'person' };
  const event: ActEvent = {
    kind: here.trigger.kind,
    rule: `${here.trigger.name}/${here.voice}`,
    sentence: here.sentence,
    trigger: { from: here.from, to: here.to },
    group: { from: group.from, to: here.to },
    patient: null,
    actor: null,
    quantity: null,
    negated: group.negated,
    passive: true,
  };
  if (names.length === 0)
    return lead !== null && tellsWho(marked, here.to, lead)
      ? eachOf(event, personsFrom(analysis, lead, here.bounds.to))
      : [];
  return names.map((name) => ({
    ...event,
    rule: `${event.rule}+names`,
    patient: name,
    quantity: { ...name, ...one },
  }));

  /** Where a list may begin that tells who they were: "those killed were", "the wounded include". */
  function behindLead(at: TriggerAt): number | null {
    const nominal =
      has(marked, at.from - 1, classBit('demonstrative', 'article', 'determiner')) ||
      foundAt(marked, at.from - 1, 'noun') !== null;
    if (!nominal) return null;
    let next = at.to;
    while (
      next < at.to + longestLead &&
      next < at.bounds.to &&
      has(marked, next, listLead) &&
      marked.capital[next] !== 1
    )
      next += 1;
    if (marked.tokens.key[next] === ':') next += 1;
    return marked.tokens.key[next - 1] === ':' || next > at.to ? next : null;
  }
}
