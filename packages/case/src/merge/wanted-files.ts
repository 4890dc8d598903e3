import type { Sha256 } from '@inquest/model';
import { importedItems } from '../statement/import-targets.ts';
import type { Statement } from '../statement/statement.ts';
import type { FileKind } from './copy.ts';

export const fileKinds: readonly FileKind[] = ['payloads', 'evidence'];

/** A file that a statement speaks of: the payload it commits to, the evidence it imports. */
export interface WantedFile {
  readonly kind: FileKind;
  readonly hash: Sha256;
}

export function wantedFiles(statement: Statement): WantedFile[] {
  const payload: WantedFile = { kind: 'payloads', hash: statement.head.payload.commitment };
  const items = importedItems(statement);
  return [payload, ...items.map(({ item }): WantedFile => ({ kind: 'evidence', hash: item }))];
}

/** Names of files of both kinds. */
export class FileSet {
  readonly #hashes: Readonly<Record<FileKind, Set<Sha256>>> = { payloads: new Set(), evidence: new Set() };

  constructor(files: Iterable<WantedFile> = []) {
    for (const file of files) this.add(file);
  }

  get size(): number {
    return this.#hashes.payloads.size + this.#hashes.evidence.size;
  }

  has({ kind, hash }: WantedFile): boolean {
    return this.#hashes[kind].has(hash);
  }

  /** False when it was there already. */
  add({ kind, hash }: WantedFile): boolean {
    const hashes = this.#hashes[kind];
    const isNew = !hashes.has(hash);
    hashes.add(hash);
    return isNew;
  }

  delete({ kind, hash }: WantedFile): void {
    this.#hashes[kind].delete(hash);
  }

  *[Symbol.iterator](): Generator<WantedFile> {
    for (const kind of fileKinds) for (const hash of this.#hashes[kind]) yield { kind, hash };
  }
}
