import type { Claim, TextLayer } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import type { Frame } from '../attribution/frame.ts';
import type { Demand } from '../demands/find-demands.ts';
import { toEventQuantity } from '../events/count-of.ts';
import type { ActEvent } from '../events/event.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { has } from '../lexicon/marked-text.ts';
import type { PlaceFinder } from '../places/place-finder.ts';
import type { Clock } from '../times/clock.ts';
import { type Attribution, attribute, type FrameIndex } from './attribute.ts';
import type { BoilerplateIndex } from './boilerplate.ts';
import type { ClaimTrace } from './claim-trace.ts';
import { clauseOf, trim } from './clause.ts';
import { makeClaim } from './make-claim.ts';
import { moodOf, stanceOf } from './stance-of.ts';
import { claimsOfStatements } from './statements.ts';

/** Everything the claims of a text are made from. */
export interface ClaimSources {
  readonly text: TextLayer;
  readonly analysis: Analysis;
  readonly boilerplate: BoilerplateIndex;
  readonly frames: FrameIndex;
  readonly clock: Clock;
  readonly places: PlaceFinder;
  /** Null where nobody asks for explanations. */
  readonly trace: ClaimTrace | null;
}

/** What was found in a text, to be turned into claims. */
export interface FoundActs {
  readonly frames: readonly Frame[];
  readonly events: readonly ActEvent[];
  readonly demands: readonly Demand[];
}

/** All claims of a text, in the order of their words. */
export function findClaims(sources: ClaimSources, { frames, events, demands }: FoundActs): readonly Claim[] {
  const { count } = sources.analysis.marked.tokens;
  const wanted = new Uint8Array(count);
  for (const { content, cue } of demands) wanted.fill(1, content.from, wishEnd(sources.analysis, content, cue));
  const acts = claimsOfEvents(sources, events, wanted);
  const taken = new Uint8Array(count);
  for (const { event } of acts) taken.fill(1, event.trigger.from, event.trigger.to);
  for (const { anchor } of demands) taken.fill(1, anchor.from, anchor.to);
  const counted = new Set(acts.map(({ event }) => event.quantity?.from ?? -1));
  const zero = claimsOfNone(sources, counted);
  const claims = [
    ...acts.map(({ claim }) => claim),
    ...demands.map((demand) => claimOfDemand(sources, demand)),
    ...zero,
  ];
  claims.push(...claimsOfStatements(sources, frames, taken));
  const unique = new Map(claims.map((claim) => [claim.id, claim]));
  return [...unique.values()].sort(
    (one, other) =>
      (one.quantity?.anchor.start ?? one.anchor.start) - (other.quantity?.anchor.start ?? other.anchor.start) ||
      one.anchor.start - other.anchor.start ||
      (one.id < other.id ? -1 : 1),
  );
}

/** Where, in what is demanded, something is told as having happened: a clause about it ("who"), or what follows a participle's comma ("…, demanding pay, clashes left"). */
function wishEnd({ marked }: Analysis, content: Run, cue: Run | null): number {
  const isAside = cue !== null && (marked.tokens.key[cue.from] ?? '').endsWith('ing');
  let at = content.from;
  while (at < content.to && !has(marked, at, classBit('relative')) && !(isAside && marked.tokens.key[at] === ','))
    at += 1;
  return at;
}

function claimOfDemand({ text, analysis, boilerplate, trace }: ClaimSources, demand: Demand): Claim {
  const claim = makeClaim(text, analysis, boilerplate, {
    kind: 'demand',
    rule: demand.rule,
    anchor: demand.anchor,
    subject: demand.content,
    addressee: demand.addressee,
    holder: demand.holder,
    cue: demand.cue,
    stance: 'demanded',
  });
  trace?.made(claim, demand.cue);
  return claim;
}

/** "No children were on the square": nobody, of no act. */
function claimsOfNone(sources: ClaimSources, counted: ReadonlySet<number>): readonly Claim[] {
  const { text, analysis, boilerplate, frames, trace } = sources;
  const claims: Claim[] = [];
  for (const run of analysis.quantities) {
    if (run.high !== 0 || run.unit !== 'person' || counted.has(run.from)) continue;
    const clause = clauseOf(analysis, { from: run.from, to: run.nounTo });
    const said = attribute(analysis, frames, run.from);
    const claim = makeClaim(text, analysis, boilerplate, {
      kind: 'other',
      rule: 'none',
      anchor: clause,
      quantity: toEventQuantity(run),
      subject: { from: run.from, to: run.nounTo },
      holder: said.holder,
      chain: said.chain,
      stance: 'denied',
      negated: true,
    });
    trace?.made(claim, run);
    claims.push(claim);
  }
  return claims;
}

/** Of what is demanded these acts are taken to have happened: the rest is only wished for. */
const presupposed: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'disappeared',
  'tortured',
  'arrested',
  'charged',
  'tried',
  'sentenced',
  'dismissed',
  'displaced',
]);

interface ActClaim {
  readonly event: ActEvent;
  readonly claim: Claim;
}

