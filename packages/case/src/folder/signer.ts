import type { Sha256 } from '@inquest/model';
import { canonicalJson } from '../canonical.ts';
import { UnfitStatementError } from '../errors.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { admitLine, KeyRing } from '../statement/admit-line.ts';
import { type Entry, type PreparedEntry, sortedUnique } from '../statement/entry.ts';
import { type Head, type Statement, signedBytes } from '../statement/statement.ts';

/** A signed line that is not on the disk yet. */
export interface Draft {
  readonly entry: Entry;
  /** With its line end. */
  readonly line: Uint8Array;
  /** Its place is not known before it is written. */
  readonly statement: Statement;
}

/** Where an author's chain ends and what of others it has not referred to. */
export interface ChainEnd {
  /** The author's last statement. */
  readonly last: { readonly seq: number; readonly id: Sha256 } | null;
  /** Heads of others that the author has not referred to yet. */
  readonly unseen: readonly Sha256[];
}

export interface SignerOptions extends ChainEnd {
  readonly key: DeviceKey;
  readonly caseId: Sha256;
  readonly now: () => Date;
}

/** Continues the chain of one author. */
export class Signer {
  readonly #options: SignerOptions;
  readonly #keys = new KeyRing();
  #end: ChainEnd;

  constructor(options: SignerOptions) {
    this.#options = options;
    this.#end = { last: options.last, unseen: options.unseen };
  }

  get author(): string {
    return this.#options.key.publicKey;
  }

  /** How many heads of others the next statement will refer to. */
  get unseenHeads(): number {
    return this.#end.unseen.length;
  }

  /** Signs statements that follow one another. When one does not fit, none is signed: throws `UnfitStatementError`. */
  sign(entries: readonly PreparedEntry[]): Draft[] {
    const before = this.#end;
    try {
      return entries.map((entry) => this.#signNext(entry));
    } catch (error) {
      this.#end = before;
      throw error;
    }
  }

  #signNext({ entry, targets, payload }: PreparedEntry): Draft {
    const { caseId, key, now } = this.#options;
    const { last, unseen } = this.#end;
    const head: Head = {
      v: 1,
      case: caseId,
      kind: entry.kind,
      author: key.publicKey,
      seq: (last?.seq ?? 0) + 1,
      prev: last?.id ?? '',
      deps: sortedUnique([...unseen, ...(entry.deps ?? [])]),
      targets,
      at: utcSeconds(now()),
      payload: { commitment: payload.commitment, size: payload.bytes.length },
    };
    const line = signedLine(head, key);
    // The same door as for lines that are read; only the signature just made is not checked again.
    const place = { file: '', line: 0, offset: 0 };
    const context = { caseId, device: key.publicKey, keys: this.#keys, place, verifiedBefore: true };
    const admission = admitLine(line.subarray(0, -1), context);
    if ('fault' in admission) throw new UnfitStatementError(entry.kind, admission.fault.message, null);
    this.#end = { last: { seq: head.seq, id: admission.statement.id }, unseen: [] };
    return { entry, line, statement: admission.statement };
  }
}

/** `head TAB signature LF`. */
export function signedLine(head: Head, key: DeviceKey): Uint8Array {
  const headBytes = Buffer.from(canonicalJson(head));
  return Buffer.concat([headBytes, Buffer.from(`\t${key.sign(signedBytes(headBytes))}\n`)]);
}

/** `YYYY-MM-DDTHH:MM:SSZ`. */
export function utcSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
