import { type Verdict, verdicts } from '@inquest/model';
import { CsvError, parse } from 'csv-parse/sync';
import { printable } from '../output/terminal.ts';
import { UserError } from '../user-error.ts';

/** A line of a file of verdicts. */
export interface VerdictRow {
  /** The first digits of a claim's id. */
  readonly claim: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** Verdicts from CSV: claim, verdict, reason, with or without a line of headings. Throws a `UserError` that names the line. */
export function verdictRows(csv: string): VerdictRow[] {
  const rows = parsed(csv);
  const isHeading = rows[0]?.[0]?.toLowerCase() === 'claim';
  return rows.slice(isHeading ? 1 : 0).map(([claim = '', word = '', reason = ''], index) => {
    const verdict = verdicts.find((each) => each === word.toLowerCase());
    if (verdict !== undefined) return { claim: claim.toLowerCase(), verdict, reason };
    throw new UserError(`row ${index + (isHeading ? 2 : 1)} has no verdict: “${printable(word)}”.`, {
      remedy: `Write one of ${verdicts.join(', ')}: claim,verdict,reason`,
    });
  });
}

function parsed(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, relaxColumnCount: true, skipEmptyLines: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UserError(`the file cannot be read as CSV: ${error.message}.`);
  }
}
