import { dirname, resolve } from 'node:path';
import type { Problem, Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { makeDurableFolder } from '../disk/durable-folder.ts';
import { hashPath, layout, within } from '../disk/layout.ts';
import { nodeDisk } from '../disk/node-disk.ts';
import { tellingDisk } from '../disk/telling-disk.ts';
import { CaseDamagedError, CaseNotFoundError, NotACopyError } from '../errors.ts';
import { identityBytes, readIdentity } from '../folder/identity.ts';
import { type CaseLock, lockCase } from '../folder/lock.ts';
import { caseOfLogs } from '../folder/open-case.ts';
import { type ReadLogs, readLogs, unacknowledgedTails } from '../folder/read-logs.ts';
import { changesRoster } from '../folder/read-roster-changes.ts';
import { setApartTail, setApartUnclaimed } from '../folder/recover.ts';
import { arrange } from '../history/arrange.ts';
import { decisionsOn } from '../state/decisions-on.ts';
import { AdmittedLines } from '../statement/admitted-lines.ts';
import type { Statement } from '../statement/statement.ts';
import { type Erasure, eraseWithdrawn, nothingErased } from '../withdraw/erase.ts';
import { everyWithdrawal } from '../withdraw/in-effect.ts';
import { readWithdrawn } from '../withdraw/read-withdrawn.ts';
import { nothingWithdrawn, type Withdrawn } from '../withdraw/withdrawn.ts';
import type { CaseCopy, CopiedLine } from './copy.ts';
import { listHeld } from './folder-copy.ts';
import type { ContestedClaim, MergeReport } from './merge-report.ts';
import { MergeWriter } from './merge-writer.ts';
import { copyIdentity, openCopy } from './open-copy.ts';
import { hashesIn, type SharedHashes } from './shared-hashes.ts';
import { FileSet, fileKinds, wantedFiles } from './wanted-files.ts';

export interface MergeOptions {
  /** For the note in the lock only. */
  readonly now: () => Date;
  /** Lines that this process has verified, for whoever merges many copies: none of them is verified twice. */
  readonly admitted?: AdmittedLines;
  readonly disk?: Disk;
}

const newIdentity = `${layout.identity}.new`;

/**
 * Brings into a case what another copy of it has: a folder, whole or in part, or a bundle. The result is the union of
 * both, whatever order copies are merged in. Every line passes the same admission as when a case is opened, every file is
 * hashed; all is durable when it returns. What was withdrawn is not brought, and is erased here when it still stands. It needs no key: a device that may not write may carry. A folder that is absent
 * or empty becomes a new copy. Throws `NotACopyError` when the copy is of another case, what `openCase` throws of folders
 * that are no case, `BundleUnusableError`, `CaseLockedError`, `WriteFailedError`; after a failure, merge again.
 */
export async function mergeCase(folder: string, from: string, options: MergeOptions): Promise<MergeReport> {
  const { now, admitted = new AdmittedLines() } = options;
  const disk = tellingDisk(options.disk ?? nodeDisk);
  if (resolve(folder) === resolve(from)) throw new NotACopyError(from, 'it is the case itself');
  const theirs = await copyIdentity(disk, from);
  const created = await makeFolder(disk, resolve(folder), theirs);
  const id = await readIdentity(disk, folder);
  if (theirs !== null && theirs !== id) throw new NotACopyError(from, `it belongs to another case, ${theirs}`);
  const shared = (): Promise<SharedHashes> => hashesIn({ disk, folder, id, admitted });
  const copy = await openCopy(disk, from, { caseId: id, admitted, shared });
  const lock = await lockCase(disk, folder, now());
  let left: 'finished' | 'unfinished' = 'unfinished';
  try {
    const logs = await recover({ disk, folder, id, lock, admitted });
    const done = await bring({ disk, folder, id, lock, logs, copy });
    left = 'finished';
    return { created, ...done, refused: copy.problems, ...(await stateAfter({ disk, folder, id, done, logs })) };
  } finally {
    await lock.release(left);
  }
}

/** Makes the folder of a new copy, or goes on with one whose making was cut short. False when there is a case already. */
async function makeFolder(disk: Disk, folder: string, id: Sha256 | null): Promise<boolean> {
  const names = (await disk.list(folder)).map(({ name }) => name);
  const begun = within(folder, newIdentity);
  if (names.includes(newIdentity)) await disk.remove(begun);
  if (!names.every((name) => name === newIdentity || name === layout.statements)) return false;
  if ((await disk.size(folder)) !== null) return false;
  if (id === null) throw new CaseNotFoundError(folder);
  await makeDurableFolder(disk, folder);
  await disk.makeFolder(within(folder, layout.statements));
  // Under its own name it is whole or not there.
  await disk.writeNew(begun, identityBytes(id));
  await disk.rename(begun, within(folder, layout.identity));
  await disk.syncFolder(folder);
  await disk.syncFolder(dirname(folder));
  return true;
}

/** Sets apart what an earlier writer left unfinished, so that every log ends with a whole line. */
async function recover(options: {
  readonly disk: Disk;
  readonly folder: string;
  readonly id: Sha256;
  readonly lock: CaseLock;
  readonly admitted: AdmittedLines;
}): Promise<ReadLogs> {
  const { disk, folder, id, lock, admitted } = options;
  const read = (): Promise<ReadLogs> => readLogs(disk, folder, { caseId: id, verifiedBefore: () => 0, admitted });
  const found = await read();
  const tails = unacknowledgedTails(found, lock.begunAt);
  for (const tail of tails) await setApartTail(disk, folder, tail);
  const logs = tails.length === 0 ? found : await read();
  if ((lock.tookOver || tails.length > 0) && logs.problems.length === 0) {
    await setApartUnclaimed(disk, folder, { statements: logs.statements });
  }
  return logs;
}

interface Brought extends Pick<MergeReport, 'brought' | 'known'> {
  /** What is withdrawn, or, while nobody can tell, may be. */
  readonly withdrawn: Withdrawn;
  readonly refusedFiles: number;
  readonly erased: Erasure;
  readonly heldFiles: number;
  readonly withoutPayload: number;
  /** Everything that is here now. */
  readonly statements: readonly Statement[];
  readonly newIds: ReadonlySet<Sha256>;
}

interface BringOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly id: Sha256;
  readonly lock: CaseLock;
  readonly logs: ReadLogs;
  readonly copy: CaseCopy;
}

