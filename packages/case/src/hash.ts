import { createHash } from 'node:crypto';
import type { Sha256 } from '@inquest/model';

const sha256Pattern = /^[0-9a-f]{64}$/;

/** SHA-256 of bytes, or of a string's UTF-8 bytes, as 64 lower-case hex digits. */
export function sha256(content: Uint8Array | string): Sha256 {
  return createHash('sha256').update(content).digest('hex');
}

export function isSha256(value: string): value is Sha256 {
  return sha256Pattern.test(value);
}
