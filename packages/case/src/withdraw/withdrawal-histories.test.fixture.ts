import type { Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { hashPath } from '../disk/layout.ts';
import {
  type LeftOut,
  PowerIsOff,
  type PowerLossDisk,
  type PowerLossOptions,
} from '../disk/power-loss-disk.test.fixture.ts';
import { CaseError, WithdrawnError, WriteFailedError } from '../errors.ts';
import { endWriter } from '../faults/end-writer.test.fixture.ts';
import type { Case } from '../folder/case.ts';
import { readIdentity } from '../folder/identity.ts';
import { openCase } from '../folder/open-case.ts';
import { readLogs } from '../folder/read-logs.ts';
import { sha256 } from '../hash.ts';
import { arrange } from '../history/arrange.ts';
import { openBundle } from '../merge/bundle-copy.ts';
import { frontierOf } from '../merge/frontier.ts';
import { type Chance, takeAway } from '../merge/history-steps.test.fixture.ts';
import { mergeCase } from '../merge/merge-case.ts';
import { baseCase, copyTree, keys, memoryDisk, randomFrom } from '../merge/random-histories.test.fixture.ts';
import { hashesIn } from '../merge/shared-hashes.ts';
import { fileKinds, wantedFiles } from '../merge/wanted-files.ts';
import { writeBundle } from '../merge/write-bundle.ts';
import { noon } from '../small-case.test.fixture.ts';
import { computeState } from '../state/compute-state.ts';
import { AdmittedLines } from '../statement/admitted-lines.ts';
import type { Entry } from '../statement/entry.ts';
import { importedItems } from '../statement/import-targets.ts';
import { verify } from '../verify/verify.ts';
import { planWithdrawal } from './plan.ts';
import { withdraw } from './withdraw.ts';
import {
  archiveEntries,
  archives,
  bears,
  copyByHand,
  entriesOf,
  filesBelow,
  recording,
  remarkOn,
  reports,
  type StoredFile,
  writePages,
} from './withdrawal-world.test.fixture.ts';

/** How often histories came to what they are there for: otherwise they could not fail. */
export interface Met {
  withdrawals: number;
  /** Copies that carried out a withdrawal of somebody else. */
  carriedOut: number;
  /** Files of merged copies that were refused. */
  refused: number;
  /** Files that had been copied in by hand and were deleted. */
  byHand: number;
  withheld: number;
  crashes: number;
  refusedToCollect: number;
}

export const nothingMet = (): Met => ({
  withdrawals: 0,
  carriedOut: 0,
  refused: 0,
  byHand: 0,
  withheld: 0,
  crashes: 0,
  refusedToCollect: 0,
});

export interface HistoryOptions {
  readonly seed: number;
  readonly steps: number;
  readonly met: Met;
  /** A kind of sync that the disk leaves out while erasing and merging, to see whether it is noticed. */
  readonly leftOut?: LeftOut;
}

class Fault extends Error {}

/** How often the power fails within an act, and within how many changes of the disk. */
interface Power {
  readonly cuts: number;
  readonly within: number;
}

const usualPower: Power = { cuts: 0.2, within: 50 };

const steadyPower: PowerLossOptions = { failAt: Number.POSITIVE_INFINITY, random: () => 0, leftOut: 'nothing' };

let base: Promise<PowerLossDisk> | null = null;

async function makeBase(): Promise<PowerLossDisk> {
  const disk = memoryDisk();
  await baseCase(disk);
  return disk;
}

/** Makes the case that all histories begin with, so that each can be played by its seed alone. */
export async function prepareWithdrawals(): Promise<void> {
  base ??= makeBase();
  await base;
}

/**
 * Plays a random history of 2 to 4 devices and a carrier without a key: reports and archives come in, are withdrawn, and come back with
 * stale folders, partial folders, bundles, files copied by hand and files held, while the power fails now and then. After each step it
 * looks at every file of the copy. Returns what came back or was lost wrongly, or null.
 */
export async function withdrawalFault(options: HistoryOptions): Promise<string | null> {
  base ??= makeBase();
  const history = new History((await base).copyWith(steadyPower), options);
  try {
    await history.play();
    return null;
  } catch (error) {
    if (error instanceof Fault) return `seed ${options.seed}: ${error.message}`;
    throw error;
  }
}

class History {
  #disk: PowerLossDisk;
  readonly #options: HistoryOptions;
  readonly #random: () => number;
  /** What belongs to the process rather than to a disk: chance, and the lines it has verified. */
  readonly #process: Omit<Chance, 'disk'>;
  readonly #devices: number;
  readonly #stale: string[] = [];
  /** What each withdrawal that was signed took back: marks of reports and archives. */
  readonly #takenBack = new Map<Sha256, readonly string[]>();
  /** Folders in which somebody has put files by hand. */
  readonly #copiedByHand = new Set<string>();
  #step = 0;

  constructor(disk: PowerLossDisk, options: HistoryOptions) {
    this.#disk = disk;
    this.#options = options;
    this.#random = randomFrom(options.seed);
    this.#process = { admitted: new AdmittedLines(), random: this.#random, pick: (count) => this.#pick(count) };
    this.#devices = 2 + this.#pick(3);
  }

  async play(): Promise<void> {
    for (const folder of this.#folders()) await copyTree(this.#disk, '/base', folder);
    for (; this.#step < this.#options.steps; this.#step += 1) await this.#playStep();
    await this.#end();
  }

  #pick(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #any<T>(list: readonly T[]): T {
    const one = list[this.#pick(list.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }

  /** Of the devices, and of the carrier, whose copy nobody signs in. */
  #folders(): string[] {
    return [...Array.from({ length: this.#devices }, (_, device) => `/${device}`), '/carrier'];
  }

  async #playStep(): Promise<void> {
    const device = this.#pick(this.#devices);
    const folder = `/${device}`;
    const act = this.#random();
    if (act < 0.28) await this.#on(folder, (disk) => this.#write(disk, device));
    else if (act < 0.46) await this.#on(folder, (disk) => this.#withdraw(disk, device));
    else if (act < 0.54) {
      const copy = `/stale/${this.#step}`;
      await copyTree(this.#disk, folder, copy);
      this.#stale.push(copy);
    } else if (act < 0.66) await this.#handCopy(device);
    else if (act < 0.7) await this.#read(device);
    else await this.#merge(this.#any(this.#folders()));
  }

  /** Another copy, as it is now, as it was, in part, or as a bundle; merged into a folder. */
  async #merge(folder: string): Promise<void> {
    const others = [...this.#folders().filter((other) => other !== folder), ...this.#stale, ...this.#stale];
    const from = this.#any(others);
    const how = this.#random();
    if (how < 0.5) return this.#on(folder, (disk) => this.#mergeFrom(disk, folder, from));
    if (how < 0.75) return this.#mergeBundle(folder, from);
    const part = `/part/${this.#step}`;
    await copyTree(this.#disk, from, part);
    await takeAway({ ...this.#process, disk: this.#disk }, part);
    if (this.#random() < 0.4) {
      // Files alone are held until statements speak of them.
      await this.#disk.remove(`${part}/case.json`);
      await this.#disk.remove(`${part}/statements`);
    }
    await this.#on(folder, (disk) => this.#mergeFrom(disk, folder, part));
    await this.#disk.remove(part);
  }

  async #mergeBundle(folder: string, from: string): Promise<void> {
    const path = `/bundle-${this.#step}`;
    const frontier = this.#random() < 0.5 ? await frontierOf(folder, this.#disk) : null;
    const asksFor = await this.#gone(this.#disk, folder);
    const taken = [...reports, ...archives].filter(({ mark }) => asksFor.has(mark));
    if (taken.some(({ id }) => frontier?.lacks.has({ kind: 'evidence', hash: id })))
      throw this.#fault('asked for again');
    const sent = await this.#gone(this.#disk, from);
    await writeBundle(from, path, { frontier, disk: this.#disk });
    const id = await readIdentity(this.#disk, folder);
    const shared = () => hashesIn({ disk: this.#disk, folder, id });
    const bytes = (await this.#disk.read(path)) ?? new Uint8Array();
    const bundle = await openBundle(path, bytes, { caseId: id, shared });
    for (const kind of fileKinds) {
      for (const hash of bundle.offers(kind)) {
        if (bears((await bundle.read(kind, hash)) ?? new Uint8Array(), sent))
          throw this.#fault(`sent in a bundle: ${hash}`);
      }
    }
    await this.#on(folder, (disk) => this.#mergeFrom(disk, folder, path));
    await this.#disk.remove(path);
  }

  async #mergeFrom(disk: Disk, folder: string, from: string): Promise<void> {
    const recorder = recording(disk);
    const { admitted } = this.#process;
    const { withdrawn } = await mergeCase(folder, from, { now: noon, disk: recorder.disk, admitted });
    this.#options.met.refused += withdrawn.refused;
    if (withdrawn.erased.payloads + withdrawn.erased.evidence > 0) this.#options.met.carriedOut += 1;
    const gone = await this.#gone(disk, folder);
    const claimed = payloadsOf(await statementsOf(disk, folder));
    for (const bytes of recorder.written) {
      // Of archives it is looked at afterwards whether they came.
      const isArchive = archives.some(({ id }) => id === sha256(bytes));
      if (!isArchive && bears(bytes, gone) && !isUnknownRemark(bytes, claimed))
        throw this.#fault('a merge wrote what was withdrawn');
    }
  }

  async #write(disk: Disk, device: number): Promise<void> {
    await this.#inCase(disk, device, async (inquiry) => {
      const gone = await this.#gone(disk, `/${device}`);
      const before = await this.#commit(inquiry, gone);
      if (before && this.#random() < 0.8) {
        await writePages(disk, `/${device}`, JSON.stringify(await computeState(inquiry)));
      }
    });
  }

  /** What is withdrawn must be refused, and nothing else. */
  async #commit(inquiry: Case, gone: ReadonlySet<string>): Promise<boolean> {
    const archive = this.#any(archives);
    const one = this.#any(reports);
    const kind = this.#pick(4);
    const entries: Entry[] = kind === 0 ? archiveEntries(archive) : kind === 1 ? [remarkOn(one)] : entriesOf(one);
    const evidence =
      kind === 0 ? [archive.bytes, ...archive.holds.map(({ bytes }) => bytes)] : kind === 1 ? [] : [one.bytes];
    const marks = kind === 0 ? [archive.mark, ...archive.holds.map(({ mark }) => mark)] : [one.mark];
    const refused = await refuses(() => inquiry.commit({ evidence, entries }));
    const expected = marks.some((mark) => gone.has(mark));
    if (refused !== expected)
      throw this.#fault(refused ? 'something not withdrawn was refused' : 'withdrawn bytes were taken in');
    if (refused && !(await refuses(() => inquiry.append(entries)))) throw this.#fault('something was said of it');
    if (refused && evidence.length > 0 && !(await refuses(() => inquiry.putEvidence(evidence)))) {
      throw this.#fault('withdrawn bytes were taken in');
    }
    if (refused) this.#options.met.refusedToCollect += 1;
    return !refused;
  }

  async #withdraw(disk: Disk, device: number): Promise<void> {
    const key = keys[device];
    const folder = `/${device}`;
    const { admitted } = this.#process;
    const { items } = await computeState(await openCase(folder, { disk, admitted }));
    const held = items.filter(({ id }) => [...reports, ...archives].some((one) => one.id === id));
    if (held.length === 0 || key === undefined) return;
    const plan = await planWithdrawal(await openCase(folder, { disk, admitted }), {
      items: [this.#any(held).id],
      also: [],
      mentionIds: () => [],
    });
    const marks = [...reports, ...archives].filter(({ id }) => plan.items.includes(id)).map(({ mark }) => mark);
    await this.#signed(disk, folder, marks, async () => {
      await withdraw(
        folder,
        { items: plan.items, statements: plan.statements, reason: 'asked to', figures: null },
        { key, now: noon, disk, admitted },
      );
    });
    this.#options.met.withdrawals += 1;
  }

  /** Notes what withdrawals that came of an act took back, also when the power failed within it. */
  async #signed(disk: Disk, folder: string, marks: readonly string[], act: () => Promise<void>): Promise<void> {
    const ids = async (): Promise<Sha256[]> => withdrawalIds(await statementsOf(disk, folder));
    const before = new Set(await ids());
    try {
      await act();
    } finally {
      for (const id of await ids()) if (!before.has(id)) this.#takenBack.set(id, marks);
    }
  }

  async #handCopy(device: number): Promise<void> {
    const folder = `/${device}`;
    const from = this.#any([...this.#folders().filter((other) => other !== folder), ...this.#stale, ...this.#stale]);
    const gone = await this.#gone(this.#disk, folder);
    this.#copiedByHand.add(folder);
    const copied = await copyByHand(this.#disk, from, folder, /^\/(payloads|evidence|torn|quarantine)\//);
    const claimed = payloadsOf(await statementsOf(this.#disk, folder));
    const withdrawn = copied.filter(
      ({ path, bytes }) => bears(bytes, gone) && !isWithheld(path, gone) && !isUnknownRemark(bytes, claimed),
    ).length;
    // Pages that come without anything withdrawn cannot be told from those made here.
    if (withdrawn > 0) await copyByHand(this.#disk, from, folder, /^\/derived\//);
    this.#options.met.byHand += withdrawn;
    await this.#checkReaders(folder);
    // What is sent before anybody cleans up must be clean all the same.
    if (this.#random() < 0.3)
      await this.#mergeBundle(this.#any(this.#folders().filter((other) => other !== folder)), folder);
    await this.#on(folder, (disk) => this.#write(disk, device), { cuts: 0.6, within: 20 });
  }

  /** A reader leaves notes in the copy. */
  async #read(device: number): Promise<void> {
    const { admitted } = this.#process;
    const key = keys[device] ?? null;
    const inquiry = await openCase(`/${device}`, { key, mode: 'read', disk: this.#disk, admitted });
    await computeState(inquiry);
    await inquiry.close();
  }

  async #inCase(disk: Disk, device: number, work: (inquiry: Case) => Promise<void>): Promise<void> {
    const { admitted } = this.#process;
    const key = keys[device] ?? null;
    const inquiry = await openCase(`/${device}`, { key, now: noon, mode: 'write', disk, admitted });
    try {
      await work(inquiry);
    } finally {
      await inquiry.close();
    }
  }

  /** Does something in a folder, at times until the power fails; then looks at what the folder holds. */
  async #on(folder: string, act: (disk: Disk) => Promise<void>, power: Power = usualPower): Promise<void> {
    let before = await this.#look(folder);
    if (this.#random() < power.cuts) {
      await this.#crashing(folder, act, power);
      // An archive may have been taken in before the merge that followed told of a withdrawal.
      before = [...before, ...inNoPlace(archives)];
    } else {
      try {
        await act(this.#disk);
      } catch (error) {
        // A device whose log was damaged or forked by a crash may merge, but no longer write.
        if (!(error instanceof CaseError)) throw error;
        return;
      }
    }
    await this.#check(folder, before);
  }

  /** The power fails somewhere within the act; whoever opens the copy next goes on. */
  async #crashing(folder: string, act: (disk: Disk) => Promise<void>, { within }: Power): Promise<void> {
    const { leftOut = 'nothing' } = this.#options;
    const disk = this.#disk.copyWith({ failAt: 1 + this.#pick(within), random: this.#random, leftOut });
    try {
      await act(disk);
    } catch (error) {
      if (!(error instanceof PowerIsOff || error instanceof CaseError || error instanceof WriteFailedError))
        throw error;
    }
    this.#disk = disk.afterPowerLoss();
    this.#options.met.crashes += 1;
    await endWriter(this.#disk, folder);
    await this.#checkWord(folder);
    const other = this.#any(this.#folders().filter((each) => each !== folder));
    await mergeCase(folder, other, { now: noon, disk: this.#disk, admitted: this.#process.admitted });
  }

  async #look(folder: string): Promise<readonly StoredFile[]> {
    return filesBelow(this.#disk, folder);
  }

  async #check(folder: string, before: readonly StoredFile[]): Promise<void> {
    const gone = await this.#gone(this.#disk, folder);
    const statements = await statementsOf(this.#disk, folder);
    const claimed = payloadsOf(statements);
    const imported = new Set(statements.flatMap(importedItems).map(({ item }) => item));
    const after = await this.#look(folder);
    const stood = new Set(before.map(({ bytes }) => sha256(bytes)));
    for (const { path, bytes } of after) {
      if (!bears(bytes, gone) || isUnknownRemark(bytes, claimed)) continue;
      if (!isWithheld(path, gone)) throw this.#fault(`back in ${folder}: ${path}`);
      this.#options.met.withheld += 1;
      const content = sha256(bytes);
      // That an archive holds something is known from its import.
      if (!stood.has(content) && imported.has(content))
        throw this.#fault(`an archive that holds what was withdrawn came to ${folder}: ${path}`);
    }
    const here = new Set(after.map(({ bytes }) => sha256(bytes)));
    const acknowledged = new Set(statements.flatMap(wantedFiles).map(({ kind, hash }) => `/${hashPath(kind, hash)}`));
    // Also what tells where something was found names the item that is gone.
    const traces = [...gone, ...[...reports, ...archives].filter(({ mark }) => gone.has(mark)).map(({ id }) => id)];
    for (const { path, bytes } of before) {
      if (!acknowledged.has(path) || here.has(sha256(bytes)) || bears(bytes, traces)) continue;
      throw this.#fault(`lost from ${folder}: ${path}`);
    }
    if (this.#random() < 0.3) await this.#checkReaders(folder);
  }

  /** A device that has said `erased` has nothing of it left, also when the power failed right after. */
  async #checkWord(folder: string): Promise<void> {
    const author = keys[Number(folder.slice(1))]?.publicKey;
    const statements = await statementsOf(this.#disk, folder);
    const said = statements.filter(({ kind, head }) => kind === 'erased' && head.author === author);
    const gone = said.flatMap(({ head }) => head.targets.flatMap((id) => this.#takenBack.get(id) ?? []));
    const claimed = payloadsOf(statements);
    const left = (await this.#look(folder)).find(
      ({ path, bytes }) => bears(bytes, gone) && !isWithheld(path, new Set(gone)) && !isUnknownRemark(bytes, claimed),
    );
    if (left !== undefined && !this.#copiedByHand.has(folder))
      throw this.#fault(`erased was said in ${folder}, but there is ${left.path}`);
  }

  async #checkReaders(folder: string): Promise<void> {
    const gone = await this.#gone(this.#disk, folder);
    const inquiry = await openCase(folder, { disk: this.#disk, admitted: this.#process.admitted });
    if (bears(Buffer.from(JSON.stringify(await computeState(inquiry))), gone)) throw this.#fault(`read in ${folder}`);
    for (const statement of inquiry.statements) {
      const reading = await inquiry.readBody(statement, statement.kind ?? 'note');
      if ('body' in reading && bears(Buffer.from(JSON.stringify(reading.body)), gone))
        throw this.#fault(`read in ${folder}: ${statement.id}`);
    }
    for (const { id, mark } of [...reports, ...archives]) {
      if (gone.has(mark) && !(await refuses(() => inquiry.readEvidence(id))))
        throw this.#fault(`read in ${folder}: ${id}`);
    }
  }

  /** Marks of what was taken back by withdrawals in use in a copy. (Everybody here may withdraw.) */
  async #gone(disk: Disk, folder: string): Promise<ReadonlySet<string>> {
    const { ordered } = arrange(await statementsOf(disk, folder));
    return new Set(withdrawalIds(ordered).flatMap((id) => this.#takenBack.get(id) ?? []));
  }

  /** All copies together, at times also in another order: the same, and clean. */
  async #end(): Promise<void> {
    const all = [...this.#folders(), ...this.#stale.slice(-2)];
    const one = await this.#union('/one', all);
    if (this.#random() < 0.75) return;
    if (one !== (await this.#union('/other', all.toReversed())))
      throw this.#fault('merging in another order comes to something else');
    const { problems } = await verify('/one', { disk: this.#disk });
    const errors = problems.filter(({ severity, code }) => severity === 'error' && code !== 'holds-withdrawn');
    const [error] = errors.filter(({ code }) => !/^statement-(fork|pending|chain-broken)$/.test(code));
    if (error !== undefined) throw this.#fault(`verify: ${error.code} ${error.where}`);
  }

  async #union(to: string, copies: readonly string[]): Promise<string> {
    const [first = '', ...others] = copies;
    await copyTree(this.#disk, first, to);
    const before = await this.#look(to);
    for (const from of others) await this.#mergeFrom(this.#disk, to, from);
    // Archives may have come with the first copies, before the last ones told of a withdrawal.
    await this.#check(to, [...before, ...inNoPlace(archives)]);
    const gone = await this.#gone(this.#disk, to);
    const files = (await this.#look(to)).filter(
      ({ path }) => /^\/(payloads|evidence)\//.test(path) && !isWithheld(path, gone),
    );
    const ids = (await statementsOf(this.#disk, to)).map(({ id }) => id);
    return JSON.stringify([files.map(({ path }) => path), ids.sort()]);
  }

  #fault(what: string): Fault {
    return new Fault(`step ${this.#step}: ${what}`);
  }
}

/** The evidence of an archive that holds something gone and that is not gone itself; set apart twice, its second copy has a number. */
function isWithheld(path: string, gone: ReadonlySet<string>): boolean {
  const name = path.replace(/(?<=[0-9a-f]{64})-\d+$/, '');
  return archives.some(
    ({ id, mark, holds }) => name.endsWith(id) && !gone.has(mark) && holds.some((one) => gone.has(one.mark)),
  );
}

function inNoPlace(files: readonly Pick<StoredFile, 'bytes'>[]): StoredFile[] {
  return files.map(({ bytes }) => ({ path: '', bytes }));
}

/** A remark whose statement is not here, so that nothing tells of what it speaks: its writer ended before the line was written. */
function isUnknownRemark(bytes: Uint8Array, claimed: ReadonlySet<Sha256>): boolean {
  return bears(bytes, ['{"body":{"notice":null,"places":null,"text":"Is it ']) && !claimed.has(sha256(bytes));
}

function payloadsOf(statements: Awaited<ReturnType<typeof statementsOf>>): ReadonlySet<Sha256> {
  return new Set(statements.map(({ head }) => head.payload.commitment));
}

async function refuses(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return false;
  } catch (error) {
    if (error instanceof WithdrawnError) return true;
    throw error;
  }
}

/** Signatures are not verified again: nobody forges any here. */
async function statementsOf(disk: Disk, folder: string) {
  const caseId = await readIdentity(disk, folder);
  return (await readLogs(disk, folder, { caseId, verifiedBefore: (_path, bytes) => bytes.length })).statements;
}

function withdrawalIds(statements: Awaited<ReturnType<typeof statementsOf>>): Sha256[] {
  return statements.filter(({ kind }) => kind === 'withdraw').map(({ id }) => id);
}
