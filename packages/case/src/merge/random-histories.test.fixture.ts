import type { Sha256, Verdict } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { layout, logPath, within } from '../disk/layout.ts';
import { PowerLossDisk, type PowerLossOptions } from '../disk/power-loss-disk.test.fixture.ts';
import { CaseError } from '../errors.ts';
import { createCase } from '../folder/create-case.ts';
import { readIdentity } from '../folder/identity.ts';
import { openCase } from '../folder/open-case.ts';
import { readLogs } from '../folder/read-logs.ts';
import { sha256 } from '../hash.ts';
import { arrange } from '../history/arrange.ts';
import { newKey, noon, report } from '../small-case.test.fixture.ts';
import type { Entry } from '../statement/entry.ts';
import { listHashed } from '../verify/check-files.ts';
import { listHeld } from './folder-copy.ts';
import { mergeCase } from './merge-case.ts';
import { FileSet, fileKinds, wantedFiles } from './wanted-files.ts';

export const keys = [newKey(), newKey(), newKey(), newKey()] as const;
const reports = Array.from({ length: 12 }, (_, number) => report(number + 1));

/** Mulberry32: the same numbers for the same seed, so that a failure can be run again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Of a disk whose power never fails. */
export const memoryOptions: PowerLossOptions = {
  failAt: Number.POSITIVE_INFINITY,
  random: () => 0,
  leftOut: 'nothing',
};

export function memoryDisk(): PowerLossDisk {
  return new PowerLossDisk(memoryOptions);
}

/** A case of four devices, in `/base`. */
export async function baseCase(disk: Disk): Promise<void> {
  const [key, ...others] = keys;
  const inquiry = await createCase('/base', { key, title: 'Mill strike', notice: null, name: 'Desk', now: noon, disk });
  const add = others.map(({ publicKey }) => ({
    key: publicKey,
    name: publicKey.slice(0, 4),
    roles: ['extract' as const, 'review' as const],
  }));
  await inquiry.append([{ kind: 'roster', body: { add, remove: [] } }]);
  await inquiry.close();
}

export async function copyTree(disk: Disk, from: string, to: string): Promise<void> {
  await disk.makeFolder(to);
  for (const { name, kind } of await disk.list(from)) {
    if (kind === 'folder') await copyTree(disk, `${from}/${name}`, `${to}/${name}`);
    else await disk.writeNew(`${to}/${name}`, (await disk.read(`${from}/${name}`)) ?? new Uint8Array());
  }
}

/** Four copies of one case, in `/0` to `/3`, after writing, merging, going back to stale copies and clocks that jump. */
export async function playHistory(disk: Disk, random: () => number, steps: number): Promise<void> {
  const pick = (count: number): number => Math.floor(random() * count);
  for (const copy of [0, 1, 2, 3]) await copyTree(disk, '/base', `/${copy}`);
  const stale: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    const copy = pick(4);
    const act = random();
    if (act < 0.55) await write(disk, { copy, random, pick });
    else if (act < 0.75) await merge(disk, `/${copy}`, `/${(copy + 1 + pick(3)) % 4}`);
    else if (act < 0.88 || stale.length === 0) {
      stale.push(`/stale/${copy}/${step}`);
      await copyTree(disk, `/${copy}`, `/stale/${copy}/${step}`);
    } else {
      // The device goes back to what it was; what it has written since lives on elsewhere, and what it writes now forks its log.
      const from = stale[pick(stale.length)] ?? '/base';
      const device = Number(from.split('/')[2]);
      await merge(disk, `/${(device + 1 + pick(3)) % 4}`, `/${device}`);
      await disk.remove(`/${device}`);
      await copyTree(disk, from, `/${device}`);
      await write(disk, { copy: device, random, pick });
    }
  }
}

export function merge(disk: Disk, into: string, from: string) {
  return mergeCase(into, from, { now: noon, disk });
}

