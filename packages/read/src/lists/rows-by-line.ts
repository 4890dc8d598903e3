import type { ListRecord } from './list-of-records.ts';

/** A row whose quotation marks do not fit: one is left open, or stands where none may. */
export type QuoteFault = { readonly line: number; readonly kind: 'open' | 'stray' };

/** No cell of a list that is meant goes on for more lines. It also bounds what is looked at again after each fault. */
const mostLinesOfCell = 50;

/**
 * The rows of separated values in which some quotation marks do not fit. Whoever reads on from such a mark takes the next rows into its cell,
 * so a row with a fault ends with its line, its marks taken as they stand, and the next begins afresh: a fault costs no other row.
 */
export function rowsByLine(text: string, delimiter: string): { records: ListRecord[]; faults: QuoteFault[] } {
  const records: ListRecord[] = [];
  const faults: QuoteFault[] = [];
  let line = 1;
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length; ) {
    const end = endOfLine(text, start);
    if (end > start) {
      const sound = soundRow(text, start, delimiter);
      const width = records[0]?.cells.length ?? null;
      if (sound !== null && (sound.lines === 1 || width === null || sound.cells.length === width)) {
        records.push({ cells: sound.cells, line, span: { start, end: sound.end } });
        line += sound.lines - 1;
        start = sound.end;
      } else {
        const words = text.slice(start, end);
        const { cells, open } = cellsOfFaulty(words, delimiter);
        records.push({ cells, line, span: { start, end } });
        faults.push({ line, kind: open ? 'open' : 'stray' });
        start = end;
      }
    }
    if (start < text.length) {
      start += text.startsWith('\r\n', start) ? 2 : 1;
      line += 1;
    }
  }
  return { records, faults };
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (isLineEnd(text[at])) return at;
  return text.length;
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}

/** A row by the letter of RFC 4180, which may go on over lines within quotation marks; null where the marks do not fit. */
function soundRow(text: string, from: number, delimiter: string) {
  const cells: string[] = [];
  let at = from;
  let lines = 1;
  for (;;) {
    if (text[at] === '"') {
      const close = closingMark(text, at + 1);
      if (close === null) return null;
      const cell = text.slice(at + 1, close).replaceAll('""', '"');
      lines += breaksIn(cell);
      cells.push(cell);
      at = close + 1;
      if (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) return null;
    } else {
      const begin = at;
      while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) {
        if (text[at] === '"') return null;
        at += 1;
      }
      cells.push(text.slice(begin, at));
    }
    if (text[at] !== delimiter) return { cells, end: at, lines };
    at += 1;
  }
}

/** Where the cell that begins at `from` is closed; null within reach of no mark. */
function closingMark(text: string, from: number): number | null {
  let lines = 1;
  for (let at = from; at < text.length; at += 1) {
    if (isLineEnd(text[at]) && ++lines > mostLinesOfCell) return null;
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return null;
}

function breaksIn(cell: string): number {
  return cell.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/** Cells of one line: those that are closed before a separator without their marks, all others as they stand. */
function cellsOfFaulty(words: string, delimiter: string): { readonly cells: string[]; readonly open: boolean } {
  const cells: string[] = [];
  let open = false;
  for (let at = 0; ; ) {
    const close = words[at] === '"' ? markBeforeSeparator(words, at + 1, delimiter) : -1;
    if (close > 0) cells.push(words.slice(at + 1, close).replaceAll('""', '"'));
    const separator = close > 0 ? close + 1 : words.indexOf(delimiter, at);
    const end = separator < 0 ? words.length : separator;
    if (close <= 0) {
      const cell = words.slice(at, end);
      cells.push(cell);
      open ||= cell.startsWith('"') && cell.split('"').length % 2 === 0;
    }
    if (end >= words.length) return { cells, open };
    at = end + 1;
  }
}

function markBeforeSeparator(words: string, from: number, delimiter: string): number {
  for (let at = words.indexOf('"', from); at >= 0; at = words.indexOf('"', at + 1)) {
    if (at + 1 === words.length || words[at + 1] === delimiter) return at;
  }
  return -1;
}
