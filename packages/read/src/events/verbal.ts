import type { Analysis, Run } from '../analysis.ts';
import { phraseAfter, phraseBefore } from '../grammar/noun-phrase.ts';
import { type VerbGroup, verbGroup } from '../grammar/verb-group.ts';
import type { Trigger } from '../languages/language.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import { countOf, mayBePeople, quantitiesIn } from './count-of.ts';
import type { ActEvent } from './event.ts';
import { countOfSpeakers, isNumberOf } from './indirect-count.ts';
import { eventOfToll } from './nominal.ts';
import { isPeople } from './people.ts';
import type { TriggerAt } from './trigger-at.ts';
import { isNominal, isPassive, quantityEndingAt, sharedBe } from './voice.ts';

const agentMark = classBit('agentMark');

/** An act told with a verb, in any voice; null when the words are none, or it is only wished for. */
export function eventOfVerb(analysis: Analysis, here: TriggerAt, previous: ActEvent | null): ActEvent | null {
  const group = verbGroup(analysis, here.from, here.bounds.from);
  if (group.infinitive && !group.have && !(here.trigger.patient === 'none')) return null;
  if (isNominal(analysis, here, group)) return null;
  if (analysis.marked.lexicon.language.grammar?.verbFinal === true) return eventOfFinalVerb(analysis, here, group);
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
    const isPartOf = counted !== null && isFree(analysis) && isAdjunct(analysis, counted);
    if (counted !== null && !isPartOf) {
      const actor = agentAfter(analysis, here.to, here.bounds.to);
      const patient = { from: counted.from, to: Math.max(counted.to, counted.nounTo) };
      return build(analysis, here, groupRun, { patient, actor, negated, passive: true });
    }
  }
  const shared = group.be || here.voice !== 'either' ? null : sharedBe(analysis, here);
  const near = phraseBefore(analysis, shared ?? amongSubject(analysis, here) ?? group.from, here.bounds.from);
  const before =
    near ??
    quotedBefore(analysis, group, here.bounds.from) ??
    (group.be ? firstPhrase(analysis, here.bounds, group.from) : null);
  if (passive === true) {
    const actor = agentAfter(analysis, here.to, here.bounds.to);
    return build(analysis, here, groupRun, {
      patient: sufferer(analysis, here, before),
      actor,
      negated,
      passive: true,
    });
  }
  if (here.trigger.patient === 'object') {
    const after = phraseAfter(analysis, here.to, here.bounds.to);
    const isFronted = isFree(analysis) && !tellsPeople(analysis, after) && isCounted(analysis, before);
    if (isFronted) return build(analysis, here, groupRun, { patient: before, actor: after, negated, passive: false });
    const isAttribute = has(analysis.marked, here.from - 1, classBit('article', 'possessive'));
    const doer = isFree(analysis) ? withoutAdjuncts(analysis, before) : before;
    const actor = isAttribute || (here.voice === 'gerund' && !group.be) ? null : doer;
    return build(analysis, here, groupRun, { patient: after, actor, negated, passive: false });
  }
  return build(analysis, here, groupRun, {
    patient: here.trigger.patient === 'subject' ? sufferer(analysis, here, before) : before,
    actor: null,
    negated,
    passive: here.trigger.patient === 'subject',
  });
}

/** A verb at the end: who it happened to stands before it, or behind a participle: «қаза тапқан 27 адам». */
function eventOfFinalVerb(analysis: Analysis, here: TriggerAt, group: VerbGroup): ActEvent | null {
  const { marked, quantities, quantityAt } = analysis;
  const isNegated =
    marked.lexicon.language.grammar?.negationBehind?.includes(marked.tokens.key[here.to] ?? '') ?? false;
  const counted = quantityEndingAt(analysis, group.from, here.bounds.from);
  const behind = counted === null ? quantities[quantityAt[here.to] ?? -1] : undefined;
  const run = counted ?? behind;
  const patient =
    run === undefined
      ? fitting(analysis, here, phraseBefore(analysis, group.from, here.bounds.from))
      : { from: joinedFrom(analysis, run.from, here.bounds.from), to: Math.max(run.to, run.nounTo) };
  return build(
    analysis,
    here,
    { from: group.from, to: here.to },
    {
      patient: here.trigger.patient === 'none' ? null : patient,
      actor: null,
      negated: group.negated || isNegated || here.trigger.negated === true,
      passive: true,
    },
  );
}

/** A phrase without a number is the one it happened to only in the case for that: the accusative of an object, none of others for a subject. */
function fitting({ marked, mentionOf }: Analysis, { trigger }: TriggerAt, phrase: Run | null): Run | null {
  if (phrase === null) return null;
  const { grammar } = marked.lexicon.language;
  const last = marked.tokens.key[phrase.to - 1] ?? '';
  const endsIn = (endings: readonly string[] | undefined): boolean =>
    endings?.some((ending) => last.endsWith(ending)) ?? false;
  if (trigger.patient === 'object') {
    let from = phrase.to - 1;
    while (from > phrase.from && mentionOf[from] !== -1 && mentionOf[from - 1] === mentionOf[from]) from -= 1;
    return endsIn(grammar?.accusativeEndings) ? { from, to: phrase.to } : null;
  }
  return endsIn(grammar?.obliqueEndings) && !endsIn(grammar?.genitiveEndings) ? null : phrase;
}

