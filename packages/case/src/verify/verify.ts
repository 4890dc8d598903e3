import type { Problem, Sha256, TextLayer } from '@inquest/model';
import { Chains } from '../checkpoint/chains.ts';
import { checkpointProblems } from '../checkpoint/check-checkpoint.ts';
import { type JudgedCheckpoint, judgeCheckpoint } from '../checkpoint/judge.ts';
import { OutsideTime } from '../checkpoint/outside-time.ts';
import { type LogInTime, summariseTime } from '../checkpoint/time-summary.ts';
import type { Disk } from '../disk/disk.ts';
import { hashPath, layout, within } from '../disk/layout.ts';
import { nodeDisk } from '../disk/node-disk.ts';
import { readCaseFile } from '../disk/read-case-file.ts';
import { tellingDisk } from '../disk/telling-disk.ts';
import { CaseDamagedError, CaseNotFoundError } from '../errors.ts';
import { identityBytes, readIdentity } from '../folder/identity.ts';
import { isLocked } from '../folder/lock.ts';
import { openCase } from '../folder/open-case.ts';
import { readBody } from '../folder/read-body.ts';
import { type ReadLogs, readLogs } from '../folder/read-logs.ts';
import { readRosterChanges } from '../folder/read-roster-changes.ts';
import { Ancestry } from '../history/ancestry.ts';
import { type Arrangement, arrange } from '../history/arrange.ts';
import type { FileKind } from '../merge/copy.ts';
import { applyRoster } from '../state/roster.ts';
import { importedItems } from '../statement/import-targets.ts';
import { placeText, type Statement } from '../statement/statement.ts';
import type { TimestampRoots } from '../timestamp/timestamp.ts';
import { withdrawnFrom } from '../withdraw/in-effect.ts';
import { nothingWithdrawn, type Withdrawn } from '../withdraw/withdrawn.ts';
import { BodyChecker } from './body-checker.ts';
import { checkBody } from './check-body.ts';
import { checkEvidence, checkTopLevel, listHashed, listSetApart } from './check-files.ts';
import { checkWithdrawn } from './check-withdrawn.ts';
import type { Reproduce } from './reproduce.ts';
import { noCounts, type Verification, type VerificationCounts } from './verification.ts';

export interface VerifyOptions {
  /** How texts, claim ids and dossiers are made again; without it they are not. */
  readonly reproduce?: Reproduce;
  /** Certificates of time-stamping authorities that the caller vouches for. */
  readonly timestampRoots?: TimestampRoots;
  /** Called after each file of evidence and each payload. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly disk?: Disk;
}

/**
 * Checks a case from its bytes to its figures and says of everything that is wrong where it stands.
 * Nothing that was checked before is relied on, and nothing is written. Throws `CaseNotFoundError`
 * when there is no such folder; everything else is a problem in the result.
 */
export async function verify(folder: string, options: VerifyOptions = {}): Promise<Verification> {
  const verifier = new Verifier(folder, options);
  await verifier.run();
  return verifier.result();
}

class Verifier {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #options: VerifyOptions;
  readonly #problems: Problem[] = [];
  readonly #counts: VerificationCounts = noCounts();
  #withdrawn: Withdrawn = nothingWithdrawn;
  #members: readonly string[] = [];
  #admitted: ReadonlySet<Statement> = new Set();
  #time: readonly LogInTime[] = [];
  #done = 0;
  #total = 0;

  constructor(folder: string, options: VerifyOptions) {
    this.#disk = tellingDisk(options.disk ?? nodeDisk);
    this.#folder = folder;
    this.#options = options;
  }

