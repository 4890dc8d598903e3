import { type Sha256, type StatementBodies, statementBodySchemas } from '@inquest/model';
import { NotCanonicalError } from '../canonical.ts';
import { UnfitStatementError } from '../errors.ts';
import { namedBy } from './named-by.ts';
import type { BodyKind, Payload } from './payload.ts';
import { makePayload } from './payload.ts';
import { maxHeadBytes, maxReferences } from './statement.ts';

/** Something to be said in a case. */
export type Entry = {
  readonly [K in BodyKind]: {
    readonly kind: K;
    readonly body: StatementBodies[K];
    /** Ids of what it speaks of, besides what the body names. */
    readonly targets?: readonly Sha256[];
    /** Statements by others it builds on, besides those that the author's earlier statements and the state of the case cover already. */
    readonly deps?: readonly Sha256[];
  };
}[BodyKind];

/** An entry with its body checked and salted. */
export interface PreparedEntry {
  readonly entry: Entry;
  readonly targets: readonly Sha256[];
  readonly payload: Payload;
}

/** A reference in a head: 64 digits, quotes, comma. */
const referenceBytes = 67;
/** More than everything else in a head takes. */
const otherHeadBytes = 1024;
const mostReferences = Math.min(maxReferences, Math.floor((maxHeadBytes - otherHeadBytes) / referenceBytes));

/**
 * Checks an entry and salts its body. `unseenHeads` is how many heads of others the statement will
 * refer to besides. Throws `UnfitStatementError` when it may not be written.
 */
export function prepareEntry(entry: Entry, unseenHeads: number): PreparedEntry {
  const parsed = statementBodySchemas[entry.kind].safeParse(entry.body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const what = `its body does not fit (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`;
    throw new UnfitStatementError(entry.kind, what, null);
  }
  const targets = sortedUnique([...namedBy(entry.kind, entry.body), ...(entry.targets ?? [])]);
  if (targets.length + (entry.deps?.length ?? 0) + unseenHeads > mostReferences) {
    throw new UnfitStatementError(
      entry.kind,
      `it has more than ${mostReferences} references`,
      'Say it in several statements.',
    );
  }
  try {
    return { entry, targets, payload: makePayload(entry.body) };
  } catch (error) {
    if (!(error instanceof NotCanonicalError)) throw error;
    throw new UnfitStatementError(entry.kind, `its body has no canonical form (${error.message})`, null);
  }
}

export function sortedUnique(ids: readonly Sha256[]): Sha256[] {
  return [...new Set(ids)].sort();
}
