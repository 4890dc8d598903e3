import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../shared-tables.test.helper.ts';
import { latentClassesInThreads } from './in-threads.ts';
import { latentClasses } from './latent-classes.ts';

const built = new URL('../../dist/latent-classes/chain-worker.js', import.meta.url);
const table = tableOf(3, [24, 30, 9, 18, 6, 7, 4]);
const options = { seed: 9, draws: 60, burnIn: 200, thin: 2, rounds: 2 };

describe('chains in threads', () => {
  // Without it the chains run in this thread, which would be compared with itself.
  it('have the built thread to run in: npm test builds it', () => {
    expect(existsSync(built)).toBe(true);
  });

  it('give the result of one thread to the last digit', async () => {
    const rounds: number[] = [];
    const threaded = await latentClassesInThreads(table, { ...options, worker: built }, ({ round }) =>
      rounds.push(round),
    );
    expect(threaded).toEqual(latentClasses(table, options));
    expect(rounds).toEqual([1, 2]);
  });

  it('run in this thread where the file of the thread is missing', async () => {
    const worker = new URL('./no-such-file.js', import.meta.url);
    expect(await latentClassesInThreads(table, { ...options, worker })).toEqual(latentClasses(table, options));
  });
});
