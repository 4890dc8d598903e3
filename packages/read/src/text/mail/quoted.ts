import type { BoilerplateSpan } from '@inquest/model';
import { type Line, lineKey, listLines } from '../marks/lines.ts';
import { pageWords } from '../words/all-languages.ts';

/**
 * Earlier messages quoted in the body of a mail: lines behind `>`, with the line that introduces them ("On … Anna wrote:"), and everything
 * below a separator ("----- Original message -----") or a block of mail headers. A signature behind `-- ` is the message's foot.
 */
export function findQuoted(body: string): BoilerplateSpan[] {
  const lines = listLines(body);
  const spans: BoilerplateSpan[] = [];
  const last = lines.at(-1);
  for (const [at, line] of lines.entries()) {
    if (last === undefined) break;
    const reason = separatorReason(lines, at);
    if (reason !== null && at > 0) {
      spans.push({ start: line.start, end: last.end, kind: 'quoted-message', reason });
      break;
    }
    if (line.text.startsWith('>'))
      spans.push({ start: line.start, end: line.end, kind: 'quoted-message', reason: 'behind ">"' });
    else if (introduces(lines, at))
      spans.push({ start: line.start, end: line.end, kind: 'quoted-message', reason: 'introduces a quoted message' });
    else if (line.text === '--' && at > 0) {
      spans.push({ start: line.start, end: last.end, kind: 'footer', reason: 'behind the mark of a signature' });
      break;
    }
  }
  return spans;
}

/** Why everything from this line on is an earlier message; null when it is not. */
function separatorReason(lines: readonly Line[], at: number): string | null {
  const line = lines[at];
  if (line === undefined || line.text.length > 120) return null;
  if (/^[-_—*\s]*\S/.test(line.text) && pageWords('quotedHeads').has(line.key))
    return `below "${line.text.slice(0, 60)}"`;
  // Outlook writes no line of its own, only the headers: at least three in a row.
  const heads = lines
    .slice(at, at + 4)
    .filter((one) => one.blanksBefore === 0 || one === line)
    .filter(isMailField);
  return heads.length >= 3 && isMailField(line) ? 'below the headers of an earlier message' : null;
}

function isMailField(line: Line): boolean {
  const colon = line.text.indexOf(':');
  return colon > 0 && colon <= 20 && pageWords('mailFields').has(lineKey(line.text.slice(0, colon)));
}

/** "On 3 May 2012 Anna wrote:" right above quoted lines; it may be broken over two lines. */
function introduces(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const quotedSoon = lines.slice(at + 1, at + 3).some(({ text }) => text.startsWith('>'));
  if (line === undefined || !quotedSoon || line.text.length > 200) return false;
  const closing = [line, lines[at + 1]].find((one) => one?.text.endsWith(':') && !one.text.startsWith('>'));
  if (closing === undefined || !/\d/.test(line.text)) return false;
  const words = closing.key.split(' ');
  return [...pageWords('wrote')].some((word) => words.includes(word));
}
