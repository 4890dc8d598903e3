import { describeItem } from '@inquest/case';
import type { Gazetteer, Item, TextLayer } from '@inquest/model';
import { extractText, readClaims } from '@inquest/read';
import type { ReadJob, ReadResult } from './read-job.ts';

/** Bytes of one item -> its text layer and what the reader finds in it. */
export async function readOne(job: ReadJob, bytes: Uint8Array, gazetteer: Gazetteer): Promise<ReadResult> {
  const text = await textOf(job.item, bytes);
  const [first, ...others] = job.item.acquisitions;
  if (first === undefined) throw new Error('an item without a way it was got');
  const described = describeItem([first, ...others], { ...text, titleWords: titleWords(text) });
  const reading = readClaims(text, {
    published: described.published,
    language: described.language ?? text.language,
    gazetteer,
  });
  return { item: job.item.id, text, reading };
}

/** The text layer of an item. Only what the item as received says goes in, so that `verify` can make it again. */
export function textOf(item: Item, bytes: Uint8Array): Promise<TextLayer> {
  const { id, mediaType, encoding, url, language } = item;
  return extractText({ item: id, bytes, mediaType, encoding, url, language });
}

function titleWords(text: TextLayer): string | null {
  return text.title === null ? null : text.string.slice(text.title.start, text.title.end);
}
