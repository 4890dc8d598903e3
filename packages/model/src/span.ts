import { z } from 'zod';

/** A stretch of a text: UTF-16 offsets, `end` exclusive, `0 <= start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words as they stand in a text, and where: `text.slice(start, end) === words`, always. */
export interface Phrase extends Span {
  readonly words: string;
}

/** The words a claim rests on: `text.slice(start, end) === quote`, always. */
export interface Quote extends Span {
  readonly quote: string;
}

/**
 * A quote that can be found and checked away from its text: W3C Web Annotation's
 * TextPositionSelector and TextQuoteSelector together. `text` is the SHA-256 (hex) of the
 * text's UTF-8 bytes; `prefix` and `suffix` are up to 32 characters around the quote.
 */
export interface Anchor extends Quote {
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
}

const offset = z.int().min(0);

export const spanSchema: z.ZodType<Span> = z.strictObject({ start: offset, end: offset });
export const phraseSchema: z.ZodType<Phrase> = z.strictObject({ start: offset, end: offset, words: z.string() });
export const quoteSchema: z.ZodType<Quote> = z.strictObject({ start: offset, end: offset, quote: z.string() });
