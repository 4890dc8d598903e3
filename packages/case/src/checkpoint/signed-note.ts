import { createHash } from 'node:crypto';

/** One signature line of a note. The key's name and id say which key made it, and by which algorithm. */
export interface NoteSignature {
  readonly name: string;
  /** The first four bytes, 8 hex digits. */
  readonly keyId: string;
  /** What follows the key's id. */
  readonly bytes: Uint8Array;
}

/** A signed note (C2SP signed-note), taken apart. */
export interface SignedNote {
  /** What is signed, with its last line end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Types of signature of C2SP signed-note that are used here. */
export const signatureType = { ed25519: 0x01, cosignature: 0x04 } as const;

const maxNoteLength = 64 * 1024;
// Not \s, which lacks U+0085 and has U+FEFF.
const signatureLine = /^— ([^\p{White_Space}+]+) ([A-Za-z0-9+/]+={0,2})$/u;
const keyIdBytes = 4;

/** Takes a note apart by the rules of C2SP signed-note. Says why when it is none; verifies nothing. */
export function parseNote(note: string): SignedNote | { readonly fault: string } {
  if (note.length > maxNoteLength) return { fault: `it is longer than ${maxNoteLength} characters` };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the specification forbids exactly these.
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) return { fault: 'it holds control characters' };
  if (/\p{Surrogate}/u.test(note)) return { fault: 'it is not Unicode' };
  const split = note.lastIndexOf('\n\n');
  if (split === -1 || !note.endsWith('\n'))
    return { fault: 'no empty line stands between its text and its signatures' };
  const lines = note.slice(split + 2, -1).split('\n');
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const [, name = '', base64 = ''] = signatureLine.exec(line) ?? [];
    const bytes = strictBase64(base64);
    if (bytes === null || bytes.length <= keyIdBytes) return { fault: `“${line.slice(0, 80)}” is no signature line` };
    const keyId = bytes.subarray(0, keyIdBytes).toString('hex');
    signatures.push({ name, keyId, bytes: bytes.subarray(keyIdBytes) });
  }
  return { text: note.slice(0, split + 1), signatures };
}

/** A note as it is written: its text, an empty line, its signatures. */
export function printNote({ text, signatures }: SignedNote): string {
  const lines = signatures.map(({ name, keyId, bytes }) => {
    const base64 = Buffer.concat([Buffer.from(keyId, 'hex'), bytes]).toString('base64');
    return `— ${name} ${base64}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** The first four bytes of SHA-256(name LF type key), as 8 hex digits. `publicKey` is in hex. */
export function noteKeyId(name: string, type: number, publicKey: string): string {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.of(type))
    .update(Buffer.from(publicKey, 'hex'))
    .digest('hex')
    .slice(0, 2 * keyIdBytes);
}

/** Bytes from base64 (RFC 4648, section 4) that is written in the one canonical way; null for anything else. */
export function strictBase64(words: string): Buffer | null {
  const bytes = Buffer.from(words, 'base64');
  return words !== '' && bytes.toString('base64') === words ? bytes : null;
}
