import type { Analysis, Run } from '../analysis.ts';
import { isVerbalTrigger, phraseAfter, phraseBefore } from '../grammar/noun-phrase.ts';
import { type VerbGroup, verbGroup } from '../grammar/verb-group.ts';
import type { Trigger, Voice } from '../languages/language.ts';
import { adverbByEnding, classBit, participleByEnding } from '../lexicon/lexicon.ts';
import { type Found, foundAt, has } from '../lexicon/marked-text.ts';
import { bareQuantityAt } from '../quantities/bare-quantity.ts';
import type { QuantityRun } from '../quantities/find-quantities.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import { countOf, mayBePeople, quantitiesIn, toEventQuantity } from './count-of.ts';
import type { ActEvent } from './event.ts';
import { namesFrom, namesUpTo } from './name-list.ts';
import { eventOfNoun, eventOfPeople, eventOfState, eventOfToll } from './nominal.ts';
import { isPeople } from './people.ts';

/** A trigger met in a sentence. */
export interface TriggerAt extends Run {
  readonly trigger: Trigger;
  readonly voice: Voice;
  readonly sentence: number;
  readonly bounds: Sentence;
}

/** Finds the acts told in every sentence, each with who it happened to, who did it and how many. */
export function findEvents(analysis: Analysis): readonly ActEvent[] {
  const events: ActEvent[] = [];
  let lastCounted: ActEvent | null = null;
  for (const [index, sentence] of analysis.sentences.entries()) {
    let previous: ActEvent | null = null;
    const before = events.length;
    let at = sentence.from;
    while (at < sentence.to) {
      const found = foundAt(analysis.marked, at, 'trigger');
      if (found === null || found.to > sentence.to) {
        const repeated: ActEvent | null = previous === null ? null : ellipsis(analysis, at, sentence, previous);
        if (repeated !== null) events.push(repeated);
        at = repeated === null ? at + 1 : Math.max(at + 1, repeated.group.to);
        continue;
      }
      const { trigger, voice } = readingOf(analysis, found, sentence);
      const here: TriggerAt = { from: at, to: found.to, trigger, voice, sentence: index, bounds: sentence };
      if (isPartOfName(analysis, at) || (analysis.timeOf[at] ?? -1) !== -1) {
        at = found.to;
        continue;
      }
      const listed = eventsOfNames(analysis, here);
      if (trigger.sameKind === true) {
        const same =
          lastCounted === null
            ? null
            : eventOfToll(analysis, { ...here, trigger: { ...trigger, kind: lastCounted.kind } });
        if (same?.quantity != null) events.push(same);
        at = found.to;
        continue;
      }
      const event: ActEvent | null = listed.length > 0 ? null : eventOf(analysis, here, previous);
      events.push(...listed);
      if (event !== null) events.push(event);
      previous = event ?? listed.at(-1) ?? previous;
      if (previous !== null && previous.quantity !== null) lastCounted = previous;
      at = found.to;
    }
    if (lastCounted !== null) events.push(...eventsOfBareFigures(analysis, index, lastCounted, events.slice(before)));
  }
  return events;
}

/** How many sentences further a figure without a noun may still be of the same act. */
const figureReach = 3;

/** "The ministry speaks of 112.", "Yesterday it said six.": a figure alone after a verb of saying is of the act counted before. */
function eventsOfBareFigures(
  analysis: Analysis,
  sentence: number,
  last: ActEvent,
  here: readonly ActEvent[],
): readonly ActEvent[] {
  const { marked, sentences } = analysis;
  const bounds = sentences[sentence];
  if (bounds === undefined || sentence - last.sentence > figureReach) return [];
  const events: ActEvent[] = [];
  for (let at = bounds.from; at < bounds.to; at += 1) {
    for (const { entry, to } of marked.found[at] ?? []) {
      if (entry.section !== 'reporting' || entry.cue.type !== 'verb') continue;
      const run = bareQuantityAt(analysis, to);
      const isTaken =
        run === null ||
        here.some(
          ({ quantity, trigger }) =>
            quantity?.from === run.from || (trigger.from >= run.to && trigger.from <= run.to + 6),
        );
      if (isTaken) continue;
      const figure = { from: run.from, to: run.to };
      events.push({
        kind: last.kind,
        rule: `${last.rule.split('/')[0]}/figure`,
        sentence,
        trigger: figure,
        group: figure,
        patient: null,
        actor: null,
        quantity: toEventQuantity(run),
        negated: false,
        passive: true,
      });
    }
  }
  return events;
}

