import type { Claim, Decision, Incident, Item, Reading, Sha256, TextLayer, Weighing } from '@inquest/model';
import { compareText, listAt } from './compare.ts';
import { fold } from './fold.ts';
import { findIncidents } from './incidents/find-incidents.ts';
import type { FoundIncident } from './incidents/found-incident.ts';
import { placeClaims } from './incidents/place-claims.ts';
import { type Report, reportsOf } from './incidents/report.ts';
import { type PlaceBook, Spots } from './incidents/spot.ts';
import { citedOutlets, type Outlet, ownKeys, publisherFinder } from './origins/citations.ts';
import { type Copies, findCopies } from './origins/find-copies.ts';
import type { TextTies } from './origins/find-origins.ts';
import {
  type AskContext,
  type AskedByPeople,
  askedIncidentId,
  bodyOf,
  questionsOf,
} from './questions/ask-questions.ts';
import { type TextDate, textDateOf } from './questions/text-date.ts';
import { itemsByKind } from './tensions/find-silences.ts';
import { countWords } from './words/en.ts';

/** What a case holds, as far as weighing needs it. The order of the lists does not matter, except that a later decision on a claim replaces an earlier one. */
export interface WeighInput {
  readonly items: readonly Item[];
  readonly texts: readonly TextLayer[];
  readonly readings: readonly Reading[];
  /** Claims entered by people. */
  readonly claims: readonly Claim[];
  readonly decisions: readonly Decision[];
  /** Questions people asked; with their statement (`Said`), so that the question can name it. */
  readonly questions: readonly AskedByPeople[];
  readonly places: PlaceBook;
}

/**
 * Puts claims together: incidents, the questions they raise, rival accounts with their origins and
 * range, contradictions, changes of one speaker, silences, copies, and what was not placed, each with
 * a reason in words. Pure; the same input in any order gives the same result; near-linear in the
 * number of claims and the length of the texts.
 */
export function weigh(input: WeighInput): Weighing {
  const spots = new Spots(input.places);
  const { reports, strays } = reportsOf(input, spots);
  const verdicts = new Map(input.decisions.map(({ claim, verdict }) => [claim, verdict]));
  const accepted = claimsWith(verdicts, 'accept');
  const { found, unplaced } = findIncidents(placeClaims(reports, spots, accepted));
  const { copies, ...families } = findCopies(reports);
  const context: AskContext = {
    rejected: claimsWith(verdicts, 'reject'),
    ties: textTies(input.items, families),
    textDateOf: once((report: Report): TextDate | null => textDateOf(report)),
    itemsByKind: itemsByKind(input.items),
  };
  const asked = askedByIncident(input.questions, found);
  const everything = [...found, ...asked.missing].map((one) => ({
    incident: one.incident,
    answered: questionsOf(one, asked.of.get(one.incident.id) ?? [], context),
  }));
  const answered = everything.flatMap((one) => one.answered);
  return {
    incidents: everything.map(({ incident, answered: own }) =>
      withParts(
        incident,
        own.reduce((sum, { parts }) => sum + parts, 0),
      ),
    ),
    questions: answered.map(({ question }) => question),
    contradictions: answered.flatMap(({ contradictions }) => contradictions),
    speakerChanges: answered.flatMap(({ speakerChanges }) => speakerChanges),
    unplaced: [
      ...unplaced.map(({ claim, reason }) => ({ claim: claim.id, reason })),
      ...strays.map(({ id }) => ({ claim: id, reason: 'its item is not in the case' })),
    ],
    copies,
  };
}

function claimsWith(verdicts: ReadonlyMap<Sha256, Decision['verdict']>, wanted: Decision['verdict']): Set<Sha256> {
  return new Set([...verdicts].filter(([, verdict]) => verdict === wanted).map(([claim]) => claim));
}

function withParts(incident: Incident, parts: number): Incident {
  if (parts === 0) return incident;
  const reason = `${countWords(parts, 'claim')} of one particular person or some of those counted, beside a total by the same voice: part of it, not an account of its own`;
  return { ...incident, reasons: [...incident.reasons, reason] };
}

function textTies(items: readonly Item[], families: Pick<Copies, 'rootOf' | 'isExactCopy'>): TextTies {
  return {
    ...families,
    publisherIn: publisherFinder(items),
    citedBy: once((report: Report): readonly Outlet[] => citedOutlets(report)),
    ownKeysOf: once((report: Report): readonly string[] => ownKeys(report.item)),
  };
}

/** Computes a value for each report the first time it is asked for. */
function once<T>(compute: (report: Report) => T): (report: Report) => T {
  const known = new Map<Report, { readonly value: T }>();
  return (report) => {
    const before = known.get(report);
    if (before !== undefined) return before.value;
    const value = compute(report);
    known.set(report, { value });
    return value;
  };
}

interface AskedByIncident {
  readonly of: ReadonlyMap<string, AskedByPeople[]>;
  /** Incidents that people named and the program did not find. */
  readonly missing: readonly FoundIncident[];
}

function askedByIncident(questions: readonly AskedByPeople[], found: readonly FoundIncident[]): AskedByIncident {
  const idByWords = new Map<string, string>();
  for (const { incident } of found)
    for (const words of [incident.id, incident.title]) idByWords.set(fold(words), incident.id);
  const of = new Map<string, AskedByPeople[]>();
  const missing = new Map<string, FoundIncident>();
  for (const question of questions) {
    const { incident: words } = bodyOf(question);
    const id = idByWords.get(fold(words)) ?? askedIncidentId(words);
    if (!idByWords.has(fold(words)) && !missing.has(id)) missing.set(id, askedIncident(id, words));
    listAt(of, id).push(question);
  }
  return { of, missing: [...missing.values()].sort((a, b) => compareText(a.incident.id, b.incident.id)) };
}

function askedIncident(id: string, title: string): FoundIncident {
  const reasons = ['asked for by people; no claim of the case was placed there'];
  const incident: Incident = { id, title, place: null, time: null, claims: [], reasons };
  const spot = { key: `asked:${id}`, id: null, name: title, kind: 'unknown', country: '', region: '' } as const;
  return { incident, spot, when: '', placings: [], alsoOn: () => [] };
}
