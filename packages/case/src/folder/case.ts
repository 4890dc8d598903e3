import type { Acquisition, Problem, RosterEntry, Sha256, StatementKind } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { hashFile } from '../disk/hash-file.ts';
import { hashPath, within } from '../disk/layout.ts';
import {
  CaseClosedError,
  CaseReadOnlyError,
  EvidenceDamagedError,
  EvidenceMissingError,
  UnfitStatementError,
  WithdrawnError,
} from '../errors.ts';
import { sha256 } from '../hash.ts';
import { Ancestry } from '../history/ancestry.ts';
import { arrange, parentsOf } from '../history/arrange.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { needsOf, outOfReach, roleFault } from '../state/needs.ts';
import { applyRoster, type HeldStatement, type RosterRuling } from '../state/roster.ts';
import { changeRoster, type RosterChange } from '../state/roster-pass.ts';
import { type Summary, summariseRun, summariseText } from '../state/summary.ts';
import { type Entry, type PreparedEntry, prepareEntry } from '../statement/entry.ts';
import type { BodyKind } from '../statement/payload.ts';
import { placeText, type Statement } from '../statement/statement.ts';
import { checkEvidence } from '../verify/check-files.ts';
import { type Erasure, readStamp } from '../withdraw/erase.ts';
import type { Withdrawn } from '../withdraw/withdrawn.ts';
import { writeChecked } from './checked-cache.ts';
import type { Committer, HashedFile, WrittenLog } from './committer.ts';
import type { CaseLock } from './lock.ts';
import { type BodyReading, readBody } from './read-body.ts';
import { type ReadLogs, readLogs } from './read-logs.ts';
import { changesRoster } from './read-roster-changes.ts';
import type { Signer } from './signer.ts';

/** Something received: its bytes, or the file they stand in (a path of the machine), which may be of any size and is copied in parts. */
export type Evidence = Uint8Array | { readonly file: string };

/** What belongs together and is made durable together. */
export interface Commit {
  readonly evidence?: readonly Evidence[];
  readonly entries?: readonly Entry[];
}

export interface Committed {
  /** The hashes of the evidence, in the order given. */
  readonly evidence: readonly Sha256[];
  /** The new statements, in the order given. */
  readonly statements: readonly Statement[];
}

/** What writing needs; null for a case opened for reading. */
export interface Writer {
  readonly signer: Signer;
  readonly lock: CaseLock;
  readonly committer: Committer;
}

/** Everything `openCase` found out. */
export interface OpenedCase {
  readonly disk: Disk;
  readonly folder: string;
  readonly id: Sha256;
  /** Everything whose past is complete, in causal order; `ruling` says what of it is in use. */
  readonly ordered: readonly Statement[];
  readonly changes: ReadonlyMap<Sha256, RosterChange>;
  readonly ruling: RosterRuling;
  /** Every statement whose line was admitted, in use or not. */
  readonly logged: readonly Statement[];
  readonly pending: number;
  readonly forkedAuthors: ReadonlySet<string>;
  /** Those that do not follow from who may do what. */
  readonly problems: readonly Problem[];
  readonly setApart: readonly Problem[];
  readonly withdrawn: Withdrawn;
  readonly erasure: Erasure;
  /** What `derived/` was stamped with at the opening. */
  readonly stamp: string | null;
  readonly summaries: Map<Sha256, Summary>;
  readonly key: DeviceKey | null;
  readonly verifiedLogs: readonly WrittenLog[];
  /** There is something to note for the next opening. */
  readonly notesOutdated: boolean;
  readonly writer: Writer | null;
}

interface QueuedCommit {
  readonly evidence: readonly HashedFile[];
  readonly prepared: readonly PreparedEntry[];
  resolve(committed: Committed): void;
  reject(error: unknown): void;
}

