// Random histories of four copies of a case, of which three are merged in every order and grouping: all must come to the same.
import { repeatFrom } from './repeatable.mjs';

export const title = 'merge laws with forks, clock jumps, stale copies, partial folders';
export const unit = 'histories';
export const aim = 50_000;

export async function run({ count, seed, onProgress }) {
  // The keys and the case they begin with are the same for every seed, so that one history can be played alone.
  repeatFrom('merge laws');
  const { runMergeLaws } = await import('../../packages/case/dist/merge/merge-laws.test.fixture.js');
  const onHistory = (each) => repeatFrom(`merge laws ${each}`);
  const { histories, diverged, met } = await runMergeLaws({ count, seed, onHistory, onProgress });
  repeatFrom(null);
  const failures = diverged.map(({ law, seed: broken }) => ({ what: law, seed: broken }));
  const seen = Object.entries(met).map(([what, number]) => `${what} in ${number}`);
  return { done: histories, failures, remark: seen.join(', ') };
}
