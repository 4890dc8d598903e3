import type { Problem } from '@inquest/model';
import type { ExtractInput } from './draft.ts';
import { textWarning } from './problem.ts';

/**
 * The characters of a text's bytes (WHATWG Encoding Standard, "decode"): a byte order mark says how to read the bytes and is no
 * character of the text; everything else is kept, line ends too. A byte that stands for nothing becomes U+FFFD, with a problem.
 */
export function decode(input: ExtractInput): { readonly string: string; readonly problems: readonly Problem[] } {
  const { encoding, guessed } = chooseEncoding(input);
  const string = decodeBytes(input.bytes, encoding);
  const problems: Problem[] = [];
  if (guessed) {
    problems.push(
      textWarning(input, {
        code: 'encoding-guessed',
        message: `The bytes are not UTF-8 and nothing says what they are; they were read as ${encoding}.`,
        remedy: 'If letters look wrong, save the file as UTF-8 and add it again.',
      }),
    );
  }
  const broken = countReplacements(string);
  if (broken > 0) {
    problems.push(
      textWarning(input, {
        code: 'bytes-undecodable',
        message: `${broken} places could not be read as ${encoding} and are shown as \ufffd.`,
        remedy: null,
      }),
    );
  }
  return { string, problems };
}

/** Decodes bytes by a WHATWG label; an unknown label is read as UTF-8. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const label = isKnown(encoding) ? encoding : 'utf-8';
  const string = new TextDecoder(label).decode(bytes);
  return new TextDecoder(label).encoding === 'windows-1252' ? repairWindows1252(string) : string;
}

function chooseEncoding(input: ExtractInput): { readonly encoding: string; readonly guessed: boolean } {
  const [first, second, third] = input.bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', guessed: false };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', guessed: false };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', guessed: false };
  if (input.encoding !== null && isKnown(input.encoding)) return { encoding: input.encoding, guessed: false };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(input.bytes);
    return { encoding: 'utf-8', guessed: false };
  } catch {
    return { encoding: 'windows-1252', guessed: true };
  }
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** 0x80 to 0x9F of windows-1252 (WHATWG index); five bytes of the row stand for themselves. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 reads windows-1252 as ISO 8859-1, which turns quotation marks and dashes into control characters. */
function repairWindows1252(string: string): string {
  return string.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
}

function countReplacements(string: string): number {
  let count = 0;
  for (let at = string.indexOf('\ufffd'); at >= 0; at = string.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
