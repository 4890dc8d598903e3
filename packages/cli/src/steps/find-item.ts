import { type Case, listItemsAsReceived } from '@inquest/case';
import type { Item } from '@inquest/model';
import { exitCode } from '../exit-code.ts';
import { UserError } from '../user-error.ts';

/** The item whose hash begins with these hex digits, or whose file has that path. Throws a `UserError` when there is none or more than one. */
export async function findItem(inquiry: Case, what: string): Promise<Item> {
  const { items } = await listItemsAsReceived(inquiry);
  const byHash = /^[0-9a-f]{6,64}$/.test(what) ? items.filter(({ id }) => id.startsWith(what)) : [];
  const found =
    byHash.length > 0 ? byHash : items.filter(({ acquisitions }) => acquisitions.some(({ path }) => path === what));
  const [item] = found;
  if (item !== undefined && found.length === 1) return item;
  throw new UserError(item === undefined ? `no item is called ${what}.` : `${found.length} items are called ${what}.`, {
    remedy:
      'Give at least 6 of its first hex digits, as the dossier and `inquest show` print them, or the path of its file.',
    exitCode: exitCode.unusable,
  });
}
