import { z } from 'zod';
import { type Claim, claimSchema } from './claim.ts';
import { type ColumnHolds, columnHoldsSchema } from './column.ts';
import { type Sha256, sha256Schema } from './hash.ts';
import { type Acquisition, acquisitionSchema } from './item.ts';
import { type Place, placeSchema } from './place.ts';
import { type Reading, readingSchema } from './reading.ts';
import { type TextLayer, textLayerSchema } from './text.ts';
import { type AskedQuestion, askedQuestionSchema, type Finding, findingSchema } from './weighing.ts';

/** The kinds of statement in format 1. A later kind is kept and shown as unknown, never dropped. */
export const statementKinds = [
  'genesis',
  'roster',
  'import',
  'derive',
  'run',
  'claim',
  'decide',
  'same',
  'different',
  'unsure',
  'retract',
  'columns',
  'assume',
  'ask',
  'find',
  'note',
  'withdraw',
  'erased',
  'custody',
  'revoke-key',
  'publish',
  'cosign',
  'checkpoint',
] as const;

export type StatementKind = (typeof statementKinds)[number];

/**
 * The signed part of a statement: a closed set of keys, in RFC 8785 canonical JSON on disk. Words
 * of people never stand here, only in the payload, which can be erased.
 */
export interface StatementHead {
  readonly v: 1;
  /** The id of the genesis statement; the empty string in the genesis itself. */
  readonly case: Sha256 | '';
  readonly kind: StatementKind;
  /** Ed25519 public key, 64 lower-case hex digits. */
  readonly author: string;
  /** 1 for the author's first statement, then one more each time. */
  readonly seq: number;
  /** Id of the author's statement before; the empty string for the first. */
  readonly prev: Sha256 | '';
  /** Ids of the statements by others that the author had seen and builds on, sorted. */
  readonly deps: readonly Sha256[];
  /** Ids of what it speaks of: claims, items, texts, questions, statements. Sorted. */
  readonly targets: readonly Sha256[];
  /** UTC by the author's clock, `YYYY-MM-DDTHH:MM:SSZ`: shown, never decides. */
  readonly at: string;
  /** `commitment` is SHA-256 of canonical `{ body, salt }`; `size` the bytes of that file. */
  readonly payload: { readonly commitment: Sha256; readonly size: number };
}

export const statementHeadSchema: z.ZodType<StatementHead> = z.strictObject({
  v: z.literal(1),
  case: z.union([sha256Schema, z.literal('')]),
  kind: z.enum(statementKinds),
  author: sha256Schema,
  seq: z.int().min(1),
  prev: z.union([sha256Schema, z.literal('')]),
  deps: z.array(sha256Schema),
  targets: z.array(sha256Schema),
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'expected YYYY-MM-DDTHH:MM:SSZ'),
  payload: z.strictObject({ commitment: sha256Schema, size: z.int().min(0) }),
});

/** Who may do what in a case: a device's key with a name for people and its roles. */
export interface RosterEntry {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly RosterRole[];
}

/** `extract` appends imports, texts and runs; `review` decides; `publish` signs dossiers; `admin` changes the roster. */
export const rosterRoles = ['extract', 'review', 'publish', 'admin'] as const;
export type RosterRole = (typeof rosterRoles)[number];

export interface GenesisBody {
  readonly title: string;
  /** A sentence that stands on every page, for example that a case is fictional; null for none. */
  readonly notice: string | null;
  readonly roster: readonly RosterEntry[];
  readonly quorum: Quorum;
}

/** How many keys must sign before statements take effect, each at least 1; the author counts. */
export interface Quorum {
  /** Of `roster` and `revoke-key`: keys with the role admin. */
  readonly roster: number;
  /** Of `publish`: keys with the role publish. */
  readonly publish: number;
  /** Of `withdraw`: keys with the role review. */
  readonly withdraw: number;
}

/** One key is enough for everything. */
export const singleQuorum: Quorum = { roster: 1, publish: 1, withdraw: 1 };

export interface RosterBody {
  readonly add: readonly RosterEntry[];
  readonly remove: readonly string[];
  /** Null leaves what was. */
  readonly quorum: Quorum | null;
}

