import { beforeAll, describe, expect, it } from 'vitest';
import { type LeftOut, PowerIsOff, type PowerLossDisk } from '../disk/power-loss-disk.test.fixture.ts';
import { WriteFailedError } from '../errors.ts';
import { endWriter } from '../faults/end-writer.test.fixture.ts';
import { openCase } from '../folder/open-case.ts';
import { addReport, noon, report } from '../small-case.test.fixture.ts';
import { verify } from '../verify/verify.ts';
import { baseCase, copyTree, keys, memoryDisk, merge, randomFrom } from './random-histories.test.fixture.ts';

const start = memoryDisk();

/** `/here` has one report, `/there` two others, by other devices. */
beforeAll(async () => {
  await baseCase(start);
  await copyTree(start, '/base', '/here');
  await copyTree(start, '/base', '/there');
  for (const [folder, device, number] of [
    ['/here', 0, 1],
    ['/there', 1, 2],
    ['/there', 2, 3],
  ] as const) {
    const inquiry = await openCase(folder, { key: keys[device], now: noon, disk: start });
    await addReport(inquiry, report(number));
    await inquiry.close();
  }
});

/** What is wrong after the power failed within a merge and someone opened the case and merged again; null when nothing is. */
async function faultAfter(disk: PowerLossDisk, acknowledged: boolean): Promise<string | null> {
  await endWriter(disk, '/here');
  try {
    const inquiry = await openCase('/here', { key: keys[0], now: noon, disk });
    const { length } = inquiry.statements;
    await inquiry.close();
    const { problems } = await verify('/here', { disk });
    const error = problems.find(({ severity, code }) => severity === 'error' && code !== 'statement-pending');
    if (error !== undefined) return error.message;
    if (length < (acknowledged ? 11 : 5)) return 'something acknowledged was lost';
    const { held } = await merge(disk, '/here', '/there');
    if (held.pending + held.lacking > 0) return 'merging again did not bring everything';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const after = await verify('/here', { disk });
  return after.problems.find(({ severity }) => severity === 'error')?.message ?? null;
}

/** Lets the power fail at every change, several times with different luck. Ends with the first fault. */
async function firstFaultWith(leftOut: LeftOut, luck: number): Promise<string | null> {
  let survived = false;
  for (let failAt = 1; !survived; failAt += 1) {
    for (let seed = 1; seed <= luck; seed += 1) {
      const disk = start.copyWith({ failAt, random: randomFrom(failAt * 1000 + seed), leftOut });
      let acknowledged = false;
      try {
        await merge(disk, '/here', '/there');
        acknowledged = true;
      } catch (error) {
        if (!(error instanceof PowerIsOff || error instanceof WriteFailedError)) throw error;
      }
      survived = disk.survived;
      const fault = await faultAfter(disk.afterPowerLoss(), acknowledged);
      if (fault !== null) return `power failed at change ${failAt}, seed ${seed}: ${fault}`;
    }
  }
  return null;
}

describe('a power failure while merging', () => {
  it('at any moment loses nothing acknowledged and leaves a case that merges on and verifies', async () => {
    expect(await firstFaultWith('nothing', 6)).toBeNull();
  }, 240_000);

  it.each(['syncs of new files', 'syncs of logs', 'syncs of folders'] as const)(
    'would be noticed by this test if %s were left out',
    async (leftOut) => {
      expect(await firstFaultWith(leftOut, 4)).not.toBeNull();
    },
    240_000,
  );
});
