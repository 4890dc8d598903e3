import { Worker } from 'node:worker_threads';
import type { CaptureTable } from '../table/capture-table.ts';
import type { ChainDraws, ChainSetting } from './chain-runner.ts';
import {
  drawsInRound,
  judgeRound,
  type LatentClassOptions,
  type LatentClassProgress,
  type LatentClassResult,
  latentClasses,
  planOf,
  summarise,
} from './latent-classes.ts';

/** The compiled thread file beside this one. A bundle must ship it and say where it is. */
const defaultWorker = new URL('./chain-worker.js', import.meta.url);

/**
 * As `latentClasses`, with every chain in a thread of its own: the same result to the last digit, since a chain's draws
 * hang on its key alone. Where the thread's file cannot be loaded the chains run one after another in this thread.
 * `signal` ends them, with its reason thrown.
 */
export async function latentClassesInThreads(
  table: CaptureTable,
  options: LatentClassOptions & { readonly worker?: URL; readonly signal?: AbortSignal },
  onProgress: (progress: LatentClassProgress) => void = () => {},
): Promise<LatentClassResult> {
  const { worker = defaultWorker, signal, ...settings } = options;
  signal?.throwIfAborted();
  const plan = planOf(table, settings);
  const threads = plan.chains.map((setting) => new ChainThread(setting, worker));
  const collected = threads.map((): ChainDraws[] => []);
  const stop = stopping(signal);
  try {
    for (let round = 1; ; round++) {
      const wanted = drawsInRound(plan.settings, round);
      const pieces = await Promise.race([Promise.all(threads.map((thread) => thread.run(wanted))), stop.reached]);
      for (const [index, piece] of pieces.entries()) collected[index]?.push(piece);
      const { done, kept, progress } = judgeRound(collected, plan, round);
      onProgress(progress);
      if (done) return summarise(kept, plan, progress);
    }
  } catch (error) {
    if (error instanceof ThreadUnavailable) return latentClasses(table, settings, onProgress);
    throw error;
  } finally {
    stop.forget();
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** Rejects once the signal is given; `forget` when nobody waits any more. */
function stopping(signal: AbortSignal | undefined): { readonly reached: Promise<never>; readonly forget: () => void } {
  let forget = () => {};
  const reached = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal?.reason);
    signal?.addEventListener('abort', onAbort);
    forget = () => signal?.removeEventListener('abort', onAbort);
  });
  // Between two rounds nobody waits for it: that is no unhandled failure.
  reached.catch(() => {});
  return { reached, forget };
}

/** The file of the thread is not there. */
class ThreadUnavailable extends Error {
  override readonly name = 'ThreadUnavailable';
}

/** One chain in its thread; one request at a time. */
class ChainThread {
  readonly #worker: Worker;
  #failure: Error | null = null;

  constructor(setting: ChainSetting, file: URL) {
    this.#worker = new Worker(file, { workerData: setting });
    this.#worker.on('error', (error) => {
      this.#failure = asFailure(error);
    });
  }

  run(draws: number): Promise<ChainDraws> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure);
      const worker = this.#worker;
      const settle = (act: () => void) => {
        worker.off('message', onMessage);
        worker.off('error', onError);
        act();
      };
      const onMessage = (piece: ChainDraws) => settle(() => resolve(piece));
      const onError = (error: unknown) => settle(() => reject(asFailure(error)));
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.postMessage(draws);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

function asFailure(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') return new ThreadUnavailable();
  return error instanceof Error ? error : new Error(String(error));
}