  result(): Verification {
    const ok = this.#problems.every(({ severity }) => severity !== 'error');
    return { ok, problems: this.#problems, counts: this.#counts, time: this.#time };
  }

  async run(): Promise<void> {
    const id = await this.#checkIdentity();
    this.#add([...(await this.#checkLock()), ...(await checkTopLevel(this.#disk, this.#folder))]);
    if (id === null) return;
    const logs = await readLogs(this.#disk, this.#folder, { caseId: id, verifiedBefore: () => 0 });
    const arrangement = arrange(logs.statements);
    this.#add([...logs.problems, ...arrangement.problems]);
    const payloads = await listHashed(this.#disk, this.#folder, 'payloads');
    const evidence = await listHashed(this.#disk, this.#folder, 'evidence');
    this.#add([...payloads.problems, ...evidence.problems]);
    this.#total = evidence.hashes.length + logs.statements.length;
    this.#counts.statements = logs.statements.length;
    await this.#checkRoster(id, logs, arrangement);
    this.#add(await checkWithdrawn(this.#disk, this.#folder, this.#withdrawn));
    const here = (kind: FileKind, hashes: readonly Sha256[]): readonly Sha256[] =>
      hashes.filter((hash) => !this.#withdrawn.files.has({ kind, hash }));
    const kept = here('evidence', evidence.hashes);
    const sizes = await this.#checkEvidence(kept);
    const checker = await this.#checkBodies(logs, arrangement, sizes);
    this.#reportUnclaimed(logs, here('payloads', payloads.hashes), { hashes: kept, items: checker.items });
    await this.#checkCheckpoints(id, logs, arrangement);
    await this.#checkPublished(arrangement);
    this.#add(await listSetApart(this.#disk, this.#folder));
  }

  async #checkIdentity(): Promise<Sha256 | null> {
    try {
      const id = await readIdentity(this.#disk, this.#folder);
      const bytes = await this.#disk.read(within(this.#folder, layout.identity));
      if (bytes !== null && identityBytes(id).length === bytes.length && Buffer.from(bytes).equals(identityBytes(id)))
        return id;
      this.#report('case-json-changed', layout.identity, 'The file was changed: it is not written as the format says.');
      return id;
    } catch (error) {
      if (error instanceof CaseNotFoundError || !(error instanceof Error)) throw error;
      this.#report('case-json-unusable', layout.identity, `${error.message} Nothing else could be checked.`);
      return null;
    }
  }

  async #checkLock(): Promise<Problem[]> {
    if (!(await this.#disk.exists(within(this.#folder, layout.lock)))) return [];
    const beingWritten = await isLocked(this.#disk, this.#folder);
    return [
      {
        severity: 'warning',
        code: beingWritten ? 'case-being-written' : 'writer-ended-early',
        where: layout.lock,
        message: beingWritten
          ? 'Another process is writing to the case; what it has not finished may look wrong.'
          : 'The last process that wrote to the case ended before it had finished.',
        remedy: beingWritten
          ? 'Verify again when it is done.'
          : 'Run the interrupted command again; it sets apart what is unfinished.',
      },
    ];
  }

  async #checkRoster(id: Sha256, { statements }: ReadLogs, { ordered }: Arrangement): Promise<void> {
    try {
      const changes = await readRosterChanges({ disk: this.#disk, folder: this.#folder, id, ordered });
      const ruling = applyRoster(ordered, changes);
      this.#members = ruling.roster.map(({ key }) => key);
      this.#admitted = new Set(ruling.admitted);
      this.#withdrawn = withdrawnFrom(statements, ruling);
      // Bodies that fit no schema are found with all the others.
      this.#add(ruling.problems.filter(({ code }) => code !== 'payload-invalid'));
    } catch (error) {
      if (!(error instanceof CaseDamagedError)) throw error;
      const { where, message, remedy } = error;
      this.#problems.push({ severity: 'error', code: 'roster-unreadable', where, message, remedy });
    }
  }

  async #checkEvidence(hashes: readonly Sha256[]): Promise<Map<Sha256, number>> {
    const sizes = new Map<Sha256, number>();
    for (const hash of hashes) {
      const checked = await checkEvidence(this.#disk, this.#folder, hashPath('evidence', hash));
      if (typeof checked === 'number') sizes.set(hash, checked);
      else this.#problems.push(checked);
      this.#counts.evidence += 1;
      this.#advance();
    }
    return sizes;
  }

  async #checkBodies(
    logs: ReadLogs,
    arrangement: Arrangement,
    evidence: ReadonlyMap<Sha256, number>,
  ): Promise<BodyChecker> {
    const { ordered, forkedAuthors } = arrangement;
    const checker = new BodyChecker({
      evidence,
      counts: this.#counts,
      reproduce: this.#options.reproduce ?? {},
      ancestry: new Ancestry(ordered, forkedAuthors),
      withdrawn: this.#withdrawn,
      imported: new Set(logs.statements.flatMap(importedItems).map(({ item }) => item)),
      spokenOf: new Set(
        logs.statements.flatMap(({ kind, head }) => (kind === 'decide' || kind === 'find' ? head.targets : [])),
      ),
      readEvidence: (item) => this.#readEvidence(evidence, item),
      readText: (statement) => this.#readText(statement),
    });
    const inOrder = new Set(ordered);
    for (const statement of [...ordered, ...logs.statements.filter((statement) => !inOrder.has(statement))]) {
      if (this.#withdrawn.erases(statement)) this.#counts.withdrawn += 1;
      else {
        const problem = await checkBody(statement, { disk: this.#disk, folder: this.#folder, checker });
        this.#add([...checker.problems.splice(0), ...(problem === null ? [] : [problem])]);
      }
      this.#counts.payloads += 1;
      this.#advance();
    }
    return checker;
  }

  /** Only evidence that was found sound is made into anything again. */
  async #readEvidence(sound: ReadonlyMap<Sha256, number>, item: Sha256): Promise<Uint8Array | null> {
    if (!sound.has(item)) return null;
    const reading = await readCaseFile(this.#disk, this.#folder, hashPath('evidence', item));
    return 'bytes' in reading ? reading.bytes : null;
  }

  async #readText(statement: Statement): Promise<TextLayer | null> {
    const reading = await readBody(statement, {
      disk: this.#disk,
      folder: this.#folder,
      kind: 'derive',
      checkedBefore: true,
    });
    return 'body' in reading ? reading.body : null;
  }

  #reportUnclaimed(
    logs: ReadLogs,
    payloads: readonly Sha256[],
    evidence: { readonly hashes: readonly Sha256[]; readonly items: ReadonlySet<Sha256> },
  ): void {
    const committed = new Set(logs.statements.map((statement) => statement.head.payload.commitment));
    const why = 'a statement was removed or damaged, the file was added, or its writer ended before it had finished';
    for (const hash of payloads) {
      if (!committed.has(hash))
        this.#report('payload-unclaimed', hashPath('payloads', hash), `No statement commits to the file: ${why}.`);
    }
    for (const hash of evidence.hashes) {
      if (!evidence.items.has(hash))
        this.#report('evidence-unclaimed', hashPath('evidence', hash), `No import speaks of the file: ${why}.`);
    }
  }

  /** Notes, roots and time stamps against the logs that are here. Those of statements that are not used are checked too, and bind nothing to a time. */
  async #checkCheckpoints(id: Sha256, logs: ReadLogs, { ordered, forkedAuthors }: Arrangement): Promise<void> {
    const chains = new Chains(logs.statements);
    const roots = this.#options.timestampRoots ?? [];
    const sound: JudgedCheckpoint[] = [];
    for (const statement of logs.statements) {
      if (statement.kind !== 'checkpoint' || this.#withdrawn.erases(statement)) continue;
      const from = { disk: this.#disk, folder: this.#folder, kind: 'checkpoint', checkedBefore: false } as const;
      const reading = await readBody(statement, from);
      if ('problem' in reading) continue;
      const context = { caseId: id, chains, members: this.#members, roots };
      const judged = await judgeCheckpoint(statement, reading.body, context);
      this.#add(checkpointProblems(judged));
      this.#counts.checkpoints += 1;
      if ('head' in judged && judged.faults.length === 0 && this.#admitted.has(statement)) sound.push(judged);
    }
    const { marks } = new OutsideTime(sound, new Ancestry(ordered, forkedAuthors));
    this.#counts.timestamps = marks.filter(({ timestamp }) => timestamp !== null).length;
    this.#counts.cosignatures = marks.length - this.#counts.timestamps;
    this.#time = summariseTime(chains, marks);
  }

  /** Makes the newest published dossier again from the case as it was then. */
  async #checkPublished({ ordered }: Arrangement): Promise<void> {
    const reproduce = this.#options.reproduce?.published;
    const statement = ordered.findLast(({ kind }) => kind === 'publish');
    // A damaged case would give another dossier: the damage is the thing to report.
    if (reproduce === undefined || statement === undefined || !this.result().ok) return;
    const reading = await readBody(statement, {
      disk: this.#disk,
      folder: this.#folder,
      kind: 'publish',
      checkedBefore: true,
    });
    if ('problem' in reading) return;
    const inquiry = await openCase(this.#folder, { disk: this.#disk, mode: 'read' });
    const ancestry = inquiry.ancestry();
    if (this.#withdrawn.withdrawals.some((withdrawal) => !ancestry.precedes(withdrawal, statement))) {
      this.#reportNotMadeAgain(
        statement,
        'The published dossier cannot be made again: something was withdrawn since.',
        {
          remedy: 'Publish again, and take the old dossier from where it was published.',
        },
      );
      return;
    }
    const manifest = await reproduce(inquiry.before(statement), reading.body);
    if (manifest === null) {
      this.#reportNotMadeAgain(statement, 'This build cannot make the published dossier again.', {
        remedy: 'Use the version that published it to check this too.',
      });
    } else if (manifest !== reading.body.manifest) {
      this.#report(
        'dossier-differs',
        placeText(statement.place),
        'The dossier made again from the case is not the one that was published.',
      );
    }
  }

  #reportNotMadeAgain({ place }: Statement, message: string, { remedy }: { readonly remedy: string }): void {
    const where = placeText(place);
    this.#problems.push({ severity: 'warning', code: 'dossier-not-made-again', where, message, remedy });
  }

  /** There may be more problems than a call can take arguments. */
  #add(problems: readonly Problem[]): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  #report(code: string, where: string, message: string): void {
    const remedy = 'Compare with another copy of the case.';
    this.#problems.push({ severity: 'error', code, where, message, remedy });
  }

  #advance(): void {
    this.#done += 1;
    this.#options.onProgress?.({ done: this.#done, total: this.#total });
  }
}