async function write(
  disk: Disk,
  { copy, random, pick }: { copy: number; random: () => number; pick: (count: number) => number },
): Promise<void> {
  const key = keys[copy];
  if (key === undefined) return;
  const now = () => new Date(Date.UTC(1990 + pick(80), pick(12), 1 + pick(28), pick(24)));
  try {
    const inquiry = await openCase(`/${copy}`, { key, now, mode: 'write', disk });
    const evidence: Uint8Array[] = [];
    const entries: Entry[] = [];
    for (let count = 1 + pick(3); count > 0; count -= 1) {
      const one = reports[pick(reports.length)] ?? report(1);
      if (random() < 0.4) {
        evidence.push(one.bytes);
        entries.push({ kind: 'import', body: one.acquisition });
      } else {
        const verdict: Verdict = random() < 0.5 ? 'accept' : 'reject';
        entries.push({ kind: 'decide', body: { claim: one.reading.claims[0]?.id ?? '', verdict, reason: 'seen' } });
      }
    }
    await inquiry.commit({ evidence, entries });
    await inquiry.close();
  } catch (error) {
    // Its own log is forked or waits: the device may read and merge, but no longer write.
    if (!(error instanceof CaseError)) throw error;
  }
}

/** Takes away lines and files, and damages some, as on a stick that was copied in part. The roster stays readable. */
export async function takeAway(disk: Disk, folder: string, random: () => number): Promise<void> {
  const kept = await rosterPayloads(disk, folder);
  for (const kind of fileKinds) {
    for (const hash of (await listHashed(disk, folder, kind)).hashes) {
      const path = `${folder}/${kind}/${hash.slice(0, 2)}/${hash}`;
      if (kept.has(hash) || random() > 0.15) continue;
      await disk.remove(path);
      if (random() < 0.3) await disk.writeNew(path, Buffer.from('damaged'));
    }
  }
  for (const { publicKey } of keys) {
    const path = within(folder, logPath(publicKey, 1));
    const bytes = await disk.read(path);
    if (bytes === null || random() > 0.3) continue;
    const lines = Buffer.from(bytes).toString().split('\n').slice(0, -1);
    const left =
      random() < 0.5 ? lines.filter(() => random() > 0.3) : lines.slice(0, Math.ceil(random() * lines.length));
    // The first lines of the first device make the case; a last line may have been cut within.
    const first = publicKey === keys[0].publicKey ? lines.slice(0, 2) : [];
    const all = [...first, ...left.filter((line) => !first.includes(line))].map((line) => `${line}\n`).join('');
    const cut = random() < 0.3 && all.length > first.join('\n').length + 50 ? all.slice(0, -20) : all;
    await disk.remove(path);
    await disk.writeNew(path, Buffer.from(cut));
  }
}

async function rosterPayloads(disk: Disk, folder: string): Promise<Set<Sha256>> {
  const { statements } = await logsOf(disk, folder);
  const roster = statements.filter(({ kind }) => kind === 'genesis' || kind === 'roster');
  return new Set(roster.map(({ head }) => head.payload.commitment));
}

async function logsOf(disk: Disk, folder: string) {
  return readLogs(disk, folder, { caseId: await readIdentity(disk, folder), verifiedBefore: () => 0 });
}

/** Everything that merging must agree about: statements, sound files, what waits, forks, what is in use and its problems. */
export async function stateOf(disk: Disk, folder: string): Promise<unknown> {
  const { statements } = await logsOf(disk, folder);
  const { pending, ordered, forkedAuthors } = arrange(statements);
  const files = new FileSet();
  const inPlace = new FileSet();
  const wanted = new FileSet(statements.flatMap(wantedFiles));
  for (const kind of fileKinds) {
    for (const hash of (await listHashed(disk, folder, kind)).hashes) {
      const bytes = await disk.read(`${folder}/${kind}/${hash.slice(0, 2)}/${hash}`);
      if (bytes === null || sha256(bytes) !== hash) continue;
      files.add({ kind, hash });
      if (wanted.has({ kind, hash })) inPlace.add({ kind, hash });
    }
    for (const hash of await listHeld(disk, folder, kind)) {
      const bytes = await disk.read(`${folder}/${layout.torn}/${kind}-${hash}`);
      if (bytes !== null && sha256(bytes) === hash) files.add({ kind, hash });
    }
  }
  const names = (set: FileSet): string[] => [...set].map(({ kind, hash }) => `${kind}/${hash}`).sort();
  return {
    ordered: ordered.map(({ id }) => id),
    pending: pending.map(({ id }) => id),
    forks: [...forkedAuthors].sort(),
    files: names(files),
    inPlace: names(inPlace),
  };
}
