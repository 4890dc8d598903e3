import { createHash } from 'node:crypto';
import type { Sha256 } from '@inquest/model';

/** SHA-256 of a text's UTF-8 bytes: what every anchor names its text by. The string must be well-formed UTF-16, as text layers are. */
export function textHash(string: string): Sha256 {
  return createHash('sha256').update(string, 'utf8').digest('hex');
}
