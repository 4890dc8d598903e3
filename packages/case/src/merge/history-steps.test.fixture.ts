import type { RosterRole, Sha256, Verdict } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { layout, logPath } from '../disk/layout.ts';
import { CaseError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import { readIdentity } from '../folder/identity.ts';
import { openCase } from '../folder/open-case.ts';
import { readLogs } from '../folder/read-logs.ts';
import { decisionOn, report } from '../small-case.test.fixture.ts';
import type { Entry } from '../statement/entry.ts';
import { listHashed } from '../verify/check-files.ts';
import { frontierOf } from './frontier.ts';
import { type HistoryStep, keys, mergeIn, type World } from './random-histories.test.fixture.ts';
import { fileKinds } from './wanted-files.ts';
import { writeBundle } from './write-bundle.ts';

const reports = Array.from({ length: 12 }, (_, number) => report(number + 1));

/** What may happen to copies of a case. A test of more adds steps of its own to these. */
export const historySteps: readonly HistoryStep[] = [
  { name: 'a device writes', weight: 50, play: (world) => write(world, world.pick(4)) },
  {
    name: 'a device merges the copy of another',
    weight: 18,
    play: async (world) => {
      const device = world.pick(4);
      await mergeIn(world, `/${device}`, `/${otherThan(world, device)}`);
    },
  },
  {
    name: 'a copy is put away',
    weight: 10,
    play: async (world, number) => {
      const device = world.pick(4);
      const folder = `/stale/${device}/${number}`;
      world.disk.copyTree(`/${device}`, folder);
      world.stale.push(folder);
      world.frontiers.push(await frontierOf(`/${device}`, world.disk, world.admitted));
    },
  },
  { name: 'a device goes back to a stale copy', weight: 8, play: goBack },
  {
    name: 'a device merges a stale copy',
    weight: 5,
    play: (world) => withStale(world, async (stale) => void (await mergeIn(world, `/${world.pick(4)}`, stale))),
  },
  { name: 'a device merges part of a copy', weight: 6, play: mergePart },
  { name: 'a device merges a bundle', weight: 6, play: mergeBundle },
  { name: 'the first device changes the roster', weight: 3, play: changeRoles },
];

async function goBack(world: World): Promise<void> {
  await withStale(world, async (stale) => {
    // What the device has written since lives on elsewhere, and what it writes now forks its log.
    const device = Number(stale.split('/')[2]);
    await mergeIn(world, `/${otherThan(world, device)}`, `/${device}`);
    world.disk.copyTree(stale, `/${device}`);
    await write(world, device);
  });
}

async function mergePart(world: World, number: number): Promise<void> {
  const device = world.pick(4);
  const part = `/part/${number}`;
  world.disk.copyTree(`/${otherThan(world, device)}`, part);
  await takeAway(world, part);
  if (world.random() < 0.3) await world.disk.remove(`${part}/${layout.identity}`);
  await mergeIn(world, `/${device}`, part);
}

/** For a frontier that may be this copy's, another's or of long ago; or of everything. */
async function mergeBundle(world: World, number: number): Promise<void> {
  const device = world.pick(4);
  const told = [await frontierOf(`/${device}`, world.disk, world.admitted), null, ...world.frontiers];
  const frontier = told[world.random() < 0.5 ? 0 : world.pick(told.length)] ?? null;
  const { disk, admitted } = world;
  await writeBundle(`/${otherThan(world, device)}`, `/bundle-${number}`, { frontier, disk, admitted });
  await mergeIn(world, `/${device}`, `/bundle-${number}`);
}

async function changeRoles(world: World): Promise<void> {
  const key = keys[1 + world.pick(3)]?.publicKey ?? '';
  const roles = (['extract', 'review', 'admin'] as const).filter((): boolean => world.random() < 0.7);
  await open(world, 0, async (inquiry) => {
    await inquiry.append([{ kind: 'roster', body: { add: [entry(key, roles)], remove: [], quorum: null } }]);
  });
}

function entry(key: string, roles: readonly RosterRole[]): { key: string; name: string; roles: readonly RosterRole[] } {
  return { key, name: key.slice(0, 4), roles };
}

function otherThan({ pick }: World, device: number): number {
  return (device + 1 + pick(3)) % 4;
}

async function withStale(world: World, act: (folder: string) => Promise<void>): Promise<void> {
  const folder = world.stale[world.pick(world.stale.length)];
  if (folder !== undefined) await act(folder);
}

/** One to three statements by a clock that shows any time. */
async function write(world: World, device: number): Promise<void> {
  const { random, pick } = world;
  const evidence: Uint8Array[] = [];
  const entries: Entry[] = [];
  for (let count = 1 + pick(3); count > 0; count -= 1) {
    const one = reports[pick(reports.length)] ?? report(1);
    if (random() < 0.4) {
      evidence.push(one.bytes);
      entries.push({ kind: 'import', body: one.acquisition });
    } else {
      const verdict: Verdict = random() < 0.5 ? 'accept' : 'reject';
      entries.push({ kind: 'decide', body: decisionOn(one, { verdict, reason: 'seen' }) });
    }
  }
  await open(world, device, async (inquiry) => void (await inquiry.commit({ evidence, entries })));
}

/** Opens a device's copy for writing, if that may be: its log may be forked, damaged or wait, and its roles may have been taken. */
export async function open(world: World, device: number, act: (inquiry: Case) => Promise<void>): Promise<void> {
  const { disk, admitted, pick } = world;
  const key = keys[device] ?? keys[0];
  const now = () => new Date(Date.UTC(1990 + pick(80), pick(12), 1 + pick(28), pick(24)));
  try {
    const inquiry = await openCase(`/${device}`, { key, now, mode: 'write', disk, admitted });
    try {
      await act(inquiry);
    } finally {
      await inquiry.close();
    }
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
  }
}

/** A disk, and the chance that moves it. */
export type Chance = Pick<World, 'admitted' | 'random' | 'pick'> & { readonly disk: Disk };

/** Takes away lines, logs and files, and damages some, as on a stick that was copied in part. The roster stays readable. */
export async function takeAway(world: Chance, folder: string): Promise<void> {
  const { disk, random } = world;
  const kept = await rosterPayloads(world, folder);
  for (const kind of fileKinds) {
    for (const hash of (await listHashed(disk, folder, kind)).hashes) {
      const path = `${folder}/${kind}/${hash.slice(0, 2)}/${hash}`;
      if (kept.has(hash) || random() > 0.15) continue;
      await disk.remove(path);
      if (random() < 0.3) await disk.writeNew(path, Buffer.from('damaged'));
    }
  }
  for (const { publicKey } of keys) {
    if (random() < 0.7) continue;
    const path = `${folder}/${logPath(publicKey, 1)}`;
    const bytes = await disk.read(path);
    if (bytes === null) continue;
    await disk.remove(path);
    // The first lines of the first device make the case.
    const isFirst = publicKey === keys[0].publicKey;
    const left = leftOfLog(world, Buffer.from(bytes).toString('latin1'), isFirst ? 2 : 0);
    if (left !== '') await disk.writeNew(path, Buffer.from(left, 'latin1'));
  }
}

/** Some lines, none, or lines with damage; the last one may be cut. The first lines stay as they are. */
function leftOfLog({ random, pick }: Chance, text: string, firstLines: number): string {
  const lines = text.split('\n').slice(0, -1);
  const first = lines.slice(0, firstLines);
  const others = lines.slice(firstLines);
  const manner = random();
  if (manner < 0.15) return first.map((line) => `${line}\n`).join('');
  const left =
    manner < 0.5
      ? others.filter(() => random() > 0.3)
      : manner < 0.8
        ? others.slice(0, Math.ceil(random() * others.length))
        : others.map((line) => (random() < 0.3 ? damage(line, pick(line.length)) : line));
  const all = [...first, ...left].map((line) => `${line}\n`).join('');
  return random() < 0.3 && left.length > 0 ? all.slice(0, -20) : all;
}

function damage(line: string, at: number): string {
  return `${line.slice(0, at)}${line[at] === '0' ? '1' : '0'}${line.slice(at + 1)}`;
}

/** Those that say who may do what. */
async function rosterPayloads({ disk, admitted }: Chance, folder: string): Promise<Set<Sha256>> {
  const caseId = await readIdentity(disk, folder);
  const { statements } = await readLogs(disk, folder, { caseId, verifiedBefore: () => 0, admitted });
  const roster = statements.filter(({ kind }) => kind === 'genesis' || kind === 'roster');
  return new Set(roster.map(({ head }) => head.payload.commitment));
}
