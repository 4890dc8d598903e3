import { z } from 'zod';
import { type Sha256, sha256Schema } from './hash.ts';
import { type Metadata, metadataSchema } from './item.ts';
import { type Problem, problemSchema } from './problem.ts';
import type { RecognisedSpan } from './recognition.ts';
import { type Span, spanSchema } from './span.ts';

/** What a stretch of a text is, when it is not the report itself. Marked, never removed. */
export const boilerplateKinds = [
  'comment',
  'comment-form',
  'related',
  'navigation',
  'duplicate',
  'artefact',
  'caption',
  'share',
  'advertisement',
  'footnote',
  'quoted-message',
  'mail-header',
  'header',
  'footer',
  'other',
] as const;

export type BoilerplateKind = (typeof boilerplateKinds)[number];

export interface BoilerplateSpan extends Span {
  readonly kind: BoilerplateKind;
  /** Why it was marked, for the person who checks: `Readability left it out`, `same words at 0-213`. */
  readonly reason: string;
}

/** Where a run of a paged document's text stands on its page: points (of a picture, pixels), origin at the top left. */
export interface LayoutRun extends Span {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The tool that made something, so that it can be made again. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/**
 * The text layer of an item: everything readable in it, in order, as one immutable string. Of a
 * plain-text item it is the decoded file, character for character.
 */
export interface TextLayer {
  /** SHA-256 of the string's UTF-8 bytes. */
  readonly id: Sha256;
  readonly item: Sha256;
  readonly tool: Tool;
  readonly string: string;
  /** The report's own title within the text; null when none was found. */
  readonly title: Span | null;
  readonly boilerplate: readonly BoilerplateSpan[];
  /** Only for paged documents and pictures. */
  readonly layout: readonly LayoutRun[] | null;
  /** What of it a program recognised in pictures, and how surely. Absent when nothing was. */
  readonly recognised?: readonly RecognisedSpan[];
  /** BCP 47 primary tag of the text as a whole; null when not determined. */
  readonly language: string | null;
  /** What the document says of itself, each with where it stands. */
  readonly metadata: readonly Metadata[];
  /** What could not be read of it. */
  readonly problems: readonly Problem[];
}

export const textLayerSchema: z.ZodType<TextLayer> = z.strictObject({
  id: sha256Schema,
  item: sha256Schema,
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  string: z.string(),
  title: spanSchema.nullable(),
  boilerplate: z.array(
    z.strictObject({ start: z.int().min(0), end: z.int().min(0), kind: z.enum(boilerplateKinds), reason: z.string() }),
  ),
  layout: z
    .array(
      z.strictObject({
        start: z.int().min(0),
        end: z.int().min(0),
        page: z.int().min(1),
        x: z.number(),
        y: z.number(),
        width: z.number(),
        height: z.number(),
      }),
    )
    .nullable(),
  recognised: z
    .array(
      z.strictObject({
        start: z.int().min(0),
        end: z.int().min(0),
        kind: z.enum(['page', 'word']),
        confidence: z.int().min(0).max(100),
      }),
    )
    .exactOptional(),
  language: z.string().nullable(),
  metadata: z.array(metadataSchema),
  problems: z.array(problemSchema),
});
