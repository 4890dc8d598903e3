import type { Analysis, Run } from '../analysis.ts';
import { phraseAfter, phraseBefore } from '../grammar/noun-phrase.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import type { QuantityRun } from '../quantities/find-quantities.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import { countOf, mayBePeople, toEventQuantity } from './count-of.ts';
import type { ActEvent, EventQuantity } from './event.ts';
import { isPeople } from './people.ts';
import type { TriggerAt } from './trigger-at.ts';

const partitive = classBit('partitive');
const coordinator = classBit('coordinator');
const agentMark = classBit('agentMark');
const possessive = classBit('possessive');
const be = classBit('be');

function eventAt(
  here: TriggerAt,
  rest: Pick<ActEvent, 'patient' | 'actor' | 'quantity' | 'negated'> & { group?: Run },
): ActEvent {
  const trigger = { from: here.from, to: here.to };
  return {
    kind: here.trigger.kind,
    rule: `${here.trigger.name}/${here.voice}`,
    sentence: here.sentence,
    trigger,
    group: rest.group ?? trigger,
    patient: rest.patient,
    actor: rest.actor,
    quantity: rest.quantity,
    negated: rest.negated || rest.quantity?.high === 0,
    passive: true,
  };
}

/** The quantity whose words or noun end right before a token, "of" and one adjective allowed between. */
export function quantityBefore(
  { marked, quantities, quantityAt }: Analysis,
  at: number,
  floor: number,
): QuantityRun | null {
  for (let from = at - 1; from >= Math.max(floor, at - 12); from -= 1) {
    const run = quantities[quantityAt[from] ?? -1];
    if (run === undefined) continue;
    if (run.nounTo === at || run.to === at) return run;
    let between = run.to;
    while (
      between < at &&
      (has(marked, between, partitive) || (marked.classes[between] ?? 0) === 0) &&
      marked.tokens.kind[between] === tokenKinds.word
    )
      between += 1;
    return between === at && at - run.to <= 3 ? run : null;
  }
  return null;
}

/** "the dismissal of more than two thousand workers", "12 deaths", "Kurmanov's arrest". */
export function eventOfNoun(analysis: Analysis, here: TriggerAt): ActEvent | null {
  const { marked } = analysis;
  const { trigger, bounds } = here;
  const countsPeople = trigger.people === 'required';
  const counted = countsPeople ? quantityBefore(analysis, here.from, bounds.from) : null;
  const after = ofPhrase(analysis, here);
  const isOwned = marked.lexicon.language.grammar?.genitivePrecedes === true;
  const owner = isOwned ? phraseBefore(analysis, here.from, bounds.from) : ownerBefore(analysis, here);
  const actor = agentOf(analysis, after?.to ?? here.to, bounds.to);
  if (counted !== null && (counted.unit === null || counted.unknownNoun)) {
    return eventAt(here, {
      patient: after,
      actor,
      quantity: toEventQuantity(counted),
      negated: false,
      group: { from: counted.from, to: here.to },
    });
  }
  const patient = trigger.patient === 'none' ? null : (after ?? owner);
  const quantity = patient === null || !countsPeople ? null : countOf(analysis, patient);
  if (countsPeople && !tellsAlone(analysis, here)) {
    const plural = marked.tokens.key[here.to - 1]?.endsWith('s') ?? false;
    if (quantity === null && (patient === null ? !plural : !isPeople(analysis, patient))) return null;
    if (quantity === null && patient === null && here.trigger.kind === 'killed') return null;
  }
  return eventAt(here, { patient, actor, quantity, negated: false });
}

/** "Torture is routine there": words that tell an act without anybody it was done to. */
function tellsAlone({ marked }: Analysis, { trigger, from, to }: TriggerAt): boolean {
  if (trigger.alone === undefined) return false;
  return trigger.alone.includes(marked.tokens.key.slice(from, to).join(' '));
}

function ofPhrase(analysis: Analysis, here: TriggerAt): Run | null {
  const { marked } = analysis;
  const endsInOf = has(marked, here.to - 1, partitive);
  if (endsInOf) return phraseAfter(analysis, here.to, here.bounds.to);
  if (has(marked, here.to, partitive)) return phraseAfter(analysis, here.to + 1, here.bounds.to);
  const isOwned = marked.lexicon.language.grammar?.genitiveFollows === true && !has(marked, here.to, coordinator);
  return isOwned ? phraseAfter(analysis, here.to, here.bounds.to) : null;
}

