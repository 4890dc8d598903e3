import type { Problem } from '@inquest/model';
import type { ReadList } from '@inquest/read';
import type { RecordRef } from '@inquest/resolve';
import type { ReaderPool } from '../sandbox/reader-pool.ts';
import { UserError } from '../user-error.ts';
import { readListFile } from './read-list-file.ts';
import type { OpenedLists } from './read-lists.ts';

export type PairVerdict = 'same' | 'different' | 'unsure';

export interface PairLabels {
  readonly pairs: readonly { readonly left: RecordRef; readonly right: RecordRef; readonly verdict: PairVerdict }[];
  readonly problems: readonly Problem[];
}

/** The columns of a file of labels; `--review` writes the same, with the rows beside them. */
export const labelColumns = ['left_list', 'left_line', 'right_list', 'right_line', 'verdict'] as const;

const noList: Pick<ReadList, 'columns' | 'rows' | 'lines' | 'problems'> = {
  columns: [],
  rows: [],
  lines: [],
  problems: [],
};

/** What people said of pairs of rows: one pair a line. Lines without a verdict are passed over, lines that name no row are problems. */
export async function readLabels(
  path: string,
  opened: OpenedLists,
  readers: Pick<ReaderPool, 'text'>,
): Promise<PairLabels> {
  const [read] = await readListFile(path, { where: path, readers });
  const { columns, rows, lines, problems: unreadable } = read?.list ?? noList;
  const at = Object.fromEntries(columns.map((column, index) => [column.trim().toLowerCase(), index]));
  const missing = labelColumns.filter((column) => at[column] === undefined);
  if (missing.length > 0) {
    throw new UserError(`${path} has no column ${missing.join(', ')}.`, {
      remedy: `A file of labels begins with the line ${labelColumns.join(',')}: \`--review\` writes one.`,
    });
  }
  const rowAt = opened.lists.map((list) => new Map(list.lines.map((line, row) => [line, row])));
  const tableAt = new Map(opened.lists.map(({ name }, table) => [name, table]));
  const problems: Problem[] = [...unreadable];
  const pairs: { left: RecordRef; right: RecordRef; verdict: PairVerdict }[] = [];
  for (const [index, cells] of rows.entries()) {
    const cell = (column: (typeof labelColumns)[number]) => (cells[at[column] ?? -1] ?? '').trim();
    const refOf = (list: string, line: string): RecordRef | null => {
      const table = tableAt.get(list) ?? -1;
      const row = rowAt[table]?.get(Number(line));
      return row === undefined ? null : { table, row };
    };
    if (cell('verdict') === '') continue;
    const where = `${path}, line ${lines[index] ?? 0}`;
    const say = (code: string, message: string, remedy: string) =>
      problems.push({ severity: 'error', code, where, message, remedy });
    const verdict = verdictOf(cell('verdict'));
    const left = refOf(cell('left_list'), cell('left_line'));
    const right = refOf(cell('right_list'), cell('right_line'));
    if (verdict === null) {
      say('label-verdict', `“${cell('verdict')}” is no verdict.`, 'Write same, different or unsure.');
    } else if (left === null || right === null) {
      const [list, line] =
        left === null ? (['left_list', 'left_line'] as const) : (['right_list', 'right_line'] as const);
      say(
        'label-row',
        `No row of these lists is line ${cell(line)} of ${cell(list)}.`,
        'Lines are counted as in the file: the header is line 1.',
      );
    } else pairs.push({ left, right, verdict });
  }
  return { pairs, problems };
}

function verdictOf(word: string): PairVerdict | null {
  const lower = word.toLowerCase();
  return lower === 'same' || lower === 'different' || lower === 'unsure' ? lower : null;
}
