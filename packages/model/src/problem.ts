import { z } from 'zod';

/**
 * Something that is wrong, where, and what to do about it. Steps return problems beside their
 * results: bad input gets a clear, located problem, and everything else goes on.
 * (Not to be confused with a finding, which is the inquiry's own answer to a question.)
 */
export interface Problem {
  /** `error`: the thing named is not usable. `warning`: it is used, with this reservation. */
  readonly severity: 'error' | 'warning';
  /** A stable dash-case name for programs, for example `sidecar-row-invalid`. */
  readonly code: string;
  /** The offending thing: a file with row or byte, a statement's path and line, an item's hash. */
  readonly where: string;
  /** One plain sentence: what is wrong. */
  readonly message: string;
  /** One plain sentence: what the user can do; null when nothing can be done. */
  readonly remedy: string | null;
}

export const problemSchema: z.ZodType<Problem> = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  where: z.string(),
  message: z.string(),
  remedy: z.string().nullable(),
});
