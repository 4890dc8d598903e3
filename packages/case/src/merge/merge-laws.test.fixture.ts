import { isDeepStrictEqual } from 'node:util';
import { layout } from '../disk/layout.ts';
import { MemoryDisk } from '../disk/memory-disk.test.fixture.ts';
import { readIdentity } from '../folder/identity.ts';
import { readLogs } from '../folder/read-logs.ts';
import { readRosterChanges } from '../folder/read-roster-changes.ts';
import { sha256 } from '../hash.ts';
import { arrange } from '../history/arrange.ts';
import { applyRoster } from '../state/roster.ts';
import { listHashed } from '../verify/check-files.ts';
import { listHeld } from './folder-copy.ts';
import { frontierOf } from './frontier.ts';
import { historySteps, takeAway } from './history-steps.test.fixture.ts';
import { baseCase, mergeIn, newWorld, playHistory, type World } from './random-histories.test.fixture.ts';
import { FileSet, fileKinds, wantedFiles } from './wanted-files.ts';
import { writeBundle } from './write-bundle.ts';

const steps = 14;

export interface MergeLawsOptions {
  /** How many histories. */
  readonly count: number;
  /** Of the first history; each next one has the next number. */
  readonly seed: number;
  /** Called before each history, with its seed: for whoever makes all chance follow from it. */
  readonly onHistory?: (seed: number) => void;
  readonly onProgress?: (done: number) => void;
}

/** A history that broke a law. */
export interface Divergence {
  readonly seed: number;
  readonly law: string;
}

export interface MergeLawsResult {
  readonly histories: number;
  readonly diverged: readonly Divergence[];
  /** In how many histories there was something for the laws to fail at. */
  readonly met: { readonly forks: number; readonly pending: number; readonly held: number; readonly refused: number };
}

/**
 * Plays random histories of four copies of a case (forks by stale copies, clocks that jump, folders in part, damaged lines and
 * files, bundles, changes of the roster) and merges three of the copies in every order and grouping.
 */
export async function runMergeLaws({ count, seed, onHistory, onProgress }: MergeLawsOptions): Promise<MergeLawsResult> {
  const base = new MemoryDisk();
  await baseCase(base);
  const diverged: Divergence[] = [];
  const met = { forks: 0, pending: 0, held: 0, refused: 0 };
  for (let number = 0; number < count; number += 1) {
    onHistory?.(seed + number);
    const world = newWorld(base, seed + number);
    await playHistory(world, steps, historySteps);
    for (const copy of ['/0', '/1', '/2']) if (world.random() < 0.5) await takeAway(world, copy);
    const { broken, all } = await checkLaws(world);
    for (const law of broken) diverged.push({ seed: seed + number, law });
    if (all.forks.length > 0) met.forks += 1;
    if (all.pending.length > 0) met.pending += 1;
    if (all.files.length > all.inPlace.length) met.held += 1;
    if (all.ordered.length > all.inUse.length) met.refused += 1;
    onProgress?.(number + 1);
  }
  return { histories: count, diverged, met };
}

async function checkLaws(world: World): Promise<{ readonly broken: readonly string[]; readonly all: MergedState }> {
  const broken: string[] = [];
  const expectSame = (law: string, one: unknown, other: unknown): void => {
    if (!isDeepStrictEqual(one, other)) broken.push(law);
  };
  const ab = await union(world, '/ab', ['/0', '/1']);
  expectSame('a ∪ b = b ∪ a', await union(world, '/ba', ['/1', '/0']), ab);
  expectSame('what was merged brings nothing again', await union(world, '/abb', ['/ab', '/1', '/0']), ab);
  world.disk.copyTree('/1', '/bc');
  await mergeIn(world, '/bc', '/2');
  const all = await union(world, '/abc', ['/ab', '/2']);
  expectSame('(a ∪ b) ∪ c = a ∪ (b ∪ c)', await union(world, '/a-bc', ['/0', '/bc']), all);
  expectSame('(a ∪ b) ∪ c = c ∪ (a ∪ b)', await union(world, '/c-ab', ['/2', '/ab']), all);
  // What nothing in a bundle speaks of does not travel in it: files held for statements to come are left out of the comparison.
  const { files: _held, ...shared } = ab;
  const { files: _heldToo, ...byBundle } = await unionByBundle(world);
  expectSame('a ∪ b = a ∪ bundle of b for a', byBundle, shared);
  return { broken, all };
}

/** Merges copies one after another into a copy of the first, and says what came of it. */
async function union(world: World, to: string, copies: readonly string[]): Promise<MergedState> {
  const [first = '', ...others] = copies;
  world.disk.copyTree(first, to);
  for (const other of others) await mergeIn(world, to, other);
  return stateOf(world, to);
}

async function unionByBundle(world: World): Promise<MergedState> {
  const { disk, admitted } = world;
  world.disk.copyTree('/0', '/a-bundle');
  const frontier = await frontierOf('/0', disk, admitted);
  await writeBundle('/1', '/bundle-of-b', { frontier, disk, admitted });
  await mergeIn(world, '/a-bundle', '/bundle-of-b');
  return stateOf(world, '/a-bundle');
}

/** Everything that merging must agree about. */
export interface MergedState {
  readonly ordered: readonly string[];
  readonly pending: readonly string[];
  readonly forks: readonly string[];
  /** Statements by authors with the role for it. */
  readonly inUse: readonly string[];
  readonly roster: unknown;
  /** Codes of what does not fit, sorted. */
  readonly problems: readonly string[];
  /** Sound files, those that wait included. */
  readonly files: readonly string[];
  /** Sound files where they belong, of which some statement speaks. */
  readonly inPlace: readonly string[];
}

export async function stateOf({ disk, admitted }: World, folder: string): Promise<MergedState> {
  const id = await readIdentity(disk, folder);
  const { statements } = await readLogs(disk, folder, { caseId: id, verifiedBefore: () => 0, admitted });
  const { pending, ordered, forkedAuthors, problems } = arrange(statements);
  const ruling = applyRoster(ordered, await readRosterChanges({ disk, folder, id, ordered }));
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
    inUse: ruling.admitted.map(({ id }) => id),
    roster: ruling.roster,
    problems: [...problems, ...ruling.problems].map(({ code }) => code).sort(),
    files: names(files),
    inPlace: names(inPlace),
  };
}
