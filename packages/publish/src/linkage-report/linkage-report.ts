import type { ClusterEdge, ComparedCell, ModelComparison, WeightBin, WeightReason } from '@inquest/views';

/** Two rows with what speaks for and against their being one. */
export interface ReportedPair {
  /** Where each stands: "ours.csv, line 12". */
  readonly left: string;
  readonly right: string;
  readonly cells: readonly ComparedCell[];
  /** Bits from which this pair starts. */
  readonly prior: number;
  readonly weight: number;
  readonly reasons: readonly WeightReason[];
}

/** The rows of one person, and the weights between them. */
export interface ReportedCluster {
  readonly rows: readonly { readonly id: string; readonly words: string }[];
  readonly edges: readonly ClusterEdge[];
  /** Mean probability of its pairs. */
  readonly confidence: number;
}

/** A column that lists share, and what it is taken to hold. */
export interface ReportedColumn {
  readonly column: string;
  readonly kind: string;
  /** How lists write it themselves, where they call it otherwise or have it in parts. */
  readonly others: readonly string[];
  /** Values that were found to mean the same in different lists, in groups. */
  readonly sameValues: readonly (readonly string[])[];
}

/** What somebody said of a table or one of its columns. */
export interface ReportedWord {
  readonly list: string;
  /** "“Naam” holds name", "its rows are no people". */
  readonly words: string;
  /** The signed statement; null where it was said on a command line. */
  readonly signed: {
    readonly by: string;
    readonly at: string;
    readonly reason: string;
    readonly statement: string;
  } | null;
  /** Whether it counts, or was taken back or superseded. */
  readonly counts: boolean;
}

/** What the report of a linkage shows; computed by whoever linked. */
export interface LinkageReportInput {
  readonly title: string;
  readonly lists: readonly { readonly name: string; readonly rows: number }[];
  readonly columns: readonly ReportedColumn[];
  /** What people said of columns and tables, also what does not count any more. */
  readonly said: readonly ReportedWord[];
  readonly persons: number;
  readonly overlaps: readonly { readonly lists: readonly string[]; readonly persons: number }[];
  readonly expected: {
    readonly precision: number | null;
    readonly recall: number | null;
    readonly blockingRecall: number | null;
  };
  readonly pairsCompared: number;
  readonly threshold: number;
  /** Bits from which every pair starts. */
  readonly prior: number;
  readonly comparisons: readonly ModelComparison[];
  readonly histogram: readonly WeightBin[];
  readonly swings: readonly {
    readonly change: number;
    readonly pairs: number;
    readonly taken: boolean;
    readonly pair: ReportedPair;
  }[];
  readonly review: readonly ReportedPair[];
  readonly clusters: readonly ReportedCluster[];
  readonly problems: readonly { readonly where: string; readonly message: string; readonly remedy: string | null }[];
  readonly generator: string;
}