function ownerBefore(analysis: Analysis, here: TriggerAt): Run | null {
  const { marked } = analysis;
  let at = here.from - 1;
  if (at > here.bounds.from && (marked.classes[at] ?? 0) === 0 && has(marked, at - 1, possessive)) at -= 1;
  if (at < here.bounds.from || !has(marked, at, possessive)) return null;
  if (marked.tokens.key[at] !== "'s") return { from: at, to: at + 1 };
  return phraseBefore(analysis, at, here.bounds.from);
}

function agentOf(analysis: Analysis, at: number, ceiling: number): Run | null {
  return at < ceiling && has(analysis.marked, at, agentMark) ? phraseAfter(analysis, at + 1, ceiling) : null;
}

/** "thirteen dead", "many dozens dead and many hundreds wounded", "12 people were missing". */
export function eventOfState(analysis: Analysis, here: TriggerAt, previous: ActEvent | null): ActEvent | null {
  const { bounds } = here;
  const counted = quantityBefore(analysis, here.from, bounds.from);
  if (counted !== null && isPlaceOfDeath(analysis, here, counted, previous)) return null;
  if (counted !== null && mayBePeople(counted) && counted.from >= (previous?.trigger.to ?? 0)) {
    const patient = { from: counted.from, to: Math.max(counted.nounTo, counted.to) };
    return eventAt(here, {
      patient,
      actor: null,
      quantity: toEventQuantity(counted),
      negated: isDenied(analysis, counted.from, here.to),
      group: { from: counted.from, to: here.to },
    });
  }
  const none = counted === null ? noneBeside(analysis, here) : null;
  if (none !== null) return none;
  const behind = counted === null ? figureBehind(analysis, here) : null;
  if (behind !== null) {
    return eventAt(here, {
      patient: null,
      actor: null,
      quantity: toEventQuantity(behind),
      negated: false,
      group: { from: here.from, to: behind.to },
    });
  }
  const group = verbGroup(analysis, here.from, bounds.from);
  if (!group.be && !has(analysis.marked, here.from - 1, be)) return null;
  const patient = phraseBefore(analysis, group.from, bounds.from);
  if (patient === null) return null;
  const quantity = countOf(analysis, patient);
  if (quantity === null && !isPeople(analysis, patient)) return null;
  if (quantity !== null && here.trigger.people === 'required' && quantity.unit !== 'person') return null;
  return eventAt(here, {
    patient,
    actor: null,
    quantity,
    negated: group.negated,
    group: { from: group.from, to: here.to },
  });
}

/** «никаких десятков убитых нет»: what is counted is said not to be. */
function isDenied({ marked }: Analysis, from: number, to: number): boolean {
  const words = marked.lexicon.language.numbers;
  const key = (at: number): string => marked.tokens.key[at] ?? '';
  return (words?.noneBehind?.includes(key(to)) ?? false) || (words?.noneBefore?.includes(key(from - 1)) ?? false);
}

/** «погибших нет», «без жертв»: nobody. */
function noneBeside({ marked }: Analysis, here: TriggerAt): ActEvent | null {
  const words = marked.lexicon.language.numbers;
  const isBehind = words?.noneBehind?.includes(marked.tokens.key[here.to] ?? '') ?? false;
  const isBefore = words?.noneBefore?.includes(marked.tokens.key[here.from - 1] ?? '') ?? false;
  if (!isBehind && !isBefore) return null;
  const at = isBehind ? here.to : here.from - 1;
  const zero = { low: 0, high: 0, lowOpen: false, highOpen: false, approximate: false, codebook: null };
  return eventAt(here, {
    patient: { from: here.from, to: here.to },
    actor: null,
    quantity: { from: at, to: at + 1, ...zero, unit: 'person' },
    negated: true,
    group: { from: Math.min(at, here.from), to: Math.max(at + 1, here.to) },
  });
}

/** How far the number may stand behind in «жертвами столкновений стали 15 человек». */
const complementReach = 6;

/** «раненых — более 100», «жертвами столкновений стали 15 человек»: the number set behind with a dash, a colon or a form of "be". */
function figureBehind({ marked, quantities, quantityAt }: Analysis, here: TriggerAt): QuantityRun | null {
  const mark = marked.tokens.key[here.to] ?? '';
  let at = here.to;
  if (mark !== '—' && mark !== '–' && mark !== ':') {
    if (marked.lexicon.language.grammar?.freeWordOrder !== true) return null;
    const beside = quantities[quantityAt[here.to] ?? -1];
    if (beside !== undefined) return beside.unit === null ? beside : null;
    const limit = Math.min(here.bounds.to, here.to + complementReach);
    while (at < limit && marked.tokens.kind[at] === tokenKinds.word && !has(marked, at, be)) at += 1;
    if (!has(marked, at, be)) return null;
  }
  const run = quantities[quantityAt[at + 1] ?? -1];
  return run !== undefined && mayBePeople(run) ? run : null;
}

