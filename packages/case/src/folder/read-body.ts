import type { Problem, Sha256, StatementBodies } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { hashPath, within } from '../disk/layout.ts';
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
  const { commitment } = statement.head.payload;
  const bytes = await disk.read(within(folder, hashPath('payloads', commitment)));
  const fault = payloadBytesFault(bytes, statement);
  if (fault !== null || bytes === null) return { problem: fault ?? payloadMissing(statement) };
  const parsed = parsePayload(bytes, kind, { full: !options.checkedBefore });
  return 'body' in parsed ? parsed : { problem: payloadInvalid(statement, parsed.fault) };
}

/** Checks a payload's bytes against what the statement commits to. */
export function payloadBytesFault(bytes: Uint8Array | null, statement: Statement): Problem | null {
  const { commitment, size } = statement.head.payload;
  if (bytes === null) return payloadMissing(statement);
  if (bytes.length !== size) {
    return damaged(statement, 'payload-size-wrong', `The payload is ${bytes.length} bytes long instead of ${size}.`);
  }
  if (sha256(bytes) !== commitment) {
    return damaged(
      statement,
      'payload-damaged',
      'The payload is not the one the statement commits to: its bytes were changed.',
    );
  }
  return null;
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

function payloadMissing(statement: Statement): Problem {
  return damaged(statement, 'payload-missing', 'The payload is not in the case folder.');
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
