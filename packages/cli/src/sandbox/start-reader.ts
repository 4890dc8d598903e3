import { launchOf, layersToTry, type SandboxLayers } from './launch.ts';
import type { ReaderLimits } from './limits.ts';
import { lastReply, ReaderHandle } from './reader-handle.ts';
import { ReaderStopped } from './reader-stopped.ts';

export interface StartOptions {
  /** The program of readers. */
  readonly entry: URL;
  readonly limits: ReaderLimits;
  /** Those that are known to work here; null to find out. */
  readonly layers: SandboxLayers | null;
  /** True once no reader is wanted any more. */
  readonly isEnded: () => boolean;
  /** Told of each process as it begins, so that it can be killed at any time, and when it turned out not to work. */
  readonly begun: (reader: ReaderHandle) => void;
  readonly gone: (reader: ReaderHandle) => void;
}

const nothing = new Uint8Array();

/** The program that stands beside this one. */
export const readerEntry = new URL('./reader-process.js', import.meta.url);

/** Starts a reader under the strongest layers that work here. Throws `ReaderStopped`. */
export async function startReader({
  entry,
  limits,
  layers: known,
  isEnded,
  begun,
  gone,
}: StartOptions): Promise<{ readonly reader: ReaderHandle; readonly layers: SandboxLayers }> {
  let failure: unknown = null;
  for (const layers of known === null ? layersToTry() : [known]) {
    if (isEnded()) throw new ReaderStopped('died', limits, 'stopped');
    const reader = new ReaderHandle(launchOf({ entry, limits }, layers), limits);
    begun(reader);
    try {
      await lastReply(reader.ask({ type: 'places', places: [] }, nothing));
      return { reader, layers };
    } catch (thrown) {
      gone(reader);
      failure = thrown;
      // Only a layer that does not work here is given up; a machine that is too slow or too small keeps them all.
      if (!(thrown instanceof ReaderStopped) || thrown.reason !== 'died') break;
    }
  }
  throw failure;
}