/** Where a row of counted phrases joined by "and" starts, of which the last starts at a token: «үш полицей мен бес жұмысшы». */
function joinedFrom(analysis: Analysis, from: number, floor: number): number {
  if (!has(analysis.marked, from - 1, classBit('coordinator'))) return from;
  const before = quantityEndingAt(analysis, from - 1, floor);
  return before === null ? from : joinedFrom(analysis, before.from, floor);
}

function isFree({ marked }: Analysis): boolean {
  return marked.lexicon.language.grammar?.freeWordOrder === true;
}

/** Where word order is free, the one it happened to may stand behind: «в городе погибли 15 человек». The side that speaks of people, before all with a number. */
function sufferer(analysis: Analysis, here: TriggerAt, before: Run | null): Run | null {
  if (!isFree(analysis) || (isCounted(analysis, before) && !isAdjunct(analysis, before))) return before;
  const after = phraseAfter(analysis, here.to, here.bounds.to);
  if (isCounted(analysis, after)) return after;
  const { of } = here.trigger;
  if (of !== undefined) return speaksOf(analysis, before, of) ? before : after;
  return tellsPeople(analysis, before) || !tellsPeople(analysis, after) ? before : after;
}

/** «из 200 протестующих арестованы 37»: the phrase hangs on a preposition, so it is no subject. */
function isAdjunct({ marked, quantityAt }: Analysis, phrase: Run | null): boolean {
  if (phrase === null) return false;
  const mask = classBit('preposition', 'partitive');
  return (
    has(marked, phrase.from - 1, mask) || ((quantityAt[phrase.from] ?? -1) === -1 && has(marked, phrase.from, mask))
  );
}

/** «В ходе митинга полиция»: the one who acts, without the phrases of place and time in front. */
function withoutAdjuncts({ marked }: Analysis, phrase: Run | null): Run | null {
  if (phrase === null || !has(marked, phrase.from, classBit('preposition'))) return phrase;
  for (let at = phrase.from + 1; at < phrase.to; at += 1) {
    const speaker = foundAt(marked, at, 'speaker') ?? foundAt(marked, at, 'noun');
    if (speaker !== null && speaker.to === phrase.to) return { from: at, to: phrase.to };
  }
  return null;
}

function isCounted(analysis: Analysis, phrase: Run | null): boolean {
  return phrase !== null && countOf(analysis, phrase) !== null;
}

function tellsPeople(analysis: Analysis, phrase: Run | null): boolean {
  return phrase !== null && (countOf(analysis, phrase) !== null || isPeople(analysis, phrase));
}

/** "“a number of students” had been detained": the subject stands within quotation marks that close right before the verb. */
function quotedBefore(
  analysis: Analysis,
  { from, be }: { readonly from: number; readonly be: boolean },
  floor: number,
): Run | null {
  const isClosing = from - 1 > floor && analysis.quotationOf[from - 1] !== -1 && analysis.quotationOf[from] === -1;
  return be && isClosing ? phraseBefore(analysis, from - 1, floor) : null;
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
  if (has(marked, at, classBit('preposition', 'subordinator', 'contrast'))) return null;
  const phrase = phraseAfter(analysis, at, limit);
  for (let between = phrase?.to ?? limit; between < limit; between += 1)
    if (foundAt(marked, between, 'reporting')?.entry.cue.type === 'verb') return null;
  return phrase;
}

interface Slots {
  readonly patient: Run | null;
  readonly actor: Run | null;
  readonly negated: boolean;
  readonly passive: boolean;
}

function build(analysis: Analysis, here: TriggerAt, group: Run, slots: Slots): ActEvent | null {
  const { trigger } = here;
  const toll = isNumberOf(analysis, slots.patient) ? eventOfToll(analysis, here) : null;
  if (toll !== null && toll.quantity !== null) return { ...toll, rule: `${trigger.name}/toll` };
  const counted = slots.patient === null ? null : quantityFor(analysis, here.trigger, slots.patient);
  const quantity =
    counted ?? (slots.patient === null ? null : countOfSpeakers(analysis, slots.patient, here.bounds.from));
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

/** "by the police" within the next few words after a passive. */
function agentAfter(analysis: Analysis, start: number, ceiling: number): Run | null {
  const { marked, timeOf } = analysis;
  for (let at = start - 1; at < Math.min(ceiling, start + 10); at += 1) {
    if (marked.tokens.kind[at] === tokenKinds.mark) return null;
    if (has(marked, at, agentMark) && timeOf[at] === -1) return phraseAfter(analysis, at + 1, ceiling);
  }
  return null;
}
