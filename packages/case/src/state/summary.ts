import {
  type Metadata,
  metadataSchema,
  type RunBody,
  type Sha256,
  sha256Schema,
  type TextLayer,
  type Tool,
} from '@inquest/model';
import { z } from 'zod';

/** What can be known of a text layer without reading its string. */
export interface TextSummary {
  /** The `derive` statement. */
  readonly statement: Sha256;
  readonly item: Sha256;
  readonly text: Sha256;
  readonly tool: Tool;
  readonly language: string | null;
  readonly metadata: readonly Metadata[];
  /** The words of the text's own title; null when none was found. */
  readonly titleWords: string | null;
  /** Codes of its problems. */
  readonly problems: readonly string[];
}

/** What can be known of a reading without reading its claims. */
export interface RunSummary {
  /** The `run` statement. */
  readonly statement: Sha256;
  readonly item: Sha256;
  readonly text: Sha256;
  readonly reader: Tool;
  readonly languages: readonly string[];
  /** How many. */
  readonly claims: number;
  readonly mentions: number;
  readonly appeals: number;
}

export type Summary =
  | { readonly kind: 'derive'; readonly summary: TextSummary }
  | { readonly kind: 'run'; readonly summary: RunSummary };

const tool = z.strictObject({ name: z.string(), version: z.string() });
const count = z.int().min(0);

export const summarySchema: z.ZodType<Summary> = z.union([
  z.strictObject({
    kind: z.literal('derive'),
    summary: z.strictObject({
      statement: sha256Schema,
      item: sha256Schema,
      text: sha256Schema,
      tool,
      language: z.string().nullable(),
      metadata: z.array(metadataSchema),
      titleWords: z.string().nullable(),
      problems: z.array(z.string()),
    }),
  }),
  z.strictObject({
    kind: z.literal('run'),
    summary: z.strictObject({
      statement: sha256Schema,
      item: sha256Schema,
      text: sha256Schema,
      reader: tool,
      languages: z.array(z.string()),
      claims: count,
      mentions: count,
      appeals: count,
    }),
  }),
]);

export function summariseText(statement: Sha256, text: TextLayer): TextSummary {
  const { title } = text;
  return {
    statement,
    item: text.item,
    text: text.id,
    tool: text.tool,
    language: text.language,
    metadata: text.metadata,
    titleWords: title === null ? null : text.string.slice(title.start, title.end),
    problems: text.problems.map(({ code }) => code),
  };
}

export function summariseRun(statement: Sha256, { reading }: RunBody): RunSummary {
  return {
    statement,
    item: reading.item,
    text: reading.text,
    reader: reading.reader,
    languages: reading.languages,
    claims: reading.claims.length,
    mentions: reading.mentions.length,
    appeals: reading.appeals.length,
  };
}
