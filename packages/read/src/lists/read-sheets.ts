import type { Metadata } from '@inquest/model';
import { type ListRecord, listOf, type ReadList } from './list-of-records.ts';

const sheetMark = 'sheet ';

/** The lists of a workbook by the names of its sheets, from its text: each sheet's name, then a row a line, cells behind tabs. */
export function readSheets(
  text: string,
  metadata: readonly Metadata[],
  where: string,
): { readonly sheet: string; readonly list: ReadList }[] {
  const sheets: { sheet: string; list: ReadList }[] = [];
  let at = 0;
  for (const { name, value, from } of metadata) {
    if (name !== 'rows' || !from.startsWith(sheetMark)) continue;
    const sheet = from.slice(sheetMark.length);
    at += sheet.length + 1;
    const records: ListRecord[] = [];
    for (let line = 1; line <= Number(value); line += 1) {
      const found = text.indexOf('\n', at);
      const end = found === -1 ? text.length : found;
      records.push({ cells: text.slice(at, end).split('\t'), line, span: { start: at, end } });
      at = end + 1;
    }
    // An empty line stands between two sheets.
    at += 1;
    if (records.length > 0) sheets.push({ sheet, list: listOf(records, `${where}, sheet ${sheet}`) });
  }
  return sheets;
}