type TriggerFound = Found<Extract<Found['entry'], { section: 'trigger' }>>;

/** A word that may be verb or noun ("massacre", "protest"): a verb after "to", an auxiliary or a subject, else a noun. */
function readingOf(analysis: Analysis, found: TriggerFound, sentence: Sentence): { trigger: Trigger; voice: Voice } {
  const { entry } = found;
  if (entry.voice === 'gerund' && !opensNoun(analysis, found.to)) return nounAt(analysis, found) ?? entry;
  if (entry.voice !== 'infinitive' && entry.voice !== 'finite') return entry;
  const group = verbGroup(analysis, found.from, sentence.from);
  if (group.infinitive || group.modal || group.from < found.from) return entry;
  const noun = nounAt(analysis, found);
  if (noun !== null) return noun;
  return entry.voice === 'infinitive' ? { trigger: entry.trigger, voice: 'finite' } : entry;
}

/** The same words as a noun, when the language file lists them so too. */
function nounAt({ marked }: Analysis, found: TriggerFound): { trigger: Trigger; voice: Voice } | null {
  for (const other of marked.found[found.from] ?? []) {
    if (other.entry.section === 'trigger' && other.to === found.to && other.entry.voice === 'noun') return other.entry;
  }
  return null;
}

/** "Royal Dutch Shell": the word belongs to the name of someone. */
function isPartOfName({ marked, mentions, mentionOf }: Analysis, at: number): boolean {
  const mention = mentions[mentionOf[at] ?? -1];
  return mention !== undefined && mention.kind !== 'place' && marked.capital[at] === 1;
}

function eventOf(analysis: Analysis, here: TriggerAt, previous: ActEvent | null): ActEvent | null {
  switch (here.voice) {
    case 'noun':
      return eventOfNoun(analysis, here);
    case 'state':
      return eventOfState(analysis, here, previous);
    case 'toll':
      return eventOfToll(analysis, here);
    case 'people':
      return eventOfPeople(analysis, here);
    default:
      return eventOfVerb(analysis, here, previous);
  }
}

function eventOfVerb(analysis: Analysis, here: TriggerAt, previous: ActEvent | null): ActEvent | null {
  const group = verbGroup(analysis, here.from, here.bounds.from);
  if (group.infinitive && !group.have && !(here.trigger.patient === 'none')) return null;
  if (isNominal(analysis, here, group)) return null;
  const negated = group.negated;
  const passive = isPassive(analysis, here, group, previous);
  if (passive === 'shared' && previous !== null) {
    return build(
      analysis,
      here,
      { from: here.from, to: here.to },
      { patient: previous.patient, actor: previous.actor, negated, passive: true },
    );
  }
  const groupRun = { from: group.from, to: here.to };
  if (passive === true && !group.be && here.trigger.patient !== 'none') {
    const counted = quantityEndingAt(analysis, group.from, here.bounds.from);
    if (counted !== null) {
      const actor = agentAfter(analysis, here.to, here.bounds.to);
      const patient = { from: counted.from, to: Math.max(counted.to, counted.nounTo) };
      return build(analysis, here, groupRun, { patient, actor, negated, passive: true });
    }
  }
  const shared = group.be || here.voice !== 'either' ? null : sharedBe(analysis, here);
  const near = phraseBefore(analysis, shared ?? amongSubject(analysis, here) ?? group.from, here.bounds.from);
  const before = near ?? (group.be ? firstPhrase(analysis, here.bounds, group.from) : null);
  if (passive === true) {
    const actor = agentAfter(analysis, here.to, here.bounds.to);
    return build(analysis, here, groupRun, { patient: before, actor, negated, passive: true });
  }
  if (here.trigger.patient === 'object') {
    const after = phraseAfter(analysis, here.to, here.bounds.to);
    const isAttribute = has(analysis.marked, here.from - 1, classBit('article', 'possessive'));
    const actor = isAttribute || (here.voice === 'gerund' && !group.be) ? null : before;
    return build(analysis, here, groupRun, { patient: after, actor, negated, passive: false });
  }
  return build(analysis, here, groupRun, {
    patient: before,
    actor: null,
    negated,
    passive: here.trigger.patient === 'subject',
  });
}