/** An open case. Made by `openCase` and `createCase`; `close` it. */
export class Case {
  readonly id: Sha256;
  readonly folder: string;
  /** How many statements wait for one that is not here; each is named in `problems`. */
  readonly pending: number;
  readonly forkedAuthors: ReadonlySet<string>;
  /** What an earlier writer left unfinished and was set apart at this opening; empty at the next. */
  readonly setApart: readonly Problem[];
  /** What was taken back and is gone. A withdrawal that is signed takes effect when the case is next opened: see `withdraw`. */
  readonly withdrawn: Withdrawn;
  /** What was deleted at this opening because it was withdrawn. */
  readonly erasure: Erasure;
  /** Short notes of texts and runs by statement id; filled as they are read. */
  readonly summaries: Map<Sha256, Summary>;
  /** Bodies of `import` statements by statement id; filled as they are read. */
  readonly acquisitions = new Map<Sha256, Acquisition>();
  readonly #opened: OpenedCase;
  readonly #logged: Statement[];
  readonly #changes: Map<Sha256, RosterChange>;
  #ordered: Statement[];
  #ruling: RosterRuling;
  #statements: Statement[] = [];
  #byId = new Map<Sha256, Statement>();
  #heads = new Set<Sha256>();
  #queue: QueuedCommit[] = [];
  #flushing: Promise<void> | null = null;
  #closed = false;
  /** Something was signed that may withdraw: what was known before must not be noted. */
  #mayHaveWithdrawn = false;
  #summariesAtStart: number;

  constructor(opened: OpenedCase) {
    this.#opened = opened;
    this.id = opened.id;
    this.folder = opened.folder;
    this.#changes = new Map(opened.changes);
    this.#ordered = [...opened.ordered];
    this.#ruling = opened.ruling;
    this.#use(opened.ruling);
    this.pending = opened.pending;
    this.forkedAuthors = opened.forkedAuthors;
    this.setApart = opened.setApart;
    this.withdrawn = opened.withdrawn;
    this.erasure = opened.erasure;
    this.summaries = opened.summaries;
    this.#summariesAtStart = opened.summaries.size;
    this.#logged = [...opened.logged];
  }

  get writable(): boolean {
    return this.#opened.writer !== null && !this.#closed;
  }

  get roster(): readonly RosterEntry[] {
    return this.#ruling.roster;
  }

  /** Who may do what, which statements have their signatures, which wait for more, which are held. */
  get ruling(): RosterRuling {
    return this.#ruling;
  }

  /** Statements that a revocation holds: kept, in no state, until people release them. */
  get held(): readonly HeldStatement[] {
    return this.#ruling.held;
  }

