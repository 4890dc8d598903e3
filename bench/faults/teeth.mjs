// Each sync and each step that puts a case in order is taken out in turn: the run of power cuts must go red, or it shows nothing.
import { repeatFrom } from './repeatable.mjs';

export const title = 'steps of care taken out in turn, each noticed';
export const unit = 'teeth';
/** One for each tooth: see the file of them. */
export const aim = 14;

const cuts = 6000;

export async function run({ seed, onProgress }) {
  const { bite, teeth } = await import('../../packages/case/dist/faults/teeth.test.fixture.js');
  const failures = [];
  const facts = {};
  let done = 0;
  for (const tooth of teeth) {
    repeatFrom(`teeth ${seed}`);
    const found = await bite(tooth, { seed, cuts });
    facts[tooth.name] = found.after;
    if (found.after === null) failures.push({ what: `not noticed within ${cuts} cuts: ${tooth.name}`, seed });
    console.log(
      `  ${tooth.name}: ${found.after === null ? 'NOT noticed' : `noticed after ${found.after} cuts: ${found.fault.slice(0, 110)}`}`,
    );
    done += 1;
    onProgress(done);
  }
  repeatFrom(null);
  return { done, failures, facts };
}
