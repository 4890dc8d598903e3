import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../disk/disk.ts';
import { layout, within } from '../disk/layout.ts';
import { CaseLockedError, type LockHolder } from '../errors.ts';
import { machineTag } from './machine-tag.ts';

const lockSchema = z.strictObject({
  token: z.string(),
  /** Null: the process gave the lock back, but could not finish what it was writing. */
  pid: z.int().nullable(),
  /** When the process started, in the kernel's clock ticks; null where that is not known. Tells a reused pid from the old one. */
  started: z.string().nullable(),
  /** `machineTag` with the token as salt. */
  machine: z.string(),
  since: z.string(),
  /** Sizes of the logs when the lock was taken: everything up to there was acknowledged before. Left out by older versions. */
  logs: z.record(z.string(), z.int().min(0)).optional(),
});

type LockNote = z.infer<typeof lockSchema>;

/** A process that made its lock file has long filled it after this time; an empty one is left from a process that was killed. */
const lockWriteMs = 1000;

const ended = 'ended';

const ownStart = processStart(process.pid);

/** The right to write to a case, until it is given back. */
export interface CaseLock {
  /** The process that wrote before ended without giving its lock back. */
  readonly tookOver: boolean;
  /** Sizes of the logs when that process began to write; null when there was none or it did not say. */
  readonly begunAt: ReadonlyMap<string, number> | null;
  /** Throws `CaseLockedError` when another process has taken the lock (after someone deleted its file). */
  check(): Promise<void>;
  /** `unfinished`: the next process to write is to set apart what was left half written. */
  release(left: 'finished' | 'unfinished'): Promise<void>;
}

/**
 * Takes the lock of a case folder: one writing process at a time, so that no log gets lines from
 * two. The lock of a process that no longer runs on this machine is taken over. Throws
 * `CaseLockedError` with who holds it.
 */
export async function lockCase(disk: Disk, folder: string, now: Date): Promise<CaseLock> {
  const path = within(folder, layout.lock);
  const token = randomBytes(16).toString('hex');
  const note: LockNote = {
    token,
    pid: process.pid,
    started: ownStart,
    machine: machineTag(token),
    since: now.toISOString(),
  };
  const tookOver = await clearStaleLock(disk, path, note.token);
  const asides = await listAsides(disk, folder);
  const begun = await begunSizes(disk, folder, asides);
  const begunAt = begun === 'nothing-written' ? null : begun;
  // A writer that ends while it puts in order what another left must not make that look acknowledged.
  const logs = begun === 'nothing-written' ? new Map(Object.entries(await logSizes(disk, folder))) : begun;
  try {
    await writeNote(disk, path, logs === null ? note : { ...note, logs: Object.fromEntries(logs) });
  } catch (error) {
    if (isExisting(error)) throw new CaseLockedError(path, holderOf(await readLock(disk, path)));
    throw error;
  }
  // After a power failure the lock must still be there to say that the last writer did not finish.
  await disk.syncFolder(folder);
  for (const aside of asides) await disk.remove(within(folder, aside));
  return {
    tookOver: tookOver || asides.length > 0,
    begunAt,
    async check() {
      const current = await readLock(disk, path);
      if (current?.token !== note.token) throw new CaseLockedError(path, holderOf(current));
    },
    async release(left) {
      const current = await readLock(disk, path);
      if (current?.token !== note.token) return;
      if (left === 'finished') {
        await disk.remove(path);
        return;
      }
      const aside = `${path}.${note.token}`;
      await writeNote(disk, aside, {
        ...note,
        pid: null,
        ...(logs === null ? {} : { logs: Object.fromEntries(logs) }),
      });
      await disk.rename(aside, path);
    },
  };
}

/** True when some process that runs, or one of another machine, holds the lock. */
export async function isLocked(disk: Disk, folder: string): Promise<boolean> {
  const path = within(folder, layout.lock);
  if (!(await disk.exists(path))) return false;
  const holder = await readLock(disk, path);
  return holder === null || !isStale(holder);
}

/**
 * Moves the lock of a dead process out of the way; renaming lets only one of several processes win.
 * The moved lock is removed once the new one stands, so that what the dead process left is never forgotten.
 */
