import type { Problem, Sha256, StatementBodies } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { hashPath } from '../disk/layout.ts';
import { readCaseFile } from '../disk/read-case-file.ts';
import { sha256 } from '../hash.ts';
import { type BodyKind, parsePayload } from '../statement/payload.ts';
import { placeText, type Statement } from '../statement/statement.ts';

export type BodyReading<K extends BodyKind> = { readonly body: StatementBodies[K] } | { readonly problem: Problem };

export interface ReadBodyOptions<K extends BodyKind> {
  readonly disk: Disk;
  readonly folder: string;
  readonly kind: K;
  /** This device has checked form and schema of this very payload before. */
  readonly checkedBefore: boolean;
}

/** The body of a statement from its payload file: size and commitment always checked, form and schema unless that was done before. */
export async function readBody<K extends BodyKind>(
  statement: Statement,
  options: ReadBodyOptions<K>,
): Promise<BodyReading<K>> {
  const { disk, folder, kind } = options;
  const payload = await readPayload(statement, disk, folder);
  if ('problem' in payload) return payload;
  const { bytes } = payload;
  const parsed = parsePayload(bytes, kind, { full: !options.checkedBefore });
  return 'body' in parsed ? parsed : { problem: payloadInvalid(statement, parsed.fault) };
}

/** The bytes of a statement's payload, checked against what it commits to. */
export async function readPayload(
  statement: Statement,
  disk: Disk,
  folder: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: Problem }> {
  const { commitment, size } = statement.head.payload;
  const reading = await readCaseFile(disk, folder, hashPath('payloads', commitment));
  if ('problem' in reading) return reading;
  const { bytes } = reading;
  if (bytes === null) {
    return { problem: damaged(statement, 'payload-missing', 'The payload is not in the case folder.') };
  }
  if (bytes.length !== size) {
    const message = `The payload is ${bytes.length} bytes long instead of ${size}.`;
    return { problem: damaged(statement, 'payload-size-wrong', message) };
  }
  if (sha256(bytes) !== commitment) {
    const message = 'The payload is not the one the statement commits to: its bytes were changed.';
    return { problem: damaged(statement, 'payload-damaged', message) };
  }
  return { bytes };
}

export function payloadInvalid(statement: Statement, fault: string): Problem {
  return {
    severity: 'error',
    code: 'payload-invalid',
    where: `${pathOf(statement.head.payload.commitment)}, payload of ${placeText(statement.place)}`,
    message: `The payload was signed, but cannot be used: ${fault}.`,
    remedy: 'Ask the author: the signing program was faulty or manipulated.',
  };
}

function damaged(statement: Statement, code: string, message: string): Problem {
  return {
    severity: 'error',
    code,
    where: `${pathOf(statement.head.payload.commitment)}, payload of ${placeText(statement.place)}`,
    message,
    remedy: 'Replace the file from another copy of the case.',
  };
}

function pathOf(commitment: Sha256): string {
  return hashPath('payloads', commitment);
}
