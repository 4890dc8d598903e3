/** Bounds that keep a hostile archive, message or file from exhausting the machine. */
export interface Caps {
  /** A file larger than this is not read. */
  readonly maxFileBytes: number;
  /** An archive with more entries than this is kept, but not opened. */
  readonly maxEntries: number;
  /** Entries and attachments taken out of one outermost file, everything nested in it counted. */
  readonly maxItems: number;
  /** Unpacked bytes of one outermost archive, everything nested in it counted. */
  readonly maxUnpackedBytes: number;
  /** Unpacked bytes for each packed byte, of an entry and of an archive as a whole. */
  readonly maxRatio: number;
  /** Archives and messages inside one another: a file of its own has depth 0. */
  readonly maxDepth: number;
  /** UTF-8 bytes in the name of an entry. */
  readonly maxNameBytes: number;
}

const mebibyte = 1024 * 1024;

export const defaultCaps: Caps = {
  maxFileBytes: 1024 * mebibyte,
  maxEntries: 10_000,
  maxItems: 50_000,
  maxUnpackedBytes: 2048 * mebibyte,
  maxRatio: 200,
  maxDepth: 3,
  maxNameBytes: 1024,
};