/** "21 died on the spot and two in hospital": the two died too. */
function isPlaceOfDeath(
  { marked }: Analysis,
  here: TriggerAt,
  counted: QuantityRun,
  previous: ActEvent | null,
): boolean {
  return (
    previous?.kind === 'killed' &&
    here.trigger.kind === 'wounded' &&
    has(marked, here.from, classBit('preposition')) &&
    counted.nounTo === here.from &&
    has(marked, counted.from - 1, classBit('coordinator'))
  );
}

/** How far a toll's number may stand behind it. */
const tollReach = 22;

/** "the death toll rose from 12 to 16", "the number of dead is unclear, but it is at least seventy". */
export function eventOfToll(analysis: Analysis, here: TriggerAt): ActEvent | null {
  const { marked, quantities, quantityAt, timeOf } = analysis;
  const limit = Math.min(here.bounds.to, here.to + tollReach);
  let chosen: QuantityRun | null = null;
  for (let at = here.to; at < limit; at += 1) {
    if (at > here.to && foundAt(marked, at, 'trigger')?.entry.voice === 'toll') break;
    const run = quantities[quantityAt[at] ?? -1];
    if (run === undefined || timeOf[at] !== -1) continue;
    const isOrigin = isOpening(marked, run.from - 1) && !isOpening(marked, run.numberFrom);
    if (!mayBePeople(run) || isOrigin) continue;
    if (nextIsOtherAct(analysis, run, here)) continue;
    chosen = run;
    break;
  }
  const before = quantityBefore(analysis, here.from, here.bounds.from);
  const quantity: EventQuantity | null = chosen === null ? null : toEventQuantity(chosen);
  if (quantity === null && before !== null) {
    return eventAt(here, { patient: null, actor: null, quantity: toEventQuantity(before), negated: false });
  }
  const group = { from: here.from, to: quantity === null ? here.to : quantity.to };
  return eventAt(here, { patient: null, actor: null, quantity, negated: false, group });
}

/** "rose from 12": the word that opens a range or, behind a verb of change, says where it began. */
function isOpening({ tokens, lexicon }: Analysis['marked'], at: number): boolean {
  return lexicon.language.numbers?.rangeOpen?.includes(tokens.key[at] ?? '') ?? false;
}

/** "…, while 40 were wounded": the number belongs to another act. */
function nextIsOtherAct({ marked }: Analysis, run: QuantityRun, here: TriggerAt): boolean {
  for (let at = run.nounTo; at < run.nounTo + 4; at += 1) {
    const found = foundAt(marked, at, 'trigger');
    if (found !== null) return found.entry.trigger.kind !== here.trigger.kind;
    if (marked.tokens.kind[at] === tokenKinds.mark) return false;
  }
  return false;
}

/** "fourteen bodies were brought to the morgue", "the bodies of eight men". */
export function eventOfPeople(analysis: Analysis, here: TriggerAt): ActEvent | null {
  const after = ofPhrase(analysis, here);
  const owners = after === null ? null : countOf(analysis, after);
  if (owners !== null) return eventAt(here, { patient: after, actor: null, quantity: owners, negated: false });
  const counted = quantityBefore(analysis, here.from, here.bounds.from) ?? quantityEndingAt(analysis, here.to);
  if (counted === null || !mayBePeople(counted) || isOfBodies(analysis, counted, here.from)) return null;
  const patient = { from: counted.from, to: here.to };
  return eventAt(here, { patient, actor: null, quantity: toEventQuantity(counted), negated: false, group: patient });
}

/** "None of the bodies had …", "bullets in three of the bodies": something is said of bodies counted elsewhere. */
function isOfBodies({ marked }: Analysis, counted: QuantityRun, bodies: number): boolean {
  if (counted.high === 0) return true;
  for (let at = counted.numberFrom; at < bodies; at += 1) if (has(marked, at, partitive)) return true;
  return false;
}

function quantityEndingAt({ quantities, quantityAt }: Analysis, at: number): QuantityRun | null {
  for (let from = at - 1; from >= Math.max(0, at - 12); from -= 1) {
    const run = quantities[quantityAt[from] ?? -1];
    if (run !== undefined) return run.nounTo === at ? run : null;
  }
  return null;
}
