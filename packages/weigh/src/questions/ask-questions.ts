import {
  type AskedQuestion,
  type ClaimKind,
  type Contradiction,
  claimKinds,
  type Origin,
  type Question,
  type Said,
  type Sha256,
  type SpeakerChange,
} from '@inquest/model';
import { compareText, listAt } from '../compare.ts';
import { fold, slug } from '../fold.ts';
import type { FoundIncident } from '../incidents/found-incident.ts';
import type { Placing } from '../incidents/place-claims.ts';
import type { Report } from '../incidents/report.ts';
import { countsPeople, kindRules } from '../kinds.ts';
import { findOrigins, type TextTies } from '../origins/find-origins.ts';
import { findContradictions } from '../tensions/find-contradictions.ts';
import { findSilences, type IncidentSpeaker, type itemsByKind, speakersOf } from '../tensions/find-silences.ts';
import { findSpeakerChanges } from '../tensions/find-speaker-changes.ts';
import { questionStart, whetherStart } from '../words/en.ts';
import { envelopeOf } from './envelope.ts';
import { hasFigure } from './figure.ts';
import { accountOf, type DraftAccount, type GatheredAccounts, gatherAccounts } from './gather-accounts.ts';
import type { TextDate } from './text-date.ts';

/** A question asked by people, with or without the statement that asked it. */
export type AskedByPeople = AskedQuestion | Said<AskedQuestion>;

/** What questions are answered from. */
export interface AskContext {
  readonly rejected: ReadonlySet<Sha256>;
  readonly ties: TextTies;
  readonly textDateOf: (report: Report) => TextDate | null;
  readonly itemsByKind: ReturnType<typeof itemsByKind>;
}

/** A question with everything found out about it. */
export interface Answered {
  readonly question: Question;
  readonly contradictions: readonly Contradiction[];
  readonly speakerChanges: readonly SpeakerChange[];
  /** Claims that speak of one particular person beside a total. */
  readonly parts: number;
}

/** A question before its accounts are tied and weighed. */
interface Draft {
  readonly id: string;
  readonly incident: string;
  readonly kind: ClaimKind;
  readonly words: string;
  readonly askedBy: 'program' | Sha256;
  readonly accounts: readonly DraftAccount[];
  readonly parts: number;
}

/** All questions of an incident: those that follow from its claims and those that people asked of it. */
export function questionsOf(found: FoundIncident, asked: readonly AskedByPeople[], context: AskContext): Answered[] {
  const byKind = new Map<ClaimKind, Placing[]>();
  for (const placing of found.placings) listAt(byKind, placing.claim.kind).push(placing);
  const drafts = claimKinds.flatMap((kind) =>
    draftsOfKind({ found, kind, placings: byKind.get(kind) ?? [], asked, context }),
  );
  const speakers = speakersOf(drafts.flatMap(({ accounts }) => accounts.flatMap(speakerOf)));
  return drafts.map((draft) => answer(draft, speakers, context));
}

interface KindInput {
  readonly found: FoundIncident;
  readonly kind: ClaimKind;
  readonly placings: readonly Placing[];
  readonly asked: readonly AskedByPeople[];
  readonly context: AskContext;
}

function draftsOfKind({ found, kind, placings, asked, context }: KindInput): Draft[] {
  const ofKind = asked.filter((one) => bodyOf(one).kind === kind);
  const wanted = asksOf(kind, placings);
  if (wanted === null && ofKind.length === 0) return [];
  const { asks, ...gathered } = gather(placings, wanted ?? kindRules[kind].asks ?? 'whether', context);
  const id = `${kind}-${found.incident.id}`;
  const shared = { incident: found.incident.id, kind, accounts: gathered.accounts, parts: gathered.parts.length };
  if (ofKind.length === 0) {
    const words = questionWords(found, kind, asks);
    return gathered.accounts.length === 0 ? [] : [{ id, ...shared, words, askedBy: 'program' }];
  }
  const distinct = [...new Map(ofKind.map((one) => [fold(bodyOf(one).words), one])).values()];
  const ordered = distinct.sort((a, b) => compareText(bodyOf(a).words, bodyOf(b).words));
  return ordered.map((one, index) => {
    const numbered = index === 0 ? id : `${id}-asked-${index + 1}`;
    return {
      id: numbered,
      ...shared,
      words: bodyOf(one).words,
      askedBy: 'statement' in one ? one.statement : 'program',
    };
  });
}

