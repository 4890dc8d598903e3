import { isAscii, isUtf8 } from 'node:buffer';
import { detectEncoding } from './detect-encoding.ts';

/** Text of a list with the lines that stood in another encoding than the rest, counted from 1. */
export interface DecodedList {
  readonly text: string;
  readonly otherLines: readonly { readonly line: number; readonly encoding: string }[];
}

const lineFeed = 0x0a;

/**
 * Decodes a list. Where most lines are UTF-8 and some are not, as when two offices paste into one file, those lines are
 * decoded by their own bytes and named, so that no letter is lost.
 */
export function decodeList(bytes: Uint8Array): DecodedList {
  const encoding = detectEncoding(bytes, { markup: false });
  const whole = () => ({ text: new TextDecoder(encoding).decode(bytes), otherLines: [] });
  if (isUtf8(bytes) || encoding.startsWith('utf-16')) return whole();
  const lines = linesOf(bytes);
  const broken = new Set([...lines.keys()].filter((at) => !isUtf8(lines[at] ?? bytes)));
  const sound = lines.filter((line, at) => !broken.has(at) && !isAscii(line)).length;
  if (sound <= broken.size) return whole();
  // One line says little about its encoding, all of them together more.
  const other = otherEncoding(Buffer.concat([...broken].map((at) => lines[at] ?? bytes)));
  const decoders = { rest: new TextDecoder(), other: new TextDecoder(other) };
  return {
    text: lines.map((line, at) => (broken.has(at) ? decoders.other : decoders.rest).decode(line)).join(''),
    otherLines: [...broken].map((at) => ({ line: at + 1, encoding: other })),
  };
}

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

function otherEncoding(bytes: Uint8Array): string {
  const found = detectEncoding(bytes, { markup: false });
  return found === 'utf-8' || found.startsWith('utf-16') ? 'windows-1252' : found;
}
