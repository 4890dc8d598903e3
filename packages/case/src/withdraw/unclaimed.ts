import { type StatementKind, statementBodySchemas, statementKinds } from '@inquest/model';
import { isErasableKind, type Withdrawn } from './withdrawn.ts';

const keptKinds = statementKinds.filter((kind) => !isErasableKind(kind));

/**
 * A payload that no statement here commits to (it is held, or its writer ended before the line was written) names in its body what
 * was withdrawn. Bodies that are never erased do not count, of a withdrawal itself for example; nor does what an item was found in.
 */
export function namesGone(payload: Uint8Array, { gone }: Withdrawn): boolean {
  const text = Buffer.from(payload.buffer, payload.byteOffset, payload.length).toString('utf8');
  const body = bodyIn(text);
  if (body !== null && keptKinds.some((kind) => isBodyOf(kind, body))) return false;
  const words = body === null ? text : JSON.stringify({ ...body, container: null });
  return (words.match(/[0-9a-f]{64}/g) ?? []).some((hash) => gone.has(hash));
}

function bodyIn(text: string): object | null {
  try {
    const { body } = JSON.parse(text);
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}

function isBodyOf(kind: StatementKind, body: object): boolean {
  return statementBodySchemas[kind].safeParse(body).success;
}
