// The power fails at every change of random histories: written, merged, withdrawn from, opened again.
import { repeatFrom } from './repeatable.mjs';

export const title = 'power cuts on a simulated disk, torn, garbled and lost writes';
export const unit = 'cuts';
export const aim = 1_000_000;

const luck = 3;
const verifyEvery = 8;

export async function run({ count, seed, onProgress }) {
  const { playPowerCuts } = await import('../../packages/case/dist/faults/power-cuts.test.fixture.js');
  const failures = [];
  let done = 0;
  let histories = 0;
  for (let each = seed; done < count && failures.length < 20; each += 1) {
    repeatFrom(`cuts ${each}`);
    const { cuts, fault } = await playPowerCuts({ seed: each, luck, verifyEvery });
    done += cuts;
    histories += 1;
    if (fault !== null) failures.push({ what: fault, seed: each });
    onProgress(done);
  }
  repeatFrom(null);
  return {
    done,
    failures,
    remark: `${histories} histories, every ${verifyEvery}th cut verified whole`,
    facts: { histories },
  };
}
