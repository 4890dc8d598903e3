import type { Claim, TextLayer } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import type { Frame } from '../attribution/frame.ts';
import type { ActEvent } from '../events/event.ts';
import type { PlaceFinder } from '../places/place-finder.ts';
import type { Clock } from '../times/clock.ts';
import { attribute, type FrameIndex } from './attribute.ts';
import type { BoilerplateIndex } from './boilerplate.ts';
import { clauseOf, trim } from './clause.ts';
import { makeClaim } from './make-claim.ts';
import { moodOf, stanceOf } from './stance-of.ts';

/** Everything the claims of a text are made from. */
export interface ClaimSources {
  readonly text: TextLayer;
  readonly analysis: Analysis;
  readonly boilerplate: BoilerplateIndex;
  readonly frames: FrameIndex;
  readonly clock: Clock;
  readonly places: PlaceFinder;
}

/** Turns acts into claims: given to whoever says so, dated, placed; acts not said to have happened are left out. */
export function claimsOfEvents(sources: ClaimSources, events: readonly ActEvent[]): readonly Claim[] {
  const claims: Claim[] = [];
  const seen = new Set<string>();
  for (const event of events) {
    const claim = claimOf(sources, event);
    if (claim === null) continue;
    const key = `${claim.kind} ${event.sentence} ${event.quantity === null ? '-' : event.quantity.from}`;
    const plain = event.quantity === null && event.patient === null;
    if (plain && seen.has(key)) continue;
    seen.add(key);
    claims.push(claim);
  }
  return claims;
}

function claimOf(sources: ClaimSources, event: ActEvent): Claim | null {
  const { text, analysis, boilerplate, frames, clock, places } = sources;
  const isToll = event.rule.endsWith('/toll');
  const heart = isToll && event.quantity !== null ? event.quantity : event.trigger;
  const mood = moodOf(analysis, isToll ? heart : event.group, heart);
  if (mood.irrealis) return null;
  const at = event.quantity?.from ?? event.trigger.from;
  const said = attribute(analysis, frames, inSentence(analysis, at, event) ? at : event.trigger.from);
  const stance = stanceOf(mood, event.negated, said.frames, said.holder === 'author');
  if (isToll && event.quantity === null && stance !== 'doubted') return null;
  const clause = clauseOf(analysis, extentOf(event));
  const [outer] = said.frames;
  const anchor = outer === undefined ? clause : withCue(analysis, clause, outer);
  const outerTime = outer?.saidTime ?? -1;
  return makeClaim(text, analysis, boilerplate, {
    kind: event.kind,
    rule: event.rule,
    anchor,
    quantity: event.quantity,
    subject: subjectOf(event),
    actor: event.actor,
    time: clock.timeOfEvent(event, clause, said.frames),
    place: places.placeOf(event, clause),
    holder: said.holder,
    chain: said.chain,
    cue: outer === undefined || outer.cue.to <= outer.cue.from ? null : outer.cue,
    said: outerTime === -1 ? null : clock.read(outerTime),
    stance,
    negated: event.negated,
  });
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
  const speaker = frame.speaker ?? frame.cue;
  const from = Math.min(frame.cue.from, speaker.from);
  const to = Math.max(frame.cue.to, speaker.to);
  if (to <= from || sentenceOf[from] !== sentenceOf[clause.from]) return clause;
  return trim(marked, { from: Math.min(clause.from, from), to: Math.max(clause.to, to) });
}
