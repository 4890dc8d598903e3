import type { Problem, Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { nodeDisk } from '../disk/node-disk.ts';
import { tellingDisk } from '../disk/telling-disk.ts';
import { CaseDamagedError, CaseError, NotInRosterError } from '../errors.ts';
import { Ancestry } from '../history/ancestry.ts';
import { type Arrangement, arrange } from '../history/arrange.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { applyRoster, type RosterRuling } from '../state/roster.ts';
import type { RosterChange } from '../state/roster-pass.ts';
import type { AdmittedLines } from '../statement/admitted-lines.ts';
import type { Statement } from '../statement/statement.ts';
import { eraseWithdrawn, nothingErased, readStamp } from '../withdraw/erase.ts';
import { withdrawnFrom } from '../withdraw/in-effect.ts';
import { signErased } from '../withdraw/sign-erased.ts';
import { nothingWithdrawn, type Withdrawn } from '../withdraw/withdrawn.ts';
import { withheldProblems } from '../withdraw/withheld-problems.ts';
import { Case, headsOf, type OpenedCase, type Writer } from './case.ts';
import { type Checked, nothingChecked, readChecked, verifiedBytes } from './checked-cache.ts';
import { Committer, type WrittenLog } from './committer.ts';
import { readIdentity } from './identity.ts';
import { type CaseLock, isLocked, lockCase } from './lock.ts';
import { lastLog, type ReadLogs, readLogs, unacknowledgedTails } from './read-logs.ts';
import { readRosterChanges } from './read-roster-changes.ts';
import { setApartTail, setApartUnclaimed } from './recover.ts';
import { type ChainEnd, Signer } from './signer.ts';

export interface OpenCaseOptions {
  /** The key of this device. Needed for writing; for reading it makes the next opening quicker. */
  readonly key?: DeviceKey | null;
  /** By default `write` when `now` is given, else `read`. */
  readonly mode?: 'read' | 'write';
  /** The clock for the times that statements show. */
  readonly now?: () => Date;
  /** Lines that this process has verified, which are not verified again: for opening a case that was just merged. */
  readonly admitted?: AdmittedLines;
  readonly disk?: Disk;
}

/**
 * Opens a case folder. For writing it takes the lock and sets apart what an earlier process of this
 * device left unfinished, and what was withdrawn is erased and that signed (`erased`). Lines that do not verify are listed in `problems`; the others are used.
 * Throws `CaseNotFoundError`, `NotACaseError`, `UnknownFormatError`; `CaseDamagedError` when the
 * genesis or (for writing) the device's own log cannot be used; for writing also `CaseLockedError`, `NotInRosterError`.
 */
export async function openCase(folder: string, options: OpenCaseOptions = {}): Promise<Case> {
  const disk = tellingDisk(options.disk ?? nodeDisk);
  const { key = null, admitted } = options;
  const id = await readIdentity(disk, folder);
  const now = options.now ?? (() => new Date());
  if ((options.mode ?? (options.now === undefined ? 'read' : 'write')) === 'read') {
    return new Case(await load({ disk, folder, id, key, admitted }));
  }
  if (key === null) {
    throw new CaseError('Writing to a case needs the key of this device.', {
      where: folder,
      remedy: 'Load it with loadDeviceKey.',
    });
  }
  const lock = await lockCase(disk, folder, now());
  const inquiry = await openLocked({ disk, folder, id, key, admitted, lock, now });
  try {
    await signErased(inquiry, key.publicKey);
    return inquiry;
  } catch (error) {
    await inquiry.close();
    throw error;
  }
}

/** The case, for reading, of logs that were read or written just now, so that they are not read again. Throws as `openCase` does. */
export async function caseOfLogs(read: {
  readonly disk: Disk;
  readonly folder: string;
  readonly id: Sha256;
  readonly logs: ReadLogs;
}): Promise<Case> {
  return new Case(await load({ ...read, key: null, admitted: undefined }));
}

async function openLocked(options: LoadForWriting): Promise<Case> {
  const { lock } = options;
  try {
    return new Case(await loadForWriting(options));
  } catch (error) {
    await lock.release(lock.tookOver ? 'unfinished' : 'finished');
    throw error;
  }
}

interface LoadOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly id: Sha256;
  readonly key: DeviceKey | null;
  readonly admitted: AdmittedLines | undefined;
  /** When they were read already. */
  readonly logs?: ReadLogs;
}

interface LoadForWriting extends LoadOptions {
  readonly key: DeviceKey;
  readonly lock: CaseLock;
  readonly now: () => Date;
}

interface Loaded {
  readonly checked: Checked;
  readonly logs: ReadLogs;
  readonly arrangement: Arrangement;
  readonly changes: ReadonlyMap<Sha256, RosterChange>;
  readonly ruling: RosterRuling;
}

async function load(options: LoadOptions): Promise<OpenedCase> {
  const loaded = await readEverything(options);
  const beingWritten = await isLocked(options.disk, options.folder);
  const withdrawn = withdrawnFrom(loaded.logs.statements, loaded.ruling);
  const problems = problemsOf(loaded, withdrawn).filter(({ code }) => !(beingWritten && code === 'line-unfinished'));
  const stamp = await readStamp(options.disk, options.folder);
  const rest = { withdrawn, erasure: nothingErased, stamp, problems, setApart: [], writer: null };
  return openedCase(options, loaded, rest);
}

