import {
  type Case,
  evidencePath,
  importedItems,
  listItemsAsReceived,
  newestRuns,
  newestTexts,
  runBody,
  type TextSummary,
} from '@inquest/case';
import { defaultCaps } from '@inquest/collect';
import type { Item, Problem, Sha256, Tool } from '@inquest/model';
import { type Proposer, readerTool, textTool } from '@inquest/read';
import { languagesOfVersion, type Ocr } from '../ocr.ts';
import type { Progress } from '../output/progress.ts';
import { ProposedReadings } from '../proposer/propose-for.ts';
import type { ReaderPool, ReadJob, ReadResult } from '../sandbox/reader-pool.ts';
import { caseSettings } from './settings.ts';

const batchResults = 64;
/** Beyond this a file is kept and not looked into: what collecting holds in memory at most. */
const maxReadBytes = defaultCaps.maxFileBytes;

export interface ReadSummary {
  readonly read: number;
  readonly unchanged: number;
  /** What a model proposed that became a claim, and how much did not, by why; null where none was asked. */
  readonly proposed: { readonly admitted: number; readonly refused: Readonly<Record<string, number>> } | null;
  readonly problems: readonly Problem[];
}

export interface ReadStepOptions {
  readonly readers: ReaderPool;
  /** A model that the user named. It is asked about every text, also those that are read already. */
  readonly proposer?: Proposer | null;
  readonly signal: AbortSignal;
}

/** Makes the texts and readings that are missing or older than the tools of this build, the sidecar or the places. */
export async function readStep(
  inquiry: Case,
  startProgress: (total: number) => Progress,
  { readers, proposer = null, signal }: ReadStepOptions,
): Promise<ReadSummary> {
  const { jobs, unchanged, stands } = await planReading(inquiry, readers.ocr, proposer !== null);
  const { places } = await caseSettings(inquiry);
  const proposals = proposer === null ? null : new ProposedReadings(proposer, { places, signal });
  const items = new Map(jobs.map(({ item }) => [item.id, item]));
  const progress = startProgress(jobs.length);
  const problems: Problem[] = [];
  let read = 0;
  let batch: ReadResult[] = [];
  let writing: Promise<unknown> = Promise.resolve();

  // The next batch is read while the last one is made durable.
  const flush = async (): Promise<void> => {
    const results = batch;
    batch = [];
    await writing;
    writing = inquiry.append(results.flatMap((result) => entriesOf(result, stands)));
    writing.catch(() => {});
    read += results.length;
  };

  const onPage = (item: Item, page: number): void =>
    progress.remark(`${item.acquisitions[0]?.path ?? item.title}, page ${page} recognised`);
  for await (const reply of readers.readAll(jobs, { places, onPage })) {
    progress.advance();
    if (reply.type === 'problem') problems.push(reply.problem);
    else {
      const item = items.get(reply.result.item);
      const added = item === undefined ? undefined : await proposals?.add(item, reply.result);
      batch.push(added?.result ?? reply.result);
      problems.push(...reply.result.text.problems, ...(added?.problems ?? []));
      if (batch.length >= batchResults) await flush();
    }
  }
  await flush();
  await writing;
  progress.done(`${read} read${unchanged > 0 ? `, ${unchanged} unchanged` : ''}`);
  const { admitted, refused } = proposals ?? { admitted: 0, refused: new Map() };
  const proposed = proposals === null ? null : { admitted, refused: Object.fromEntries(refused) };
  return { read, unchanged, proposed, problems };
}

function entriesOf({ text, reading, item }: ReadResult, stands: ReadonlyMap<Sha256, Sha256>) {
  const run = { kind: 'run' as const, body: runBody(reading) };
  return stands.get(item) === text.id ? [run] : [{ kind: 'derive' as const, body: text }, run];
}

interface ReadingPlan {
  readonly jobs: readonly ReadJob[];
  readonly unchanged: number;
  /** Item -> its newest text, where only the reading is wanted: made again, and not written twice when it is the same. */
  readonly stands: ReadonlyMap<Sha256, Sha256>;
}

async function planReading(inquiry: Case, ocr: Ocr | null, everything: boolean): Promise<ReadingPlan> {
  const { items: all } = await listItemsAsReceived(inquiry);
  // What holds something withdrawn is not read; it is named where the case is opened.
  // That something is too large to be read was said when it was collected.
  const items = all.filter(({ id, size }) => size <= maxReadBytes && !inquiry.withdrawn.withheld.has(id));
  const texts = await newestTexts(inquiry);
  const runs = await newestRuns(inquiry);
  const { placesSetAt } = await caseSettings(inquiry);
  const order = new Map(inquiry.statements.map((statement, index) => [statement.id, index]));
  const importedAt = lastImports(inquiry);
  const jobs: ReadJob[] = [];
  const stands = new Map<Sha256, Sha256>();
  for (const item of items) {
    const job = { item, path: evidencePath(inquiry.folder, item.id) };
    const text = texts.get(item.id);
    const receivedAt = importedAt.get(item.id) ?? -1;
    if (text === undefined || !stillGood(text, item, ocr) || (order.get(text.statement) ?? -1) < receivedAt) {
      jobs.push(job);
      continue;
    }
    stands.set(item.id, text.text);
    const run = runs.get(item.id);
    const runAt = run === undefined ? -1 : (order.get(run.statement) ?? -1);
    const isFresh = run !== undefined && sameTool(run.reader, readerTool) && runAt > placesSetAt && runAt > receivedAt;
    if (isFresh && !everything) continue;
    jobs.push(job);
  }
  return { jobs, unchanged: items.length - jobs.length, stands };
}

/** Where in the order of statements each item was last received: a later sidecar may date it anew. */
function lastImports(inquiry: Case): Map<Item['id'], number> {
  const at = new Map<Item['id'], number>();
  for (const [index, statement] of inquiry.statements.entries()) {
    for (const { item } of importedItems(statement)) at.set(item, index);
  }
  return at;
}

/** Problems of texts for which a recogniser would have been asked. */
const awaitingRecognition: ReadonlySet<string> = new Set(['no-text-in-image', 'no-text-in-pdf']);

/**
 * False when this program would make the text otherwise. A text with writing that was recognised elsewhere stands, unless there is data here
 * for a language that was missing there: else two devices would undo each other's work without end.
 */
function stillGood({ tool, problems }: TextSummary, item: Item, ocr: Ocr | null): boolean {
  if (sameTool(tool, textTool)) return ocr === null || !problems.some((code) => awaitingRecognition.has(code));
  if (tool.name !== textTool.name || !tool.version.startsWith(`${textTool.version}+`)) return false;
  const had = languagesOfVersion(tool.version);
  return (ocr?.dataFor(item.language) ?? []).every(({ code }) => had.includes(code));
}

function sameTool(a: Tool, b: Tool): boolean {
  return a.name === b.name && a.version === b.version;
}
