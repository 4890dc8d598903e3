import { availableParallelism } from 'node:os';
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
 * As `latentClasses`, with the chains shared out among as many threads as there are cores: the same
 * result to the last digit, since a chain's draws hang on its key alone. Where the thread's file cannot be loaded the chains run one after another in this thread.
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
  const threads = shareOut(plan.chains, availableParallelism()).map((share) => new ChainsThread(share, worker));
  const collected = plan.chains.map((): ChainDraws[] => []);
  const stop = stopping(signal);
  try {
    for (let round = 1; ; round++) {
      const wanted = drawsInRound(plan.settings, round);
      const pieces = await Promise.race([Promise.all(threads.map((thread) => thread.run(wanted))), stop.reached]);
      for (const [thread, ofThread] of pieces.entries())
        for (const [at, piece] of ofThread.entries()) collected[thread + at * threads.length]?.push(piece);
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

/**
 * Chains by thread, chain i in thread i mod threads. More threads than cores would only be slower: each compiles the sampler for itself.
 */
function shareOut(chains: readonly ChainSetting[], cores: number): readonly (readonly ChainSetting[])[] {
  const count = Math.min(chains.length, cores);
  return Array.from({ length: count }, (_, thread) => chains.filter((_, chain) => chain % count === thread));
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

/** Chains in their thread; one request at a time. */
class ChainsThread {
  readonly #worker: Worker;
  #failure: Error | null = null;

  constructor(chains: readonly ChainSetting[], file: URL) {
    this.#worker = new Worker(file, { workerData: chains });
    this.#worker.on('error', (error) => {
      this.#failure = asFailure(error);
    });
  }

  /** The next draws of each chain, in their order. */
  run(draws: number): Promise<readonly ChainDraws[]> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure);
      const worker = this.#worker;
      const settle = (act: () => void) => {
        worker.off('message', onMessage);
        worker.off('error', onError);
        act();
      };
      const onMessage = (pieces: readonly ChainDraws[]) => settle(() => resolve(pieces));
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