  /** What did not verify, waits, forks or is held: follows from the statements. */
  get problems(): readonly Problem[] {
    return [...this.#opened.problems, ...this.#ruling.problems];
  }

  /** Statements in use, in causal order, ties by id. */
  get statements(): readonly Statement[] {
    return this.#statements;
  }

  /** Everything the logs hold, in no certain order: statements in use and those that wait, are held or not admitted. */
  get logged(): readonly Statement[] {
    return this.#logged;
  }

  /** Those of a kind whose bodies can be had, in causal order: what was withdrawn is not among them. */
  *saying(kind: StatementKind): Generator<Statement> {
    for (const statement of this.#statements) {
      if (statement.kind === kind && !this.withdrawn.erases(statement)) yield statement;
    }
  }

  /** Ids of the last statement of each author, sorted: names the state of the case exactly. */
  get frontier(): readonly Sha256[] {
    return [...this.#heads].sort();
  }

  /** The statement in use with that id, or null. */
  statement(id: Sha256): Statement | null {
    return this.#byId.get(id) ?? null;
  }

  /** Answers which statement had seen which; of the statements there are now. */
  ancestry(): Ancestry {
    return new Ancestry(this.#ordered, this.forkedAuthors);
  }

  /** The case, for reading, as it was when the statement was signed: what its author had seen. */
  before(statement: Statement): Case {
    const ancestry = this.ancestry();
    return this.#only((earlier) => ancestry.precedes(earlier, statement));
  }

  /** The case, for reading, as whoever signs next will have seen it: without held statements that nothing in use follows. What is published is made from this. */
  seen(): Case {
    const all = new Map(this.#ordered.map((statement) => [statement.id, statement]));
    const ids = new Set(this.#heads);
    for (const id of ids) {
      const statement = all.get(id);
      for (const parent of statement === undefined ? [] : parentsOf(statement)) ids.add(parent);
    }
    return this.#only(({ id }) => ids.has(id));
  }

  #only(isKept: (statement: Statement) => boolean): Case {
    const ordered = this.#ordered.filter(isKept);
    const ruling = applyRoster(ordered, this.#changes);
    return new Case({ ...this.#opened, ordered, changes: this.#changes, ruling, key: null, writer: null });
  }

  /** Keeps bytes as evidence; returns their hashes when they are durable. What is there already is not written again. */
  async putEvidence(evidence: readonly Evidence[]): Promise<readonly Sha256[]> {
    return (await this.commit({ evidence })).evidence;
  }

  /** Signs statements; returns when they are durable. */
  async append(entries: readonly Entry[]): Promise<readonly Statement[]> {
    return (await this.commit({ entries })).statements;
  }

  /**
   * Evidence and statements in one step: acknowledged together. Calls made while one is under way go
   * into the next together, so that many small ones cost little. Throws `UnfitStatementError`, and `WithdrawnError`
   * for what speaks of something withdrawn, `EvidenceMissingError` for a file that is not there, before anything of this call is written, `WriteFailedError` when the disk fails.
   */
  async commit(commit: Commit): Promise<Committed> {
    const writer = this.#requireWriter();
    const author = this.roster.find((entry) => entry.key === writer.signer.author);
    const prepared = (commit.entries ?? []).map((entry) => {
      const fault = roleFault(author, entry.kind);
      if (fault !== null)
        throw new UnfitStatementError(entry.kind, fault, 'Ask someone with the role admin to grant it.');
      const missing = entry.deps?.find((id) => !this.#byId.has(id));
      if (missing !== undefined)
        throw new UnfitStatementError(entry.kind, `the case has no statement ${missing}`, null);
      const prepared = prepareEntry(entry, writer.signer.unseenHeads);
      this.#refuseWithdrawn(prepared);
      this.#refuseOutOfReach(entry);
      return prepared;
    });
    const evidence: HashedFile[] = [];
    for (const received of commit.evidence ?? []) evidence.push(await this.#hashed(received));
    for (const file of evidence) {
      if (this.withdrawn.isGone(file.hash)) throw new WithdrawnError(hashPath('evidence', file.hash), 'The evidence');
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ evidence, prepared, resolve, reject });
      this.#flushing ??= this.#flush(writer).finally(() => {
        this.#flushing = null;
      });
    });
  }

  /** A device's log as it stands on the disk now, every line verified anew. */
  readLogAgain(device: string): Promise<ReadLogs> {
    const { disk, folder } = this.#opened;
    return readLogs(disk, folder, { caseId: this.id, verifiedBefore: () => 0, only: device });
  }

  async hasEvidence(hash: Sha256): Promise<boolean> {
    if (this.withdrawn.refuses({ kind: 'evidence', hash })) return false;
    return this.#opened.disk.exists(within(this.folder, hashPath('evidence', hash)));
  }

  /** The bytes as received. Throws `EvidenceMissingError`, `EvidenceDamagedError`; `WithdrawnError` even when the bytes are there. */
  async readEvidence(hash: Sha256): Promise<Uint8Array> {
    const path = hashPath('evidence', hash);
    if (this.withdrawn.isGone(hash)) throw new WithdrawnError(path, 'The evidence');
    if (this.withdrawn.withheld.has(hash)) throw new WithdrawnError(path, 'Something that this evidence holds');
    const bytes = await this.#opened.disk.read(within(this.folder, path));
    if (bytes === null) throw new EvidenceMissingError(path);
    if (sha256(bytes) !== hash) throw new EvidenceDamagedError(path);
    return bytes;
  }

  /** The size of a piece of evidence whose bytes, hashed now, are those it is named by; else what is wrong with it. */
  async checkEvidence(hash: Sha256): Promise<number | Problem> {
    return checkEvidence(this.#opened.disk, this.folder, hashPath('evidence', hash));
  }

  /** The body of a statement of that kind, or why it cannot be read: code `withdrawn`, a warning, when it was erased. */
  async readBody<K extends BodyKind>(statement: Statement, kind: K): Promise<BodyReading<K>> {
    if (this.withdrawn.erases(statement)) return { problem: bodyWithdrawn(statement) };
    const { disk, folder } = this.#opened;
    return readBody(statement, { disk, folder, kind, checkedBefore: this.summaries.has(statement.id) });
  }

  /** Waits for commits under way, leaves notes for a quicker next opening, gives back the lock. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#flushing;
    const { writer, key } = this.#opened;
    // The notes save time only: a disk that takes none must not keep the lock from being given back.
    if (key !== null) await this.#leaveNotes(key).catch(() => {});
    if (writer === null) return;
    try {
      await writer.committer.close();
    } finally {
      await writer.lock.release(writer.committer.failed ? 'unfinished' : 'finished');
    }
  }

  async #hashed(received: Evidence): Promise<HashedFile> {
    if (received instanceof Uint8Array) return { kind: 'evidence', hash: sha256(received), content: received };
    const { file: path } = received;
    const found = await hashFile(this.#opened.disk, path);
    if (found === null) throw new EvidenceMissingError(path);
    return { kind: 'evidence', hash: found.hash, content: { path, size: found.size } };
  }

  /** What speaks of something gone would be erased as soon as it is written. */
  #refuseWithdrawn({ entry: { kind }, targets }: PreparedEntry): void {
    if (this.withdrawn.reaches({ kind, head: { targets } }))
      throw new WithdrawnError(kind, 'What the statement is about');
  }

  /** A change of the roster that could not take effect, or that would let a revoked key back in, is a mistake. */
  #refuseOutOfReach(entry: Entry): void {
    if (entry.kind !== 'roster') return;
    const { roster, quorum, effective } = this.#ruling;
    const { body } = entry;
    const after = { roster: changeRoster(roster, body), quorum: body.quorum ?? quorum };
    const reason = outOfReach({ roster, quorum }, after);
    if (reason !== null) {
      throw new UnfitStatementError('roster', reason, 'Add keys with the role, or ask for fewer signatures, first.');
    }
    const revoked = [...this.#changes].flatMap(([id, change]) =>
      change.kind === 'revoke-key' && effective.has(id) ? [change.body.key] : [],
    );
    const again = body.add.find(({ key }) => revoked.includes(key));
    if (again === undefined) return;
    throw new UnfitStatementError('roster', `the key ${again.key} was revoked`, 'Let its owner make a new key.');
  }

  #requireWriter(): Writer {
    if (this.#closed) throw new CaseClosedError(this.folder);
    const { writer } = this.#opened;
    if (writer === null) throw new CaseReadOnlyError(this.folder);
    return writer;
  }

  async #flush(writer: Writer): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      try {
        const committed = await this.#write(writer, batch);
        batch.forEach((queued, index) => {
          queued.resolve({
            evidence: queued.evidence.map(({ hash }) => hash),
            statements: committed[index] ?? [],
          });
        });
      } catch (error) {
        for (const queued of batch) queued.reject(error);
      }
    }
  }

