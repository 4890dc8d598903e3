import type { Item, Problem, Reading, Sha256, TextLayer } from '@inquest/model';

/** What a reading worker is asked to do with one item. */
export interface ReadJob {
  /** As received: what its sidecar and bytes say, nothing from an earlier text. */
  readonly item: Item;
  /** Where the evidence bytes stand. */
  readonly path: string;
}

export interface ReadResult {
  readonly item: Sha256;
  readonly text: TextLayer;
  readonly reading: Reading;
}

export type ReadReply =
  | { readonly type: 'result'; readonly result: ReadResult }
  | { readonly type: 'problem'; readonly item: Sha256; readonly problem: Problem };
