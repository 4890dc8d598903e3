import { type Account, type AsOf, type Claim, type Quantity, type Sha256, sourceKinds } from '@inquest/model';
import { compareNumber, compareText, listAt } from '../compare.ts';
import { fold } from '../fold.ts';
import type { Placing } from '../incidents/place-claims.ts';
import type { Report } from '../incidents/report.ts';
import { countsPeople } from '../kinds.ts';
import { asOfClaim } from './as-of.ts';
import { figureKey, hasFigure, leadingFigure } from './figure.ts';
import { type Voice, voiceOf } from './holder.ts';
import { countsMore, countsSome, largestOf } from './parts.ts';
import type { TextDate } from './text-date.ts';

/** An account before it has an id and an origin, with what ties and tensions are found from. */
export interface DraftAccount {
  readonly claim: Claim;
  readonly alsoClaims: readonly Sha256[];
  readonly report: Report;
  readonly voice: Voice;
  readonly asOf: AsOf;
  readonly setAside: boolean;
  /** The claim's quantity; null when the question is whether, or when persons are told of one by one. */
  readonly quantity: Quantity | null;
  /** Says that it is so, and people let it stand: counts in the envelope. */
  readonly counted: boolean;
}

/** What accounts are gathered with. */
export interface GatherOptions {
  readonly asks: 'count' | 'whether';
  readonly rejected: ReadonlySet<Sha256>;
  readonly textDateOf: (report: Report) => TextDate | null;
}

export interface GatheredAccounts {
  readonly accounts: readonly DraftAccount[];
  /** Claims of one particular person, or of some of those counted, beside a total by the same voice: part of it, no rival. */
  readonly parts: readonly Claim[];
}

/**
 * Accounts of a question from the claims of its kind: one per item, voice, figure and stance, in the
 * order shown. A voice that only tells of persons one by one gives no total: its account has no figure.
 */
export function gatherAccounts(placings: readonly Placing[], options: GatherOptions): GatheredAccounts {
  const byVoice = new Map<string, Spoken[]>();
  const largestIn = new Map<string, number>();
  for (const { claim, report } of placings) {
    if (!answers(claim, options.asks)) continue;
    const voice = voiceOf(claim, report.item);
    largestIn.set(report.item.id, Math.max(largestIn.get(report.item.id) ?? 0, leadingFigure(claim.quantity) ?? 0));
    listAt(byVoice, `${report.item.id}|${voice.key}|${says(claim)}`).push({ claim, report, voice });
  }
  const accounts: DraftAccount[] = [];
  const parts: Claim[] = [];
  for (const all of byVoice.values()) {
    const some = options.asks === 'count' ? someOf(all, largestIn.get(all[0]?.report.item.id ?? '') ?? 0) : [];
    const spoken = without(all, some);
    parts.push(...some.map(({ claim }) => claim));
    const persons = options.asks === 'count' ? spoken.filter(({ claim }) => isOnePerson(claim)) : [];
    if (hasTotal(spoken)) {
      accounts.push(...accountsOfVoice(without(spoken, persons), options));
      parts.push(...persons.map(({ claim }) => claim));
    } else if (new Set(persons.map(({ claim }) => fold(claim.subject?.words ?? ''))).size > 1) {
      accounts.push(
        ...accountsOfVoice(without(spoken, persons), options),
        ...draftsOf(persons, { ...options, asks: 'whether' }),
      );
    } else {
      accounts.push(...accountsOfVoice(spoken, options));
    }
  }
  return { accounts: accounts.sort(asShown), parts };
}

interface Spoken {
  readonly claim: Claim;
  readonly report: Report;
  readonly voice: Voice;
}

/** Whether a claim is an answer: a number of people, or that it was not so. */
function answers(claim: Claim, asks: 'count' | 'whether'): boolean {
  if (claim.stance === 'demanded') return false;
  if (asks === 'whether') return true;
  if (claim.negated || claim.stance === 'denied') return true;
  return claim.quantity !== null && countsPeople(claim.quantity.unit);
}

/** `so` or `not so`: a voice that says both in one item gives two accounts. */
function says(claim: Claim): string {
  return claim.negated || claim.stance === 'denied' ? 'not so' : 'so';
}

function without(spoken: readonly Spoken[], left: readonly Spoken[]): Spoken[] {
  const gone = new Set(left);
  return spoken.filter((one) => !gone.has(one));
}

