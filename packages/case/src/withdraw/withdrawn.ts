import type { Sha256, StatementKind } from '@inquest/model';
import { FileSet, type WantedFile } from '../merge/wanted-files.ts';
import { importedItems, type Spoken } from '../statement/import-targets.ts';
import type { Statement } from '../statement/statement.ts';

/** What keeps a case together, and says nothing of what items say: never erased. */
const keptKinds: ReadonlySet<StatementKind | null> = new Set([
  'genesis',
  'roster',
  'cosign',
  'revoke-key',
  'withdraw',
  'erased',
  'publish',
  'checkpoint',
]);

export interface WithdrawnOptions {
  /** In effect. */
  readonly withdrawals: readonly Statement[];
  /** What they name. */
  readonly gone: Iterable<Sha256>;
  readonly inUse: readonly Statement[];
  /** Pending, held, or by authors who are not admitted. */
  readonly notInUse: readonly Statement[];
}

/**
 * What withdrawals take out of a case: a pure function of the heads of its statements, so that every copy erases the same and nobody
 * needs an erased payload to know what is erased. Whatever a withdrawal names is gone: the evidence of that hash, the payload of the
 * statement of that id, and the payloads of all statements that speak of it, also of those that are not in use.
 */
export class Withdrawn {
  readonly withdrawals: readonly Statement[];
  /** Files that must not be in any copy. */
  readonly files: FileSet;
  /** Archives and messages that hold an item that is gone (the value) and that no withdrawal names: kept where they are, but not passed on. */
  readonly withheld: ReadonlyMap<Sha256, Sha256>;
  /** What withdrawals name: items and statements. */
  readonly gone: ReadonlySet<Sha256>;

  /** Payloads that statements here commit to; empty while nothing is withdrawn. */
  readonly #claimed = new Set<Sha256>();

  constructor({ withdrawals, gone, inUse, notInUse }: WithdrawnOptions) {
    this.withdrawals = withdrawals;
    this.gone = new Set(gone);
    this.files = new FileSet();
    this.withheld = new Map();
    if (this.gone.size === 0) return;
    for (const { head } of [...inUse, ...notInUse]) this.#claimed.add(head.payload.commitment);
    this.files = this.#filesOf([...inUse, ...notInUse], inUse);
    this.withheld = this.#holders(inUse, notInUse);
  }

  /** The item (or statement) was withdrawn. */
  isGone(hash: Sha256): boolean {
    return this.gone.has(hash);
  }

  /** The payload of the statement is erased; its head stays. */
  erases(statement: Statement): boolean {
    if (this.gone.size === 0) return false;
    return this.reaches(statement) || (this.gone.has(statement.id) && isErasableKind(statement.kind));
  }

  /** It speaks of something that is gone. That an item was found in an archive that is gone does not count: it stays by itself. */
  reaches(statement: Spoken): boolean {
    if (this.gone.size === 0 || !isErasableKind(statement.kind)) return false;
    const about =
      statement.kind === 'import' ? importedItems(statement).map(({ item }) => item) : statement.head.targets;
    return about.some((hash) => this.gone.has(hash));
  }

  /** A statement here commits to the payload. */
  isClaimed(payload: Sha256): boolean {
    return this.#claimed.has(payload);
  }

  /** The file must not come into a copy, nor be passed on. */
  refuses(file: WantedFile): boolean {
    return this.files.has(file) || (file.kind === 'evidence' && this.withheld.has(file.hash));
  }

  /** A payload stays when a statement in use that is not erased commits to it too: else anybody could have any payload erased. */
  #filesOf(statements: readonly Statement[], inUse: readonly Statement[]): FileSet {
    const kept = new Set(inUse.flatMap((each) => (this.erases(each) ? [] : [each.head.payload.commitment])));
    const files = new FileSet([...this.gone].map((hash): WantedFile => ({ kind: 'evidence', hash })));
    for (const statement of statements) {
      const { commitment } = statement.head.payload;
      if (this.erases(statement) && !kept.has(commitment)) files.add({ kind: 'payloads', hash: commitment });
    }
    return files;
  }

  /** By imports in use; of an archive that no import in use speaks of, by any import: so nobody outside can have evidence withheld. */
  #holders(inUse: readonly Statement[], notInUse: readonly Statement[]): ReadonlyMap<Sha256, Sha256> {
    const used = inUse.flatMap(importedItems);
    const known = new Set(used.map(({ item }) => item));
    const others = notInUse.flatMap(importedItems);
    const contained = [...used, ...others.filter(({ container }) => container !== null && !known.has(container))];
    const holders = new Map<Sha256, Sha256>();
    for (let found = -1; found !== holders.size; ) {
      found = holders.size;
      for (const { item, container } of contained) {
        if (container === null || this.gone.has(container) || holders.has(container)) continue;
        if (this.gone.has(item) || holders.has(item)) holders.set(container, item);
      }
    }
    return holders;
  }
}

/** Payloads of statements of the kind can be erased. */
export function isErasableKind(kind: StatementKind | null): boolean {
  return !keptKinds.has(kind);
}

/** Of a case from which nothing was withdrawn. */
export const nothingWithdrawn = new Withdrawn({ withdrawals: [], gone: [], inUse: [], notInUse: [] });