/** Turns acts into claims: given to whoever says so, dated, placed; acts not said to have happened are left out. */
function claimsOfEvents(sources: ClaimSources, events: readonly ActEvent[], wanted: Uint8Array): readonly ActClaim[] {
  const claims: ActClaim[] = [];
  const told = new Set<string>();
  for (const event of events) if (!isBareNoun(event)) told.add(`${event.kind} ${event.sentence}`);
  for (const event of events) {
    const place = `${event.kind} ${event.sentence}`;
    if (isBareNoun(event) && told.has(place)) continue;
    const isWanted = wanted[event.trigger.from] === 1;
    if (isWanted && !presupposed.has(event.kind)) continue;
    const claim = claimOfAct(sources, event, isWanted);
    if (claim === null) continue;
    told.add(place);
    claims.push({ event, claim });
  }
  return claims;
}

/** An act named by a noun alone: one claim a sentence is enough. */
function isBareNoun(event: ActEvent): boolean {
  return event.quantity === null && event.rule.endsWith('/noun');
}

/** The claim that an act makes: given to whoever says so, dated, placed; null when it is not told as having happened. */
export function claimOfAct(sources: ClaimSources, event: ActEvent, isWanted = false): Claim | null {
  const { text, analysis, boilerplate, frames, clock, places, trace } = sources;
  const isToll = event.rule.endsWith('/toll');
  const heart = isToll && event.quantity !== null ? event.quantity : event.trigger;
  const mood = moodOf(analysis, isToll ? heart : event.group, heart, isVerbal(event), event.patient);
  if (mood.irrealis) return null;
  const at = event.quantity?.from ?? event.trigger.from;
  const told = attribute(analysis, frames, event.trigger.from);
  const ofThemselves = told.frames.some(({ speaker }) => speaker !== null && at >= speaker.from && at < speaker.to);
  const isAtTrigger = ofThemselves || !inSentence(analysis, at, event);
  const given = isAtTrigger ? told : attribute(analysis, frames, at);
  const said = mood.denied && isOnlyHearsay(given) ? { holder: 'author' as const, chain: [], frames: [] } : given;
  const stance = isWanted ? 'demanded' : stanceOf(mood, event.negated, said.frames, said.holder === 'author');
  if (isToll && event.quantity === null && stance !== 'doubted') return null;
  const clause = clauseOf(analysis, extentOf(event));
  const [outer] = said.frames;
  const anchor = outer === undefined ? clause : withCue(analysis, clause, outer);
  const outerTime = outer?.saidTime ?? -1;
  const claim = makeClaim(text, analysis, boilerplate, {
    kind: event.kind,
    rule: event.rule,
    anchor,
    quantity: event.quantity,
    subject: subjectOf(event),
    actor: event.actor,
    time: event.rule.endsWith('/figure') ? null : clock.timeOfEvent(event, clause, said.frames),
    place: places.placeOf(
      event,
      clause,
      told.frames.flatMap(({ speaker }) => speaker ?? []),
    ),
    holder: said.holder,
    chain: said.chain,
    cue: outer === undefined || outer.cue.to <= outer.cue.from ? null : outer.cue,
    said: outerTime === -1 ? null : clock.read(outerTime),
    stance,
    negated: event.negated,
  });
  trace?.made(claim, event.trigger);
  return claim;
}

/** "Allegations that … are fabricated": nobody is named who alleges; whoever writes denies. */
function isOnlyHearsay({ frames }: Attribution): boolean {
  return (
    frames.length > 0 &&
    frames.every(({ speaker, cue }) => speaker !== null && speaker.from >= cue.from && speaker.to <= cue.to)
  );
}

function isVerbal({ rule }: ActEvent): boolean {
  return !rule.endsWith('/noun') && !rule.endsWith('/toll') && !rule.endsWith('/figure') && !rule.endsWith('/people');
}

function inSentence({ sentenceOf }: Analysis, at: number, event: ActEvent): boolean {
  return sentenceOf[at] === event.sentence;
}

/** Who it happened to: the phrase from its number on. */
function subjectOf(event: ActEvent): Run | null {
  const { patient, quantity } = event;
  if (patient === null || quantity === null) return patient;
  return quantity.from > patient.from && quantity.from < patient.to ? { from: quantity.from, to: patient.to } : patient;
}

function extentOf(event: ActEvent): Run {
  const runs: Run[] = [event.trigger, event.group];
  if (event.patient !== null && Math.abs(event.patient.from - event.trigger.from) < 60) runs.push(event.patient);
  if (event.actor !== null && Math.abs(event.actor.from - event.trigger.from) < 60) runs.push(event.actor);
  if (event.quantity !== null) runs.push(event.quantity);
  return { from: Math.min(...runs.map((run) => run.from)), to: Math.max(...runs.map((run) => run.to)) };
}

/** The clause with the words that attribute it, when they stand in the same sentence. */
function withCue(analysis: Analysis, clause: Run, frame: Frame): Run {
  const { sentenceOf, marked } = analysis;
  const isNear = frame.speaker !== null && sentenceOf[frame.speaker.from] === sentenceOf[frame.cue.from];
  const speaker = isNear && frame.speaker !== null ? frame.speaker : frame.cue;
  const from = Math.min(frame.cue.from, speaker.from);
  const to = Math.max(frame.cue.to, speaker.to);
  if (to <= from || sentenceOf[from] !== sentenceOf[clause.from]) return clause;
  return trim(marked, { from: Math.min(clause.from, from), to: Math.max(clause.to, to) });
}
