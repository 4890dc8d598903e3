import { fileTypeFromBuffer } from 'file-type';
import { zipNames } from '../archive/read-zip.ts';
import { detectEncoding } from '../encoding/detect-encoding.ts';
import { tableEncoding } from '../encoding/table-encoding.ts';
import { isWacz } from '../web-archive/wacz.ts';
import { isWarc } from '../web-archive/warc-records.ts';
import { sniffText } from './sniff-text.ts';

/** Media type found from the content and, of text, its character encoding (WHATWG label). */
export interface Content {
  readonly mediaType: string;
  readonly encoding: string | null;
}

/** What is kept as evidence though nothing here knows its format. */
export const unknownMediaType = 'application/octet-stream';

/** Characters that are looked at to tell text formats apart; JSON alone needs the whole. */
const textSampleBytes = 64 * 1024;

/**
 * Media type and encoding of bytes, by content alone: names lie. `charset` is what the server said that sent them, if one did: of the
 * encoding it is asked before the document itself.
 */
export async function detectContent(bytes: Uint8Array, charset: string | null = null): Promise<Content> {
  if (bytes.length === 0) return { mediaType: 'text/plain', encoding: 'utf-8' };
  if (isWarc(bytes)) return { mediaType: 'application/warc', encoding: null };
  if (isParquet(bytes)) return { mediaType: 'application/vnd.apache.parquet', encoding: null };
  const binary = looksBinary(bytes) || hasMagic(bytes);
  if (binary) {
    const known = await knownFormat(bytes);
    // file-type knows XML and such by a prefix as well: those are told apart as text below.
    if (known === 'application/zip') return { mediaType: await zipMediaType(bytes), encoding: null };
    if (known !== null && known !== 'application/xml') return { mediaType: known, encoding: null };
    if (looksBinary(bytes)) return { mediaType: unknownMediaType, encoding: null };
  }
  return textContent(bytes, charset);
}

function textContent(bytes: Uint8Array, charset: string | null): Content {
  const markup = bytes.subarray(0, 4096).includes(0x3c);
  const encoding = detectEncoding(bytes, { markup, charset });
  const first = bytes[0] === 0xef ? bytes[3] : bytes[0];
  const isJson = first === 0x7b || first === 0x5b;
  const sample = new TextDecoder(encoding).decode(isJson ? bytes : bytes.subarray(0, textSampleBytes));
  const mediaType = sniffText(sample);
  if (mediaType === 'text/csv') return { mediaType, encoding: tableEncoding(bytes, encoding) };
  return { mediaType, encoding: inParts.has(mediaType) ? null : encoding };
}

/** These have an encoding for each of their parts. */
const inParts: ReadonlySet<string> = new Set(['message/rfc822', 'multipart/related', 'application/mbox']);

async function zipMediaType(bytes: Uint8Array): Promise<string> {
  return isWacz(await zipNames(bytes)) ? 'application/wacz' : 'application/zip';
}

/** PDF, zip, empty zip, RTF, GIF, JPEG, PostScript: formats that may pass for text by their first bytes. */
const magics = ['%PDF-', 'PK\u0003\u0004', 'PK\u0005\u0006', '{\\rtf', 'GIF8', '\u00ff\u00d8\u00ff', '%!PS'];

function hasMagic(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
  return magics.some((magic) => start.startsWith(magic));
}

/** Apache Parquet says what it is at both ends; a text that only begins so is none. */
function isParquet(bytes: Uint8Array): boolean {
  const mark = Buffer.from('PAR1');
  return bytes.length >= 12 && mark.equals(bytes.subarray(0, 4)) && mark.equals(bytes.subarray(-4));
}

/** Zero bytes, or more than one control character in a hundred bytes; UTF-16 is text in spite of its zeros and high bytes. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (isControl(byte)) controls += 1;
  }
  if (zeros === 0 && controls * 100 <= sample.length) return false;
  const encoding = detectEncoding(sample, { markup: false });
  return !(encoding.startsWith('utf-16') && isText(sample.subarray(0, sample.length & ~1), encoding));
}

/** At most one character in a hundred is a control character, or half of one. */
function isText(bytes: Uint8Array, encoding: string): boolean {
  const words = new TextDecoder(encoding).decode(bytes);
  let others = 0;
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    if (unit === 0 || unit === 0xfffd || isControl(unit)) others += 1;
  }
  return others * 100 <= words.length;
}

function isControl(code: number): boolean {
  return code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d && code !== 0x1b;
}

async function knownFormat(bytes: Uint8Array): Promise<string | null> {
  try {
    const found = await fileTypeFromBuffer(bytes);
    return found?.mime ?? null;
  } catch {
    // A broken file of a known format: it is kept, and whoever reads it says what is wrong with it.
    return null;
  }
}
