import { z } from 'zod';
import { type Sha256, sha256Schema } from './hash.ts';
import { type SourceKind, sourceKindSchema } from './source.ts';
import { type TimeInterval, timeIntervalSchema } from './time.ts';

/** One value that describes an item, and where it came from. */
export interface Metadata {
  /** `title`, `author`, `published`, `modified`, `publisher`, `language`, `url`, `subject`, `from`, `to`, `message-id`, … */
  readonly name: string;
  readonly value: string;
  /** Where the value stands: `reports.csv row 3`, `meta property="article:published_time"`, `JSON-LD datePublished`, `PDF Info CreationDate`, `Date header`. */
  readonly from: string;
}

/** What the sidecar `reports.csv` says of a file that its bytes do not. Empty cells are null. */
export interface SidecarRow {
  readonly file: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly sourceKind: SourceKind | null;
  readonly published: TimeInterval | null;
  readonly publishedNote: string | null;
  readonly language: string | null;
  /** `reports.csv row 3`: the header is row 1. */
  readonly from: string;
}

/** One way an item was got. The same bytes got twice are one item with two acquisitions. */
export interface Acquisition {
  readonly item: Sha256;
  /** Bytes. */
  readonly size: number;
  /** Found from the content, not from the name: `text/html`, `application/pdf`, … */
  readonly mediaType: string;
  /** Character encoding found for text (WHATWG label), else null; of a table in two encodings, that of the lines which are not UTF-8. */
  readonly encoding: string | null;
  /** Path below the folder that was collected, `/` between parts. */
  readonly path: string;
  /** The archive or message it was found in, and its path there; null for a file of its own. */
  readonly container: { readonly item: Sha256; readonly path: string } | null;
  /** `file`, `archive-entry`, `mail-attachment`, `mailbox-message`, `web-capture`. */
  readonly how: string;
  /** When the collector got it: UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
  /** The collecting tool: `inquest-collect 0.1.0`. */
  readonly tool: string;
  readonly sidecar: SidecarRow | null;
  /** What the bytes say of themselves, each with where it stands. */
  readonly metadata: readonly Metadata[];
}

/** One thing received as evidence, as the case shows it: computed from its acquisitions. */
export interface Item {
  /** SHA-256 of the bytes. */
  readonly id: Sha256;
  readonly size: number;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly acquisitions: readonly Acquisition[];
  /** Heading to show: sidecar, page metadata, first heading, file name, in this order. */
  readonly title: string;
  readonly url: string | null;
  /** Who published it; null when nothing says so. */
  readonly publisher: string | null;
  readonly sourceKind: SourceKind;
  readonly published: TimeInterval | null;
  /** Why that date is believed: the sidecar's note or where the value stands. */
  readonly publishedFrom: string | null;
  /** BCP 47 primary tag (`en`, `ru`, `kk`); null when unknown. */
  readonly language: string | null;
  readonly metadata: readonly Metadata[];
}

export const metadataSchema: z.ZodType<Metadata> = z.strictObject({
  name: z.string(),
  value: z.string(),
  from: z.string(),
});

export const sidecarRowSchema: z.ZodType<SidecarRow> = z.strictObject({
  file: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  sourceKind: sourceKindSchema.nullable(),
  published: timeIntervalSchema.nullable(),
  publishedNote: z.string().nullable(),
  language: z.string().nullable(),
  from: z.string(),
});

export const acquisitionSchema: z.ZodType<Acquisition> = z.strictObject({
  item: sha256Schema,
  size: z.int().min(0),
  mediaType: z.string(),
  encoding: z.string().nullable(),
  path: z.string(),
  container: z.strictObject({ item: sha256Schema, path: z.string() }).nullable(),
  how: z.string(),
  at: z.string(),
  tool: z.string(),
  sidecar: sidecarRowSchema.nullable(),
  metadata: z.array(metadataSchema),
});

const dataTypes: ReadonlySet<string> = new Set([
  'application/json',
  'application/x-ndjson',
  'application/vnd.apache.parquet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'text/tab-separated-values',
]);

/** Whether the item is data and no prose, as lists and tables are: kept as evidence, and no report. */
export function isDataFile(item: Item): boolean {
  return dataTypes.has(item.mediaType);
}
