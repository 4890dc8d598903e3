import type { TextLayer } from '@inquest/model';
import type { ListInText } from './list-of-records.ts';
import { readJson, readJsonLines } from './read-json.ts';
import { readList } from './read-list.ts';
import { readSheets } from './read-sheets.ts';

/** The tables of an item, from its text: rows with their places in it. Empty for media types that are no tables. `where` names the item. */
export function listsOfText(
  { string, metadata }: Pick<TextLayer, 'string' | 'metadata'>,
  mediaType: string,
  where: string,
): ListInText[] {
  switch (mediaType) {
    case 'text/csv':
    case 'text/tab-separated-values':
    // Its text is separated values too.
    case 'application/vnd.apache.parquet':
      return [{ sheet: null, list: readList(string, where) }];
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return readSheets(string, metadata, where);
    case 'application/json':
      return readJson(string, where);
    case 'application/x-ndjson':
      return [{ sheet: null, list: readJsonLines(string, where) }];
    default:
      return [];
  }
}
