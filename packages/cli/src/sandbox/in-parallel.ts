export interface InParallelOptions {
  /** How many at a time. */
  readonly lanes: number;
  /** Once aborted, nothing more is begun and the sequence ends with what is running. */
  readonly signal: AbortSignal;
}

/**
 * Does work on each of many things, some at a time, and yields each result as it comes, in no fixed order. Nothing piles up: what is not
 * taken yet is at most one result a lane. `work` must not throw, and should end soon once the signal is aborted.
 */
export async function* inParallel<T, R>(
  things: Iterable<T>,
  work: (thing: T) => Promise<R>,
  { lanes, signal }: InParallelOptions,
): AsyncGenerator<R> {
  const queue = things[Symbol.iterator]();
  const running = new Map<number, Promise<{ readonly lane: number; readonly result: R }>>();
  const begin = (lane: number): void => {
    const next = queue.next();
    if (next.done) running.delete(lane);
    else
      running.set(
        lane,
        work(next.value).then((result) => ({ lane, result })),
      );
  };
  for (let lane = 0; lane < lanes; lane += 1) begin(lane);
  while (running.size > 0) {
    const { lane, result } = await Promise.race(running.values());
    if (signal.aborted) return;
    begin(lane);
    yield result;
  }
}
