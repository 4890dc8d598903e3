// Random histories of devices, withdrawals and copies that know nothing of them: no word of what was withdrawn may come back.
import { repeatFrom } from './repeatable.mjs';

export const title = 'withdrawal followed by merges of stale copies';
export const unit = 'histories';
export const aim = 20_000;

const steps = 12;

export async function run({ count, seed, onProgress }) {
  repeatFrom('withdrawal');
  const fixture = '../../packages/case/dist/withdraw/withdrawal-histories.test.fixture.js';
  const { nothingMet, prepareWithdrawals, withdrawalFault } = await import(fixture);
  await prepareWithdrawals();
  const met = nothingMet();
  const failures = [];
  for (let number = 0; number < count; number += 1) {
    repeatFrom(`withdrawal ${seed + number}`);
    const fault = await withdrawalFault({ seed: seed + number, steps, met });
    if (fault !== null) failures.push({ what: fault, seed: seed + number });
    onProgress(number + 1, failures.length === 0 ? '' : `${failures.length} failed`);
  }
  repeatFrom(null);
  const remark = Object.entries(met).map(([what, number]) => `${number} ${what}`);
  return { done: count, failures, facts: met, remark: remark.join(', ') };
}