const listLead = classBit('be', 'verb', 'including', 'adverb', 'preposition');
/** "Those killed were identified as": at most this many words stand between the act and the first name. */
const longestLead = 5;

/** One act for each name of a list: "Among those arrested are A, B and C", "A, B and C were killed". */
function eventsOfNames(analysis: Analysis, here: TriggerAt): readonly ActEvent[] {
  if (here.trigger.people !== 'required' || (here.voice !== 'either' && here.voice !== 'passive')) return [];
  const { marked } = analysis;
  const group = verbGroup(analysis, here.from, here.bounds.from);
  const names = group.be ? namesUpTo(analysis, group.from, here.bounds.from) : namesAfterLead(analysis, here);
  if (names.length < (group.be ? 2 : 1)) return [];
  const one = { low: 1, high: 1, lowOpen: false, highOpen: false, approximate: false, codebook: null, unit: 'person' };
  return names.map((name) => ({
    kind: here.trigger.kind,
    rule: `${here.trigger.name}/${here.voice}+names`,
    sentence: here.sentence,
    trigger: { from: here.from, to: here.to },
    group: { from: group.from, to: here.to },
    patient: name,
    actor: null,
    quantity: { ...name, ...one },
    negated: group.negated,
    passive: true,
  }));

  function namesAfterLead(within: Analysis, at: TriggerAt): readonly Run[] {
    const nominal =
      has(marked, at.from - 1, classBit('demonstrative', 'article', 'determiner')) ||
      foundAt(marked, at.from - 1, 'noun') !== null;
    if (!nominal) return [];
    let next = at.to;
    while (
      next < at.to + longestLead &&
      next < at.bounds.to &&
      has(marked, next, listLead) &&
      marked.capital[next] !== 1
    )
      next += 1;
    if (marked.tokens.key[next] === ':') next += 1;
    else if (next === at.to) return [];
    return namesFrom(within, next, at.bounds.to);
  }
}

/** "the wounded", "part in the march": a noun, though the words may be a verb elsewhere. */
function isNominal(analysis: Analysis, here: TriggerAt, group: VerbGroup): boolean {
  const { marked } = analysis;
  if (group.from < here.from) return false;
  if (here.from <= here.bounds.from) return false;
  const isNoun =
    has(marked, here.from - 1, classBit('article', 'possessive')) ||
    (has(marked, here.from - 1, classBit('demonstrative')) && isVerbAt(marked, here.to));
  return isNoun && (here.voice === 'finite' || (here.voice === 'either' && !opensNoun(analysis, here.to)));
}

function isVerbAt(marked: Analysis['marked'], at: number): boolean {
  const verb = has(marked, at, adverb) ? at + 1 : at;
  return has(marked, verb, classBit('be', 'have', 'modal', 'verb')) || isVerbalTrigger(marked, verb);
}

/** "Two policemen were among those killed": where the verb group before "among" starts. */
function amongSubject(analysis: Analysis, here: TriggerAt): number | null {
  const { marked } = analysis;
  const among = here.from - 2;
  if (!has(marked, here.from - 1, classBit('demonstrative', 'article')) || !has(marked, among, classBit('including')))
    return null;
  return has(marked, among - 1, classBit('be')) ? verbGroup(analysis, among, here.bounds.from).from : null;
}

