/** Calls `act` for each thing, up to `limit` at one time. Rejects with the first failure, after the calls under way have ended. */
export async function forEachAtOnce<T>(
  things: readonly T[],
  limit: number,
  act: (thing: T) => Promise<void>,
): Promise<void> {
  const queue = things.values();
  let failure: { readonly error: unknown } | null = null;
  const work = async (): Promise<void> => {
    for (const thing of queue) {
      if (failure !== null) return;
      try {
        await act(thing);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, things.length) }, work));
  throwFailure(failure);
}

function throwFailure(failure: { readonly error: unknown } | null): void {
  if (failure !== null) throw failure.error;
}
