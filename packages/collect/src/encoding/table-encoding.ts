import { isAscii, isUtf8 } from 'node:buffer';
import { detectEncoding } from './detect-encoding.ts';

/**
 * The encoding of a table of which `detected` was found as a whole. Where most lines are UTF-8 and some are not, as when two offices paste
 * into one file, it is that of the others: whoever decodes a table takes each line that is UTF-8 as such.
 */
export function tableEncoding(bytes: Uint8Array, detected: string): string {
  if (isUtf8(bytes) || detected.startsWith('utf-16')) return detected;
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split('\n');
  const broken = lines.filter((line) => !isUtf8(Buffer.from(line, 'latin1')));
  const sound = lines.filter((line) => isForeignUtf8(Buffer.from(line, 'latin1'))).length;
  if (sound <= broken.length) return detected;
  // One line says little about its encoding, all of them together more.
  const found = detectEncoding(Buffer.from(broken.join('\n'), 'latin1'), { markup: false });
  return found === 'utf-8' || found.startsWith('utf-16') ? 'windows-1252' : found;
}

/** Letters beyond ASCII that are UTF-8. */
function isForeignUtf8(line: Uint8Array): boolean {
  return isUtf8(line) && !isAscii(line);
}
