import type { Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { hashPath, within } from '../disk/layout.ts';
import { PowerIsOff, PowerLossDisk, type Step } from '../disk/power-loss-disk.test.fixture.ts';
import { CaseNotFoundError, WriteFailedError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import { createCase } from '../folder/create-case.ts';
import { openCase } from '../folder/open-case.ts';
import { sha256 } from '../hash.ts';
import { copyTree, keys, merge, randomFrom } from '../merge/random-histories.test.fixture.ts';
import { addReport, noon, report } from '../small-case.test.fixture.ts';
import { AdmittedLines } from '../statement/admitted-lines.ts';
import { verify } from '../verify/verify.ts';
import { withdraw } from '../withdraw/withdraw.ts';
import { endWriter } from './end-writer.test.fixture.ts';

const folder = '/here';
const there = '/there';
const key = keys[0];

/** What a writer was told is safe. */
export interface Acknowledged {
  created: boolean;
  readonly statements: { readonly id: Sha256; readonly payload: Sha256 }[];
  readonly evidence: Sha256[];
  /** Items taken back: their bytes need not, and must not, be there. */
  readonly withdrawn: Sha256[];
}

export interface CutHistoryOptions {
  readonly seed: number;
  /** How many different outcomes each change is cut to. */
  readonly luck: number;
  /** Steps of care that are left out, to see whether that is noticed. */
  readonly skips?: (step: Step) => boolean;
  /** What is done first, before chance decides: for what seldom comes up. */
  readonly begin?: readonly Act[];
  /** Verify the whole case after every so many cuts; the others are opened, read and written to. */
  readonly verifyEvery: number;
}

export interface CutHistory {
  readonly cuts: number;
  /** The first thing that went wrong, with what was being done; null when nothing did. */
  readonly fault: string | null;
}

interface Cut {
  readonly disk: PowerLossDisk;
  readonly acknowledged: Acknowledged;
}

const acts = ['report', 'note', 'several', 'merge', 'reopen', 'withdraw'] as const;
export type Act = (typeof acts)[number];

/**
 * One history of a case: made, written to, merged, withdrawn from, in an order that chance decides; and at every change of the disk
 * the power fails, in as many ways as `luck` says. After each the case is opened for writing, must have everything that was
 * acknowledged, and must take new statements.
 */
export async function playPowerCuts(options: CutHistoryOptions): Promise<CutHistory> {
  const random = randomFrom(options.seed);
  const acknowledged: Acknowledged = { created: false, statements: [], evidence: [], withdrawn: [] };
  const cuts: Cut[] = [];
  let isRecording = true;
  const disk: PowerLossDisk = new PowerLossDisk({
    failAt: Number.POSITIVE_INFINITY,
    random,
    leftOut: 'nothing',
    ...(options.skips === undefined ? {} : { skips: options.skips }),
    onChange: () => {
      if (!isRecording) return;
      for (let index = 0; index < options.luck; index += 1)
        cuts.push({ disk: disk.afterPowerLoss(), acknowledged: copyOf(acknowledged) });
    },
  });
  const lines = new AdmittedLines();
  const checker = new CutChecker({ random, lines, verifyEvery: options.verifyEvery });
  const check = async (doing: string): Promise<string | null> => {
    const wasRecording = isRecording;
    isRecording = false;
    for (const cut of cuts.splice(0)) {
      const fault = await checker.faultOf(cut);
      if (fault !== null) return `while ${doing}: ${fault}`;
    }
    isRecording = wasRecording;
    return null;
  };
  const done = (fault: string | null): CutHistory => ({ cuts: checker.count, fault });

  await makeCase(disk, acknowledged);
  const faultOfMaking = await check('making the case');
  if (faultOfMaking !== null) return done(faultOfMaking);

  isRecording = false;
  await makeOtherCopy(disk, Math.floor(random() * 1000));
  isRecording = true;
  const begin = options.begin ?? [];
  const length = begin.length + 2 + Math.floor(random() * 3);
  for (let index = 0; index < length; index += 1) {
    const act = begin[index] ?? acts[Math.floor(random() * acts.length)] ?? 'note';
    await take(act, { disk, random, acknowledged, lines });
    const fault = await check(act);
    if (fault !== null) return done(fault);
  }
  return done(null);
}

/** A new case of four devices. */
export async function makeCase(
  disk: Disk,
  acknowledged: Acknowledged = { created: false, statements: [], evidence: [], withdrawn: [] },
): Promise<Acknowledged> {
  const made = await createCase(folder, { key, title: 'Mill strike', notice: null, name: 'Desk', now: noon, disk });
  acknowledged.created = true;
  await made.append([{ kind: 'roster', body: rosterOf() }]);
  await made.close();
  note(acknowledged, made);
  return acknowledged;
}

function rosterOf() {
  const add = keys.slice(1).map(({ publicKey }) => ({
    key: publicKey,
    name: publicKey.slice(0, 4),
    roles: ['extract' as const, 'review' as const],
  }));
  return { add, remove: [], quorum: null };
}

/** Another device's copy with a report that is not here. */
async function makeOtherCopy(disk: Disk, number: number): Promise<void> {
  await copyTree(disk, folder, there);
  const inquiry = await openCase(there, { key: keys[1], now: noon, disk });
  await addReport(inquiry, report(5000 + number));
  await inquiry.close();
}

interface Taking {
  readonly disk: PowerLossDisk;
  readonly random: () => number;
  readonly acknowledged: Acknowledged;
  readonly lines: AdmittedLines;
}

async function take(act: Act, { disk, random, acknowledged, lines }: Taking): Promise<void> {
  if (act === 'merge') {
    await merge(disk, folder, there);
    const inquiry = await openCase(folder, { disk, admitted: lines });
    note(acknowledged, inquiry);
    return;
  }
  if (act === 'withdraw') {
    const item = acknowledged.evidence.find((hash) => !acknowledged.withdrawn.includes(hash));
    if (item === undefined) return;
    // From the first byte on its payloads may go: what was acknowledged of it is no longer promised.
    acknowledged.withdrawn.push(item);
    await withdraw(folder, { items: [item], statements: [], reason: '', figures: 0 }, { key, now: noon, disk });
    return;
  }
  const inquiry = await openCase(folder, { key, now: noon, disk, admitted: lines });
  const number = Math.floor(random() * 4000);
  if (act === 'report') await addReport(inquiry, report(number));
  else if (act === 'several') {
    // Calls that overlap go into one batch, and are acknowledged one by one.
    await Promise.all([1, 2, 3].map((each) => addReport(inquiry, report(number + each))));
  } else {
    const text = act === 'note' ? 'A remark.' : 'Opened again.';
    await inquiry.append([{ kind: 'note', body: { text, title: null, notice: null, places: null } }]);
  }
  note(acknowledged, inquiry);
  await inquiry.close();
}

/** Everything that is in use now was acknowledged. */
export function note(acknowledged: Acknowledged, inquiry: Case): void {
  const known = new Set(acknowledged.statements.map(({ id }) => id));
  for (const { id, kind, head } of inquiry.statements) {
    if (known.has(id)) continue;
    acknowledged.statements.push({ id, payload: head.payload.commitment });
    if (kind === 'import') acknowledged.evidence.push(...head.targets);
  }
}

function copyOf({ created, statements, evidence, withdrawn }: Acknowledged): Acknowledged {
  return { created, statements: [...statements], evidence: [...evidence], withdrawn: [...withdrawn] };
}

interface CheckerOptions {
  readonly random: () => number;
  readonly lines: AdmittedLines;
  readonly verifyEvery: number;
}

/** Looks at what a power failure left. */
class CutChecker {
  count = 0;
  readonly #options: CheckerOptions;

  constructor(options: CheckerOptions) {
    this.#options = options;
  }

  async faultOf({ disk, acknowledged }: Cut): Promise<string | null> {
    this.count += 1;
    const isDeep = this.count % this.#options.verifyEvery === 0;
    // Now and then the power fails once more, while the case is being put in order.
    const found = this.#options.random() < 0.1 ? await this.#cutAgain(disk, acknowledged) : disk;
    try {
      return await this.#openedFault(found, acknowledged, isDeep);
    } catch (error) {
      if (error instanceof CaseNotFoundError && !acknowledged.created) return null;
      return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
  }

  async #cutAgain(disk: PowerLossDisk, acknowledged: Acknowledged): Promise<PowerLossDisk> {
    const { random } = this.#options;
    await endWriter(disk, folder);
    const again = disk.copyWith({ failAt: 1 + Math.floor(random() * 12), random, leftOut: 'nothing' });
    try {
      const inquiry = await openCase(folder, { key, now: noon, disk: again, admitted: this.#options.lines });
      await inquiry.close();
    } catch (error) {
      const isExpected =
        error instanceof PowerIsOff ||
        error instanceof WriteFailedError ||
        (error instanceof CaseNotFoundError && !acknowledged.created);
      if (!isExpected) throw error;
    }
    return again.afterPowerLoss();
  }

  async #openedFault(disk: PowerLossDisk, acknowledged: Acknowledged, isDeep: boolean): Promise<string | null> {
    await endWriter(disk, folder);
    const inquiry = await openCase(folder, { key, now: noon, disk, admitted: this.#options.lines });
    const lost = await lostOf(inquiry, disk, acknowledged);
    await inquiry.append([{ kind: 'note', body: { text: 'goes on', title: null, notice: null, places: null } }]);
    await inquiry.close();
    if (lost !== null) return lost;
    if (!isDeep) return null;
    const { problems } = await verify(folder, { disk });
    const error = problems.find(({ severity, code }) => severity === 'error' && code !== 'statement-pending');
    return error === undefined ? null : `verify: ${error.code} ${error.where}: ${error.message}`;
  }
}

/** What was acknowledged and is not there, or not as it was. */
export async function lostOf(inquiry: Case, disk: Disk, acknowledged: Acknowledged): Promise<string | null> {
  const { withdrawn } = acknowledged;
  const isSound = async (kind: 'payloads' | 'evidence', hash: Sha256): Promise<boolean> => {
    const bytes = await disk.read(within(folder, hashPath(kind, hash)));
    return bytes !== null && sha256(bytes) === hash;
  };
  for (const { id, payload } of acknowledged.statements) {
    const statement = inquiry.statement(id);
    if (statement === null) return `an acknowledged statement was lost (${id})`;
    const isGone = statement.head.targets.some((target) => withdrawn.includes(target));
    if (!isGone && !(await isSound('payloads', payload)))
      return `the payload of an acknowledged statement was lost (${id})`;
  }
  for (const hash of acknowledged.evidence)
    if (!withdrawn.includes(hash) && !(await isSound('evidence', hash)))
      return `acknowledged evidence was lost (${hash})`;
  return null;
}