/** A person's verdict on a claim. */
export interface Decision {
  readonly claim: Sha256;
  /** The evidence that the claim is from, so that the head of the statement says it. */
  readonly item: Sha256;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** What a person decided in one go: at least one verdict. */
export interface DecideBody {
  readonly decisions: readonly Decision[];
}

export const verdicts = ['accept', 'reject', 'unsure'] as const;
export type Verdict = (typeof verdicts)[number];

/** What people can say of two mentions, rows or entities: they are one, they are not, or it cannot be told, so the machine must not join them either. */
export const identityKinds = ['same', 'different', 'unsure'] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** A person's word of one of these kinds. */
export interface IdentityBody {
  readonly entities: readonly [string, string];
  readonly reason: string;
}

/** A list of people among the evidence: an item, and of a workbook the sheet by its name; null where the item has no sheets. */
export interface ListRef {
  readonly item: Sha256;
  readonly sheet: string | null;
}

/** What a person says of a table among the evidence, where the words of its header say nothing known or the wrong thing. */
export interface ColumnsBody {
  readonly list: ListRef;
  /** Whether its rows are people; null: nothing is said of that. */
  readonly people: boolean | null;
  /** What columns hold, each by its header as the file has it. */
  readonly columns: readonly { readonly column: string; readonly holds: ColumnHolds }[];
  readonly reason: string;
}

/** Takes back what was said of who is one with whom, or of tables: as if it had not been said. */
export interface RetractBody {
  /** `same`, `different`, `unsure` and `columns` statements, by anybody. */
  readonly statements: readonly Sha256[];
  readonly reason: string;
}

/**
 * What a person vouches for, so that from how lists overlap it may be said how many people stand on none. Each reason is the person's; null: not
 * vouched for. A later one on the same lists takes the place of those that its author had seen.
 */
export interface AssumeBody {
  /** The lists, in the order of the table's columns. */
  readonly lists: readonly ListRef[];
  /** Whom the lists are of: "shot dead at the dock on 14 March". */
  readonly population: string;
  /** SHA-256 of who was who then: each row of each list with the number of its person, as `people.csv` has it. When rows or links have changed since, `linkageReviewed` speaks of others. */
  readonly linkage: Sha256;
  /** Seed of the estimate's draws. */
  readonly seed: number;
  /** What divides people into parts whose sum is held against the whole: the header of a column, or what columns of it say ("place"). Absent where nothing does. */
  readonly strata?: string;
  /** Nobody joined or left the population while the lists were made. */
  readonly closedPopulation: string | null;
  /** All lists count the same people by the same definition and dates. */
  readonly sameDefinition: string | null;
  /** Who is who across the lists was looked through. */
  readonly linkageReviewed: string | null;
  /** No list feeds another. */
  readonly noListFeeds: string | null;
}

/** A remark, or a setting of the case: title, notice, places the gazetteer lacks. Null leaves as it is. */
export interface NoteBody {
  readonly text: string;
  readonly title: string | null;
  readonly notice: string | null;
  readonly places: readonly Place[] | null;
}

/** A machine extraction from one text. */
export interface RunBody {
  readonly reading: Reading;
  /** RFC 6962 Merkle tree hash over the claim ids in order. */
  readonly root: Sha256;
}

/** What was published: the hash over the dossier's manifest of files. */
export interface PublishBody {
  readonly manifest: Sha256;
  readonly files: number;
}

/** The payload bodies by kind of statement. */
export interface StatementBodies {
  readonly genesis: GenesisBody;
  readonly roster: RosterBody;
  readonly import: Acquisition;
  readonly derive: TextLayer;
  readonly run: RunBody;
  readonly claim: Claim;
  readonly decide: DecideBody;
  readonly same: IdentityBody;
  readonly different: IdentityBody;
  readonly unsure: IdentityBody;
  readonly retract: RetractBody;
  readonly columns: ColumnsBody;
  readonly assume: AssumeBody;
  readonly ask: AskedQuestion;
  readonly find: Finding;
  readonly note: NoteBody;
  readonly publish: PublishBody;
  readonly withdraw: WithdrawBody;
  readonly erased: ErasedBody;
  readonly custody: CustodyBody;
  readonly 'revoke-key': RevokeKeyBody;
  readonly cosign: CosignBody;
  readonly checkpoint: CheckpointBody;
}

const listRefSchema: z.ZodType<ListRef> = z.strictObject({ item: sha256Schema, sheet: z.string().nullable() });

const rosterEntrySchema: z.ZodType<RosterEntry> = z.strictObject({
  key: sha256Schema,
  name: z.string(),
  roles: z.array(z.enum(rosterRoles)),
});

const identitySchema: z.ZodType<IdentityBody> = z.strictObject({
  entities: z.tuple([z.string(), z.string()]),
  reason: z.string(),
});

/** Something received is taken back: its evidence and every payload that speaks of it are erased on every copy. What is erased follows from the head's targets alone. */
export interface WithdrawBody {
  /** The evidence: what was received, what was found in it, and the archives and messages that hold it. */
  readonly items: readonly Sha256[];
  /** Further statements whose payloads go too, because they may repeat its words. */
  readonly statements: readonly Sha256[];
  readonly reason: string;
  /** How many questions had an account that rests on it when this was signed; null when nobody counted. */
  readonly figures: number | null;
}

/** A device's word that nothing of a withdrawal is left in its copy: how many files it deleted. */
export interface ErasedBody {
  readonly withdraw: Sha256;
  readonly payloads: number;
  readonly evidence: number;
}

/** One side of a hand-over of evidence. Both sides sign one each. */
export interface CustodyBody {
  readonly items: readonly Sha256[];
  readonly act: 'gives' | 'receives';
  /** The other side: its key when it has one, and its name or description. */
  readonly counterpart: { readonly key: string | null; readonly name: string };
  /** Of `receives`: the statement in which the other side gives; null when it has no key here. */
  readonly handover: Sha256 | null;
  /** When it happened by the signer's word: `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
  /** On what it was carried: stick, courier, mail. */
  readonly medium: string;
  /** The signer's program hashed the bytes when signing and they were those named. */
  readonly hashed: boolean;
  readonly note: string;
}

/** A key is no longer to be trusted. What it signed up to the frontier stands; everything else by it is held for people. */
export interface RevokeKeyBody {
  readonly key: string;
  /** Ids of the last statements, by any author, that are believed: they and what they follow stand. */
  readonly frontier: readonly Sha256[];
  readonly reason: string;
}

/** Another key's agreement to statements that need several, or its dissent, which is kept. */
export interface CosignBody {
  readonly statements: readonly Sha256[];
  readonly verdict: 'agree' | 'dissent';
  readonly reason: string;
}

/** A signed note (C2SP tlog-checkpoint) over the author's own statements, and what others made of it. */
export interface CheckpointBody {
  /** The note, whole: origin, size, root, an empty line, signatures of the device and of partners. */
  readonly note: string;
  /** RFC 3161 response over the SHA-256 of the note's text (up to the empty line), DER in base64; null for none. */
  readonly timestamp: string | null;
}

const keyCount = z.int().min(1);
const quorumSchema: z.ZodType<Quorum> = z.strictObject({ roster: keyCount, publish: keyCount, withdraw: keyCount });

const decisionSchema: z.ZodType<Decision> = z.strictObject({
  claim: sha256Schema,
  item: sha256Schema,
  verdict: z.enum(verdicts),
  reason: z.string(),
});

export const statementBodySchemas: { readonly [K in keyof StatementBodies]: z.ZodType<StatementBodies[K]> } = {
  genesis: z.strictObject({
    title: z.string(),
    notice: z.string().nullable(),
    roster: z.array(rosterEntrySchema),
    quorum: quorumSchema,
  }),
  roster: z.strictObject({
    add: z.array(rosterEntrySchema),
    remove: z.array(sha256Schema),
    quorum: quorumSchema.nullable(),
  }),
  import: acquisitionSchema,
  derive: textLayerSchema,
  run: z.strictObject({ reading: readingSchema, root: sha256Schema }),
  claim: claimSchema,
  decide: z.strictObject({ decisions: z.array(decisionSchema).min(1) }),
  same: identitySchema,
  different: identitySchema,
  unsure: identitySchema,
  retract: z.strictObject({ statements: z.array(sha256Schema).min(1), reason: z.string() }),
  columns: z.strictObject({
    list: listRefSchema,
    people: z.boolean().nullable(),
    columns: z.array(z.strictObject({ column: z.string(), holds: columnHoldsSchema })),
    reason: z.string(),
  }),
  assume: z.strictObject({
    lists: z.array(listRefSchema).min(1),
    population: z.string(),
    linkage: sha256Schema,
    seed: z.int().min(0),
    strata: z.string().exactOptional(),
    closedPopulation: z.string().nullable(),
    sameDefinition: z.string().nullable(),
    linkageReviewed: z.string().nullable(),
    noListFeeds: z.string().nullable(),
  }),
  ask: askedQuestionSchema,
  find: findingSchema,
  note: z.strictObject({
    text: z.string(),
    title: z.string().nullable(),
    notice: z.string().nullable(),
    places: z.array(placeSchema).nullable(),
  }),
  publish: z.strictObject({ manifest: sha256Schema, files: z.int().min(0) }),
  withdraw: z.strictObject({
    items: z.array(sha256Schema).min(1),
    statements: z.array(sha256Schema),
    reason: z.string(),
    figures: z.int().min(0).nullable(),
  }),
  erased: z.strictObject({ withdraw: sha256Schema, payloads: z.int().min(0), evidence: z.int().min(0) }),
  custody: z.strictObject({
    items: z.array(sha256Schema).min(1),
    act: z.enum(['gives', 'receives']),
    counterpart: z.strictObject({ key: sha256Schema.nullable(), name: z.string() }),
    handover: sha256Schema.nullable(),
    at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'expected YYYY-MM-DDTHH:MM:SSZ'),
    medium: z.string(),
    hashed: z.boolean(),
    note: z.string(),
  }),
  'revoke-key': z.strictObject({ key: sha256Schema, frontier: z.array(sha256Schema), reason: z.string() }),
  cosign: z.strictObject({
    statements: z.array(sha256Schema).min(1),
    verdict: z.enum(['agree', 'dissent']),
    reason: z.string(),
  }),
  checkpoint: z.strictObject({ note: z.string(), timestamp: z.string().nullable() }),
};
