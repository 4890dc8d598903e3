import type { Acquisition, Place, Problem, Sha256 } from '@inquest/model';
import type { OpenFile } from './open/opened.ts';

/** An item's bytes; of a file too large to be held in memory, where it stands. */
export type ReceivedBytes = Uint8Array | { readonly file: string };

/** What collecting yields: an item's bytes with how they were got, something that is wrong, or the folder's settings. */
export type Collected =
  | { readonly type: 'item'; readonly acquisition: Acquisition; readonly bytes: ReceivedBytes }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'settings'; readonly settings: CollectionSettings };

/** What the optional `inquest.json` of a collected folder says about the case. */
export interface CollectionSettings {
  readonly title: string | null;
  /** To stand on every page; null for none. */
  readonly notice: string | null;
  /** Places the gazetteer lacks, from the `places.csv` it names. */
  readonly places: readonly Place[];
}

export interface CollectOptions {
  /** When it is collected: UTC, `YYYY-MM-DDTHH:MM:SSZ`. Passed in, so that a run can be repeated to the same bytes. */
  readonly at: string;
  /** The collecting tool, as written into each acquisition: `inquest-collect 0.1.0`. */
  readonly tool: string;
  /** Path of a sidecar to use instead of the `reports.csv` in the folder. */
  readonly sidecar?: string;
  /** Looks into each file; by default in this process. A program that must withstand hostile files passes one that does so elsewhere. */
  readonly open?: OpenFile;
  /** Answers by the SHA-256 of a file's bytes whether it was withdrawn: for files that `open` does not get to see whole. */
  readonly isWithdrawn?: (item: Sha256) => boolean;
  /** A larger file is kept and not looked into; by default 1 GiB. */
  readonly maxFileBytes?: number;
}
