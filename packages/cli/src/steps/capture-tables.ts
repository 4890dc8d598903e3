import { basename } from 'node:path';
import { detectEncoding } from '@inquest/collect';
import { type CaptureTable, CaptureTableError, readCaptureCsv } from '@inquest/estimate';
import { decodeBytes } from '@inquest/read';
import { printProblems } from '../output/problems.ts';
import type { Terminal } from '../output/terminal.ts';
import { UserError } from '../user-error.ts';
import { readGivenFile } from './given-file.ts';

/** XLSX and ODS are zip archives. */
const zipBegins = 'PK\u0003\u0004';

/**
 * Reads a capture table in any encoding. Every problem is printed with its line and what to do.
 * @throws UserError for a table that cannot be used
 */
export function readTable(file: string, terminal: Terminal): CaptureTable {
  try {
    const bytes = readGivenFile(file);
    if (bytes.subarray(0, 4).toString('latin1') === zipBegins)
      throw new UserError(`${file} is a spreadsheet or an archive, and no CSV.`, { remedy: 'Save the sheet as CSV.' });
    return readCaptureCsv(decodeBytes(bytes, detectEncoding(bytes, { markup: false })));
  } catch (error) {
    if (!(error instanceof CaptureTableError)) throw error;
    const problems = error.problems.map(({ code, where, message, remedy }) => ({
      severity: 'error' as const,
      code,
      where: `${file}, ${where}`,
      message: sentence(message),
      remedy: sentence(remedy),
    }));
    printProblems(terminal, problems, ' of them');
    throw new UserError(`${file} cannot be used as a capture table.`, { remedy: 'Mend it and run the command again.' });
  }
}

/**
 * Reads several tables, by the names of their files.
 * @throws UserError for two files of one name, and for tables of other lists than `like` has
 */
export function readTables(
  files: readonly string[],
  like: CaptureTable,
  terminal: Terminal,
): Map<string, CaptureTable> {
  const tables = new Map<string, CaptureTable>();
  for (const file of files) {
    const name = basename(file, '.csv');
    if (tables.has(name)) {
      throw new UserError(`two tables are named ${name}.`, { remedy: 'Give each a file name of its own.' });
    }
    const table = readTable(file, terminal);
    if (table.lists.join('\n') !== like.lists.join('\n')) {
      throw new UserError(`${file} has other lists (${table.lists.join(', ')}) than the table.`, {
        remedy: `Give it the columns ${like.lists.join(', ')}, count.`,
      });
    }
    tables.set(name, table);
  }
  return tables;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
