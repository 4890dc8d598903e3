import { type Statement, signatureLength } from './statement.ts';

/**
 * Lines that this process has admitted: the same bytes, signature included, need not be verified again when they are met in
 * another copy of the case or in another folder. It lives in memory only, so nobody else can vouch through it.
 */
export class AdmittedLines {
  /** By signature. Of two lines with one signature (of another case, or by another key) the last one is kept. */
  readonly #lines = new Map<string, { readonly line: Buffer; readonly statement: Statement }>();

  /** The statement of a line (without its line end) that was admitted before, with the place it had then; else null. */
  get(line: Uint8Array): Statement | null {
    const known = this.#lines.get(signatureOf(line));
    return known?.line.equals(line) === true ? known.statement : null;
  }

  /** The bytes are not copied. */
  add(line: Uint8Array, statement: Statement): void {
    const kept = Buffer.from(line.buffer, line.byteOffset, line.length);
    this.#lines.set(signatureOf(line), { line: kept, statement });
  }
}

function signatureOf(line: Uint8Array): string {
  const length = Math.min(signatureLength, line.length);
  return Buffer.from(line.buffer, line.byteOffset + line.length - length, length).toString('latin1');
}
