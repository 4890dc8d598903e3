// The words of record linkage (Fellegi and Sunter 1969): a model is plain JSON a person can read, change and keep.

import type { ColumnHolds } from '@inquest/model';
import type { FindPlaces } from '../names/compare-places.ts';

/** A list to link: rows of text by column. `unique` says that no two of its rows are the same person. */
export type LinkTable = {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string | null | undefined>>[];
  readonly unique?: boolean;
  /** What people say that columns hold, by header: a role, or `as <header>`. Of the others it is proposed from headers and values. */
  readonly holds?: Readonly<Record<string, ColumnHolds>>;
  /** Its columns are under the names that they share with those of the other lists: `shareColumns` says so. */
  readonly isShared?: boolean;
};

export type ColumnKind =
  | 'given-name'
  | 'family-name'
  | 'full-name'
  | 'date'
  | 'age'
  | 'code'
  | 'place'
  | 'text'
  | 'category'
  | 'ignored';

/** How likely a level is among matching (`m`) and among other (`u`) pairs that have both values. */
export type Level = { readonly label: string; readonly m: number; readonly u: number };

export type ComparisonKind =
  | 'given-name'
  | 'family-name'
  | 'other-names'
  | 'name-across-scripts'
  | 'date'
  | 'event-date'
  | 'age'
  | 'code'
  | 'text'
  | 'category';

/** What is compared: one column, or a part of the name made of several. */
export type Comparison = {
  readonly name: string;
  readonly kind: ComparisonKind;
  readonly columns: readonly string[];
  /** Best level first, the last is "differs". */
  readonly levels: readonly Level[];
  /** Whether agreement on a rare value weighs more than on a common one. */
  readonly termFrequency: boolean;
};

/** One way to meet: two records are compared when they share a key made of all these parts. */
export type BlockingPass = {
  readonly name: string;
  readonly keys: readonly BlockingKey[];
  /** Most records a block of this pass may hold, where that is other than the model's. */
  readonly largestBlock?: number | undefined;
};
export type BlockingKey =
  | { readonly of: 'name-word' }
  /** The consonants of a word of the name, in any script: only where names are not all in one. */
  | { readonly of: 'name-sound' }
  /** The first four letters of a word of the name, or its last four. */
  | { readonly of: 'name-piece' }
  | { readonly of: 'value'; readonly column: string }
  | { readonly of: 'year'; readonly column: string }
  | { readonly of: 'day'; readonly column: string };

/** Folded values that mean the same in different lists, in groups by column: "m" and "male". */
export type SameValues = Readonly<Record<string, readonly (readonly string[])[]>>;

export type LinkageModel = {
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly comparisons: readonly Comparison[];
  readonly passes: readonly BlockingPass[];
  /** Most records a block may hold; larger ones are left out and counted. */
  readonly largestBlock: number;
  /** Probability that two records drawn at random match. */
  readonly prior: number;
  readonly sameValues?: SameValues | undefined;
  /** The same for two records of one list, where there are several: lists seldom name a person twice. */
  readonly priorWithin?: number | undefined;
};

/** A record by the place of its table in the input and the row within it, both from 0. */
export type RecordRef = { readonly table: number; readonly row: number };

export type LinkOptions = {
  /** A model to use as it stands; without one it is proposed from the columns and estimated from the records. */
  readonly model?: LinkageModel;
  /** Kinds of columns that the proposal gets wrong. */
  readonly columns?: Readonly<Record<string, ColumnKind>>;
  /** Least mean weight (bits) that joins two clusters. Without one 0: even odds. */
  readonly threshold?: number;
  readonly same?: readonly (readonly [RecordRef, RecordRef])[];
  readonly different?: readonly (readonly [RecordRef, RecordRef])[];
  /** Also learn from `same` and `different`: they count as known in the estimation of the model. */
  readonly learn?: boolean;
  /** Looks names of places up in a gazetteer: columns of places then agree where two cells name one place. */
  readonly findPlaces?: FindPlaces;
  /** Told when a step begins: what, and of how many records or pairs. */
  readonly onStep?: (step: LinkStep, size: number) => void;
};

export type LinkStep = 'encode' | 'block' | 'compare' | 'estimate' | 'weigh' | 'cluster';

/** A pair with its weight in bits (log2 of the odds that it matches) and what each comparison adds. */
export type ScoredPair = {
  readonly left: RecordRef;
  readonly right: RecordRef;
  /** Bits from which the pair starts, before anything is compared. */
  readonly prior: number;
  readonly weight: number;
  readonly probability: number;
  readonly reasons: readonly { readonly comparison: string; readonly level: string; readonly weight: number }[];
};

/** `confidence` is the mean probability of the pairs within; 1 for a record alone. */
export type Cluster = { readonly records: readonly RecordRef[]; readonly confidence: number };

export type PassReport = {
  readonly name: string;
  readonly blocks: number;
  readonly pairs: number;
  /** Blocks above the cap, and the pairs that were not compared on their account. */
  readonly leftOutBlocks: number;
  readonly leftOutPairs: number;
};

export type Link = { readonly left: RecordRef; readonly right: RecordRef; readonly weight: number };

/** Pairs compared that weigh at least `from` bits and less than one more. */
export type WeightBin = { readonly from: number; readonly pairs: number };

/** Pairs of one pattern of levels, near the threshold, and what becomes of the number of clusters if they were judged the other way. */
export type Swing = {
  readonly reasons: readonly { readonly comparison: string; readonly level: string }[];
  /** Mean weight in bits. */
  readonly weight: number;
  readonly pairs: number;
  readonly taken: boolean;
  /** Clusters more (or, below 0, fewer) if all pairs of this pattern were judged the other way. */
  readonly change: number;
  readonly example: ScoredPair;
};

export type LinkageResult = {
  readonly model: LinkageModel;
  readonly clusters: readonly Cluster[];
  readonly threshold: number;
  readonly passes: readonly PassReport[];
  readonly pairsCompared: number;
  /** All from the model alone, no truth; null where there is nothing to estimate from. */
  readonly estimates: {
    readonly blockingRecall: number | null;
    readonly precision: number | null;
    readonly recall: number | null;
  };
  /** The pairs nearest the threshold, nearest first, for a person to look at. */
  readonly review: readonly ScoredPair[];
  /** Kinds of pairs whose judging otherwise would change the number of clusters most, the largest change first. */
  readonly swings: readonly Swing[];
  /** How many pairs have which weight, by whole bits. */
  readonly histogram: readonly WeightBin[];
  /** The pairs that were compared, taken, and stand in one cluster. */
  readonly links: () => readonly Link[];
  /** Explains any two records, compared before or not. */
  readonly explain: (left: RecordRef, right: RecordRef) => ScoredPair;
};
