import type { Span } from './span.ts';
import type { Tool } from './text.ts';

/** A word that a program recognised in a picture of writing (OCR). */
export interface RecognisedWord {
  readonly words: string;
  /** 0 to 100, by the engine's own measure: higher is surer; no probability. */
  readonly confidence: number;
}

/** A line of writing in a picture: where it stands, origin at the top left; in points on a page of a PDF, in pixels of a picture. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** True where the engine sees a new paragraph. */
  readonly beginsParagraph: boolean;
}

/** What was recognised on a page. */
export interface RecognisedPage {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Of the page as a whole; of a word see there. */
  readonly confidence: number;
  readonly lines: readonly RecognisedLine[];
}

/** A page that could not be looked at, and why, as the end of a sentence. */
export interface RefusedPage {
  readonly page: number;
  readonly refused: string;
}

/** What the reading of pictures needs to know beside their bytes. */
export interface RecognitionRequest {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** BCP 47 primary tag that a person gave; null for any language there is data for. */
  readonly language: string | null;
  /** Pages of a PDF, from 1; null for all of a picture. */
  readonly pages: readonly number[] | null;
}

/** Reads writing in pictures. Given to whoever makes texts, where such a program is installed; same bytes, same words. */
export interface Recogniser {
  /** What reads text in this language: engine and language data with their versions. */
  toolFor(language: string | null): Tool;
  /** Data that text in this language would need and that is not there, by the names tesseract has for it: `rus`. */
  missingFor(language: string | null): readonly string[];
  /** Page by page. Never throws for bad input: what cannot be looked at is a refused page. */
  recognise(request: RecognitionRequest): AsyncIterable<RecognisedPage | RefusedPage>;
}

/**
 * A stretch of a text that was recognised in a picture. `page` reaches from the first to the last line of a page; a `word` is one of
 * which the engine was not sure.
 */
export interface RecognisedSpan extends Span {
  readonly kind: 'page' | 'word';
  /** 0 to 100, whole: of the page, or of the word. */
  readonly confidence: number;
}
