import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Place } from '@inquest/model';
import type { ReadJob, ReadReply } from './read-job.ts';

/** More than this brings nothing: the main thread signs and writes what comes back. */
const maxWorkers = 4;

export interface ReadAllOptions {
  /** Places the inquiry supplied. */
  readonly places: readonly Place[];
  /** Stops the workers and ends the sequence early. */
  readonly signal: AbortSignal;
}

/**
 * Reads items in worker threads and yields each reply as it comes, in no fixed order. A worker that
 * dies (out of memory on a hostile file) costs its one item, which becomes a problem.
 */
export async function* readAll(jobs: readonly ReadJob[], options: ReadAllOptions): AsyncGenerator<ReadReply> {
  const queue = jobs.values();
  const replies: ReadReply[] = [];
  let wake: () => void = () => {};
  let open = 0;
  const workers = new Set<Worker>();

  const push = (reply: ReadReply): void => {
    replies.push(reply);
    wake();
  };

  const start = (): void => {
    const first = queue.next();
    if (first.done) return;
    open += 1;
    let current = first.value;
    let settled = false;
    const worker = new Worker(new URL('./read-worker.js', import.meta.url), { workerData: { places: options.places } });
    workers.add(worker);
    const close = (): void => {
      if (settled) return;
      settled = true;
      workers.delete(worker);
      open -= 1;
      wake();
    };
    worker.on('message', (reply: ReadReply) => {
      push(reply);
      const next = queue.next();
      if (next.done) {
        void worker.terminate();
        close();
        return;
      }
      current = next.value;
      worker.postMessage(current);
    });
    worker.on('error', (error) => {
      push({ type: 'problem', item: current.item.id, problem: workerDied(current, error) });
      close();
      start();
    });
    worker.postMessage(current);
  };

  const count = Math.min(maxWorkers, availableParallelism(), jobs.length);
  for (let i = 0; i < count; i += 1) start();
  const stop = (): void => wake();
  options.signal.addEventListener('abort', stop);
  try {
    while (!options.signal.aborted) {
      const reply = replies.shift();
      if (reply !== undefined) {
        yield reply;
        continue;
      }
      if (open === 0) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (replies.length > 0 || open === 0 || options.signal.aborted) resolve();
      });
    }
  } finally {
    options.signal.removeEventListener('abort', stop);
    await Promise.all([...workers].map((worker) => worker.terminate()));
  }
}

function workerDied(job: ReadJob, error: unknown): Extract<ReadReply, { type: 'problem' }>['problem'] {
  return {
    severity: 'error',
    code: 'reader-died',
    where: job.item.acquisitions[0]?.path ?? job.item.id,
    message: `the reader stopped on this item: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'The item is kept as evidence and can be read again with a newer version.',
  };
}
