import type { AppendFile, Disk } from '../disk/disk.ts';
import { PowerLossDisk } from '../disk/power-loss-disk.test.fixture.ts';
import { CaseError, FileUnreadableError } from '../errors.ts';
import { openCase } from '../folder/open-case.ts';
import { copyTree, keys, merge, randomFrom } from '../merge/random-histories.test.fixture.ts';
import { addReport, noon, report } from '../small-case.test.fixture.ts';
import { AdmittedLines } from '../statement/admitted-lines.ts';
import { verify } from '../verify/verify.ts';
import { withdraw } from '../withdraw/withdraw.ts';
import { endWriter } from './end-writer.test.fixture.ts';
import { type Acknowledged, lostOf, makeCase, note } from './power-cuts.test.fixture.ts';

const folder = '/here';
const there = '/there';
const [key] = keys;

export type Errno = 'EIO' | 'ENOSPC';

export interface Failure {
  readonly errno: Errno;
  /** Calls are counted from 1; of `lasting`, every later change fails too, as on a full disk. */
  readonly at: number;
  readonly lasting: boolean;
}

/** What a call to the disk came to: how many there were, and whether the failure was met. */
interface Calls {
  count: number;
  met: boolean;
}

/** A disk whose nth call fails: a write half done, a sync after which the unsynced part may be lost for good. */
function failing(disk: PowerLossDisk, failure: Failure, calls: Calls): Disk {
  const fails = (isChange: boolean): boolean => {
    calls.count += 1;
    const isIt = calls.count === failure.at || (failure.lasting && isChange && calls.count > failure.at);
    // Reading needs no room: a full disk still gives what it has.
    const fits = isChange || failure.errno === 'EIO';
    if (isIt && fits) calls.met = true;
    return isIt && fits;
  };
  const error = (): Error => Object.assign(new Error(`${failure.errno}: simulated`), { code: failure.errno });
  const read = async <T>(path: string, call: () => Promise<T>): Promise<T> => {
    if (fails(false)) throw new FileUnreadableError(path, error());
    return call();
  };
  const change = async <T>(call: () => Promise<T>): Promise<T> => {
    if (fails(true)) throw error();
    return call();
  };
  return {
    read: (path) => read(path, () => disk.read(path)),
    async *readParts(path) {
      if (fails(false)) throw new FileUnreadableError(path, error());
      yield* disk.readParts(path);
    },
    size: (path) => read(path, () => disk.size(path)),
    list: (path) => read(path, () => disk.list(path)),
    exists: (path) => read(path, () => disk.exists(path)),
    makeFolder: (path) => change(() => disk.makeFolder(path)),
    rename: (from, to) => change(() => disk.rename(from, to)),
    remove: (path) => change(() => disk.remove(path)),
    syncFolder: (path) => change(() => disk.syncFolder(path)),
    async writeNew(path, bytes) {
      if (!fails(true)) return disk.writeNew(path, bytes);
      await disk.writeNew(path, bytes.subarray(0, bytes.length / 2));
      throw error();
    },
    async openAppend(path) {
      const file = await change(() => disk.openAppend(path));
      const appendFile: AppendFile = {
        size: () => file.size(),
        async append(bytes) {
          if (!fails(true)) return file.append(bytes);
          await file.append(bytes.subarray(0, bytes.length / 2));
          throw error();
        },
        sync: () => change(() => file.sync()),
        truncate: (size) => change(() => file.truncate(size)),
        close: () => file.close(),
      };
      return appendFile;
    },
  };
}

export interface FailingHistory {
  /** Runs in which the failure was met. */
  readonly failures: number;
  readonly fault: string | null;
}

const acts = ['report', 'several', 'merge', 'withdraw', 'open'] as const;

/**
 * One act on a small case, and at every call it makes to the disk an error: once or from then on, EIO and ENOSPC. The writer must be
 * told clearly; nothing acknowledged may be missing, with the power going off in half of the cases; and the case must go on.
 */
