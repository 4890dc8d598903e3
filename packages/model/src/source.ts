import { z } from 'zod';

/** Who speaks: the kinds of source. Official and opposition sources get the same treatment. */
export const sourceKinds = [
  'state',
  'company',
  'media',
  'union',
  'ngo',
  'opposition',
  'witness',
  'parliament',
  'other',
] as const;

export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindSchema: z.ZodType<SourceKind> = z.enum(sourceKinds);
