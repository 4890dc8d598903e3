import { z } from 'zod';

/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Sha256 = string;

export const sha256Schema: z.ZodType<Sha256> = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