/** Where all that is told of are particular persons, no total is at issue: the question is whether it happened. */
function gather(
  placings: readonly Placing[],
  asks: 'count' | 'whether',
  { rejected, textDateOf }: AskContext,
): GatheredAccounts & { readonly asks: 'count' | 'whether' } {
  const counted = gatherAccounts(placings, { asks, rejected, textDateOf });
  const figured = counted.accounts.some(({ quantity }) => hasFigure(quantity));
  if (asks === 'whether' || figured || placings.length === 0) return { ...counted, asks };
  return { ...gatherAccounts(placings, { asks: 'whether', rejected, textDateOf }), asks: 'whether' };
}

export function bodyOf(asked: AskedByPeople): AskedQuestion {
  return 'body' in asked ? asked.body : asked;
}

/** "How many" when a claim gives a number; "whether" for what is not counted, or when it is said and denied. */
function asksOf(kind: ClaimKind, placings: readonly Placing[]): 'count' | 'whether' | null {
  if (placings.length === 0) return null;
  const { asks } = kindRules[kind];
  if (
    asks === 'count' &&
    placings.some(({ claim: { quantity } }) => hasFigure(quantity) && countsPeople(quantity.unit))
  )
    return 'count';
  if (asks === 'whether') return 'whether';
  const denied = placings.some(({ claim }) => claim.negated || claim.stance === 'denied');
  const said = placings.some(({ claim }) => !claim.negated && claim.stance !== 'denied');
  return denied && said && kindRules[kind].scope !== 'none' ? 'whether' : null;
}

/** "How many were killed at Zhanaozen on 16 December 2011?" */
function questionWords({ spot, when, alsoOn }: FoundIncident, kind: ClaimKind, asks: 'count' | 'whether'): string {
  const start = (asks === 'count' ? questionStart : whetherStart)[kind];
  const where = spot.kind === 'country' || spot.kind === 'region' ? 'in' : 'at';
  const apart = alsoOn(kind);
  const besides = apart.length === 0 ? '' : `, apart from ${apart.join(' and ')}`;
  return `${start} ${where} ${spot.name} ${when}${besides}?`;
}

function speakerOf({ voice, claim }: DraftAccount): IncidentSpeaker[] {
  return voice.name === null || claim.holder === 'author'
    ? []
    : [{ name: voice.name, words: voice.words, kind: voice.kind }];
}

function answer(draft: Draft, speakers: readonly IncidentSpeaker[], context: AskContext): Answered {
  const { accounts: drafts, parts, ...fields } = draft;
  const { origins: made, originOf, surerGroupOf } = findOrigins(drafts, context.ties);
  const accounts = drafts.map((account, index) =>
    accountOf(account, `${draft.id}-${index + 1}`, made[originOf[index] ?? 0]?.id ?? 'o1'),
  );
  const members = new Map<string, string[]>();
  for (const account of accounts) listAt(members, account.origin).push(account.id);
  const origins: Origin[] = made.map((origin) => ({ ...origin, accounts: members.get(origin.id) ?? [] }));
  const envelope = envelopeOf(
    drafts.map(({ quantity, counted }, index) => ({
      quantity,
      counted,
      origin: String(originOf[index]),
      surerOrigin: String(surerGroupOf[index]),
    })),
  );
  const silent = findSilences(accounts, context.itemsByKind, speakers);
  return {
    question: { ...fields, accounts, origins, envelope, silent },
    contradictions: findContradictions(drafts, context.ties.rootOf),
    speakerChanges: findSpeakerChanges(draft.id, accounts),
    parts,
  };
}

/** An address for an incident that people named and the program did not find. */
export function askedIncidentId(words: string): string {
  return slug(words);
}