async function bring(options: BringOptions): Promise<Brought> {
  const { disk, folder, logs, copy } = options;
  const held = new FileSet();
  for (const kind of fileKinds) for (const hash of await listHeld(disk, folder, kind)) held.add({ kind, hash });
  // Which withdrawals are in effect is known once all lines are here: what any of them reaches waits until then, so that it need not be erased.
  const asked = everyWithdrawal([...logs.statements, ...copy.lines.map(({ statement }) => statement)]);
  const writer = new MergeWriter({ ...options, held, withdrawn: asked });
  try {
    await writer.bringFiles(logs.statements);
    await writer.flushFiles();
    const mended = writer.brought.size;
    const here = new Set(logs.statements.map(({ id }) => id));
    const unknown = copy.lines.filter(({ statement }) => !here.has(statement.id));
    const admitted: CopiedLine[] = [];
    for (const each of inWritingOrder(logs.statements, unknown)) {
      if (await mayBeBrought(each.statement, writer)) admitted.push(each);
    }
    const brought = await writer.bringLines(admitted);
    const statements = [...logs.statements, ...brought];
    const known = asked.withdrawals.length === 0 ? nothingWithdrawn : await readWithdrawn({ ...options, statements });
    const withdrawn = known ?? asked;
    writer.settle(withdrawn);
    await writer.bringFiles(statements);
    await writer.flushFiles();
    const heldFiles = await holdUnclaimed(options, { writer, statements, held, withdrawn });
    const erased = known === null ? nothingErased : await eraseWithdrawn(disk, folder, known);
    return {
      brought: {
        statements: brought.length,
        byKind: countBy(brought, ({ head }) => head.kind),
        byAuthor: countBy(brought, ({ head }) => head.author),
        payloads: [...writer.brought].filter(({ kind }) => kind === 'payloads').length,
        evidence: [...writer.brought].filter(({ kind }) => kind === 'evidence').length,
        mended,
      },
      known: copy.lines.length - unknown.length,
      heldFiles,
      withdrawn,
      refusedFiles: fileKinds.flatMap((kind) =>
        [...copy.offers(kind)].filter((hash) => withdrawn.refuses({ kind, hash })),
      ).length,
      erased,
      withoutPayload: unknown.length - admitted.length,
      statements,
      newIds: new Set(brought.map(({ id }) => id)),
    };
  } finally {
    await writer.close();
  }
}

