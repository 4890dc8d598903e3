import { type Item, type Metadata, pictureMetadata } from '@inquest/model';
import { mayCarryMetadata } from './without-metadata.ts';

/** An item as a dossier may show it, and what was left out. */
export interface ShownItem {
  readonly item: Item;
  /** Names of the values left out, in their order, with how many there were: `position` 1. */
  readonly withheld: ReadonlyMap<string, number>;
}

const publishedNames: ReadonlySet<string> = new Set(
  Object.entries(pictureMetadata).flatMap(([name, fate]) => (fate === 'published' ? [name] : [])),
);

/** Leaves out what a picture says of itself that may lead to a person, a device or a spot, wherever the item carries it. */
export function withholdMetadata(item: Item): ShownItem {
  if (!mayCarryMetadata(item.mediaType)) return { item, withheld: new Map() };
  const withheld = new Map<string, number>();
  for (const { name } of item.metadata) {
    if (!publishedNames.has(name)) withheld.set(name, (withheld.get(name) ?? 0) + 1);
  }
  const shown = (metadata: readonly Metadata[]) => metadata.filter(({ name }) => publishedNames.has(name));
  return {
    item: {
      ...item,
      metadata: shown(item.metadata),
      acquisitions: item.acquisitions.map((one) => ({ ...one, metadata: shown(one.metadata) })),
    },
    withheld,
  };
}
