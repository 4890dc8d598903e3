import type { Problem, Sha256 } from '@inquest/model';
import { BundleUnusableError } from '../errors.ts';
import { sha256 } from '../hash.ts';
import { admitLine, KeyRing } from '../statement/admit-line.ts';
import { ByteReader, ByteWriter, MalformedBytesError } from './byte-stream.ts';
import type { CaseCopy, CopiedLine, CopyAdmission, FileKind } from './copy.ts';
import { inflate, unpackStatements } from './packed-statements.ts';
import type { SharedHashes } from './shared-hashes.ts';

export const bundleStart = Buffer.from('inquest-bundle/1\n');
export const sectionOf = {
  statements: 1,
  payload: 2,
  evidence: 3,
  deflatedPayload: 4,
  deflatedEvidence: 5,
  end: 6,
  shortStatements: 7,
};

/** The case a bundle is of. Throws `BundleUnusableError`. */
export function bundleIdentity(path: string, bytes: Uint8Array): Sha256 {
  if (!Buffer.from(bytes.subarray(0, bundleStart.length)).equals(bundleStart)) {
    throw new BundleUnusableError(path, 'it does not begin as one of format 1 does');
  }
  const id = bytes.subarray(bundleStart.length, bundleStart.length + 32);
  if (id.length < 32) throw new BundleUnusableError(path, 'it is cut short');
  return Buffer.from(id).toString('hex');
}

/** A bundle is held whole, and so is what is in it. */
export interface BundleCopy extends CaseCopy {
  read(kind: FileKind, hash: Sha256): Promise<Uint8Array | null>;
}

/** One section: its kind, its length, its bytes. */
export function bundleSection(kind: number, content: Uint8Array): Uint8Array {
  const writer = new ByteWriter();
  writer.number(kind);
  writer.sized(content);
  return writer.finish();
}

/**
 * A bundle as another copy of the case. Every line goes through admission and every file is named by the hash of its bytes, so
 * what a bundle holds is as good as in a folder; a section that is cut or damaged is a problem, and the others are used.
 */
export async function openBundle(path: string, bytes: Uint8Array, admission: BundleAdmission): Promise<BundleCopy> {
  const sections = bytes.subarray(bundleStart.length + 32);
  const shared = isShort(new ByteReader(sections)) ? await admission.shared() : null;
  const bundle = new BundleReader(path, admission, shared);
  bundle.readAll(new ByteReader(sections));
  return bundle;
}

export interface BundleAdmission extends CopyAdmission {
  /** What is here, for a bundle that was made for this copy. */
  readonly shared: () => Promise<SharedHashes>;
}

/** Some section names hashes by their beginnings: only then it is worth while to collect what is here. */
function isShort(bytes: ByteReader): boolean {
  try {
    for (;;) {
      const kind = bytes.number();
      if (kind === sectionOf.shortStatements || kind === sectionOf.end) return kind !== sectionOf.end;
      bytes.sized();
    }
  } catch {
    return false;
  }
}

class BundleReader implements BundleCopy {
  readonly name: string;
  readonly lines: CopiedLine[] = [];
  readonly problems: Problem[] = [];
  readonly #admission: CopyAdmission;
  readonly #shared: SharedHashes | null;
  readonly #keys = new KeyRing();
  readonly #ids = new Set<Sha256>();
  readonly #files: Readonly<Record<FileKind, Map<Sha256, () => Uint8Array>>> = {
    payloads: new Map(),
    evidence: new Map(),
  };
  #count = 0;

  constructor(path: string, admission: CopyAdmission, shared: SharedHashes | null) {
    this.name = path;
    this.#shared = shared;
    this.#admission = admission;
  }

  offers(kind: FileKind): ReadonlySet<Sha256> {
    return new Set(this.#files[kind].keys());
  }

  async read(kind: FileKind, hash: Sha256): Promise<Uint8Array | null> {
    return this.#files[kind].get(hash)?.() ?? null;
  }

  readAll(bytes: ByteReader): void {
    for (let number = 1; ; number += 1) {
      const where = `section ${number} of ${this.name}`;
      let kind: number;
      let content: Uint8Array;
      try {
        kind = bytes.number();
        content = bytes.sized();
      } catch {
        this.#report('bundle-cut-short', where, 'The bundle ends before its end: what came before is used.');
        return;
      }
      if (kind === sectionOf.end) return;
      try {
        this.#readSection(kind, content);
      } catch (error) {
        if (!(error instanceof MalformedBytesError)) throw error;
        this.#report('bundle-section-damaged', where, `The section cannot be read: ${error.message}.`);
      }
    }
  }

  #readSection(kind: number, content: Uint8Array): void {
    if (kind === sectionOf.statements) this.#readStatements(content, null);
    else if (kind === sectionOf.shortStatements) this.#readStatements(content, this.#shared);
    else if (kind === sectionOf.payload) this.#addFile('payloads', () => content);
    else if (kind === sectionOf.evidence) this.#addFile('evidence', () => content);
    else if (kind === sectionOf.deflatedPayload) this.#addFile('payloads', () => inflate(content));
    else if (kind === sectionOf.deflatedEvidence) this.#addFile('evidence', () => inflate(content));
    else throw new MalformedBytesError('this version does not know its kind');
  }

  #addFile(kind: FileKind, bytes: () => Uint8Array): void {
    this.#files[kind].set(sha256(bytes()), bytes);
  }

  #readStatements(content: Uint8Array, shared: SharedHashes | null): void {
    for (const unpacked of unpackStatements(content, { caseId: this.#admission.caseId, shared })) {
      this.#count += 1;
      if (unpacked === null) {
        this.#reportUnknown();
        continue;
      }
      const { author, line, payload } = unpacked;
      const place = { file: this.name, line: this.#count, offset: 0 };
      const context = { ...this.#admission, device: author, keys: this.#keys, place, verifiedBefore: false };
      const admission = admitLine(line, context);
      if (payload !== null) this.#addFile('payloads', () => payload);
      if ('fault' in admission) {
        const { code, message } = admission.fault;
        // The beginning of a hash that was not here may be that of another one.
        if (shared !== null && code === 'signature-wrong') this.#reportUnknown();
        else this.#report(code, `statement ${this.#count} of ${this.name}`, message);
      } else if (!this.#ids.has(admission.statement.id)) {
        this.#ids.add(admission.statement.id);
        this.lines.push({ statement: admission.statement, line });
      }
    }
  }

  #reportUnknown(): void {
    this.problems.push({
      severity: 'error',
      code: 'bundle-hash-unknown',
      where: `statement ${this.#count} of ${this.name}`,
      message: 'It names something shortly that this copy does not have, or has two of: it was not brought.',
      remedy: 'Ask for a bundle that was made without --for.',
    });
  }

  #report(code: string, where: string, message: string): void {
    const remedy = 'Have the bundle made and sent again.';
    this.problems.push({ severity: 'error', code, where, message, remedy });
  }
}
