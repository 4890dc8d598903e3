import { listItemsAsReceived, openCase, type Reproduce } from '@inquest/case';
import type { Item, Sha256 } from '@inquest/model';
import { claimId, textTool } from '@inquest/read';
import { textOf } from '../worker/read-one.ts';

/** How `verify` makes derived things again with the tools of this build; null where a tool is not this build's. */
export function reproduction(folder: string): Reproduce {
  let items: Promise<Map<Sha256, Item>> | null = null;
  return {
    async text({ item, bytes, tool }) {
      if (tool.name !== textTool.name || tool.version !== textTool.version) return null;
      items ??= itemsAsReceived(folder);
      const received = (await items).get(item);
      return received === undefined ? null : textOf(received, bytes);
    },
    claimId,
  };
}

async function itemsAsReceived(folder: string): Promise<Map<Sha256, Item>> {
  const inquiry = await openCase(folder, { mode: 'read' });
  try {
    const { items } = await listItemsAsReceived(inquiry);
    return new Map(items.map((item) => [item.id, item]));
  } finally {
    await inquiry.close();
  }
}
