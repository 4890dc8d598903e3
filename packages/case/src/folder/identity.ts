import { type Sha256, sha256Schema } from '@inquest/model';
import { z } from 'zod';
import { canonicalJson } from '../canonical.ts';
import type { Disk } from '../disk/disk.ts';
import { layout, within } from '../disk/layout.ts';
import { CaseNotFoundError, NotACaseError, UnknownFormatError } from '../errors.ts';

export const caseFormat = 1;

const identitySchema = z.strictObject({ case: sha256Schema, format: z.literal(caseFormat) });

/** The bytes of `case.json`: they follow from the id, so that a changed byte shows. */
export function identityBytes(id: Sha256): Uint8Array {
  return Buffer.from(`${canonicalJson({ case: id, format: caseFormat })}\n`);
}

/** The case's id from `case.json`. Throws `CaseNotFoundError`, `NotACaseError`, `UnknownFormatError`. */
export async function readIdentity(disk: Disk, folder: string): Promise<Sha256> {
  const bytes = await disk.read(within(folder, layout.identity));
  if (bytes === null) {
    if (!(await disk.exists(folder))) throw new CaseNotFoundError(folder);
    throw new NotACaseError(folder, 'it has no case.json');
  }
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new NotACaseError(folder, 'its case.json is not JSON');
  }
  const parsed = identitySchema.safeParse(value);
  if (parsed.success) return parsed.data.case;
  if (typeof value === 'object' && value !== null && 'format' in value && value.format !== caseFormat) {
    throw new UnknownFormatError(folder, value.format);
  }
  throw new NotACaseError(folder, 'its case.json is not { case, format }');
}