  async #write(writer: Writer, batch: readonly QueuedCommit[]): Promise<Statement[][]> {
    const files = new Map<Sha256, HashedFile>();
    for (const { evidence, prepared } of batch) {
      for (const file of evidence) files.set(file.hash, file);
      for (const { payload } of prepared) {
        files.set(payload.commitment, { kind: 'payloads', hash: payload.commitment, content: payload.bytes });
      }
    }
    const drafts = writer.signer.sign(batch.flatMap(({ prepared }) => prepared));
    const places = await writer.committer.commit(
      [...files.values()],
      drafts.map(({ line }) => line),
    );
    const statements = drafts.map(({ statement, entry }, index) => {
      const placed: Statement = { ...statement, place: places[index] ?? statement.place };
      this.#accept(placed, entry);
      return placed;
    });
    for (const statement of statements) this.#ordered.push(statement);
    if (drafts.some(({ entry: { kind } }) => changesRoster(kind) || needsOf(kind) !== null)) this.#ruleAgain();
    let next = 0;
    return batch.map(({ prepared }) => {
      const first = next;
      next += prepared.length;
      return statements.slice(first, next);
    });
  }

  #accept(statement: Statement, entry: Entry): void {
    // It refers to every head there was, so it comes after all of them in causal order.
    this.#statements.push(statement);
    this.#logged.push(statement);
    this.#byId.set(statement.id, statement);
    this.#heads.delete(statement.head.prev);
    this.#heads.add(statement.id);
    if (entry.kind === 'withdraw' || entry.kind === 'cosign') this.#mayHaveWithdrawn = true;
    const { id } = statement;
    if (entry.kind === 'import') this.acquisitions.set(id, entry.body);
    else if (entry.kind === 'derive')
      this.summaries.set(id, { kind: 'derive', summary: summariseText(id, entry.body) });
    else if (entry.kind === 'run') this.summaries.set(id, { kind: 'run', summary: summariseRun(id, entry.body) });
    else if (entry.kind === 'roster') this.#changes.set(id, { kind: 'roster', body: entry.body });
    else if (entry.kind === 'revoke-key') this.#changes.set(id, { kind: 'revoke-key', body: entry.body });
    else if (entry.kind === 'cosign') this.#changes.set(id, { kind: 'cosign', body: entry.body });
  }

  /** What is signed may give others their signatures, or hold what was in use. */
  #ruleAgain(): void {
    this.#ordered = [...arrange(this.#ordered).ordered];
    this.#ruling = applyRoster(this.#ordered, this.#changes);
    this.#use(this.#ruling);
  }

  #use({ admitted }: RosterRuling): void {
    this.#statements = [...admitted];
    this.#byId = new Map(admitted.map((statement) => [statement.id, statement]));
    this.#heads = new Set(headsOf(admitted));
  }

  async #leaveNotes(key: DeviceKey): Promise<void> {
    const { disk, folder, verifiedLogs, notesOutdated, writer, stamp } = this.#opened;
    // A reader's notes must not bring back to `derived/` what was erased while it read.
    if (this.#mayHaveWithdrawn || (await readStamp(disk, folder)) !== stamp) return;
    const written = writer?.committer.written ?? [];
    if (!notesOutdated && written.length === 0 && this.summaries.size === this.#summariesAtStart) return;
    const logs = new Map([...verifiedLogs, ...written].map((log) => [log.path, log]));
    await writeChecked(disk, folder, { key, caseId: this.id, logs: [...logs.values()], summaries: this.summaries });
  }
}

function bodyWithdrawn(statement: Statement): Problem {
  return {
    severity: 'warning',
    code: 'withdrawn',
    where: placeText(statement.place),
    message: `What the ${statement.head.kind} statement said was withdrawn.`,
    remedy: null,
  };
}

/** Statements that no later one of the same author follows. */
export function headsOf(statements: readonly Statement[]): Sha256[] {
  const followed = new Set(statements.map((statement) => statement.head.prev));
  return statements.filter(({ id }) => !followed.has(id)).map(({ id }) => id);
}
