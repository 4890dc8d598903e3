import { type StatementKind, statementHeadSchema, statementKinds } from '@inquest/model';
import { type Head, maxReferences } from './statement.ts';

export type HeadForm =
  | { readonly ok: true; readonly head: Head; readonly kind: StatementKind | null }
  | { readonly ok: false; readonly fault: string };

/** Checks a parsed head against the format: closed set of keys, limits, order of references, first statement and chain. */
export function readHeadForm(value: unknown): HeadForm {
  const kindWritten = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (typeof kindWritten !== 'string') return { ok: false, fault: 'the head has no kind' };
  const known = statementKinds.find((kind) => kind === kindWritten) ?? null;
  // A later kind is checked in everything but its name.
  const parsed = statementHeadSchema.safeParse(known === null ? { ...Object(value), kind: 'note' } : value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, fault: `the head does not fit: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
  }
  const head: Head = { ...parsed.data, kind: kindWritten };
  const fault = relationFault(head);
  return fault === null ? { ok: true, head, kind: known } : { ok: false, fault };
}

function relationFault(head: Head): string | null {
  if (head.deps.length + head.targets.length > maxReferences) return `more than ${maxReferences} references`;
  if (!isAscending(head.deps)) return 'deps are not sorted or repeat';
  if (!isAscending(head.targets)) return 'targets are not sorted or repeat';
  if ((head.seq === 1) !== (head.prev === ''))
    return 'only the first statement of an author has no statement before it';
  if ((head.kind === 'genesis') !== (head.case === '')) return 'only the genesis names no case';
  if (head.kind === 'genesis' && (head.seq !== 1 || head.deps.length > 0))
    return 'the genesis is not the first statement';
  return null;
}

function isAscending(ids: readonly string[]): boolean {
  return ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? ''));
}
