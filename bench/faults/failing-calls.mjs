// EIO and ENOSPC at the nth call to the disk, once or from then on, with and without the power failing afterwards.
import { repeatFrom } from './repeatable.mjs';

export const title = 'EIO and ENOSPC at the nth call';
export const unit = 'failures';
export const aim = 1_000_000;

export async function run({ count, seed, onProgress }) {
  const { playFailingCalls } = await import('../../packages/case/dist/faults/failing-calls.test.fixture.js');
  const failed = [];
  let done = 0;
  for (let each = seed; done < count && failed.length < 20; each += 1) {
    repeatFrom(`calls ${each}`);
    const { failures, fault } = await playFailingCalls(each);
    done += failures;
    if (fault !== null) failed.push({ what: fault, seed: each });
    onProgress(done);
  }
  repeatFrom(null);
  return { done, failures: failed };
}
