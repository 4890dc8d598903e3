import type { Problem, Sha256 } from '@inquest/model';
import type { FileContent } from '../disk/file-content.ts';
import type { HashedFile } from '../folder/committer.ts';
import type { AdmittedLines } from '../statement/admitted-lines.ts';
import type { Statement } from '../statement/statement.ts';

export type FileKind = HashedFile['kind'];

/** A statement of another copy that came through admission here, and its line without the line end. */
export interface CopiedLine {
  readonly statement: Statement;
  readonly line: Uint8Array;
}

/** What lines of a copy are admitted by. */
export interface CopyAdmission {
  readonly caseId: Sha256;
  /** Lines that this process has verified already: what two copies share is verified once. */
  readonly admitted?: AdmittedLines | undefined;
}

/** Another copy of a case, whole or in part: a folder or a bundle. Nothing in it is trusted. */
export interface CaseCopy {
  /** For messages. */
  readonly name: string;
  /** Every statement that was admitted, each once. */
  readonly lines: readonly CopiedLine[];
  /** What in it did not verify, and so is not brought. Grows as files are read. */
  readonly problems: readonly Problem[];
  /** Names of the files it says it has. */
  offers(kind: FileKind): ReadonlySet<Sha256>;
  /** Content that has the hash it is named by; null, and a problem, when it does not. */
  read(kind: FileKind, hash: Sha256): Promise<FileContent | null>;
}

/** A file of the copy that is not what it is named by. */
export function damagedInCopy(where: string): Problem {
  return {
    severity: 'error',
    code: 'copy-file-damaged',
    where,
    message: 'The bytes do not have the hash they are named by: the file was not brought.',
    remedy: 'Merge another copy of the case that has the file.',
  };
}
