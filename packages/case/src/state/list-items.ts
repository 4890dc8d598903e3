import type { Acquisition, Item, Problem, Reading, Sha256, StatementBodies, TextLayer } from '@inquest/model';
import { CaseDamagedError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import type { BodyReading } from '../folder/read-body.ts';
import type { BodyKind } from '../statement/payload.ts';
import type { Statement } from '../statement/statement.ts';
import { describeItem } from './describe-item.ts';
import { type RunSummary, summariseRun, summariseText, type TextSummary } from './summary.ts';

export interface ItemList {
  /** In causal order of their first import. */
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

/** Items with everything known of them, their newest texts included. Texts themselves are not read again once they were. */
export async function listItems(inquiry: Case): Promise<ItemList> {
  const texts = await newestTexts(inquiry);
  return describeAll(inquiry, texts);
}

/**
 * Items described from how they were got alone. What is given to the extraction of a text comes
 * from here, so that the text can be made again from evidence and imports.
 */
export async function listItemsAsReceived(inquiry: Case): Promise<ItemList> {
  return describeAll(inquiry, new Map());
}

/** The newest text layer of each item, by item. Newest is the last in causal order. Problems of unreadable ones are in `computeState` and `verify`. */
export async function newestTexts(inquiry: Case): Promise<ReadonlyMap<Sha256, TextSummary>> {
  const newest = new Map<Sha256, TextSummary>();
  for (const statement of inquiry.saying('derive')) {
    const summary = await textSummary(inquiry, statement);
    if (summary !== null) newest.set(summary.item, summary);
  }
  return newest;
}

/** The newest reading of each item's newest text, by item. (Two items may have one text: their readings are two.) */
export async function newestRuns(inquiry: Case): Promise<ReadonlyMap<Sha256, RunSummary>> {
  const texts = await newestTexts(inquiry);
  const newest = new Map<Sha256, RunSummary>();
  for (const statement of inquiry.saying('run')) {
    const summary = await runSummary(inquiry, statement);
    if (summary !== null && texts.get(summary.item)?.text === summary.text) newest.set(summary.item, summary);
  }
  return newest;
}

/** A text layer by its summary. Throws `CaseDamagedError` when its payload cannot be used. */
export async function readText(inquiry: Case, summary: TextSummary): Promise<TextLayer> {
  const statement = requireStatement(inquiry, summary.statement);
  return orThrow(await inquiry.readBody(statement, 'derive'));
}

/** A reading by its summary. Throws `CaseDamagedError` when its payload cannot be used. */
export async function readReading(inquiry: Case, summary: RunSummary): Promise<Reading> {
  const statement = requireStatement(inquiry, summary.statement);
  return orThrow(await inquiry.readBody(statement, 'run')).reading;
}

/** The summary of a `derive` statement, read from its payload the first time; null when that cannot be used. */
export async function textSummary(inquiry: Case, statement: Statement): Promise<TextSummary | null> {
  const known = inquiry.summaries.get(statement.id);
  if (known?.kind === 'derive') return known.summary;
  const reading = await inquiry.readBody(statement, 'derive');
  if ('problem' in reading) return null;
  const summary = summariseText(statement.id, reading.body);
  inquiry.summaries.set(statement.id, { kind: 'derive', summary });
  return summary;
}

/** The summary of a `run` statement, read from its payload the first time; null when that cannot be used. */
export async function runSummary(inquiry: Case, statement: Statement): Promise<RunSummary | null> {
  const known = inquiry.summaries.get(statement.id);
  if (known?.kind === 'run') return known.summary;
  const reading = await inquiry.readBody(statement, 'run');
  if ('problem' in reading) return null;
  const summary = summariseRun(statement.id, reading.body);
  inquiry.summaries.set(statement.id, { kind: 'run', summary });
  return summary;
}

async function describeAll(inquiry: Case, texts: ReadonlyMap<Sha256, TextSummary>): Promise<ItemList> {
  const byItem = new Map<Sha256, [Acquisition, ...Acquisition[]]>();
  const problems: Problem[] = [];
  for (const statement of inquiry.saying('import')) {
    const acquisition = await readAcquisition(inquiry, statement);
    if ('code' in acquisition) {
      problems.push(acquisition);
      continue;
    }
    const known = byItem.get(acquisition.item);
    if (known === undefined) byItem.set(acquisition.item, [acquisition]);
    else known.push(acquisition);
  }
  const items = [...byItem].map(([id, acquisitions]) => describeItem(acquisitions, texts.get(id) ?? null));
  return { items, problems };
}

async function readAcquisition(inquiry: Case, statement: Statement): Promise<Acquisition | Problem> {
  const known = inquiry.acquisitions.get(statement.id);
  if (known !== undefined) return known;
  const reading = await inquiry.readBody(statement, 'import');
  if ('problem' in reading) return reading.problem;
  inquiry.acquisitions.set(statement.id, reading.body);
  return reading.body;
}

function requireStatement(inquiry: Case, id: Sha256): Statement {
  const statement = inquiry.statement(id);
  if (statement !== null) return statement;
  throw new CaseDamagedError(`The case has no statement ${id}.`, { where: inquiry.folder, remedy: null });
}

function orThrow<K extends BodyKind>(reading: BodyReading<K>): StatementBodies[K] {
  if ('body' in reading) return reading.body;
  const { message, where, remedy } = reading.problem;
  throw new CaseDamagedError(message, { where, remedy });
}
