/** Starts of a cell that a spreadsheet may run as a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/**
 * One cell of RFC 4180 CSV. A cell that a spreadsheet could run as a formula gets an apostrophe in
 * front (OWASP, "CSV Injection"): take it off to get the exact words, or read `claims.jsonl`.
 */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  const words = typeof value === 'string' && formulaStart.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** One row, with the line end of RFC 4180. */
export function csvRow(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
