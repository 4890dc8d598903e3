import type { CaseState, Finding, FindingStatus, Said, Sha256, Voice } from '@inquest/model';
import type { Case } from '../folder/case.ts';
import { importedItems } from '../statement/import-targets.ts';
import type { Statement } from '../statement/statement.ts';
import { decisionsOn } from './decisions-on.ts';
import type { HeardVoice } from './roster-pass.ts';

/** How many reviewers must stand behind a finding, besides those whose programs made the claims. */
const reviewersNeeded = 2;

/** What is there to rely on. */
export type Claims = Pick<CaseState, 'readings' | 'claims'>;

/** Whether findings may be shown as the inquiry's answers: see `FindingStatus`. */
export async function findingStatus(
  inquiry: Case,
  findings: readonly Said<Finding>[],
  claims: Claims,
): Promise<FindingStatus[]> {
  if (findings.length === 0) return [];
  const items = itemsOfClaims(claims);
  const makers = makersOfItems(inquiry.statements);
  const decisions = await decisionsOn(inquiry);
  return findings.map(({ statement, body: { reliesOn } }) => {
    const voices = inquiry.ruling.voices.get(statement) ?? [];
    const extractors = new Set(
      reliesOn.flatMap((claim) => [...(items.get(claim) ?? [])]).flatMap((item) => [...(makers.get(item) ?? [])]),
    );
    const signed = voices.filter(
      (voice) => voice.verdict === 'agree' && isReviewer(voice) && !extractors.has(voice.key),
    );
    const dissent = voices.filter(({ verdict }) => verdict === 'dissent');
    const contested = reliesOn.filter((claim) => decisions.get(claim)?.contested === true);
    const rejected = reliesOn.filter((claim) => decisions.get(claim)?.verdict === 'reject');
    const gone = reliesOn.filter((claim) => !items.has(claim));
    const missing = Math.max(0, reviewersNeeded - signed.length);
    const ready = missing + contested.length + rejected.length + gone.length === 0;
    return {
      statement,
      ready,
      stale: gone.length > 0,
      missing,
      signed: signed.map(voiceOf),
      dissent: dissent.map(voiceOf),
      contested,
      rejected,
      gone,
    };
  });
}

function isReviewer({ roles }: HeardVoice): boolean {
  return roles.includes('review');
}

function voiceOf({ key, verdict, reason, statement, at }: HeardVoice): Voice {
  return { key, verdict, reason, statement, at };
}

/** The items that each claim stands in: one text may be that of several. */
function itemsOfClaims({ readings, claims }: Claims): ReadonlyMap<Sha256, ReadonlySet<Sha256>> {
  const items = new Map<Sha256, Set<Sha256>>();
  const all = [...readings.flatMap((reading) => reading.claims), ...claims.map(({ body }) => body)];
  for (const { id, item } of all) items.set(id, (items.get(id) ?? new Set()).add(item));
  return items;
}

/** Who imported, read or put claims into each item: what a key's program has made, its owner cannot vouch for alone. */
function makersOfItems(statements: readonly Statement[]): ReadonlyMap<Sha256, ReadonlySet<string>> {
  const makers = new Map<Sha256, Set<string>>();
  for (const statement of statements) {
    const { kind, head } = statement;
    if (kind !== 'import' && kind !== 'derive' && kind !== 'run' && kind !== 'claim') continue;
    const items = kind === 'import' ? importedItems(statement).map(({ item }) => item) : head.targets;
    for (const item of items) makers.set(item, (makers.get(item) ?? new Set()).add(head.author));
  }
  return makers;
}
