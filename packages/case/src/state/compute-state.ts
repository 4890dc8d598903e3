import type {
  CaseState,
  DecideBody,
  Decision,
  NoteBody,
  Place,
  Problem,
  Reading,
  Said,
  Sha256,
  StatementBodies,
  StatementKind,
  TextLayer,
} from '@inquest/model';
import { identityKinds } from '@inquest/model';
import type { Case } from '../folder/case.ts';
import type { BodyKind } from '../statement/payload.ts';
import type { Statement } from '../statement/statement.ts';
import { findingStatus } from './findings.ts';
import { identitiesOn } from './identities-on.ts';
import { listItems, runSummary, textSummary } from './list-items.ts';
import { tablesOn } from './tables-on.ts';

/** Everything the case holds, texts and readings included, from its statements alone. */
export async function computeState(inquiry: Case): Promise<CaseState> {
  const problems: Problem[] = [...inquiry.problems];
  const said = async <K extends BodyKind>(kind: K): Promise<Said<StatementBodies[K]>[]> => {
    const list: Said<StatementBodies[K]>[] = [];
    for (const statement of inquiry.saying(kind)) {
      const reading = await inquiry.readBody(statement, kind);
      if ('problem' in reading) problems.push(reading.problem);
      else list.push(saying(statement, reading.body));
    }
    return list;
  };
  const { texts, readings } = await newestLayers(inquiry, problems);
  const { items, problems: itemProblems } = await listItems(inquiry);
  for (const problem of itemProblems) problems.push(problem);
  const genesis = (await said('genesis'))[0]?.body;
  const notes = await said('note');
  const claims = await said('claim');
  const findings = await said('find');
  // Read for what of them cannot be read.
  for (const kind of [...identityKinds, 'retract', 'columns'] as const) await said(kind);
  return {
    id: inquiry.id,
    ...settings(genesis ?? { title: '', notice: null }, notes),
    roster: inquiry.roster,
    quorum: inquiry.ruling.quorum,
    waiting: inquiry.ruling.waiting.length,
    held: inquiry.held.length,
    items,
    texts,
    readings,
    claims,
    decisions: (await said('decide')).flatMap(eachDecision),
    identities: await identitiesOn(inquiry),
    tables: await tablesOn(inquiry),
    assumptions: await said('assume'),
    questions: await said('ask'),
    findings,
    findingStatus: await findingStatus(inquiry, findings, { readings, claims }),
    notes: notes.filter(({ body }) => body.text !== ''),
    statements: { total: inquiry.statements.length, byKind: countKinds(inquiry.statements) },
    frontier: inquiry.frontier,
    problems,
  };
}

/** A body with the statement it comes from. */
export function saying<T>(statement: Statement, body: T): Said<T> {
  return { statement: statement.id, author: statement.head.author, at: statement.head.at, body };
}

/** The verdicts of one statement, each as said by it. */
export function eachDecision({ body, ...said }: Said<DecideBody>): Said<Decision>[] {
  return body.decisions.map((decision) => ({ ...said, body: decision }));
}

/** The newest readable text of each item and the newest readable reading of that text. An unreadable one is a problem, and the one before counts. */
async function newestLayers(
  inquiry: Case,
  problems: Problem[],
): Promise<{ readonly texts: readonly TextLayer[]; readonly readings: readonly Reading[] }> {
  const texts = new Map<Sha256, TextLayer>();
  for (const statement of [...inquiry.saying('derive')].reverse()) {
    const summary = await textSummary(inquiry, statement);
    if (summary !== null && texts.has(summary.item)) continue;
    const reading = await inquiry.readBody(statement, 'derive');
    if ('problem' in reading) problems.push(reading.problem);
    else texts.set(reading.body.item, reading.body);
  }
  const readings = new Map<Sha256, Reading>();
  for (const statement of [...inquiry.saying('run')].reverse()) {
    const summary = await runSummary(inquiry, statement);
    if (summary !== null && (readings.has(summary.item) || texts.get(summary.item)?.id !== summary.text)) continue;
    const reading = await inquiry.readBody(statement, 'run');
    if ('problem' in reading) problems.push(reading.problem);
    else readings.set(reading.body.reading.item, reading.body.reading);
  }
  return { texts: [...texts.values()].reverse(), readings: [...readings.values()].reverse() };
}

/** Title, notice and places: what the genesis says, then each later note that says otherwise. */
function settings(
  genesis: { readonly title: string; readonly notice: string | null },
  notes: readonly Said<NoteBody>[],
): { readonly title: string; readonly notice: string | null; readonly places: readonly Place[] } {
  let { title, notice } = genesis;
  let places: readonly Place[] = [];
  for (const { body } of notes) {
    title = body.title ?? title;
    notice = body.notice ?? notice;
    places = body.places ?? places;
  }
  return { title, notice, places };
}

function countKinds(statements: readonly Statement[]): Readonly<Partial<Record<StatementKind, number>>> {
  const counts: Partial<Record<StatementKind, number>> = {};
  for (const { kind } of statements) if (kind !== null) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
