import { beforeAll, describe, expect, it } from 'vitest';
import type { Disk } from '../disk/disk.ts';
import {
  baseCase,
  copyTree,
  memoryDisk,
  memoryOptions,
  merge,
  playHistory,
  randomFrom,
  stateOf,
  takeAway,
} from './random-histories.test.fixture.ts';

/** `INQUEST_HISTORIES=50000` for a long run; `INQUEST_SEED` begins elsewhere. */
const histories = Number(process.env.INQUEST_HISTORIES ?? 600);
const firstSeed = Number(process.env.INQUEST_SEED ?? 1);
const steps = 14;

const base = memoryDisk();
beforeAll(() => baseCase(base));

/** Merges copies one after another into a copy of the first, and says what came of it. */
async function union(disk: Disk, to: string, copies: readonly string[]): Promise<unknown> {
  const [first = '', ...others] = copies;
  await copyTree(disk, first, to);
  for (const other of others) await merge(disk, to, other);
  return stateOf(disk, to);
}

async function historyOf(seed: number): Promise<Disk> {
  const disk = base.copyWith(memoryOptions);
  const random = randomFrom(seed);
  await playHistory(disk, random, steps);
  for (const copy of ['/0', '/1', '/2']) if (random() < 0.5) await takeAway(disk, copy, random);
  return disk;
}

describe('merging copies of a case', () => {
  it(`comes to the same in any order, grouping and number of times: ${histories} random histories from seed ${firstSeed}`, async () => {
    const met = { forks: 0, pending: 0, held: 0 };
    for (let seed = firstSeed; seed < firstSeed + histories; seed += 1) {
      const disk = await historyOf(seed);
      const name = `seed ${seed}`;
      const ab = await union(disk, '/ab', ['/0', '/1']);
      expect(await union(disk, '/ba', ['/1', '/0']), `${name}: a ∪ b = b ∪ a`).toEqual(ab);
      expect(await union(disk, '/abb', ['/ab', '/1', '/0', '/ba']), `${name}: again brings nothing`).toEqual(ab);
      await union(disk, '/bc', ['/1', '/2']);
      const left = await union(disk, '/abc', ['/ab', '/2']);
      expect(await union(disk, '/a-bc', ['/0', '/bc']), `${name}: (a ∪ b) ∪ c = a ∪ (b ∪ c)`).toEqual(left);
      expect(await union(disk, '/bca', ['/bc', '/0']), `${name}: (b ∪ c) ∪ a`).toEqual(left);
      count(left, met);
    }
    // The histories must be such that the laws could fail.
    expect(met.forks).toBeGreaterThan(histories / 20);
    expect(met.pending).toBeGreaterThan(histories / 50);
    expect(met.held).toBeGreaterThan(histories / 50);
  }, 7_200_000);
});

function count(state: unknown, met: { forks: number; pending: number; held: number }): void {
  if (typeof state !== 'object' || state === null) return;
  const length = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
  if ('forks' in state && length(state.forks) > 0) met.forks += 1;
  if ('pending' in state && length(state.pending) > 0) met.pending += 1;
  if ('files' in state && 'inPlace' in state && length(state.files) > length(state.inPlace)) met.held += 1;
}
