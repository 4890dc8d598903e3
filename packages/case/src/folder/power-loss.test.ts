import { describe, expect, it } from 'vitest';
import { type LeftOut, PowerIsOff, PowerLossDisk } from '../disk/power-loss-disk.test.fixture.ts';
import { CaseNotFoundError, WriteFailedError } from '../errors.ts';
import { newKey, noon, report } from '../small-case.test.fixture.ts';
import { computeState } from '../state/compute-state.ts';
import { verify } from '../verify/verify.ts';
import type { Case } from './case.ts';
import { createCase } from './create-case.ts';
import { openCase } from './open-case.ts';

const folder = '/cases/mill';
const lock = `${folder}/lock`;
const key = newKey();
const reports = [1, 2, 3].map((number) => report(number));

/** Mulberry32: the same numbers for the same seed, so that a failure can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Work {
  readonly created: boolean;
  /** How many reports were acknowledged. */
  readonly acknowledged: number;
}

/** Makes a case and adds the reports one by one until the power fails. */
async function work(disk: PowerLossDisk): Promise<Work> {
  let created = false;
  let acknowledged = 0;
  let inquiry: Case | null = null;
  try {
    inquiry = await createCase(folder, { key, title: 'Mill strike', notice: null, name: 'Desk', now: noon, disk });
    created = true;
    for (const { bytes, acquisition, text } of reports) {
      await inquiry.commit({
        evidence: [bytes],
        entries: [
          { kind: 'import', body: acquisition },
          { kind: 'derive', body: text },
        ],
      });
      acknowledged += 1;
    }
    await inquiry.close();
  } catch (error) {
    if (!(error instanceof PowerIsOff || error instanceof WriteFailedError)) throw error;
  }
  return { created, acknowledged };
}

/** What is wrong with the case once the power is back and someone goes on writing to it; null when nothing is. */
async function faultAfter({ created, acknowledged }: Work, disk: PowerLossDisk): Promise<string | null> {
  // The writer of the test goes on running, unlike one whose machine lost its power.
  const note = await disk.read(lock);
  if (note !== null) {
    await disk.remove(lock);
    await disk.writeNew(
      lock,
      Buffer.from(
        Buffer.from(note)
          .toString()
          .replace(/"pid":\d+/, '"pid":null'),
      ),
    );
  }
  try {
    const inquiry = await openCase(folder, { key, now: noon, disk });
    const { items, texts } = await computeState(inquiry);
    await inquiry.append([{ kind: 'note', body: { text: 'goes on', title: null, notice: null, places: null } }]);
    await inquiry.close();
    if (items.length < acknowledged || texts.length < acknowledged) return 'something acknowledged was lost';
  } catch (error) {
    if (error instanceof CaseNotFoundError && !created) return null;
    return error instanceof Error ? error.message : String(error);
  }
  const { problems } = await verify(folder, { disk });
  return problems.find(({ severity }) => severity === 'error')?.message ?? null;
}

/** Lets the power fail at every change, several times with different luck. Returns the faults found. */
async function faultsWith(leftOut: LeftOut, luck: number): Promise<string[]> {
  const faults: string[] = [];
  let survived = false;
  for (let failAt = 1; !survived; failAt += 1) {
    for (let seed = 1; seed <= luck; seed += 1) {
      const disk = new PowerLossDisk({ failAt, random: randomFrom(failAt * 1000 + seed), leftOut });
      const done = await work(disk);
      survived = disk.survived;
      const fault = await faultAfter(done, disk.afterPowerLoss());
      if (fault !== null) faults.push(`power failed at change ${failAt}, seed ${seed}: ${fault}`);
    }
  }
  return faults;
}

describe('a power failure', () => {
  it('at any moment loses nothing acknowledged and leaves a case that goes on and verifies', async () => {
    expect(await faultsWith('nothing', 6)).toEqual([]);
  }, 240_000);

  it.each(['syncs of new files', 'syncs of logs', 'syncs of folders'] as const)(
    'would be noticed by this test if %s were left out',
    async (leftOut) => {
      expect(await faultsWith(leftOut, 2)).not.toEqual([]);
    },
    240_000,
  );
});
