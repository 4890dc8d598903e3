import type { FoundItem } from '@inquest/collect';
import {
  acquisitionSchema,
  type Item,
  type Place,
  type Problem,
  problemSchema,
  type Reading,
  readingSchema,
  type TextLayer,
  textLayerSchema,
} from '@inquest/model';
import type { ModelFile } from '@inquest/onnx';
import { z } from 'zod';

/** What a reader process is asked. The bytes of the item or file go with it. */
export type ReaderRequest =
  /** What is this file, and what is in it? Answered by `item` and `problem` replies. */
  | { readonly type: 'open'; readonly path: string }
  /** Places to know in all `read` requests that follow. Answered by none. */
  | { readonly type: 'places'; readonly places: readonly Place[] }
  /** Data of a language that writing in pictures may be in, for all requests that follow; its bytes go with it. Answered by none. */
  | { readonly type: 'language-data'; readonly code: string }
  /** Text and claims of an item: a `page` reply for each page on which pictures were read, and one `read` reply. */
  | { readonly type: 'read'; readonly item: Item; readonly recognise: boolean }
  /** The text of an item alone: the same, and one `text` reply. */
  | { readonly type: 'text'; readonly item: Item; readonly recognise: boolean }
  /** One file of a local model, its bytes go with it. Answered by none. */
  | { readonly type: 'model-file'; readonly name: ModelFile }
  /** All files of the model are there: load it and try it. Answered by none, or by one `unfit`. */
  | { readonly type: 'load-model' }
  /** What the model that was loaded proposes of a passage: one `proposed` reply. */
  | { readonly type: 'propose'; readonly passage: string };

/** What it answers: as many others as there are, then `done` or `failed`, which end it. */
export type ReaderReply =
  /** Its bytes go with it, unless they are those of the file that was to be opened. */
  | { readonly type: 'item'; readonly found: FoundItem; readonly isFile: boolean }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'read'; readonly text: TextLayer; readonly reading: Reading }
  | { readonly type: 'text'; readonly text: TextLayer }
  /** Writing in the pictures of one more page was read, or could not be. */
  | { readonly type: 'page'; readonly page: number }
  /** In the form that `parseProposals` of read takes, or in another: nothing in it is believed. */
  | { readonly type: 'proposed'; readonly answer: unknown }
  /** The model's files cannot be used, and why. */
  | { readonly type: 'unfit'; readonly message: string; readonly remedy: string }
  | { readonly type: 'done' }
  /** The reader itself failed on this request. */
  | { readonly type: 'failed'; readonly message: string };

const foundItemSchema: z.ZodType<FoundItem> = z.custom<FoundItem>(
  (found) => acquisitionSchema.safeParse({ ...Object(found), at: '', tool: '', sidecar: null }).success,
);

const replySchema: z.ZodType<ReaderReply> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('item'), found: foundItemSchema, isFile: z.boolean() }),
  z.strictObject({ type: z.literal('problem'), problem: problemSchema }),
  z.strictObject({ type: z.literal('read'), text: textLayerSchema, reading: readingSchema }),
  z.strictObject({ type: z.literal('text'), text: textLayerSchema }),
  z.strictObject({ type: z.literal('page'), page: z.int().min(1) }),
  z.strictObject({ type: z.literal('proposed'), answer: z.unknown() }),
  z.strictObject({ type: z.literal('unfit'), message: z.string(), remedy: z.string() }),
  z.strictObject({ type: z.literal('done') }),
  z.strictObject({ type: z.literal('failed'), message: z.string() }),
]);

/** A reader may have been misled by what it read: nothing it says is taken that does not have the form of a reply. Null for anything else. */
export function checkReply(message: unknown): ReaderReply | null {
  const parsed = replySchema.safeParse(message);
  return parsed.success ? parsed.data : null;
}
