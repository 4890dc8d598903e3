import type { Acquisition, Problem } from '@inquest/model';

/** A file as it was received: its bytes, and its path below what was collected. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the bytes themselves tell of an acquisition; when, by what tool and what the sidecar says is added by whoever collects. */
export type FoundItem = Omit<Acquisition, 'at' | 'tool' | 'sidecar'>;

/** What opening a file yields: an item found in it, the file itself first, or something that is wrong. */
export type Opened =
  | { readonly type: 'item'; readonly found: FoundItem; readonly bytes: Uint8Array }
  | { readonly type: 'problem'; readonly problem: Problem };

/**
 * Looks into one received file. Everything that parses received bytes happens behind this, so that a program can let it happen in a
 * process of its own. Yields the file itself first, also when nothing can be made of it; never throws for bad input.
 */
export type OpenFile = (file: ReceivedFile) => AsyncIterable<Opened>;
