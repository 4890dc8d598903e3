import type { Disk } from '../disk/disk.ts';
import type { MemoryDisk } from '../disk/memory-disk.test.fixture.ts';
import { PowerLossDisk } from '../disk/power-loss-disk.test.fixture.ts';
import { createCase } from '../folder/create-case.ts';
import { newKey, noon } from '../small-case.test.fixture.ts';
import { AdmittedLines } from '../statement/admitted-lines.ts';
import type { Frontier } from './frontier.ts';
import { mergeCase } from './merge-case.ts';
import type { MergeReport } from './merge-report.ts';

export const keys = [newKey(), newKey(), newKey(), newKey()] as const;

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

/** A disk whose power never fails, of which one can be made that does. */
export function memoryDisk(): PowerLossDisk {
  return new PowerLossDisk({ failAt: Number.POSITIVE_INFINITY, random: () => 0, leftOut: 'nothing' });
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
  await inquiry.append([{ kind: 'roster', body: { add, remove: [], quorum: null } }]);
  await inquiry.close();
}

export async function copyTree(disk: Disk, from: string, to: string): Promise<void> {
  await disk.makeFolder(to);
  for (const { name, kind } of await disk.list(from)) {
    if (kind === 'folder') await copyTree(disk, `${from}/${name}`, `${to}/${name}`);
    else await disk.writeNew(`${to}/${name}`, (await disk.read(`${from}/${name}`)) ?? new Uint8Array());
  }
}

export function merge(disk: Disk, into: string, from: string): Promise<MergeReport> {
  return mergeCase(into, from, { now: noon, disk });
}

/** Four copies of one case, in `/0` to `/3`, what else there is of it, and the chance that moves them. */
export interface World {
  readonly disk: MemoryDisk;
  /** What this history has verified: no line is verified twice in it. */
  readonly admitted: AdmittedLines;
  /** 0 to below 1. */
  readonly random: () => number;
  /** A whole number from 0 to below `count`. */
  readonly pick: (count: number) => number;
  /** Copies as they were once: `/stale/<device>/<step>`. */
  readonly stale: string[];
  /** What copies have said they have, then or since. */
  readonly frontiers: Frontier[];
}

export function newWorld(base: MemoryDisk, seed: number): World {
  const random = randomFrom(seed);
  const disk = base.copy();
  for (const copy of [0, 1, 2, 3]) disk.copyTree('/base', `/${copy}`);
  const pick = (count: number): number => Math.floor(random() * count);
  return { disk, admitted: new AdmittedLines(), random, pick, stale: [], frontiers: [] };
}

export function mergeIn({ disk, admitted }: World, into: string, from: string): Promise<MergeReport> {
  return mergeCase(into, from, { now: noon, disk, admitted });
}

/** Something that may happen to the copies. */
export interface HistoryStep {
  readonly name: string;
  /** How often it is chosen, compared with the others. */
  readonly weight: number;
  /** `number` is the place of the step in the history. */
  play(world: World, number: number): Promise<void>;
}

/** Plays so many steps, each chosen by chance. */
export async function playHistory(world: World, steps: number, kinds: readonly HistoryStep[]): Promise<void> {
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0);
  for (let number = 0; number < steps; number += 1) {
    let left = world.random() * total;
    const step = kinds.find(({ weight }) => {
      left -= weight;
      return left < 0;
    });
    await step?.play(world, number);
  }
}