async function clearStaleLock(disk: Disk, path: string, token: string): Promise<boolean> {
  if (!(await disk.exists(path))) return false;
  const holder = (await readLock(disk, path)) ?? (await readLockAfterPause(disk, path));
  if (holder !== null && !isStale(holder)) throw new CaseLockedError(path, holderOf(holder));
  const aside = `${path}.${token}`;
  // A power cut may leave neither name of a file that was being renamed: the new one stands first, with the same in it.
  if (holder === null) await disk.writeNew(aside, new Uint8Array());
  else await writeNote(disk, aside, holder);
  await disk.syncFolder(dirname(path));
  try {
    await disk.rename(path, aside);
  } catch (error) {
    await disk.remove(aside);
    // Gone since it was read: another process was quicker. Anything else is the disk's own trouble.
    if (hasCode(error, 'ENOENT')) throw new CaseLockedError(path, null);
    throw error;
  }
  const taken = await readLock(disk, aside);
  if (taken?.token === holder?.token) return true;
  // Another process was quicker, and this is its new lock: put it back, unless it has noticed and gone on.
  if (taken !== null) await disk.rename(aside, path);
  throw new CaseLockedError(path, holderOf(taken));
}

/** The size of every log, by its path within the case. */
async function logSizes(disk: Disk, folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const device of await disk.list(within(folder, layout.statements))) {
    for (const { name } of await disk.list(within(folder, `${layout.statements}/${device.name}`))) {
      const path = `${layout.statements}/${device.name}/${name}`;
      sizes[path] = (await disk.size(within(folder, path))) ?? 0;
    }
  }
  return sizes;
}

/** What the locks of processes that ended say of the logs; of several the earliest, null when one of them does not say. */
async function begunSizes(
  disk: Disk,
  folder: string,
  asides: readonly string[],
): Promise<Map<string, number> | null | 'nothing-written'> {
  const all: Record<string, number>[] = [];
  for (const aside of asides) {
    const note = await readLock(disk, within(folder, aside));
    // Nothing was written under a lock that never came to be whole.
    if (note === null) continue;
    if (note.logs === undefined) return null;
    all.push(note.logs);
  }
  if (all.length === 0) return 'nothing-written';
  const paths = new Set(all.flatMap((logs) => Object.keys(logs)));
  return new Map([...paths].map((path) => [path, Math.min(...all.map((logs) => logs[path] ?? 0))]));
}

/** Locks that were moved out of the way by a process that then ended itself. */
async function listAsides(disk: Disk, folder: string): Promise<string[]> {
  const entries = await disk.list(folder);
  return entries.map(({ name }) => name).filter((name) => name.startsWith(`${layout.lock}.`));
}

async function writeNote(disk: Disk, path: string, note: LockNote): Promise<void> {
  await disk.writeNew(path, Buffer.from(`${JSON.stringify(note)}\n`));
}

async function readLock(disk: Disk, path: string): Promise<LockNote | null> {
  const bytes = await disk.read(path);
  if (bytes === null) return null;
  try {
    return lockSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    // Being written at this moment, or cut off when its process was killed.
    return null;
  }
}

async function readLockAfterPause(disk: Disk, path: string): Promise<LockNote | null> {
  await new Promise((resolve) => setTimeout(resolve, lockWriteMs));
  return readLock(disk, path);
}

function holderOf(note: LockNote | null): LockHolder | null {
  return note === null || note.pid === null ? null : { pid: note.pid, here: isHere(note), since: note.since };
}

function isHere(note: LockNote): boolean {
  return note.machine === machineTag(note.token);
}

function isStale(holder: LockNote): boolean {
  if (holder.pid === null) return true;
  if (!isHere(holder)) return false;
  if (!isRunning(holder.pid)) return true;
  const started = holder.pid === process.pid ? ownStart : processStart(holder.pid);
  return started === ended || (holder.started !== null && holder.started !== started);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process started: field 22 of Linux' `/proc/<pid>/stat`, null elsewhere. A zombie has ended, though its number is still
 * taken: `ended`. The name in field 2 may hold spaces and brackets: fields are counted from its last bracket.
 */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? ended : (fields[18] ?? null);
  } catch {
    return null;
  }
}

function isExisting(error: unknown): boolean {
  return hasCode(error, 'EEXIST');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
