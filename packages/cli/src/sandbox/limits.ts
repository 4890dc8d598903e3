/** What one reader process may use. Each can be raised by an option or a variable of the environment: see docs/cli.md. */
export interface ReaderLimits {
  /** MiB of memory the process may hold beside the bytes of the file it was given, all kinds together. */
  readonly memoryMiB: number;
  /** Seconds one step may take: the text and claims of one item, or one more entry of an archive. */
  readonly seconds: number;
}

export const defaultLimits: ReaderLimits = { memoryMiB: 1024, seconds: 120 };

/** Share of the memory that JavaScript's own heap may take; the rest is for the bytes themselves and the program. */
const heapShare = 0.75;

/** For `--max-old-space-size`, MiB. */
export function heapMiB({ memoryMiB }: ReaderLimits): number {
  return Math.floor(memoryMiB * heapShare);
}

export const mebibyte = 1024 * 1024;
