import type { TextLayer } from '@inquest/model';
import type { ReadList } from './list-of-records.ts';
import { readList } from './read-list.ts';
import { readSheets } from './read-sheets.ts';

/** A list with the sheet it stands on; null where its file has no sheets. */
export interface ListInText {
  readonly sheet: string | null;
  readonly list: ReadList;
}

/** The tables of an item, from its text: rows with their places in it. Empty for media types that are no tables. `where` names the item. */
export function listsOfText(
  { string, metadata }: Pick<TextLayer, 'string' | 'metadata'>,
  mediaType: string,
  where: string,
): ListInText[] {
  switch (mediaType) {
    case 'text/csv':
    case 'text/tab-separated-values':
      return [{ sheet: null, list: readList(string, where) }];
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return readSheets(string, metadata, where);
    default:
      return [];
  }
}
