import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdicts } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { hashPath } from '../disk/layout.ts';
import { MemoryDisk } from '../disk/memory-disk.test.fixture.ts';
import { BundleExistsError, BundleUnusableError, CaseError, NotACopyError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import { openCase } from '../folder/open-case.ts';
import { addReport, emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import { verify } from '../verify/verify.ts';
import { withdraw } from '../withdraw/withdraw.ts';
import { frontierOf, frontierText, readFrontier } from './frontier.ts';
import { historySteps, takeAway } from './history-steps.test.fixture.ts';
import { mergeCase } from './merge-case.ts';
import { stateOf } from './merge-laws.test.fixture.ts';
import { baseCase, newWorld, playHistory } from './random-histories.test.fixture.ts';
import { writeBundle } from './write-bundle.ts';

const root = temporaryFolder();
const key = newKey();
let names = 0;

function next(): string {
  names += 1;
  return join(root, String(names));
}

const merge = (into: string, from: string) => mergeCase(into, from, { now: noon });

/** A case with a report, a copy of it, and what `say` adds to the first. */
async function caseAndCopy(say: (inquiry: Case) => Promise<unknown>): Promise<{ here: string; copy: string }> {
  const inquiry = await emptyCase(next(), key);
  await addReport(inquiry, report(1));
  await inquiry.close();
  const copy = next();
  cpSync(inquiry.folder, copy, { recursive: true });
  const again = await openCase(inquiry.folder, { key, now: noon });
  await say(again);
  await again.close();
  return { here: inquiry.folder, copy };
}

async function inCase(folder: string, work: (inquiry: Case) => Promise<unknown>): Promise<void> {
  const inquiry = await openCase(folder, { key, now: noon });
  await work(inquiry);
  await inquiry.close();
}

/** A bundle for the copy, made from the frontier it tells. */
async function bundleFor(here: string, copy: string): Promise<string> {
  const told = next();
  writeFileSync(told, frontierText(await frontierOf(copy)));
  const path = next();
  await writeBundle(here, path, { frontier: await readFrontier(told) });
  return path;
}

const reports = Array.from({ length: 30 }, (_, number) => report(number + 1));
const reasons = ['checked against the scan', 'another town', 'counts the hospital too', 'who says so?', ''];

/** Twenty verdicts, accepting, rejecting and leaving open, on claims of as many reports. */
const twentyVerdicts = {
  kind: 'decide' as const,
  body: {
    decisions: reports.slice(0, 20).map(({ reading, text }, number) => ({
      claim: reading.claims[0]?.id ?? '',
      item: text.item,
      verdict: verdicts[number % 3] ?? ('accept' as const),
      reason: reasons[number % reasons.length] ?? '',
    })),
  },
};

async function addReports(inquiry: Case): Promise<void> {
  for (const each of reports.slice(1)) await addReport(inquiry, each);
}

describe('a bundle', () => {
  it('holds what the other side lacks and no more, and merges like a folder', async () => {
    const { here, copy } = await caseAndCopy((inquiry) => addReport(inquiry, report(2)));
    const path = await bundleFor(here, copy);
    expect(await merge(copy, path)).toMatchObject({
      brought: { statements: 3, payloads: 3, evidence: 1 },
      known: 0,
      refused: [],
      held: { pending: 0, files: 0, lacking: 0 },
    });
    expect(await verify(copy)).toMatchObject({ ok: true, problems: [] });
    expect((await openCase(copy)).frontier).toEqual((await openCase(here)).frontier);
    expect(await merge(copy, path)).toMatchObject({ brought: { statements: 0 }, known: 3 });
  });

  it('can hold everything and make a new copy', async () => {
    const { here } = await caseAndCopy((inquiry) => addReport(inquiry, report(2)));
    const [path, fresh] = [next(), next()];
    await writeBundle(here, path, { frontier: null });
    expect(await merge(fresh, path)).toMatchObject({ created: true, brought: { statements: 7, evidence: 2 } });
    expect(await verify(fresh)).toMatchObject({ ok: true, problems: [] });
  });

  it('brings files that the other side says it lacks', async () => {
    const { here, copy } = await caseAndCopy(async () => {});
    rmSync(join(copy, hashPath('evidence', report(1).text.item)));
    expect(await merge(copy, await bundleFor(here, copy))).toMatchObject({ brought: { statements: 0, mended: 1 } });
    expect(await verify(copy)).toMatchObject({ ok: true });
  });

  it('leaves out what the other side has although its last statements are not known here', async () => {
    const { here, copy } = await caseAndCopy((inquiry) => addReport(inquiry, report(2)));
    for (const frontier of [await frontierOf(here), await readFrontier(here)]) {
      const written = await writeBundle(copy, next(), { frontier });
      expect(written.statements).toBe(0);
      expect(written.unknown).toBeGreaterThan(0);
    }
  });

  it('of twenty verdicts on claims that the other side has is smaller than 600 bytes, whole', async () => {
    const { here, copy } = await caseAndCopy(addReports);
    await merge(copy, here);
    await inCase(here, (inquiry) => inquiry.append([twentyVerdicts]));
    const path = await bundleFor(here, copy);
    expect(statSync(path).size).toBeLessThan(600);
    expect(await merge(copy, path)).toMatchObject({ brought: { statements: 1, payloads: 1 }, refused: [] });
    expect(await verify(copy)).toMatchObject({ ok: true, problems: [] });
  });

  it('names shortly nothing that was withdrawn on the other side, and needs nothing that was withdrawn here', async () => {
    const field = newKey();
    const member = { key: field.publicKey, name: 'Field', roles: ['review' as const] };
    const { here, copy } = await caseAndCopy(async (inquiry) => {
      await addReports(inquiry);
      await inquiry.append([{ kind: 'roster', body: { add: [member], remove: [], quorum: null } }]);
    });
    await merge(copy, here);
    const [first, second] = [reports[0]?.text.item ?? '', reports[1]?.text.item ?? ''];
    await inCase(here, (inquiry) => inquiry.append([twentyVerdicts]));
    await withdraw(copy, { items: [first], statements: [], reason: '', figures: null }, { key: field, now: noon });
    await withdraw(here, { items: [second], statements: [], reason: '', figures: null }, { key, now: noon });
    const merged = await merge(copy, await bundleFor(here, copy));
    expect(merged).toMatchObject({
      brought: { byKind: { decide: 1, withdraw: 1 } },
      refused: [],
      held: { pending: 0 },
    });
  });

  it('says so when it names shortly what a copy does not have, and brings the rest', async () => {
    const { here, copy } = await caseAndCopy(addReports);
    const bare = next();
    cpSync(copy, bare, { recursive: true });
    await merge(copy, here);
    await inCase(here, (inquiry) => inquiry.append([twentyVerdicts]));
    await inCase(here, (inquiry) => addReport(inquiry, report(77)));
    const merged = await merge(bare, await bundleFor(here, copy));
    expect(merged.refused.map(({ code }) => code)).toContain('bundle-hash-unknown');
    expect(merged.refused[0]?.remedy).toContain('without --for');
    const whole = next();
    await writeBundle(here, whole, { frontier: null });
    expect(await merge(bare, whole)).toMatchObject({ refused: [], held: { pending: 0 } });
    expect((await openCase(bare)).frontier).toEqual((await openCase(here)).frontier);
  });

  it('for another case, over a file that exists, or for something that is no frontier is not made', async () => {
    const { here } = await caseAndCopy(async () => {});
    const other = await emptyCase(next(), key);
    await other.close();
    await expect(writeBundle(here, next(), { frontier: await frontierOf(other.folder) })).rejects.toThrow(
      NotACopyError,
    );
    const path = next();
    writeFileSync(path, 'mine');
    await expect(writeBundle(here, path, { frontier: null })).rejects.toThrow(BundleExistsError);
    await expect(readFrontier(path)).rejects.toThrow(CaseError);
    await expect(merge(here, path)).rejects.toThrow(BundleUnusableError);
  });
});

describe('a bundle that was damaged', () => {
  it('cut short anywhere brings only what verifies, and says that it was cut', async () => {
    const { here, copy } = await caseAndCopy((inquiry) => addReport(inquiry, report(2)));
    const bytes = readFileSync(await bundleFor(here, copy));
    for (let length = 49; length < bytes.length; length += 7) {
      const [part, into] = [next(), next()];
      writeFileSync(part, bytes.subarray(0, length));
      cpSync(copy, into, { recursive: true });
      expect((await merge(into, part)).refused.length).toBeGreaterThan(0);
      expect((await verify(into)).problems.every(({ code }) => code === 'evidence-missing')).toBe(true);
    }
  }, 60_000);

  it('with any byte changed brings nothing that was not signed, and stops nothing', async () => {
    const { here, copy } = await caseAndCopy((inquiry) => addReport(inquiry, report(2)));
    const bytes = readFileSync(await bundleFor(here, copy));
    const sound = new Set((await openCase(here)).statements.map(({ id }) => id));
    for (let at = 49; at < bytes.length; at += 5) {
      const [part, into] = [next(), next()];
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(part, changed);
      cpSync(copy, into, { recursive: true });
      await merge(into, part);
      const { statements } = await openCase(into);
      expect(statements.every(({ id }) => sound.has(id))).toBe(true);
      expect(existsSync(join(into, 'lock'))).toBe(false);
    }
  }, 120_000);
});

describe('bundles of random histories', () => {
  it('bring the same as merging the folder', async () => {
    const base = new MemoryDisk();
    await baseCase(base);
    for (let seed = 1; seed <= 60; seed += 1) {
      const world = newWorld(base, seed);
      const { disk, random } = world;
      await playHistory(world, 10, historySteps);
      if (random() < 0.5) await takeAway(world, '/0');
      if (random() < 0.5) await takeAway(world, '/1');
      disk.copyTree('/0', '/by-folder');
      disk.copyTree('/0', '/by-bundle');
      await mergeCase('/by-folder', '/1', { now: noon, disk });
      await writeBundle('/1', '/bundle', { frontier: await readFrontier('/0', disk), disk });
      const { refused } = await mergeCase('/by-bundle', '/bundle', { now: noon, disk });
      expect(refused, `seed ${seed}`).toEqual([]);
      expect(inUse(await stateOf(world, '/by-bundle')), `seed ${seed}`).toEqual(
        inUse(await stateOf(world, '/by-folder')),
      );
    }
  }, 240_000);
});

/** Files that nothing speaks of do not travel in bundles. */
function inUse(state: unknown): unknown {
  return { ...Object(state), files: null };
}
