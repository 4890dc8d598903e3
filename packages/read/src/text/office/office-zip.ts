import { readZipEntry, type ZipEntry, zipDirectory } from '../docx/zip-entry.ts';

const maxUnpackedBytes = 256 * 1024 * 1024;
const maxRatio = 200;
const minRatioBytes = 4 * 1024 * 1024;

/** A document whose parts would unpack to more than is allowed. */
export class OfficeFileTooLarge extends Error {
  override readonly name = 'OfficeFileTooLarge';
}

/** The parts of an office document: a zip archive of XML files, unpacked one by one under a cap that does not trust declared sizes. */
export class OfficeZip {
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, ZipEntry>();
  #left: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#left = Math.min(maxUnpackedBytes, Math.max(minRatioBytes, bytes.length * maxRatio));
    for (const entry of zipDirectory(bytes)) if (!this.#entries.has(entry.name)) this.#entries.set(entry.name, entry);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** A part as UTF-8 text; null when it is missing or broken. Throws `OfficeFileTooLarge`. */
  text(name: string): string | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const unpacked = readZipEntry(this.#bytes, entry, this.#left);
    if (unpacked === 'too-large') throw new OfficeFileTooLarge(`${name} unpacks to more than is allowed`);
    if (unpacked === null) return null;
    this.#left -= unpacked.length;
    return new TextDecoder('utf-8').decode(unpacked);
  }
}