async function loadForWriting(options: LoadForWriting): Promise<OpenedCase> {
  const { disk, folder, key, lock, now } = options;
  let loaded = await readEverything(options);
  const done: Problem[] = [];
  // A merge that did not finish may have left an unfinished line in any log, not only in this device's own.
  for (const tail of unacknowledgedTails(loaded.logs, lock.begunAt)) {
    if (!lock.tookOver && tail.log !== lastLog(loaded.logs, key.publicKey)) continue;
    done.push(await setApartTail(disk, folder, tail));
  }
  if (done.length > 0) loaded = await readEverything(options);
  // Files of a statement whose line is damaged must stay: only a case whose every line verified is swept.
  if ((lock.tookOver || done.length > 0) && loaded.logs.problems.length === 0) {
    done.push(...(await setApartUnclaimed(disk, folder, { statements: loaded.logs.statements })));
  }
  const withdrawn = withdrawnFrom(loaded.logs.statements, loaded.ruling);
  const erasure = await eraseWithdrawn(disk, folder, withdrawn);
  const own = ownHistory(loaded, key.publicKey, folder);
  const committer = new Committer({
    disk,
    folder,
    device: key.publicKey,
    lock,
    log: lastLog(loaded.logs, key.publicKey),
  });
  const signer = new Signer({ key, caseId: options.id, now, ...own });
  const writer: Writer = { signer, lock, committer };
  const stamp = await readStamp(disk, folder);
  const found = { withdrawn, erasure, stamp, problems: problemsOf(loaded, withdrawn), setApart: done, writer };
  return openedCase(options, loaded, found);
}

async function readEverything(options: LoadOptions): Promise<Loaded> {
  const { disk, folder, id, key, admitted } = options;
  const checked = key === null ? nothingChecked() : await readChecked(disk, folder, { key, caseId: id });
  const verifiedBefore = (path: string, bytes: Uint8Array): number => verifiedBytes(checked, path, bytes);
  const logs = options.logs ?? (await readLogs(disk, folder, { caseId: id, verifiedBefore, admitted }));
  const arrangement = arrange(logs.statements);
  const changes = await readRosterChanges({ disk, folder, id, ordered: arrangement.ordered });
  return { checked, logs, arrangement, changes, ruling: applyRoster(arrangement.ordered, changes) };
}

/** Those that do not follow from who may do what. */
function problemsOf({ logs, arrangement }: Loaded, withdrawn: Withdrawn): Problem[] {
  return [...logs.problems, ...arrangement.problems, ...withheldProblems(withdrawn)];
}

function openedCase(
  options: LoadOptions,
  { checked, logs, arrangement, changes, ruling }: Loaded,
  rest: Pick<OpenedCase, 'withdrawn' | 'erasure' | 'stamp' | 'problems' | 'setApart' | 'writer'>,
): OpenedCase {
  const verifiedLogs = logs.files
    .filter((log) => log.sound && log.wholeSize > 0)
    .map((log): WrittenLog => ({ path: log.path, wholeSize: log.wholeSize, sha256: log.hash.copy().digest('hex') }));
  for (const statement of ruling.admitted) if (rest.withdrawn.erases(statement)) checked.summaries.delete(statement.id);
  return {
    ...options,
    ...rest,
    ordered: arrangement.ordered,
    changes,
    ruling,
    logged: logs.statements,
    pending: arrangement.pending.length,
    forkedAuthors: arrangement.forkedAuthors,
    summaries: checked.summaries,
    verifiedLogs,
    notesOutdated:
      rest.erasure.derived || verifiedLogs.some((log) => checked.logs.get(log.path)?.sha256 !== log.sha256),
  };
}

/** Where this device's own chain ends and what of others it has not seen. A chain that is damaged must not be continued. */
function ownHistory(loaded: Loaded, author: string, folder: string): ChainEnd {
  const { logs, arrangement, ruling } = loaded;
  if (!ruling.roster.some((entry) => entry.key === author)) throw new NotInRosterError(folder, author);
  const unsound = logs.files.some((log) => log.device === author && !log.sound);
  const waits = arrangement.pending.some((statement) => statement.head.author === author);
  if (unsound || waits || arrangement.forkedAuthors.has(author)) {
    const problem = problemsOf(loaded, nothingWithdrawn).find(({ where }) => where.includes(author));
    throw new CaseDamagedError(`This device cannot continue its own log: ${problem?.message ?? 'it is damaged.'}`, {
      where: problem?.where ?? folder,
      remedy: problem?.remedy ?? 'Restore the log from another copy of the case; reading works meanwhile.',
    });
  }
  const own = logs.statements.filter((statement) => statement.head.author === author);
  const last = own.reduce<Statement | null>((a, b) => (a !== null && a.head.seq > b.head.seq ? a : b), null);
  const ancestry = new Ancestry(arrangement.ordered, arrangement.forkedAuthors);
  const byId = new Map(ruling.admitted.map((statement) => [statement.id, statement]));
  const unseen = headsOf(ruling.admitted).filter((id) => {
    const head = byId.get(id);
    if (head === undefined || head.head.author === author) return false;
    return last === null || !ancestry.precedes(head, last);
  });
  return { last: last === null ? null : { seq: last.head.seq, id: last.id }, unseen };
}
