import { describe, expect, it } from 'vitest';
import { createCase } from '../folder/create-case.ts';
import { openCase } from '../folder/open-case.ts';
import { mergeCase } from '../merge/merge-case.ts';
import { randomFrom } from '../merge/random-histories.test.fixture.ts';
import { addReport, newKey, report } from '../small-case.test.fixture.ts';
import { verify } from '../verify/verify.ts';
import { calledDisk } from './called-disk.test.fixture.ts';
import { type Acknowledged, folder, noon, other } from './case-work.test.fixture.ts';
import { SimulatedDisk } from './simulated-disk.test.fixture.ts';
import { endWriters, faultFound } from './soundness.test.fixture.ts';

const key = newKey();
const draws = 12;

class ProcessEnded extends Error {}

/** A disk whose process ends at the nth call: no later call of it reaches the disk. */
function dyingDisk(disk: SimulatedDisk, endAt: number) {
  let calls = 0;
  const died = { yet: false };
  const before = async (): Promise<void> => {
    calls += 1;
    if (calls < endAt) return;
    died.yet = true;
    throw new ProcessEnded();
  };
  return { dying: calledDisk(disk, { before }), died };
}

async function newCase(): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  const inquiry = await createCase(folder, { key, title: 'Mill strike', notice: null, name: 'Desk', now: noon, disk });
  await inquiry.close();
  return disk.copy();
}

describe('a writer that was killed', () => {
  it('leaves nothing that a power cut after the next acknowledgement could take with it, wherever it was killed', async () => {
    const start = await newCase();
    const made = report(1);
    for (let endAt = 1, done = false; !done; endAt += 1) {
      const disk = start.copy();
      const { dying, died } = dyingDisk(disk, endAt);
      try {
        const inquiry = await openCase(folder, { key, now: noon, disk: dying });
        await addReport(inquiry, made);
        await inquiry.close();
      } catch {
        // Nobody hears what a process says after its end.
      }
      done = !died.yet;
      await endWriters(disk);
      // The same again, as someone does whose command was interrupted.
      const inquiry = await openCase(folder, { key, now: noon, disk });
      await addReport(inquiry, made);
      const acknowledged: Acknowledged = {
        created: true,
        statements: [...inquiry.statements],
        evidence: [made.acquisition.item],
        withdrawn: [],
      };
      for (let draw = 1; draw <= draws; draw += 1) {
        const { disk: left } = disk.survivor(randomFrom(endAt * 1000 + draw));
        await endWriters(left);
        expect(await faultFound({ disk: left, key, acknowledged }), `killed at call ${endAt}, draw ${draw}`).toBeNull();
      }
    }
  });
});

describe('a new copy of a case', () => {
  it('is on the disk with the folders above it once the merge returns', async () => {
    const disk = await newCase();
    await mergeCase(other, folder, { now: noon, disk });
    for (let draw = 1; draw <= draws; draw += 1) {
      const { disk: left } = disk.survivor(randomFrom(draw));
      expect(await verify(other, { disk: left })).toMatchObject({ ok: true });
    }
  });

  it('can be merged into again wherever the power failed while it was made', async () => {
    const disk = await newCase();
    const found: SimulatedDisk[] = [];
    const random = randomFrom(1);
    disk.onChange = () => {
      for (let draw = 0; draw < draws; draw += 1) found.push(disk.survivor(random).disk);
    };
    await mergeCase(other, folder, { now: noon, disk });
    for (const left of found) {
      await endWriters(left);
      await mergeCase(other, folder, { now: noon, disk: left });
      expect(await verify(other, { disk: left })).toMatchObject({ ok: true });
    }
  });
});

describe('a lock whose process has ended', () => {
  it('is never lost, wherever the power fails while it is taken over', async () => {
    const start = await newCase();
    await openCase(folder, { key, now: noon, disk: start });
    await endWriters(start);
    const disk = start.copy();
    const found: SimulatedDisk[] = [];
    const random = randomFrom(1);
    disk.onChange = () => {
      for (let draw = 0; draw < draws; draw += 1) found.push(disk.survivor(random).disk);
    };
    const inquiry = await openCase(folder, { key, now: noon, disk });
    disk.onChange = null;
    expect(found.length).toBeGreaterThan(3 * draws);
    for (const left of found) {
      const names = (await left.list(folder)).map(({ name }) => name);
      expect(names.some((name) => name.startsWith('lock'))).toBe(true);
    }
    await inquiry.close();
  });
});
