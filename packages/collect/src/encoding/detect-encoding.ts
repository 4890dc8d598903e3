import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { convincing, guessCyrillic, plausible } from './cyrillic.ts';
import { declaredEncoding, knownEncoding } from './declared-encoding.ts';

const sampleBytes = 64 * 1024;

/** Below this confidence (of 100) chardet's answer is worth less than the Western default. */
const minChardetConfidence = 30;

export interface EncodingHints {
  /** The text may be HTML or XML and declare its own encoding. */
  readonly markup: boolean;
  /** What the server said that sent it. */
  readonly charset?: string | null;
}

/**
 * The character encoding of a text, as a WHATWG label. In this order: byte order mark; UTF-16 by its zero bytes; valid
 * UTF-8; what the server or an HTML or XML document declares, if its bytes do not speak against it; Cyrillic one-byte encodings by
 * letter frequency; chardet; windows-1252 when nothing speaks.
 */
export function detectEncoding(bytes: Uint8Array, hints: EncodingHints): string {
  const marked = byteOrderMark(bytes) ?? utf16ByZeros(bytes);
  if (marked !== null) return marked;
  const { markup, charset = null } = hints;
  const byServer = charset === null ? null : knownEncoding(charset);
  const declared = byServer ?? (markup ? declaredEncoding(bytes) : null);
  if (isUtf8(bytes)) return isSevenBitDeclaration(declared, bytes) ? (declared ?? 'utf-8') : 'utf-8';
  const cyrillic = guessCyrillic(bytes);
  if (declared !== null && declared !== 'utf-8' && !contradicts(declared, cyrillic)) return declared;
  if (cyrillic !== null && cyrillic.score >= convincing) return cyrillic.encoding;
  if (mostlyUtf8(bytes)) return 'utf-8';
  const statistical = byStatistics(bytes);
  const otherScript = statistical !== null && otherScripts.test(statistical);
  if (cyrillic !== null && cyrillic.score >= plausible && !otherScript) return cyrillic.encoding;
  return statistical ?? 'windows-1252';
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in text of any European script one of the two bytes of most characters is 0 or 4. */
function utf16ByZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const half = length / 2;
  // Spaces, digits and line ends alone give a tenth of zero bytes even in Cyrillic text.
  if (odd > half / 10 && even === 0) return 'utf-16le';
  if (even > half / 10 && odd === 0) return 'utf-16be';
  return null;
}

/** ISO-2022-JP and its like are valid UTF-8 byte for byte: only a declaration tells. */
function isSevenBitDeclaration(declared: string | null, bytes: Uint8Array): boolean {
  return declared === 'iso-2022-jp' && bytes.includes(0x1b);
}

/** A declared Cyrillic encoding that the letters speak against, or a Western one over what is plainly Cyrillic. */
function contradicts(declared: string, cyrillic: { encoding: string; score: number } | null): boolean {
  if (cyrillic === null || cyrillic.score < convincing) return false;
  if (declared === cyrillic.encoding) return false;
  const koi8 = ['koi8-r', 'koi8-u'];
  if (koi8.includes(declared) && koi8.includes(cyrillic.encoding)) return false;
  return /^(?:windows-125[0-8]|koi8-[ru]|ibm866|iso-8859-\d+|x-mac-cyrillic|macintosh)$/.test(declared);
}

/** A UTF-8 page with a few broken bytes (cut in the middle, pasted from elsewhere) is still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleBytes));
  let broken = 0;
  let beyondAscii = 0;
  for (const character of text) {
    if (character === '\ufffd') broken += 1;
    else if (character > '\u007f') beyondAscii += 1;
  }
  return beyondAscii > broken * 4;
}

/** Encodings of scripts other than Latin and Cyrillic. */
const otherScripts = /^(?:windows-125[3568]|windows-874|iso-8859-[678](?:-i)?|shift_jis|euc-|gb|big5|iso-2022)/;

/** What chardet says; null when it is not sure. */
function byStatistics(bytes: Uint8Array): string | null {
  for (const match of analyse(bytes.subarray(0, sampleBytes))) {
    if (match.confidence < minChardetConfidence) break;
    const known = knownEncoding(match.name);
    if (known !== null && known !== 'utf-8' && !known.startsWith('utf-16')) return known;
  }
  return null;
}
