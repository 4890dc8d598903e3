// A model comes back from a file that people may have changed: checked at the edge, trusted inside.
import { z } from 'zod';
import type { LinkageModel } from './types.ts';

const probability = z.number().gt(0).max(1);
const columnKind = z.enum([
  'given-name',
  'family-name',
  'full-name',
  'date',
  'age',
  'code',
  'place',
  'text',
  'category',
  'ignored',
]);
const comparisonKind = z.enum([
  'given-name',
  'family-name',
  'other-names',
  'name-across-scripts',
  'date',
  'event-date',
  'age',
  'code',
  'text',
  'category',
]);
const key = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('name-word') }),
  z.strictObject({ of: z.literal('name-sound') }),
  z.strictObject({ of: z.literal('name-piece') }),
  z.strictObject({ of: z.literal('value'), column: z.string() }),
  z.strictObject({ of: z.literal('year'), column: z.string() }),
  z.strictObject({ of: z.literal('day'), column: z.string() }),
]);
/** Passes are kept as bits of one number. */
const mostPasses = 31;

/** What a model in JSON must be. */
export const linkageModelSchema: z.ZodType<LinkageModel> = z.strictObject({
  columns: z.record(z.string(), columnKind),
  sameValues: z.record(z.string(), z.array(z.array(z.string()))).optional(),
  comparisons: z.array(
    z.strictObject({
      name: z.string(),
      kind: comparisonKind,
      columns: z.array(z.string()),
      levels: z.array(z.strictObject({ label: z.string(), m: probability, u: probability })).min(2),
      termFrequency: z.boolean(),
    }),
  ),
  passes: z
    .array(z.strictObject({ name: z.string(), keys: z.array(key).min(1), largestBlock: z.int().min(2).optional() }))
    .max(mostPasses),
  largestBlock: z.int().min(2),
  prior: z.number().gt(0).lt(1),
  priorWithin: z.number().gt(0).lt(1).optional(),
});
