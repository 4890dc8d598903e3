import type { Metadata, Problem } from '@inquest/model';
import { type Draft, type ExtractInput, emptyDraft } from '../draft.ts';
import { messageOf, textError, textWarning } from '../problem.ts';
import { OfficeZip } from './office-zip.ts';
import { readSheet, type Sheet } from './read-sheet.ts';
import { readWorkbook, type SheetEntry } from './workbook.ts';

/**
 * The sheets of a workbook (ECMA-376) in order: the name of each, then a line a row, cells behind tabs. It is a table, not a report's prose:
 * marked as a whole, so that its words give no claims. Formulas are not evaluated.
 */
export function readXlsx(input: ExtractInput): Draft {
  try {
    return readSheets(input);
  } catch (thrown) {
    return unreadable(input, messageOf(thrown));
  }
}

function readSheets(input: ExtractInput): Draft {
  const zip = new OfficeZip(input.bytes);
  const workbook = readWorkbook(zip);
  if (workbook === null) return unreadable(input, 'its list of sheets is missing or broken');
  const blocks: string[] = [];
  const metadata: Metadata[] = [];
  const problems: Problem[] = [];
  for (const entry of workbook.sheets) {
    const xml = zip.text(entry.part);
    if (xml === null) {
      problems.push(sheetProblem(input, entry, 'it could not be read'));
      continue;
    }
    const sheet = readSheet(xml, workbook);
    blocks.push([entry.name, ...sheet.lines].join('\n'));
    metadata.push(...sheetMetadata(entry, sheet));
    if (sheet.withoutResult > 0)
      problems.push(
        sheetProblem(input, entry, `${sheet.withoutResult} formulas have no result in the file, and none was computed`),
      );
  }
  const string = blocks.join('\n\n');
  const reason = 'a table (spreadsheet), not prose';
  return {
    ...emptyDraft,
    string,
    boilerplate: string === '' ? [] : [{ start: 0, end: string.length, kind: 'other', reason }],
    metadata,
    problems,
  };
}

const maxHeaderCharacters = 2000;

function sheetMetadata({ name, hidden }: SheetEntry, { lines, formulas, days }: Sheet): Metadata[] {
  const from = `sheet ${name}`;
  const metadata: Metadata[] = [{ name: 'rows', value: String(lines.length), from }];
  const header = lines[0]?.split('\t').join(' | ').slice(0, maxHeaderCharacters);
  if (header !== undefined) metadata.push({ name: 'columns', value: header, from: `${from}, first row` });
  if (hidden) metadata.push({ name: 'hidden', value: 'the sheet is hidden when the file is opened', from });
  if (formulas > 0)
    metadata.push({ name: 'formulas', value: `${formulas} cells show the stored result of a formula`, from });
  // Whoever doubts a day can see the number that the file holds; of long columns the first ones, the rule is the same.
  const shown = days.slice(0, maxDays).map(({ cell, raw }) => `${cell} ${raw}`);
  const more = days.length > maxDays ? `, and ${days.length - maxDays} more` : '';
  if (days.length > 0) metadata.push({ name: 'stored-days', value: `${shown.join(', ')}${more}`, from });
  return metadata;
}

const maxDays = 200;

function sheetProblem(input: ExtractInput, { name }: SheetEntry, reason: string): Problem {
  return textWarning(input, {
    code: 'sheet-partly-read',
    message: `Of the sheet ${name}: ${reason}.`,
    remedy: 'Open and save it in a spreadsheet program, and add that file too.',
  });
}

function unreadable(input: ExtractInput, reason: string): Draft {
  const problem = textError(input, {
    code: 'xlsx-unreadable',
    message: `The workbook could not be opened: ${reason}.`,
    remedy: 'Check that it opens in a spreadsheet program, and save it anew, without a password.',
  });
  return { ...emptyDraft, problems: [problem] };
}
