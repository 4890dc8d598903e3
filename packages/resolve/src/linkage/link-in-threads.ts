import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type ComparedRange, RangeComparer } from './compare-range.ts';
import { finishLinkage, type Prepared, pairsInBlocks, prepareLinkage } from './link-steps.ts';
import { sharedWork } from './shared-arrays.ts';
import type { LinkageResult, LinkOptions, LinkTable } from './types.ts';

export type ThreadOptions = LinkOptions & {
  /** Threads that compare, 1 and more. */
  readonly threads: number;
  /** Least pairs for which threads are started. */
  readonly threadsFrom?: number;
  /** Ends the work, with its reason thrown. */
  readonly signal?: AbortSignal;
  /** The compiled file of a thread. A bundle must ship it and say where it is. */
  readonly worker?: URL;
};

const defaultWorker = new URL('./compare-worker.js', import.meta.url);
/** Starting threads costs more than they save on fewer pairs. */
const usualThreadsFrom = 1_000_000;
/** Small enough for a signal to be heard soon, and for the last ranges to end at about one time. */
const recordsARange = 4096;

/**
 * As `link`, with the comparing of pairs shared out among threads over shared memory: the same result to the bit with any number of
 * them, since ranges of records are put together in their order. Where the threads' file cannot be loaded this thread compares.
 * Between ranges and steps `signal` is heeded.
 * @throws UnknownRecordError when `same` or `different` name a row that is not there.
 */
export async function linkInThreads(tables: readonly LinkTable[], options: ThreadOptions): Promise<LinkageResult> {
  const { threads, threadsFrom = usualThreadsFrom, signal, worker = defaultWorker, ...settings } = options;
  signal?.throwIfAborted();
  const prepared = prepareLinkage(tables, settings);
  await heed(signal);
  const isMuch = threads > 1 && pairsInBlocks(prepared.meetings.blocks) >= threadsFrom;
  const ranges = isMuch ? await compareInThreads(prepared, { threads, signal, worker }) : null;
  const compared = ranges ?? (await compareHere(prepared, signal));
  await heed(signal);
  return finishLinkage(prepared, compared, settings);
}

/** Lets a signal in that waits, and throws its reason. */
async function heed(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

async function compareHere(prepared: Prepared, signal: AbortSignal | undefined): Promise<ComparedRange[]> {
  const comparer = new RangeComparer(prepared.comparables, prepared.meetings);
  const ranges: ComparedRange[] = [];
  for (const { from, to } of rangesOf(prepared)) {
    ranges.push(comparer.compare(from, to));
    await heed(signal);
  }
  return ranges;
}

function rangesOf({ records: { count } }: Prepared): { readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil(count / recordsARange) }, (_, at) => ({
    from: at * recordsARange,
    to: Math.min(count, (at + 1) * recordsARange),
  }));
}

type InThreads = { readonly threads: number; readonly signal: AbortSignal | undefined; readonly worker: URL };

/** Null where the file of the thread is not there. */
async function compareInThreads(prepared: Prepared, options: InThreads): Promise<ComparedRange[] | null> {
  const { threads, signal, worker } = options;
  const workerData = sharedWork(prepared);
  const waiting = [...rangesOf(prepared).entries()].reverse();
  const compared: ComparedRange[] = [];
  const started = Array.from(
    { length: Math.min(threads, waiting.length) },
    () => new CompareThread(new Worker(worker, { workerData })),
  );
  const stop = () => Promise.all(started.map((thread) => thread.stop()));
  try {
    await Promise.all(
      started.map(async (thread) => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          const [at, range] = next;
          compared[at] = await thread.compare(range, signal);
        }
      }),
    );
    return compared;
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  } finally {
    await stop();
  }
}

/** One thread; one request at a time. */
class CompareThread {
  readonly #worker: Worker;
  #failure: { readonly error: unknown } | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('error', (error) => {
      this.#failure = { error };
    });
  }

  /** Rejects where the thread fails or has failed, or the signal is given. */
  compare(range: object, signal: AbortSignal | undefined): Promise<ComparedRange> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure.error);
      if (signal?.aborted) return reject(signal.reason);
      const worker = this.#worker;
      const settle = (act: () => void) => {
        worker.off('message', onMessage);
        worker.off('error', onError);
        signal?.removeEventListener('abort', onAbort);
        act();
      };
      const onMessage = (compared: ComparedRange) => settle(() => resolve(compared));
      const onError = (error: unknown) => settle(() => reject(error));
      const onAbort = () => settle(() => reject(signal?.reason));
      worker.on('message', onMessage);
      worker.on('error', onError);
      signal?.addEventListener('abort', onAbort);
      worker.postMessage(range);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

function isMissingFile(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND';
}
