import { z } from 'zod';

/**
 * How many, as an interval with its words. `null` is unbounded: "at least seventy" is low 70, high
 * null; "as many as 150" is low null, high 150. `lowOpen` / `highOpen` say that the end itself is
 * excluded, as in interval notation: "more than two thousand" is low 2000 with `lowOpen`. An
 * unbounded end is never "open". Both ends null: a number is spoken of, but none is given ("many").
 */
export interface Quantity {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** The words say so: "about 70", "some two hundred", or a vague word from the codebook. */
  readonly approximate: boolean;
  /** What is counted, singular, in English: `person`, `building`, `year`, `shot`. */
  readonly unit: string;
  /** The exact words of the quantity, hedge included: "as many as 150". */
  readonly words: string;
  /** Where those words stand in the text. */
  readonly anchor: { readonly start: number; readonly end: number };
  /** The entry of the codebook that gave a vague word its numbers ("scores", "dozens"); null for a figure that was written out. */
  readonly codebook: string | null;
}

export const quantitySchema: z.ZodType<Quantity> = z.strictObject({
  low: z.number().nullable(),
  high: z.number().nullable(),
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
  approximate: z.boolean(),
  unit: z.string(),
  words: z.string(),
  anchor: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }),
  codebook: z.string().nullable(),
});