/** The subject of a sentence whose verb stands too far behind it: its first noun phrase. */
function firstPhrase(analysis: Analysis, bounds: Sentence, limit: number): Run | null {
  const { marked, timeOf } = analysis;
  let at = bounds.from;
  while (at < limit && (timeOf[at] !== -1 || marked.tokens.kind[at] === tokenKinds.mark)) at += 1;
  return has(marked, at, classBit('preposition', 'subordinator', 'contrast')) ? null : phraseAfter(analysis, at, limit);
}

interface Slots {
  readonly patient: Run | null;
  readonly actor: Run | null;
  readonly negated: boolean;
  readonly passive: boolean;
}

function build(analysis: Analysis, here: TriggerAt, group: Run, slots: Slots): ActEvent | null {
  const { trigger } = here;
  const quantity = slots.patient === null ? null : quantityFor(analysis, here.trigger, slots.patient);
  if (trigger.of !== undefined && !speaksOf(analysis, slots.patient, trigger.of)) return null;
  if (trigger.people === 'required') {
    if (slots.patient === null) return null;
    if (quantity === null && !isPeople(analysis, slots.patient)) return null;
    if (quantity !== null && quantity.unit !== 'person') return null;
  }
  return {
    kind: trigger.kind,
    rule: `${trigger.name}/${here.voice}`,
    sentence: here.sentence,
    trigger: { from: here.from, to: here.to },
    group,
    patient: slots.patient,
    actor: slots.actor,
    quantity,
    negated: slots.negated || quantity?.high === 0,
    passive: slots.passive,
  };
}

/** True when a phrase has a noun of one of these units. */
function speaksOf({ marked }: Analysis, phrase: Run | null, units: readonly string[]): boolean {
  if (phrase === null) return false;
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const noun = foundAt(marked, at, 'noun');
    if (noun !== null && units.includes(noun.entry.unit)) return true;
  }
  return false;
}

/** Of acts that are not done to people only numbers of people count: "thousands protested", not "a march". */
function quantityFor(analysis: Analysis, trigger: Trigger, patient: Run): ReturnType<typeof countOf> {
  if (trigger.people === 'required') return countOf(analysis, patient);
  const [counted] = quantitiesIn(analysis, patient);
  if (counted === undefined || trigger.kind === 'blackout') return null;
  const isCount = trigger.kind === 'attack' ? counted.unit === 'person' : mayBePeople(counted);
  return isCount ? countOf(analysis, patient) : null;
}

const nounOpening = classBit('article', 'determiner', 'possessive', 'pronoun');
const coordinator = classBit('coordinator');
const agentMark = classBit('agentMark');
const adverb = classBit('adverb') | adverbByEnding;

/**
 * Whether a verb form is passive. Forms that may be past tense or participle are passive after a form
 * of "be", after another passive they are joined to ("shared"), and where no object follows a phrase
 * for people ("nine activists killed").
 */
function isPassive(
  analysis: Analysis,
  here: TriggerAt,
  group: { readonly be: boolean; readonly have: boolean; readonly from: number },
  previous: ActEvent | null,
): boolean | 'shared' {
  const { marked } = analysis;
  if (here.voice === 'passive') return true;
  if (here.voice !== 'either') return false;
  if (here.trigger.patient === 'subject') return group.be;
  if (group.be) return true;
  if (group.have) return false;
  const joined = joinedTo(analysis, here.from, here.bounds.from);
  if (joined !== null) {
    if (previous?.passive === true && previous.trigger.from >= joined - 12 && !opensNoun(analysis, here.to))
      return 'shared';
    if (sharedBe(analysis, here) !== null) return true;
  }
  if (opensNoun(analysis, here.to) && !has(marked, here.to, agentMark)) {
    return (
      quantityEndingAt(analysis, group.from, here.bounds.from) !== null &&
      marked.tokens.kind[here.to] === tokenKinds.mark
    );
  }
  return true;
}

