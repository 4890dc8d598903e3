import type { Sha256 } from '@inquest/model';
import { strictBase64 } from './signed-note.ts';

/** The text of a checkpoint (C2SP tlog-checkpoint): how many statements a device had signed, and the root over them. */
export interface TreeHead {
  /** `inquest.case/<first 16 digits of the case>/<first 16 digits of the device's key>`. */
  readonly origin: string;
  readonly size: number;
  /** RFC 6962 Merkle tree hash over the ids of the device's statements 1 to `size`. */
  readonly root: Sha256;
}

/** Hex digits of case and key in an origin. */
const originDigits = 16;

/** The name of a device's log, which is also the name of its key in notes. */
export function originOf(caseId: Sha256, device: string): string {
  return `inquest.case/${caseId.slice(0, originDigits)}/${device.slice(0, originDigits)}`;
}

/** The three lines that are signed. */
export function printTreeHead({ origin, size, root }: TreeHead): string {
  return `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`;
}

/** Reads the text of a note. Here a checkpoint has its three lines and no others; null when it has not. */
export function parseTreeHead(text: string): TreeHead | null {
  const [origin = '', size = '', base64 = '', ...rest] = text.split('\n');
  const root = strictBase64(base64);
  if (origin === '' || rest.length !== 1 || rest[0] !== '' || root?.length !== 32) return null;
  const count = wholeNumber(size);
  return count === null ? null : { origin, size: count, root: root.toString('hex') };
}

/**
 * Three lines as somebody typed or pasted them: spaces and empty lines do not matter, nor do what stands after them and, in the
 * origin, upper case. The root may be the base64 of the note or the 64 hex digits that are read out. Null when they are not there.
 */
export function readTypedTreeHead(typed: string): TreeHead | null {
  const lines = typed
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ''))
    .filter((line) => line !== '');
  const [origin, size = '', root = ''] = lines;
  const count = wholeNumber(size);
  const hex = /^[0-9a-f]{64}$/i.test(root) ? root.toLowerCase() : hexOfRoot(root);
  return origin === undefined || count === null || hex === null
    ? null
    : { origin: origin.toLowerCase(), size: count, root: hex };
}

/** The three lines as they are read out over a phone: in groups of four, and the root in hex digits, where upper and lower case do not matter. */
export function spokenTreeHead({ origin, size, root }: TreeHead): readonly string[] {
  const grouped = (digits: string): string => digits.replace(/.{4}(?=.)/g, '$& ');
  const [house = '', ...parts] = origin.split('/');
  return [[house, ...parts.map(grouped)].join(' / '), String(size), grouped(root)];
}

function hexOfRoot(base64: string): string | null {
  const bytes = strictBase64(base64);
  return bytes?.length === 32 ? bytes.toString('hex') : null;
}

function wholeNumber(words: string): number | null {
  if (!/^(0|[1-9][0-9]*)$/.test(words)) return null;
  const number = Number(words);
  return Number.isSafeInteger(number) ? number : null;
}
