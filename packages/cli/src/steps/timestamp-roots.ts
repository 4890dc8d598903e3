import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TimestampRoots } from '@inquest/case';
import { UserError } from '../user-error.ts';

/** Options of every command that shows or checks time stamps. */
export interface TimestampRootOptions {
  /** Files of certificates that the user vouches for. */
  readonly tsaRoot?: readonly string[];
}

const pemBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates in the files named with `--tsa-root`: PEM, one or more, or one in DER. */
export function timestampRoots({ tsaRoot = [] }: TimestampRootOptions): TimestampRoots {
  return tsaRoot.flatMap((file) => {
    const bytes = readFileSync(resolve(file));
    const blocks = bytes.toString('latin1').match(pemBlock) ?? [bytes];
    return blocks.map((block) => derOf(block, file));
  });
}

function derOf(certificate: string | Uint8Array, file: string): Uint8Array {
  try {
    return new X509Certificate(certificate).raw;
  } catch {
    throw new UserError(`${file} holds no certificate that can be read.`, {
      remedy: 'Give the root certificate of the time-stamping authority, in PEM.',
    });
  }
}