/** The quantity whose words, or whose noun, end right before a token. */
function quantityEndingAt({ quantities, quantityAt }: Analysis, at: number, floor: number): QuantityRun | null {
  for (let from = at - 1; from >= Math.max(floor, at - 12); from -= 1) {
    const run = quantities[quantityAt[from] ?? -1];
    if (run !== undefined) return run.nounTo === at || run.to === at ? run : null;
  }
  return null;
}

/** Where a verb is joined to another by "and" or a comma, the token before that; else null. */
function joinedTo({ marked }: Analysis, verb: number, floor: number): number | null {
  let at = verb - 1;
  while (at > floor && has(marked, at, adverb) && !has(marked, at, coordinator)) at -= 1;
  const isJoin = has(marked, at, coordinator) || marked.tokens.key[at] === ',';
  if (!isJoin || at <= floor) return null;
  return marked.tokens.key[at - 1] === ',' ? at - 2 : at - 1;
}

/** "have been harassed, beaten and arrested": walks back over joined participles to a form of "be"; where its verb group starts, else null. */
function sharedBe(analysis: Analysis, here: TriggerAt): number | null {
  const { marked } = analysis;
  const floor = here.bounds.from;
  const joined = joinedTo(analysis, here.from, floor);
  if (joined === null) return null;
  let at = joined;
  for (let steps = 0; steps < 10 && at >= floor; steps += 1) {
    if (has(marked, at, classBit('be'))) return verbGroup(analysis, at, floor).from;
    const passes =
      has(marked, at, coordinator | adverb | participleByEnding) ||
      marked.tokens.key[at] === ',' ||
      foundAt(marked, at, 'trigger') !== null;
    if (!passes) return null;
    at -= 1;
  }
  return null;
}

/** True when an object starts here: a number, determiner, name or noun for people. */
function opensNoun(analysis: Analysis, start: number): boolean {
  const { marked, quantityAt, timeOf } = analysis;
  let at = start;
  while (quantityAt[at] === -1 && has(marked, at, adverb) && !has(marked, at, nounOpening)) at += 1;
  if (timeOf[at] !== -1) return false;
  if (quantityAt[at] !== undefined && quantityAt[at] !== -1) return true;
  if (marked.tokens.kind[at] !== tokenKinds.word) return false;
  if (has(marked, at, nounOpening)) return !has(marked, at, classBit('relative'));
  if (foundAt(marked, at, 'noun') !== null) return true;
  if (marked.capital[at] === 1 && (marked.classes[at] ?? 0) === 0) return true;
  return foundAt(marked, at + 1, 'noun') !== null && (marked.classes[at] ?? 0) === 0;
}

/** "by the police" within the next few words after a passive. */
function agentAfter(analysis: Analysis, start: number, ceiling: number): Run | null {
  const { marked, timeOf } = analysis;
  for (let at = start - 1; at < Math.min(ceiling, start + 10); at += 1) {
    if (marked.tokens.kind[at] === tokenKinds.mark) return null;
    if (has(marked, at, agentMark) && timeOf[at] === -1) return phraseAfter(analysis, at + 1, ceiling);
  }
  return null;
}

/** "and so was the daughter of another": the act before, with another subject. */
function ellipsis(analysis: Analysis, at: number, sentence: Sentence, previous: ActEvent): ActEvent | null {
  const found = foundAt(analysis.marked, at, 'ellipsis');
  if (found === null || found.to >= sentence.to) return null;
  const patient = phraseAfter(analysis, found.to, sentence.to);
  if (patient === null) return null;
  const quantity = countOf(analysis, patient);
  if (quantity === null && !isPeople(analysis, patient)) return null;
  return {
    ...previous,
    rule: `${previous.rule}+ellipsis`,
    trigger: found,
    group: { from: found.from, to: patient.to },
    patient,
    quantity,
  };
}
