import { z } from 'zod';
import { type Sha256, sha256Schema } from './hash.ts';
import { type PlaceReading, placeReadingSchema } from './place.ts';
import { type Quantity, quantitySchema } from './quantity.ts';
import { type SourceKind, sourceKindSchema } from './source.ts';
import { type Phrase, phraseSchema, type Quote, quoteSchema } from './span.ts';
import { type BoilerplateKind, boilerplateKinds } from './text.ts';
import { type TimeReading, timeReadingSchema } from './time.ts';

/** What a claim says happened. To add one, see CONTRIBUTING.md. */
export const claimKinds = [
  'killed',
  'wounded',
  'disappeared',
  'tortured',
  'arrested',
  'charged',
  'tried',
  'sentenced',
  'released',
  'dismissed',
  'displaced',
  'striking',
  'strike',
  'protest',
  'attack',
  'blackout',
  'emergency',
  'appointment',
  'solidarity',
  'demand',
  'statement',
  'other',
] as const;

export type ClaimKind = (typeof claimKinds)[number];

/**
 * How the text treats what it says: in its own voice (`asserted`), as someone else's (`reported`),
 * hedged or undermined (`doubted`), said not to be so (`denied`), wanted (`demanded`).
 */
export const stances = ['asserted', 'reported', 'doubted', 'denied', 'demanded'] as const;

export type Stance = (typeof stances)[number];

/** A speaker, in the words that name them. */
export interface Holder {
  readonly words: string;
  readonly kind: SourceKind;
  readonly anchor: { readonly start: number; readonly end: number };
}

/**
 * Nearest speaker of a claim: someone named or described; `author`, the text's own voice; or
 * `unnamed`, a quotation or an agentless "is reported" whose speaker the text does not give.
 */
export type ClaimHolder = Holder | 'author' | 'unnamed';

/** What a text says happened, in its exact words. A machine's claim is a proposal until people decide. */
export interface Claim {
  /** SHA-256 over text, start, end, kind and the normalised values: see `claimId` in `@inquest/read`. */
  readonly id: Sha256;
  readonly item: Sha256;
  readonly text: Sha256;
  readonly kind: ClaimKind;
  readonly anchor: Quote;
  /** The kind of boilerplate the words stand in; null in the report itself. */
  readonly boilerplate: BoilerplateKind | null;
  readonly quantity: Quantity | null;
  /** Who it happened to, as written. Of a demand: what is demanded. */
  readonly subject: Phrase | null;
  /** Who did it, as written. */
  readonly actor: Phrase | null;
  /** To whom a demand is put, as written; null for other kinds. */
  readonly addressee: Phrase | null;
  readonly time: TimeReading | null;
  readonly place: PlaceReading | null;
  readonly holder: ClaimHolder;
  /** Further sources behind the holder, nearest first. */
  readonly chain: readonly Holder[];
  /** The words that attribute: "has admitted that". */
  readonly cue: Phrase | null;
  /** When the holder said it, if the text says so: "said Friday". */
  readonly said: TimeReading | null;
  readonly stance: Stance;
  readonly negated: boolean;
  readonly reader: { readonly name: string; readonly version: string; readonly rule: string };
}

const anchor = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

export const holderSchema: z.ZodType<Holder> = z.strictObject({ words: z.string(), kind: sourceKindSchema, anchor });

export const claimSchema: z.ZodType<Claim> = z.strictObject({
  id: sha256Schema,
  item: sha256Schema,
  text: sha256Schema,
  kind: z.enum(claimKinds),
  anchor: quoteSchema,
  boilerplate: z.enum(boilerplateKinds).nullable(),
  quantity: quantitySchema.nullable(),
  subject: phraseSchema.nullable(),
  actor: phraseSchema.nullable(),
  addressee: phraseSchema.nullable(),
  time: timeReadingSchema.nullable(),
  place: placeReadingSchema.nullable(),
  holder: z.union([holderSchema, z.literal('author'), z.literal('unnamed')]),
  chain: z.array(holderSchema),
  cue: phraseSchema.nullable(),
  said: timeReadingSchema.nullable(),
  stance: z.enum(stances),
  negated: z.boolean(),
  reader: z.strictObject({ name: z.string(), version: z.string(), rule: z.string() }),
});
