import { z } from 'zod';
import { type Claim, claimSchema } from './claim.ts';
import { type Sha256, sha256Schema } from './hash.ts';
import { type Phrase, phraseSchema } from './span.ts';
import { type BoilerplateKind, boilerplateKinds, type Tool } from './text.ts';

/** Someone or something named in a text. */
export interface Mention extends Phrase {
  readonly kind: 'person' | 'organisation' | 'place';
  /** Titles and roles beside the name, as written: "prosecutor general", "MEP for Dublin". */
  readonly roles: readonly Phrase[];
  /** The name an acronym was expanded to or from in this text, as written; null when none. */
  readonly expansion: string | null;
  /** The gazetteer's id, for places it knows. */
  readonly place: string | null;
  readonly boilerplate: BoilerplateKind | null;
  readonly rule: string;
}

/** An address to which a text asks readers to write, call or send. */
export interface Appeal extends Phrase {
  readonly channel: 'postal' | 'email' | 'phone' | 'fax' | 'web';
  /** The address itself, without label or punctuation around it. */
  readonly value: string;
  /** To whom, as written; null when the text does not say. */
  readonly addressee: Phrase | null;
  /** The sentence or heading that asks, as written; null when none is near. */
  readonly request: Phrase | null;
}

/** What one reader found in one text. The payload of a `run` statement. */
export interface Reading {
  readonly item: Sha256;
  readonly text: Sha256;
  readonly reader: Tool;
  /** BCP 47 tags of the language files that were used. Empty: the text is kept and shown, but nothing reads its language yet. */
  readonly languages: readonly string[];
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  readonly appeals: readonly Appeal[];
}

export const mentionSchema: z.ZodType<Mention> = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  words: z.string(),
  kind: z.enum(['person', 'organisation', 'place']),
  roles: z.array(phraseSchema),
  expansion: z.string().nullable(),
  place: z.string().nullable(),
  boilerplate: z.enum(boilerplateKinds).nullable(),
  rule: z.string(),
});

export const appealSchema: z.ZodType<Appeal> = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  words: z.string(),
  channel: z.enum(['postal', 'email', 'phone', 'fax', 'web']),
  value: z.string(),
  addressee: phraseSchema.nullable(),
  request: phraseSchema.nullable(),
});

export const readingSchema: z.ZodType<Reading> = z.strictObject({
  item: sha256Schema,
  text: sha256Schema,
  reader: z.strictObject({ name: z.string(), version: z.string() }),
  languages: z.array(z.string()),
  claims: z.array(claimSchema),
  mentions: z.array(mentionSchema),
  appeals: z.array(appealSchema),
});
