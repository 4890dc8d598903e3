import type { Metadata } from '@inquest/model';
import { linesWords } from '../../lists/list-of-records.ts';
import type { Draft, ExtractInput } from '../draft.ts';
import { dataDraft, readData } from '../plain-text.ts';
import { textWarning } from '../problem.ts';
import { decodeMixedTable } from './decode-table.ts';

/** A table of separated values: the decoded file as it is, with its columns and the number of its rows. */
export function readCsv(input: ExtractInput): Draft {
  const draft = readMixed(input) ?? readData(input);
  return { ...draft, metadata: tableMetadata(draft.string) };
}

function readMixed(input: ExtractInput): Draft | null {
  const mixed = decodeMixedTable(input.bytes, input.encoding);
  if (mixed === null) return null;
  const lines = linesWords(mixed.otherLines);
  const problem = textWarning(input, {
    code: 'list-encodings-mixed',
    message: `Not in UTF-8 as the rest is: ${lines}. Read as ${input.encoding} there.`,
    remedy: 'Look whether the letters there are right; else save the whole table in UTF-8 and add it again.',
  });
  return { ...dataDraft(mixed.string, input), problems: [problem] };
}

const maxHeaderCharacters = 2000;

function tableMetadata(table: string): Metadata[] {
  const { header, rows } = scan(table);
  if (rows === 0) return [];
  const separator = ['\t', ';', ','].find((mark) => header.includes(mark)) ?? ',';
  const columns = header
    .slice(0, maxHeaderCharacters)
    .split(separator)
    .map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
    .join(' | ');
  return [
    { name: 'columns', value: columns, from: 'first row of the table' },
    { name: 'rows', value: String(rows), from: 'rows of the table, the first one counted' },
  ];
}

/** Counts rows that have something in them; a line end inside quotes ends none. */
function scan(table: string): { readonly header: string; readonly rows: number } {
  let header: string | null = null;
  let rows = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at <= table.length; at += 1) {
    const character = table[at];
    if (character === '"') quoted = !quoted;
    // A quote that is never closed must not cost the last row.
    if (character !== undefined && (character !== '\n' || quoted)) continue;
    const row = table.slice(start, at).trim();
    start = at + 1;
    if (row === '') continue;
    header ??= row;
    rows += 1;
  }
  return { header: header ?? '', rows };
}
