import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../disk/disk.ts';
import { nodeDisk } from '../disk/node-disk.ts';
import { DiskFailedError } from '../errors.ts';
import { createCase } from '../folder/create-case.ts';
import { openCase } from '../folder/open-case.ts';
import { addReport, emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import { verify } from '../verify/verify.ts';
import { playFailingCalls } from './failing-calls.test.fixture.ts';
import { mutatedStatements } from './mutations.test.fixture.ts';
import { playPowerCuts } from './power-cuts.test.fixture.ts';
import { bite, teeth } from './teeth.test.fixture.ts';

const root = temporaryFolder();

/** The lock of a writer that ended in the middle, with the sizes of the logs when it began. */
function leaveLock(folder: string, logs: Readonly<Record<string, number>>): void {
  const note = { token: 'ended', pid: null, started: null, machine: '', since: '2024-05-01T12:00:00.000Z', logs };
  writeFileSync(join(folder, 'lock'), `${JSON.stringify(note)}\n`);
}

describe('faults put in on purpose', () => {
  it('power cuts at every change of random histories lose nothing that was acknowledged', async () => {
    let done = 0;
    for (let seed = 1; seed <= 4; seed += 1) {
      const { cuts, fault } = await playPowerCuts({ seed, luck: 1, verifyEvery: 4 });
      expect({ seed, fault }).toEqual({ seed, fault: null });
      done += cuts;
    }
    expect(done).toBeGreaterThan(200);
  }, 240_000);

  it('a disk that fails at the nth call is told of clearly and loses nothing that was acknowledged', async () => {
    for (const seed of [1, 2]) expect(await playFailingCalls(seed)).toMatchObject({ fault: null });
  }, 240_000);

  it('no changed line or payload is taken for what it was, and none stops the program', async () => {
    const { faults, facts } = await mutatedStatements({ seed: 1, count: 4000 });
    expect(faults).toEqual([]);
    for (const met of Object.values(facts)) expect(met).toBeGreaterThan(0);
  }, 240_000);

  it.each(teeth.map((tooth) => [tooth.name, tooth] as const))(
    'are noticed without %s',
    async (_name, tooth) => {
      expect((await bite(tooth, { seed: 1, cuts: 3000 })).after).not.toBeNull();
    },
    240_000,
  );
});

describe('the end of a log that came out wrong', () => {
  it('is set apart from the first line that does not verify, when its writer ended before it was acknowledged', async () => {
    const folder = join(root, 'garbled');
    const key = newKey();
    const inquiry = await emptyCase(folder, key);
    await addReport(inquiry, report(3));
    await inquiry.close();
    const log = `statements/${key.publicKey}/000001.log`;
    const size = statSync(join(folder, log)).size;
    appendFileSync(join(folder, log), 'came out wrong\nand so did this\nunfinished');
    leaveLock(folder, { [log]: size });
    const again = await openCase(folder, { key, now: noon });
    expect(again.setApart.map(({ code }) => code)).toEqual(['line-set-apart']);
    await addReport(again, report(4));
    await again.close();
    expect(await verify(folder)).toMatchObject({ ok: true });
  });

  it('is known also when the lock before its writer was cut off while it was being written', async () => {
    const folder = join(root, 'cut-lock');
    const key = newKey();
    await (await emptyCase(folder, key)).close();
    const log = `statements/${key.publicKey}/000001.log`;
    const size = statSync(join(folder, log)).size;
    writeFileSync(join(folder, 'lock.cut'), '');
    const inquiry = await openCase(folder, { key, now: noon });
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).logs).toEqual({ [log]: size });
    await inquiry.close();
  });

  it('stays where it is when it was acknowledged before: then it was damaged since', async () => {
    const folder = join(root, 'rotten');
    const key = newKey();
    await (await emptyCase(folder, key)).close();
    const log = `statements/${key.publicKey}/000001.log`;
    appendFileSync(join(folder, log), 'was sound once\n');
    const before = readFileSync(join(folder, log));
    leaveLock(folder, { [log]: before.length });
    await expect(openCase(folder, { key, now: noon })).rejects.toThrow('cannot continue its own log');
    expect(readFileSync(join(folder, log))).toEqual(before);
  });
});

describe('a disk that refuses a call', () => {
  it('is said to have failed, at which file, and what to do', async () => {
    const full: Disk = {
      ...nodeDisk,
      makeFolder: async () => {
        throw Object.assign(new Error('ENOSPC: no space left on device, mkdir'), { code: 'ENOSPC' });
      },
    };
    const made = createCase(join(root, 'full'), {
      key: newKey(),
      title: 'Mill strike',
      notice: null,
      name: 'Desk',
      now: noon,
      disk: full,
    });
    await expect(made).rejects.toThrow(DiskFailedError);
    await expect(made).rejects.toMatchObject({ code: 'ENOSPC', remedy: expect.stringContaining('Make room') });
  });
});