/** Numbers that count only some of those a voice counts: "another six", "two of them", beside a larger number. */
function someOf(spoken: readonly Spoken[], largestInReport: number): Spoken[] {
  const largest = largestOf(spoken.map(({ claim }) => claim));
  return spoken.filter(({ claim, report }) => {
    if (claim.stance === 'denied') return false;
    const figure = leadingFigure(claim.quantity) ?? 0;
    return (figure < largest && countsSome(claim, report)) || (figure < largestInReport && countsMore(claim, report));
  });
}

/** Whether a voice gives a figure beyond one person. */
function hasTotal(spoken: readonly Spoken[]): boolean {
  return spoken.some(({ claim }) => (leadingFigure(claim.quantity) ?? 0) > 1);
}

function isOnePerson({ quantity }: Claim): boolean {
  return quantity !== null && quantity.low === 1 && quantity.high === 1;
}

/** One voice in one item: a figure said twice is one account; "many" beside a figure adds no other. */
function accountsOfVoice(spoken: readonly Spoken[], options: GatherOptions): DraftAccount[] {
  const byFigure = new Map<string, Spoken[]>();
  for (const one of spoken) listAt(byFigure, options.asks === 'whether' ? '' : figureKey(one.claim.quantity)).push(one);
  const vague = spoken.filter(({ claim }) => !hasFigure(claim.quantity));
  const [firstFigured] = [...byFigure.values()].filter((group) => group.some(({ claim }) => hasFigure(claim.quantity)));
  if (options.asks === 'count' && firstFigured !== undefined && vague.length > 0) {
    byFigure.delete(figureKey(null));
    byFigure.delete('unfigured');
    firstFigured.push(...vague);
  }
  return [...byFigure.values()].flatMap((group) => draftsOf(group, options));
}

/** The claim that carries the words: not rejected, with a figure, not doubted, the first in the text. */
function draftsOf(group: readonly Spoken[], { asks, rejected, textDateOf }: GatherOptions): DraftAccount[] {
  const ranked = group.toSorted(
    (a, b) =>
      Number(rejected.has(a.claim.id)) - Number(rejected.has(b.claim.id)) ||
      Number(!hasFigure(a.claim.quantity)) - Number(!hasFigure(b.claim.quantity)) ||
      Number(a.claim.stance === 'doubted') - Number(b.claim.stance === 'doubted') ||
      a.claim.anchor.start - b.claim.anchor.start ||
      compareText(a.claim.id, b.claim.id),
  );
  const [lead, ...others] = ranked;
  if (lead === undefined) return [];
  const { claim, report, voice } = lead;
  const setAside = rejected.has(claim.id);
  const account: DraftAccount = {
    claim,
    alsoClaims: others.map((other) => other.claim.id),
    report,
    voice,
    asOf: asOfClaim(claim, report, textDateOf(report)),
    setAside,
    quantity: asks === 'count' ? claim.quantity : null,
    counted: !setAside && !claim.negated && claim.stance !== 'denied',
  };
  return [account];
}

/** Speakers by kind of source, then the reports' own voices; within each by date, then figure. */
function asShown(a: DraftAccount, b: DraftAccount): number {
  return (
    Number(a.claim.holder === 'author') - Number(b.claim.holder === 'author') ||
    sourceKinds.indexOf(a.voice.kind) - sourceKinds.indexOf(b.voice.kind) ||
    compareDates(a.asOf.start ?? a.asOf.end, b.asOf.start ?? b.asOf.end) ||
    compareNumber(leadingFigure(a.quantity), leadingFigure(b.quantity)) ||
    compareText(a.report.item.id, b.report.item.id) ||
    a.claim.anchor.start - b.claim.anchor.start ||
    compareText(a.claim.id, b.claim.id)
  );
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : compareText(a, b);
}

/** The account as the model has it. */
export function accountOf(draft: DraftAccount, id: string, origin: string): Account {
  const { claim, report, voice } = draft;
  return {
    id,
    claim: claim.id,
    alsoClaims: draft.alsoClaims,
    item: report.item.id,
    text: report.text.id,
    holder: claim.holder,
    holderKind: voice.kind,
    holderName: voice.words,
    chain: claim.chain,
    quantity: draft.quantity,
    asOf: draft.asOf,
    stance: claim.stance,
    negated: claim.negated,
    quote: claim.anchor.quote,
    origin,
    setAside: draft.setAside,
  };
}