export async function playFailingCalls(seed: number): Promise<FailingHistory> {
  const random = randomFrom(seed);
  const lines = new AdmittedLines();
  const start = new PowerLossDisk({ failAt: Number.POSITIVE_INFINITY, random, leftOut: 'nothing' });
  const acknowledged = await makeCase(start);
  const first = await openCase(folder, { key, now: noon, disk: start, admitted: lines });
  await addReport(first, report(Math.floor(random() * 1000)));
  note(acknowledged, first);
  await first.close();
  await copyTree(start, folder, there);
  const other = await openCase(there, { key: keys[1], now: noon, disk: start });
  await addReport(other, report(2000 + Math.floor(random() * 1000)));
  await other.close();
  const act = acts[Math.floor(random() * acts.length)] ?? 'open';
  const numbers = [1, 2, 3].map((each) => 4000 + each * 1000 + Math.floor(random() * 1000));
  let failures = 0;
  for (const errno of ['EIO', 'ENOSPC'] as const) {
    for (const lasting of [false, true]) {
      for (let at = 1, isOver = false; !isOver; at += 1) {
        const calls: Calls = { count: 0, met: false };
        const run = { start, act, numbers, lines, failure: { errno, at, lasting }, calls, random };
        const fault = await failAt(run, acknowledged);
        if (calls.met) failures += 1;
        isOver = calls.count < at;
        if (fault !== null)
          return { failures, fault: `${act}, ${errno} at call ${at}${lasting ? ' and after' : ''}: ${fault}` };
      }
    }
  }
  return { failures, fault: null };
}

interface FailingRun {
  readonly start: PowerLossDisk;
  readonly act: (typeof acts)[number];
  readonly numbers: readonly number[];
  readonly lines: AdmittedLines;
  readonly failure: Failure;
  readonly calls: Calls;
  readonly random: () => number;
}

async function failAt(run: FailingRun, before: Acknowledged): Promise<string | null> {
  const { start, failure, calls, random, lines } = run;
  const disk = start.copyWith({ failAt: Number.POSITIVE_INFINITY, random, leftOut: 'nothing' });
  const acknowledged: Acknowledged = {
    created: true,
    statements: [...before.statements],
    evidence: [...before.evidence],
    withdrawn: [],
  };
  try {
    await perform(run, failing(disk, failure, calls), acknowledged);
  } catch (error) {
    if (!calls.met) throw error;
    const isClear = error instanceof CaseError && error.message !== '' && error.where !== '' && error.remedy !== null;
    if (!isClear) return `the error is not clear: ${error instanceof Error ? `${error.name} ${error.message}` : error}`;
  }
  const after = random() < 0.5 ? disk.afterPowerLoss() : disk;
  await endWriter(after, folder);
  try {
    const inquiry = await openCase(folder, { key, now: noon, disk: after, admitted: lines });
    const lost = await lostOf(inquiry, after, acknowledged);
    await inquiry.append([{ kind: 'note', body: { text: 'goes on', title: null, notice: null, places: null } }]);
    await inquiry.close();
    if (lost !== null) return lost;
    if (failure.at % 8 !== 0) return null;
    // What the other copy could not give for a moment is missing, and said to be, until it is merged again.
    if (run.act === 'merge') await merge(after, folder, there);
    const { problems } = await verify(folder, { disk: after });
    const error = problems.find(({ severity }) => severity === 'error');
    return error === undefined ? null : `verify: ${error.code} ${error.where}`;
  } catch (error) {
    return `it cannot be opened again: ${error instanceof Error ? `${error.name} ${error.message}` : error}`;
  }
}

async function perform({ act, numbers, lines }: FailingRun, disk: Disk, acknowledged: Acknowledged): Promise<void> {
  if (act === 'merge') {
    await merge(disk, folder, there);
    return;
  }
  if (act === 'withdraw') {
    const [item] = acknowledged.evidence;
    if (item === undefined) return;
    acknowledged.withdrawn.push(item);
    await withdraw(folder, { items: [item], statements: [], reason: '', figures: 0 }, { key, now: noon, disk });
    return;
  }
  const inquiry = await openCase(folder, { key, now: noon, disk, admitted: lines });
  try {
    const added = act === 'open' ? [] : numbers.slice(0, act === 'report' ? 1 : 3);
    await Promise.all(
      added.map(async (number) => {
        await addReport(inquiry, report(number));
        acknowledged.evidence.push(report(number).acquisition.item);
      }),
    );
    note(acknowledged, inquiry);
  } finally {
    await inquiry.close();
  }
}
