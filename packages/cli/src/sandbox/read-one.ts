import { describeItem } from '@inquest/case';
import type { Gazetteer, Item, Reading, Recogniser, TextLayer } from '@inquest/model';
import { extractText, type ReadContext, readClaims } from '@inquest/read';

/** What items are read with. */
export interface ReadingTools {
  readonly gazetteer: Gazetteer;
  /** Null leaves writing in pictures alone. */
  readonly recogniser: Recogniser | null;
}

/** Bytes of one item -> its text layer and what the reader finds in it. `item` is as received: nothing from an earlier text. */
export async function readOne(
  item: Item,
  bytes: Uint8Array,
  { gazetteer, recogniser }: ReadingTools,
): Promise<{ readonly text: TextLayer; readonly reading: Reading }> {
  const text = await textOf(item, bytes, recogniser);
  const reading = readClaims(text, readContextOf(item, text, gazetteer));
  return { text, reading };
}

/** What the reader must be told of an item's text beside it. */
export function readContextOf(item: Item, text: TextLayer, gazetteer: Gazetteer): ReadContext {
  const [first, ...others] = item.acquisitions;
  if (first === undefined) throw new Error('an item without a way it was got');
  const described = describeItem([first, ...others], { ...text, titleWords: titleWords(text) });
  return { published: described.published, language: described.language ?? text.language, gazetteer };
}

/** The text layer of an item. Only what the item as received says goes in, so that `verify` can make it again. */
export function textOf(item: Item, bytes: Uint8Array, recogniser: Recogniser | null): Promise<TextLayer> {
  const { id, mediaType, encoding, url, language } = item;
  return extractText({ item: id, bytes, mediaType, encoding, url, language }, recogniser);
}

function titleWords(text: TextLayer): string | null {
  return text.title === null ? null : text.string.slice(text.title.start, text.title.end);
}
