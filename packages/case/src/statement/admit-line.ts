import type { KeyObject } from 'node:crypto';
import type { Sha256 } from '@inquest/model';
import { isCanonical } from '../canonical.ts';
import { publicKeyFault, publicKeyObject } from '../keys/public-key.ts';
import { isSignatureForm, isSignedBy } from '../keys/signature.ts';
import type { AdmittedLines } from './admitted-lines.ts';
import { readHeadForm } from './head-form.ts';
import {
  maxHeadBytes,
  type Statement,
  type StatementPlace,
  signatureLength,
  signedBytes,
  statementId,
} from './statement.ts';

/** Why a line is not a statement of this case. `code` is stable, for programs. */
export interface LineFault {
  readonly code:
    | 'line-malformed'
    | 'head-too-large'
    | 'key-refused'
    | 'signature-wrong'
    | 'head-not-canonical'
    | 'head-invalid'
    | 'author-wrong'
    | 'case-wrong';
  readonly message: string;
}

export type Admission = { readonly statement: Statement } | { readonly fault: LineFault };

export interface AdmitContext {
  /** The id of the case. */
  readonly caseId: Sha256;
  /** The device whose log it is: the only author that may stand in it. */
  readonly device: string;
  readonly keys: KeyRing;
  readonly place: StatementPlace;
  /** This device has verified these very bytes before. */
  readonly verifiedBefore: boolean;
  /** Lines that this process has verified, to look the line up in and to add it to. */
  readonly admitted?: AdmittedLines | undefined;
}

const tab = 0x09;

/**
 * The one door through which a line becomes a statement: of a log that is opened, of what is being
 * appended, of another copy. Bytes are verified first and parsed after.
 */
export function admitLine(line: Uint8Array, context: AdmitContext): Admission {
  const { admitted, place } = context;
  const known = admitted?.get(line) ?? null;
  // The device and the case are not in the bytes' hash: they are where the line was met.
  if (known !== null && known.head.author === context.device && isOfCase(known, context.caseId)) {
    return { statement: { ...known, place } };
  }
  const admission = admitUnknownLine(line, context);
  if ('statement' in admission && !context.verifiedBefore) admitted?.add(line, admission.statement);
  return admission;
}

function admitUnknownLine(line: Uint8Array, context: AdmitContext): Admission {
  const headEnd = line.length - signatureLength - 1;
  if (headEnd < 2 || line[headEnd] !== tab)
    return refuse('line-malformed', 'The line is not a head, a tab and a signature.');
  if (headEnd > maxHeadBytes) return refuse('head-too-large', `The head is longer than ${maxHeadBytes} bytes.`);
  const head = line.subarray(0, headEnd);
  if (!context.verifiedBefore) {
    const fault = signatureFault(line, head, context);
    if (fault !== null) return { fault };
  }
  const headText = Buffer.from(head.buffer, head.byteOffset, head.length).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(headText);
  } catch {
    return refuse('head-invalid', 'The head is not JSON.');
  }
  if (!context.verifiedBefore && !isCanonical(head, headText, value)) {
    return refuse('head-not-canonical', 'The head is not in canonical form (RFC 8785).');
  }
  const form = readHeadForm(value);
  if (!form.ok) return refuse('head-invalid', `The head is refused: ${form.fault}.`);
  if (form.head.author !== context.device) {
    return refuse(
      'author-wrong',
      `The statement is by ${form.head.author}, but stands in the log of ${context.device}.`,
    );
  }
  const statement = { id: statementId(head), kind: form.kind, head: form.head, place: context.place };
  if (!isOfCase(statement, context.caseId)) return refuse('case-wrong', 'The statement belongs to another case.');
  return { statement };
}

function isOfCase({ id, kind, head }: Statement, caseId: Sha256): boolean {
  return kind === 'genesis' ? id === caseId : head.case === caseId;
}

/** Public keys of a case by author, each checked once. */
export class KeyRing {
  readonly #keys = new Map<string, KeyObject | string>();

  /** The key object, or why the key is refused. */
  get(publicKey: string): KeyObject | string {
    const known = this.#keys.get(publicKey);
    if (known !== undefined) return known;
    const found = publicKeyFault(publicKey) ?? publicKeyObject(publicKey);
    this.#keys.set(publicKey, found);
    return found;
  }
}

function signatureFault(line: Uint8Array, head: Uint8Array, context: AdmitContext): LineFault | null {
  const signature = Buffer.from(line.buffer, line.byteOffset + head.length + 1, signatureLength).toString('latin1');
  if (!isSignatureForm(signature)) {
    return { code: 'line-malformed', message: 'The signature is not 128 lower-case hex digits.' };
  }
  const key = context.keys.get(context.device);
  if (typeof key === 'string') return { code: 'key-refused', message: `The key of the author is refused: ${key}.` };
  if (isSignedBy(key, signedBytes(head), signature)) return null;
  return { code: 'signature-wrong', message: 'The signature does not fit the line: one of them was changed.' };
}

function refuse(code: LineFault['code'], message: string): Admission {
  return { fault: { code, message } };
}
