// Lines and payloads with something changed in them: none may be taken for what it was, and none may stop the program. A quarter of
// the heads is signed anew by an insider's key, so that what lies behind the signature is met too.
import { mutatedStatements } from '../../packages/case/dist/faults/mutations.test.fixture.js';

export const title = 'mutated statements and payloads';
export const unit = 'mutations';
export const aim = 5_000_000;

const batch = 5000;

export async function run({ count, seed, onProgress }) {
  const failures = [];
  const facts = { refusedBySignature: 0, refusedBehindIt: 0, signedAnewAndSound: 0, payloadsRefused: 0 };
  let done = 0;
  for (let each = seed; done < count && failures.length < 20; each += 1) {
    const found = await mutatedStatements({ seed: each, count: Math.min(batch, count - done) });
    done += found.count;
    for (const name of Object.keys(facts)) facts[name] += found.facts[name];
    for (const what of found.faults) failures.push({ what, seed: each });
    onProgress(done);
  }
  return { done, failures, facts, remark: JSON.stringify(facts) };
}