/**
 * A change of the roster whose body nobody here can read would leave open who may do what, and so close the whole case:
 * it stays in the copy until its payload comes with it. What follows it waits.
 */
async function mayBeBrought({ kind, head }: Statement, writer: MergeWriter): Promise<boolean> {
  if (kind === null || !changesRoster(kind)) return true;
  return writer.canHave({ kind: 'payloads', hash: head.payload.commitment });
}

/** Causes before what follows them, so that a merge that ends early leaves as little waiting as can be. */
function inWritingOrder(here: readonly Statement[], unknown: readonly CopiedLine[]): CopiedLine[] {
  const lines = new Map(unknown.map((each) => [each.statement.id, each]));
  const { ordered, pending } = arrange([...here, ...unknown.map(({ statement }) => statement)]);
  const waiting = [...pending].sort((a, b) => a.head.seq - b.head.seq || (a.id < b.id ? -1 : 1));
  return [...ordered, ...waiting].flatMap(({ id }) => lines.get(id) ?? []);
}

/** Files of the copy that nothing here speaks of are kept apart: the statement may come with the next copy. */
async function holdUnclaimed(
  { disk, folder, copy }: { readonly disk: Disk; readonly folder: string; readonly copy: CaseCopy },
  given: {
    readonly writer: MergeWriter;
    readonly statements: readonly Statement[];
    readonly held: FileSet;
    readonly withdrawn: Withdrawn;
  },
): Promise<number> {
  const claimed = new FileSet(given.statements.flatMap(wantedFiles));
  const held = new FileSet([...given.held].filter((file) => !claimed.has(file) && !given.withdrawn.files.has(file)));
  let isNew = false;
  for (const kind of fileKinds) {
    for (const hash of copy.offers(kind)) {
      if (claimed.has({ kind, hash }) || !(await given.writer.hold({ kind, hash }))) continue;
      held.add({ kind, hash });
      isNew = true;
    }
  }
  if (isNew) for (const path of [layout.torn, '.']) await disk.syncFolder(within(folder, path));
  return held.size;
}

async function stateAfter(options: {
  readonly disk: Disk;
  readonly folder: string;
  readonly id: Sha256;
  readonly done: Brought;
  /** As they were read, before anything was brought. */
  readonly logs: ReadLogs;
}): Promise<Pick<MergeReport, 'held' | 'withdrawn' | 'problems' | 'contested'>> {
  const { disk, folder, done } = options;
  let lacking = 0;
  for (const { kind, hash } of new FileSet(done.statements.flatMap(wantedFiles))) {
    if (done.withdrawn.refuses({ kind, hash })) continue;
    if (!(await disk.exists(within(folder, hashPath(kind, hash))))) lacking += 1;
  }
  const pending = arrange(done.statements).pending.length;
  const { withdrawals } = done.withdrawn;
  const withdrawn = { withdrawals: withdrawals.length, refused: done.refusedFiles, erased: done.erased };
  const held = { pending, files: done.heldFiles, withoutPayload: done.withoutPayload, lacking };
  try {
    const logs = { ...options.logs, statements: done.statements };
    const inquiry = await caseOfLogs({ ...options, logs });
    const contested: ContestedClaim[] = [];
    for (const [claim, { contested: isContested, heads }] of await decisionsOn(inquiry)) {
      if (!isContested) continue;
      const verdicts = heads.map(({ body, author }) => ({ verdict: body.verdict, reason: body.reason, author }));
      contested.push({ claim, verdicts, new: heads.some(({ statement }) => done.newIds.has(statement)) });
    }
    const unused = { revoked: inquiry.held.length, waiting: inquiry.ruling.waiting.length };
    return { held: { ...held, ...unused }, withdrawn, problems: inquiry.problems, contested };
  } catch (error) {
    if (!(error instanceof CaseDamagedError)) throw error;
    const { where, message, remedy } = error;
    const problem: Problem = { severity: 'error', code: 'roster-unreadable', where, message, remedy };
    return { held: { ...held, revoked: 0, waiting: 0 }, withdrawn, problems: [problem], contested: [] };
  }
}

function countBy(statements: readonly Statement[], key: (statement: Statement) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const statement of statements) counts[key(statement)] = (counts[key(statement)] ?? 0) + 1;
  return counts;
}
