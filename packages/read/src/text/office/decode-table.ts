import { isAscii, isUtf8 } from 'node:buffer';
import { decodeBytes } from '../decode.ts';

/** A table of which most lines are UTF-8 and some are not; those counted from 1. */
export interface MixedTable {
  readonly string: string;
  readonly otherLines: readonly number[];
}

/**
 * Decodes a table in which two offices pasted into one file: each line that is UTF-8 as such, the others by `encoding`, so that no letter is
 * lost. Null for a table in one encoding, and where `encoding` says nothing of the others.
 */
export function decodeMixedTable(bytes: Uint8Array, encoding: string | null): MixedTable | null {
  if (encoding === null || encoding.startsWith('utf-') || isUtf8(bytes)) return null;
  const lines = linesOf(bytes);
  const broken = new Set([...lines.keys()].filter((at) => !isUtf8(lines[at] ?? bytes)));
  const sound = lines.filter((line, at) => !broken.has(at) && !isAscii(line)).length;
  if (sound <= broken.size) return null;
  // A byte order mark within the file is a sign of its line.
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const decoded = lines.map((line, at) => (broken.has(at) ? decodeBytes(line, encoding) : utf8.decode(line)));
  return { string: decoded.join('').replace(/^\ufeff/u, ''), otherLines: [...broken].map((at) => at + 1) };
}

const lineFeed = 0x0a;

/** Lines with their ends. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, from);
    const to = found < 0 ? bytes.length : found + 1;
    lines.push(bytes.subarray(from, to));
    from = to;
  }
  return lines;
}
