import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link, linkInThreads } from './index.ts';
import { newsroomLists } from './newsroom-lists.test.helper.ts';
import { arabic, scriptLists } from './script-lists.test.helper.ts';

const built = new URL('../../dist/linkage/compare-worker.js', import.meta.url);
const tables = newsroomLists(3, { namesakes: 40, letterApart: 140 }).map(({ table }) => table);

/** All of a result that can be compared: its functions are asked. */
function plain({ links, explain, ...result }: ReturnType<typeof link>) {
  return { ...result, links: links(), explained: explain({ table: 0, row: 1 }, { table: 0, row: 2 }) };
}

describe('linking in threads', () => {
  // Without it everything is done in one thread, and the tests below would compare that with itself.
  it('has the built thread to link with: npm test builds it', () => {
    expect(existsSync(built)).toBe(true);
  });

  it('gives the same result to the bit with any number of them', async () => {
    const alone = plain(link(tables));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), async (threads) => {
        expect(plain(await linkInThreads(tables, { threads, threadsFrom: 1, worker: built }))).toEqual(alone);
      }),
      { numRuns: 4 },
    );
  });

  it('gives it also where records are cut into several ranges', async () => {
    const rows = Array.from({ length: 4500 }, (_, at) => ({
      surname: `${['Quill', 'Tarn', 'Vesper'][at % 3]}${at % 1499}`,
      born: `${1900 + (at % 97)}-0${1 + (at % 9)}-1${at % 10}`,
    }));
    const lists = [{ name: 'a', rows }];
    const [one, two] = [link(lists), await linkInThreads(lists, { threads: 2, threadsFrom: 1, worker: built })];
    expect(JSON.stringify(plain(two))).toBe(JSON.stringify(plain(one)));
  });

  it('gives it also where names are in two scripts', async () => {
    const lists = scriptLists(arabic, 60, 3).tables;
    const inThreads = await linkInThreads(lists, { threads: 2, threadsFrom: 1, worker: built });
    expect(plain(inThreads)).toEqual(plain(link(lists)));
  });

  it('is done in this thread where the file of the thread is missing', async () => {
    const worker = new URL('./no-such-file.js', import.meta.url);
    expect(plain(await linkInThreads(tables, { threads: 2, threadsFrom: 1, worker }))).toEqual(plain(link(tables)));
  });

  it('ends with the reason of its signal, before and while it compares', async () => {
    const reason = new Error('enough');
    const given = AbortSignal.abort(reason);
    await expect(linkInThreads(tables, { threads: 1, signal: given })).rejects.toBe(reason);
    const later = new AbortController();
    const onStep = (step: string) => step === 'compare' && later.abort(reason);
    for (const threads of [1, 2]) {
      const options = { threads, threadsFrom: 1, worker: built, signal: later.signal, onStep };
      await expect(linkInThreads(tables, options)).rejects.toBe(reason);
    }
  });
});
