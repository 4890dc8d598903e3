/** What stands in a folder. */
export interface DiskEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** A file that only grows. */
export interface AppendFile {
  /** Bytes in the file now. */
  size(): Promise<number>;
  append(bytes: Uint8Array): Promise<void>;
  /** Returns when everything appended is on the disk. */
  sync(): Promise<void>;
  /** Cuts the file back to `size` bytes. */
  truncate(size: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Everything the case asks of a disk. All file calls on a case folder go through here, so that
 * faults can be put in at any of them.
 */
export interface Disk {
  /** The bytes, or null when there is no such file. Throws `FileUnreadableError` when there is one that cannot be read. */
  read(path: string): Promise<Uint8Array | null>;
  /**
   * The bytes in order, in parts of at most a mebibyte, each of which holds only until the next is asked for; none when there is no
   * such file. Throws `FileUnreadableError`.
   */
  readParts(path: string): AsyncIterable<Uint8Array>;
  /** Size in bytes of a file, or null when there is no such file. */
  size(path: string): Promise<number | null>;
  /** Entries sorted by name; none when there is no such folder. */
  list(path: string): Promise<readonly DiskEntry[]>;
  exists(path: string): Promise<boolean>;
  /** Makes the folder and the folders above it that are missing. */
  makeFolder(path: string): Promise<void>;
  /** Writes a new file and returns when its bytes are on the disk. Throws when it exists. */
  writeNew(path: string, bytes: Uint8Array, options?: { readonly readOnly?: boolean }): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, or a folder with everything in it; nothing when there is none. */
  remove(path: string): Promise<void>;
  /** Returns when the entries of the folder (new names, renames, removals) are on the disk. */
  syncFolder(path: string): Promise<void>;
  /** Makes the file when there is none, for `readOnly` such as can only be written through what this returns. */
  openAppend(path: string, options?: { readonly readOnly?: boolean }): Promise<AppendFile>;
}
