// One byte of a case is changed, anywhere: verify must say so, and name the file.
import { verify } from '../../packages/case/dist/index.js';
import { randomFrom } from '../../packages/case/dist/merge/random-histories.test.fixture.js';
import { repeatFrom } from './repeatable.mjs';

export const title = 'one flipped byte anywhere in a case';
export const unit = 'flips';
export const aim = 10_000;

export async function run({ count, seed, onProgress }) {
  repeatFrom(`flips ${seed}`);
  const { caseToFlip } = await import('../../packages/case/dist/faults/flips.test.fixture.js');
  const { folder, disk, files } = await caseToFlip();
  const random = randomFrom(seed);
  const failures = [];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  for (let done = 1; done <= count; done += 1) {
    let at = Math.floor(random() * total);
    const file = files.find(({ size }) => {
      if (at < size) return true;
      at -= size;
      return false;
    });
    const mask = 1 + Math.floor(random() * 255);
    const { problems } = await verify(folder, { disk: disk.withFlip(file.path, at, mask) });
    const named = problems.some(({ severity, where }) => severity === 'error' && where.includes(file.name));
    if (!named) failures.push({ what: `${file.name} byte ${at} xor ${mask} was not found`, seed });
    onProgress(done);
  }
  repeatFrom(null);
  return { done: count, failures, remark: `a case of ${total} bytes in ${files.length} files` };
}
