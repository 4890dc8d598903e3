// Power cuts on a second, harsher simulated disk, while a case recovers from other cuts, and after writers that were killed.
import { repeatFrom } from './repeatable.mjs';

export const title = 'power cuts within recoveries and after killed writers, on a second simulated disk';
export const unit = 'cuts';
export const aim = 100_000;

export async function run({ count, seed, onProgress }) {
  const { cutDeeply } = await import('../../packages/case/dist/faults/deep-cuts.test.fixture.js');
  const { setTimeout } = globalThis;
  // The pause before an unreadable lock is taken over costs nothing in a simulation.
  globalThis.setTimeout = (callback, _ms, ...args) => setTimeout(callback, 0, ...args);
  const onWork = (workSeed, cuts) => {
    repeatFrom(`deep ${workSeed}`);
    onProgress(cuts);
  };
  const { cuts, whileRecovering, works, fault } = await cutDeeply({ count, seed, onWork });
  globalThis.setTimeout = setTimeout;
  repeatFrom(null);
  return {
    done: cuts,
    failures: fault === null ? [] : [fault],
    remark: `${works} works, ${whileRecovering} of the cuts while recovering`,
    facts: { works, whileRecovering },
  };
}
